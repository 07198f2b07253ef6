namespace Strata.Results;

/// <summary>A potential read-out.</summary>
/// <param name="Name">The probe's name.</param>
/// <param name="VV">Potential, V; the mean over a segment or rectangle; null outside every solved net.</param>
/// <param name="Lower">Guaranteed lower bound of a mean, V; null where none was computed.</param>
/// <param name="Upper">Guaranteed upper bound of a mean, V; null where none was computed.</param>
/// <param name="Estimate">Error of a point, V: with bounds, how far their farther end is; without, an estimate from two grids.</param>
public sealed record ElectricalProbeResult(string Name, double? VV, double? Lower = null, double? Upper = null, double? Estimate = null)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<ElectricalProbeResult> Members { get; } = new()
    {
        { "name", "its name", one => one.Name, "probe" },
        {
            "v_v", "lower", "upper", "potential, V, as temperatures of probes; left out outside every solved net",
            one => one.VV is { } value ? new(value, one.Lower, one.Upper) : null, "[V]"
        },
        { "estimate_v", "error of a point, V, as that of a temperature", one => one.Estimate, "estimated error [V]", 2 },
    };
}
