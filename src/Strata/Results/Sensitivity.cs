namespace Strata.Results;

/// <summary>A logarithmic sensitivity: the relative change of a resistance per relative change of a parameter.</summary>
/// <param name="Parameter">What is changed: a conductivity, a film, an interface, a thickness.</param>
/// <param name="Name">Name of the material, boundary, interface or layer.</param>
/// <param name="Value">d ln R / d ln p.</param>
/// <param name="LowUm">Lower end of a layer, um; null for what is no layer.</param>
/// <param name="HighUm">Upper end of a layer, um; null for what is no layer.</param>
public sealed record Sensitivity(string Parameter, string Name, double Value, double? LowUm = null, double? HighUm = null)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<Sensitivity> Members { get; } = new()
    {
        { "parameter", "what is changed: a conductivity, a film, a contact, a thickness, a permittivity", one => one.Parameter },
        { "name", "name of the material, boundary, interface or layer", one => one.Name },
        { "z0_um", "lower end of a layer, um", one => one.LowUm },
        { "z1_um", "upper end of a layer, um", one => one.HighUm },
        { "value", "relative change per relative change of the parameter", one => one.Value },
    };
}
