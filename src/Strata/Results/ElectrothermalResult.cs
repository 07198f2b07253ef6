namespace Strata.Results;

/// <summary>How the coupling of heat and current went.</summary>
/// <param name="Status">"converged" or "runaway".</param>
/// <param name="Iterations">Outer iterations.</param>
public sealed record ElectrothermalResult(string Status, int Iterations);
