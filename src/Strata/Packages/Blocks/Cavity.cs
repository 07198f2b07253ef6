namespace Strata.Packages.Blocks;

/// <summary>A cavity in a carrier.</summary>
/// <param name="X0">West wall, um.</param>
/// <param name="X1">East wall, um.</param>
/// <param name="Floor">Height of its floor, um.</param>
/// <param name="FillMaterial">What fills it around the die.</param>
/// <param name="FillRegion">Region of the filling.</param>
internal sealed record Cavity(double X0, double X1, double Floor, string FillMaterial, string FillRegion);
