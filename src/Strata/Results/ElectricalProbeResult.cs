namespace Strata.Results;

/// <summary>A potential read-out.</summary>
/// <param name="Name">The probe's name.</param>
/// <param name="VV">Potential, V; the mean over a segment or rectangle; null outside every solved net.</param>
/// <param name="Lower">Guaranteed lower bound of a mean, V; null where none was computed.</param>
/// <param name="Upper">Guaranteed upper bound of a mean, V; null where none was computed.</param>
/// <param name="Estimate">Error of a point, V: with bounds, how far their farther end is; without, an estimate from two grids.</param>
public sealed record ElectricalProbeResult(string Name, double? VV, double? Lower = null, double? Upper = null, double? Estimate = null);
