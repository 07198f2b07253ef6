namespace Strata.Results;

/// <summary>A temperature read-out.</summary>
/// <param name="Name">The probe's name.</param>
/// <param name="TC">Temperature, C; the mean over a segment or rectangle.</param>
/// <param name="Lower">Guaranteed lower bound of a mean, C; null where none was computed.</param>
/// <param name="Upper">Guaranteed upper bound of a mean, C; null where none was computed.</param>
/// <param name="Estimate">Error of a point, K: with bounds, how far their farther end is; without, an estimate from two grids.</param>
public sealed record ThermalProbeResult(string Name, double TC, double? Lower = null, double? Upper = null, double? Estimate = null);
