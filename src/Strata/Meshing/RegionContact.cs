using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>Where the regions of a mesh touch.</summary>
public static class RegionContact
{
    /// <summary>
    /// The share of a face's area on which one region ends and the other begins: what the first loses across the face and
    /// the second gains, either way round. 1 between cells that are all of one and all of the other.
    /// </summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="before">Cell on one side.</param>
    /// <param name="after">Cell on the other side.</param>
    /// <param name="first">Index of one region.</param>
    /// <param name="second">Index of the other.</param>
    /// <returns>The share, 0 to 1; of a cell that a slope or curve crosses only its largest part counts.</returns>
    public static double Share(SectionMesh mesh, int before, int after, int first, int second)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        (double firstBefore, double secondBefore) = Shares(mesh, before, first, second);
        (double firstAfter, double secondAfter) = Shares(mesh, after, first, second);
        double lost = firstBefore - firstAfter;
        double gained = secondAfter - secondBefore;
        return lost > 0 ? Math.Max(0, Math.Min(lost, gained)) : Math.Max(0, Math.Min(-lost, -gained));
    }

    /// <summary>Whether two regions touch anywhere.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="first">Name of one region.</param>
    /// <param name="second">Name of the other.</param>
    /// <returns>True when they share a face or a cell.</returns>
    public static bool Meet(SectionMesh mesh, string first, string second)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        int a = IndexOf(mesh.Regions, first);
        int b = IndexOf(mesh.Regions, second);
        if (a < 0 || b < 0)
        {
            return false;
        }

        RectilinearGrid grid = mesh.Grid;
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int c = grid.Cell(i, k);
                bool meets = (mesh.IsCut(c) && mesh.AreaFraction(c, a) > 0 && mesh.AreaFraction(c, b) > 0)
                    || (i > 0 && Share(mesh, c - grid.Nz, c, a, b) > 0)
                    || (k > 0 && Share(mesh, c - 1, c, a, b) > 0);
                if (meets)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (double First, double Second) Shares(SectionMesh mesh, int cell, int first, int second)
    {
        (double ofFirst, double ofSecond) = (0, 0);
        foreach (ref readonly CellPart part in mesh.LargestPartsOf(cell))
        {
            ofFirst += part.Region == first ? part.Share : 0;
            ofSecond += part.Region == second ? part.Share : 0;
        }

        return (ofFirst, ofSecond);
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int n = 0; n < names.Count; n++)
        {
            if (names[n] == name)
            {
                return n;
            }
        }

        return -1;
    }
}
