namespace Strata.Results;

/// <summary>The thermal answer.</summary>
public sealed record ThermalResult
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<ThermalResult> Members { get; } = new()
    {
        { "t_max_c", "highest temperature anywhere, C; an estimate", one => one.TMaxC },
        { "t_max_at_um", "where it is, um", one => one.TMaxAtUm },
        { "t_max_estimate_k", "error of the highest temperature as two grids have it, K; no bound", one => one.TMaxEstimateK },
        {
            "t_max_lower_c", "lower bound of the highest temperature, C: the largest lower bound of a mean or a point",
            one => one.TMaxLowerC
        },
        { "t_min_c", "lowest temperature anywhere, C", one => one.TMinC },
        { "sources", "heat sources", one => one.Sources, SourceResult.Members },
        {
            "transfer_resistances", "for 2 to 16 sources on one reference, each pair once",
            one => Listed.Some(one.TransferResistances), TransferResistance.Members
        },
        { "junction_figures", "standard figures", one => Listed.Some(one.JunctionFigures), JunctionFigureResult.Members },
        { "bracket", "with `solve --bracket` (docs/bracket.md)", one => one.Bracket, BracketResult.Members },
        { "boundaries", "segments of the outline", one => one.Boundaries, BoundaryResult.Members },
        { "probes", "probes", one => one.Probes, ThermalProbeResult.Members },
        { "shares", "parts of the thermal resistance", one => one.Shares, Share.Members },
        { "sensitivities", "d ln R / d ln parameter", one => Listed.Some(one.Sensitivities), Sensitivity.Members },
        { "bounds_hold_for", BoundsBasisNames.Meaning, one => BoundsBasisNames.Of(one.BoundsHoldFor) },
        { "balance_relative", "|heat in - heat out| / heat in", one => one.BalanceRelative },
    };

    /// <summary>Highest temperature, C.</summary>
    public required double TMaxC { get; init; }

    /// <summary>Where the highest temperature is, um.</summary>
    public required (double X, double Z) TMaxAtUm { get; init; }

    /// <summary>Lowest temperature, C.</summary>
    public required double TMinC { get; init; }

    /// <summary>Estimated error of the highest temperature from two grids, K; an estimate, never a bound.</summary>
    public double? TMaxEstimateK { get; init; }

    /// <summary>
    /// A guaranteed lower bound of the highest temperature, C: the largest of the lower bounds of means and points; null where there is
    /// none.
    /// </summary>
    public double? TMaxLowerC { get; init; }

    /// <summary>Each heat source.</summary>
    public required IReadOnlyList<SourceResult> Sources { get; init; }

    /// <summary>Resistances between several heat sources of a linear problem with one reference; else empty.</summary>
    public IReadOnlyList<TransferResistance> TransferResistances { get; init; } = [];

    /// <summary>
    /// Standard figures (theta_ja and so on) that the surroundings define, or why they do not; empty where none was asked for.
    /// </summary>
    public IReadOnlyList<JunctionFigureResult> JunctionFigures { get; init; } = [];

    /// <summary>The bracket of the package in three dimensions, where it was asked for.</summary>
    internal BracketResult? Bracket { get; init; }

    /// <summary>Each boundary segment.</summary>
    public required IReadOnlyList<BoundaryResult> Boundaries { get; init; }

    /// <summary>Each probe.</summary>
    public required IReadOnlyList<ThermalProbeResult> Probes { get; init; }

    /// <summary>Energy shares; sum 100. Empty where no single resistance is defined.</summary>
    public IReadOnlyList<Share> Shares { get; init; } = [];

    /// <summary>Sensitivities of the thermal resistance.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities { get; init; } = [];

    /// <summary>What the bounds of readings, means and currents are proven for; resistances say it themselves.</summary>
    public BoundsBasis BoundsHoldFor { get; init; }

    /// <summary>|heat in - heat out| / heat in.</summary>
    public required double BalanceRelative { get; init; }
}
