using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <summary>The boxes that hold the nets: a grid of one net is cropped to its box.</summary>
internal static class NetExtents
{
    /// <summary>The box of each group of connected conductors.</summary>
    /// <param name="mesh">A mesh of the whole section.</param>
    /// <param name="component">Per cell its component, or -1.</param>
    /// <param name="groups">Components that belong together.</param>
    /// <param name="count">How many components there are.</param>
    /// <returns>Per group its box, with the cells beside it where a slope or a curve leaves a piece of conductor.</returns>
    public static Box[] Of(SectionMesh mesh, int[] component, DisjointSets groups, int count)
    {
        RectilinearGrid grid = mesh.Grid;
        var bounds = new Box[count];
        Array.Fill(bounds, new Box(double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity));
        for (int c = 0; c < component.Length; c++)
        {
            (int i, int k) = (c / grid.Nz, c % grid.Nz);
            if (component[c] >= 0)
            {
                Extend(ref bounds[groups.Find(component[c])], grid, i, k);
            }
            else if (mesh.IsCut(c) && mesh.ConductorFraction(c) > 0)
            {
                // Too little of a conductor to count in the equations is still a part of the body beside it.
                for (int beside = 0; beside < 9; beside++)
                {
                    (int j, int n) = (i + (beside / 3) - 1, k + (beside % 3) - 1);
                    if (j >= 0 && j < grid.Nx && n >= 0 && n < grid.Nz && component[grid.Cell(j, n)] >= 0)
                    {
                        Extend(ref bounds[groups.Find(component[grid.Cell(j, n)])], grid, i, k);
                    }
                }
            }
        }

        return bounds;
    }

    private static void Extend(ref Box box, RectilinearGrid grid, int i, int k) => box = new Box(
        Math.Min(box.X0, grid.X.Faces[i]), Math.Max(box.X1, grid.X.Faces[i + 1]),
        Math.Min(box.Z0, grid.Z.Faces[k]), Math.Max(box.Z1, grid.Z.Faces[k + 1]));
}
