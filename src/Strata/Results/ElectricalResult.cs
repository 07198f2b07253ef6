namespace Strata.Results;

/// <summary>The electrical answer.</summary>
public sealed record ElectricalResult
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<ElectricalResult> Members { get; } = new()
    {
        { "nets", "solved nets", one => one.Nets, NetResult.Members },
        { "floating_regions", "regions without a terminal", one => one.FloatingRegions },
        { "probes", "probes", one => one.Probes, ElectricalProbeResult.Members },
        { "bounds_hold_for", BoundsBasisNames.Meaning, one => BoundsBasisNames.Of(one.BoundsHoldFor) },
        { "balance_relative", "largest |sum of a net's terminal currents| / sum of their magnitudes", one => one.BalanceRelative },
    };

    /// <summary>Each solved net.</summary>
    public required IReadOnlyList<NetResult> Nets { get; init; }

    /// <summary>Conductors that no terminal touches.</summary>
    public required IReadOnlyList<string> FloatingRegions { get; init; }

    /// <summary>Each probe.</summary>
    public required IReadOnlyList<ElectricalProbeResult> Probes { get; init; }

    /// <summary>What the bounds of readings, means and currents are proven for; resistances say it themselves.</summary>
    public BoundsBasis BoundsHoldFor { get; init; }

    /// <summary>Largest |sum of terminal currents| / sum of |currents| over the nets.</summary>
    public required double BalanceRelative { get; init; }
}
