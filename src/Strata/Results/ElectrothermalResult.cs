namespace Strata.Results;

/// <summary>How the coupling of heat and current went.</summary>
/// <param name="Status">"converged" or "runaway".</param>
/// <param name="Iterations">Outer iterations.</param>
/// <param name="CriticalCurrentA">The current at which the temperatures no longer come to rest, A; null where none was looked for or
/// exists.</param>
public sealed record ElectrothermalResult(string Status, int Iterations, double? CriticalCurrentA = null);
