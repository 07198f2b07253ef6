namespace Strata.Results;

/// <summary>The thermal answer.</summary>
public sealed record ThermalResult
{
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

    /// <summary>Standard figures (theta_ja and so on) that the surroundings define, or why they do not; empty where none was asked for.</summary>
    public IReadOnlyList<JunctionFigureResult> JunctionFigures { get; init; } = [];

    /// <summary>The bracket of the package in three dimensions, where it was asked for.</summary>
    public BracketResult? Bracket { get; init; }

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
