namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>A piece of trace of a circuit layer, seen in the section.</summary>
/// <param name="Net">Its net, from 0.</param>
/// <param name="West">West end, um.</param>
/// <param name="East">East end, um.</param>
internal readonly record struct CircuitRun(int Net, double West, double East);
