namespace Strata.Results;

/// <summary>The electrical answer.</summary>
public sealed record ElectricalResult
{
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
