namespace Strata.Packages;

/// <summary>A round conductor between two layers of a package in plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The layer towards the die.</param>
/// <param name="To">The layer outwards.</param>
/// <param name="X">Its axis, um.</param>
/// <param name="Diameter">Diameter of the contact, um.</param>
/// <param name="Height">Height of the cylinder of that diameter that has its resistance, um.</param>
/// <param name="Material">Its metal.</param>
internal readonly record struct PlanDrawingVia(string Name, string From, string To, double X, double Diameter, double Height,
    string Material);
