namespace Strata.Results;

/// <summary>A logarithmic sensitivity: the relative change of a resistance per relative change of a parameter.</summary>
/// <param name="Parameter">What is changed: a conductivity, a film, an interface, a thickness.</param>
/// <param name="Name">Name of the material, boundary, interface or layer.</param>
/// <param name="Value">d ln R / d ln p.</param>
/// <param name="LowUm">Lower end of a layer, um; null for what is no layer.</param>
/// <param name="HighUm">Upper end of a layer, um; null for what is no layer.</param>
public sealed record Sensitivity(string Parameter, string Name, double Value, double? LowUm = null, double? HighUm = null);
