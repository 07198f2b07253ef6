using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Studies;

/// <summary>The mass of a section over its footprint.</summary>
internal static class SectionMass
{
    private static readonly MeshOptions Coarse = new() { TargetCells = 4000 };

    /// <summary>The sum of density times volume over the footprint: of every cell's parts, so that slopes count with the share that they
    /// take.</summary>
    /// <param name="section">A section that can be meshed.</param>
    /// <param name="library">Materials beside those of the section; null for the default library.</param>
    /// <returns>kg/m2; null where the density of a solid is not known.</returns>
    public static double? PerArea(CrossSection section, MaterialLibrary? library = null) => PerArea(section, null, library);

    /// <summary>The mass over the footprint of one material, or of all.</summary>
    /// <param name="section">A section that can be meshed.</param>
    /// <param name="only">The material's name; null for all.</param>
    /// <param name="library">Materials beside those of the section; null for the default library.</param>
    /// <returns>kg/m2; null where a density is not known.</returns>
    internal static double? PerArea(CrossSection section, string? only, MaterialLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        SectionMesh mesh = SectionMesher.Mesh(section, library ?? MaterialLibrary.Default, Coarse);
        RectilinearGrid grid = mesh.Grid;
        double mass = 0, footprint = 0;
        for (int i = 0; i < grid.Nx; i++)
        {
            // Of a round section each column is a ring.
            double across = section.Coordinates == CoordinateSystem.Axisymmetric ? grid.X.Centres[i] * grid.X.Widths[i] : grid.X.Widths[i];
            footprint += across;
            for (int k = 0; k < grid.Nz; k++)
            {
                foreach (CellPart part in mesh.PartsOf(grid.Cell(i, k)))
                {
                    if (part.Material < 0 || mesh.Materials[part.Material] is not { } material
                        || (only is not null && material.Name != only) || (material.DensityKgM3 is null && material.Role == "gas"))
                    {
                        continue;
                    }

                    if (material.DensityKgM3 is not { } density)
                    {
                        return null;
                    }

                    mass += density * part.Share * across * grid.Z.Widths[k];
                }
            }
        }

        return mass / footprint;
    }
}
