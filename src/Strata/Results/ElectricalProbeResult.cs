namespace Strata.Results;

/// <summary>A potential read-out.</summary>
/// <param name="Name">The probe's name.</param>
/// <param name="VV">Potential, V; the mean over a segment or rectangle; null outside every solved net.</param>
/// <param name="Lower">Guaranteed lower bound of a mean, V; null where none was computed.</param>
/// <param name="Upper">Guaranteed upper bound of a mean, V; null where none was computed.</param>
/// <param name="Estimate">Estimated error of a point value from two grids, V; an estimate, never a bound.</param>
public sealed record ElectricalProbeResult(string Name, double? VV, double? Lower = null, double? Upper = null, double? Estimate = null);
