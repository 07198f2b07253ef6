namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The heights of a circuit layer and of the dielectric on it, um.</summary>
/// <param name="TraceFoot">Foot of its traces.</param>
/// <param name="TraceTop">Top of its traces.</param>
/// <param name="DielectricTop">Top of the dielectric that covers it.</param>
/// <param name="Dielectric">Material of that dielectric.</param>
internal readonly record struct CircuitLevel(double TraceFoot, double TraceTop, double DielectricTop, string Dielectric);
