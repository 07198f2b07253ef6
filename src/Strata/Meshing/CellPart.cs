namespace Strata.Meshing;

/// <summary>What takes a share of a cell.</summary>
/// <param name="Material">Index in <see cref="SectionMesh.Materials"/>.</param>
/// <param name="Region">Index in <see cref="SectionMesh.Regions"/>.</param>
/// <param name="Share">Share of the cell's volume (its area times the depth), above 0; the shares of a cell add up to 1.</param>
internal readonly record struct CellPart(int Material, int Region, double Share);
