namespace Strata.Results;

/// <summary>A logarithmic sensitivity: the relative change of a resistance per relative change of a parameter.</summary>
/// <param name="Parameter">What is changed: a conductivity, a film, an interface, a thickness.</param>
/// <param name="Name">Name of the material, boundary, interface or layer.</param>
/// <param name="Value">d ln R / d ln p.</param>
public sealed record Sensitivity(string Parameter, string Name, double Value);
