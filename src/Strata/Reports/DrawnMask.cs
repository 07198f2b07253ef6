using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Reports;

/// <summary>What a picture shows of a field that only some regions have: the drawing's own rims instead of the grid's cells.</summary>
internal static class DrawnMask
{
    /// <summary>Which shapes of a drawing have values: those that lie on top at the centre of a cell that has one.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="shown">Which of its cells have a value.</param>
    /// <returns>One entry per shape.</returns>
    public static bool[] Shapes(SectionMesh mesh, bool[] shown)
    {
        RectilinearGrid grid = mesh.Grid;
        double[] downward = grid.Z.Centres.ToArray();
        Array.Reverse(downward);
        int[] top = TopShapes(mesh.Section, grid.X.Centres.ToArray(), downward);
        bool[] has = new bool[mesh.Section.Shapes.Count];
        for (int n = 0; n < top.Length; n++)
        {
            if (top[n] >= 0 && shown[grid.Cell(n % grid.Nx, grid.Nz - 1 - (n / grid.Nx))])
            {
                has[top[n]] = true;
            }
        }

        return has;
    }

    /// <summary>The cell whose value a point of such a region has: its own, or a neighbour's where its own holds less than half of
    /// the region.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="shown">Which cells have a value.</param>
    /// <param name="i">The column of the point's cell.</param>
    /// <param name="k">Its row.</param>
    /// <returns>The cell; -1 where none around has a value.</returns>
    public static int CellOf(RectilinearGrid grid, bool[] shown, int i, int k)
    {
        foreach ((int di, int dk) in ((int, int)[])[(0, 0), (0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1)])
        {
            (int ni, int nk) = (i + di, k + dk);
            if (ni >= 0 && nk >= 0 && ni < grid.Nx && nk < grid.Nz && shown[grid.Cell(ni, nk)])
            {
                return grid.Cell(ni, nk);
            }
        }

        return -1;
    }

    /// <summary>The shape that lies on top at each point of a raster.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="x">Positions along x, m, ascending.</param>
    /// <param name="z">Heights, m, descending.</param>
    /// <returns>Row by row the number of the shape; -1 for the background.</returns>
    public static int[] TopShapes(CrossSection section, double[] x, double[] z)
    {
        int[] top = new int[x.Length * z.Length];
        Array.Fill(top, -1);
        for (int n = 0; n < section.Shapes.Count; n++)
        {
            Shape shape = section.Shapes[n].Shape;
            Box bounds = shape.Bounds;
            int last = Array.FindLastIndex(z, at => at >= bounds.Z0);
            int right = Array.FindLastIndex(x, at => at <= bounds.X1);
            for (int y = Math.Max(0, Array.FindIndex(z, at => at <= bounds.Z1)); y <= last; y++)
            {
                for (int i = Math.Max(0, Array.FindIndex(x, at => at >= bounds.X0)); i <= right; i++)
                {
                    top[(y * x.Length) + i] = shape.Contains(x[i], z[y]) ? n : top[(y * x.Length) + i];
                }
            }
        }

        return top;
    }
}
