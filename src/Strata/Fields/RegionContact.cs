using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>Where the regions of a mesh touch.</summary>
internal static class RegionContact
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

    /// <summary>
    /// How much longer the staircase of faces along a slanted wall is than the wall: |nx| + |nz| of the wall's unit normal,
    /// 1 to the square root of 2. A contact resistance on the faces times this acts like the one on the wall.
    /// </summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="before">Cell on one side of a face.</param>
    /// <param name="after">Cell on the other side.</param>
    /// <param name="region">Index of one of the regions that meet there.</param>
    /// <returns>The ratio; 1 where neither cell is crossed by a slope or a curve.</returns>
    /// <remarks>The normal is the gradient of the region's share over the three by three cells around (D. L. Youngs 1982).</remarks>
    public static double StaircaseRatio(SectionMesh mesh, int before, int after, int region)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        (double x, double z) = (0, 0);
        foreach (int cell in (ReadOnlySpan<int>)[before, after])
        {
            if (mesh.IsCut(cell))
            {
                (double gx, double gz) = Gradient(mesh, cell, region);
                (x, z) = (x + gx, z + gz);
            }
        }

        double length = Math.Sqrt((x * x) + (z * z));
        return length > 0 ? (Math.Abs(x) + Math.Abs(z)) / length : 1;
    }

    /// <summary>Gradient of a region's share by central differences, the middle row or column counted twice; 1/m.</summary>
    private static (double X, double Z) Gradient(SectionMesh mesh, int cell, int region)
    {
        RectilinearGrid grid = mesh.Grid;
        int i = cell / grid.Nz;
        int k = cell % grid.Nz;
        (int west, int east) = (Math.Max(i - 1, 0), Math.Min(i + 1, grid.Nx - 1));
        (int bottom, int top) = (Math.Max(k - 1, 0), Math.Min(k + 1, grid.Nz - 1));
        (double x, double z) = (0, 0);
        for (int step = -1; step <= 1; step++)
        {
            int weight = step == 0 ? 2 : 1;
            int row = Math.Clamp(k + step, 0, grid.Nz - 1);
            int column = Math.Clamp(i + step, 0, grid.Nx - 1);
            x += weight * (mesh.AreaFraction(grid.Cell(east, row), region) - mesh.AreaFraction(grid.Cell(west, row), region));
            z += weight * (mesh.AreaFraction(grid.Cell(column, top), region) - mesh.AreaFraction(grid.Cell(column, bottom), region));
        }

        double dx = grid.X.Centres[east] - grid.X.Centres[west];
        double dz = grid.Z.Centres[top] - grid.Z.Centres[bottom];
        return (dx > 0 ? x / dx : 0, dz > 0 ? z / dz : 0);
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

    /// <summary>The index of a name; -1 when it is not there.</summary>
    internal static int IndexOf(IReadOnlyList<string> names, string name)
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
