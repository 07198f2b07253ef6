namespace Strata.Results;

/// <summary>A temperature read-out.</summary>
/// <param name="Name">The probe's name.</param>
/// <param name="TC">Temperature, C; the mean over a segment or rectangle.</param>
/// <param name="Lower">Guaranteed lower bound of a mean, C; null where none was computed.</param>
/// <param name="Upper">Guaranteed upper bound of a mean, C; null where none was computed.</param>
/// <param name="Estimate">Error of a point, K: with bounds, how far their farther end is; without, an estimate from two grids.</param>
public sealed record ThermalProbeResult(string Name, double TC, double? Lower = null, double? Upper = null, double? Estimate = null)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<ThermalProbeResult> Members { get; } = new()
    {
        { "name", "its name", one => one.Name, "probe" },
        {
            "t_c", "lower", "upper", "temperature, C: at a point, or the mean over a segment or rectangle; with bounds where they exist",
            one => new(one.TC, one.Lower, one.Upper), "T [C]"
        },
        {
            "estimate_k", "error of a point, K: with bounds, how far their farther end is; without, what two grids say, no bound",
            one => one.Estimate, "estimated error [K]", 2
        },
    };
}
