namespace Strata.Verification;

/// <summary>One expected number.</summary>
/// <param name="Result">Where it stands in the result contract: member names joined by dots, elements of lists by their name, such as <c>thermal.probes.A.t_c</c>.</param>
/// <param name="Value">The number, in the unit of the member.</param>
/// <param name="Tolerance">Allowed difference, in the same unit.</param>
/// <param name="IsExact">Whether the number is exact, so that the guaranteed bounds must contain it.</param>
/// <param name="Why">Where the tolerance comes from.</param>
internal sealed record ReferenceValue(string Result, double Value, double Tolerance, bool IsExact, string Why);
