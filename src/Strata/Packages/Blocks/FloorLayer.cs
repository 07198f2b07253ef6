namespace Strata.Packages.Blocks;

/// <summary>The closed lower layer of a carrier of two layers.</summary>
/// <param name="Thickness">Its thickness, um.</param>
/// <param name="Material">Its material.</param>
/// <param name="JointThickness">Thickness of the joint between the layers, um; 0 for none.</param>
/// <param name="JointMaterial">Material of the joint.</param>
internal sealed record FloorLayer(double Thickness, string Material, double JointThickness, string JointMaterial);
