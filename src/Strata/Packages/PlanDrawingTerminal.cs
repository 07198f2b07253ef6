namespace Strata.Packages;

/// <summary>An end of a net of a package in plan: an electrode over a disc.</summary>
/// <param name="Name">Its name, that of the section's terminal.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="X">Its centre, um.</param>
/// <param name="Diameter">Its diameter, um.</param>
/// <param name="Current">Current into the metal, A; null for a potential of 0 V.</param>
internal readonly record struct PlanDrawingTerminal(string Name, string Layer, double X, double Diameter, double? Current);
