using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Reports;

/// <summary>The values of a field at the points of a picture.</summary>
internal static class FieldSampling
{
    /// <summary>Linear between cell centres, and beyond the outermost ones, where every cell has a value; else that of the cell, up to
    /// the drawn rims.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="values">The value of each cell.</param>
    /// <param name="shown">Which cells have a value; null for all.</param>
    /// <param name="x">Positions of the picture's columns, m, ascending.</param>
    /// <param name="z">Heights of its rows, m, descending.</param>
    /// <param name="region">Receives per point a number of its region; -1 for the background.</param>
    /// <returns>Row by row the values; NaN where there is none.</returns>
    public static double[] Of(SectionMesh mesh, double[] values, bool[]? shown, double[] x, double[] z, out int[] region)
    {
        RectilinearGrid grid = mesh.Grid;
        string[] regions = [.. mesh.Section.Shapes.Select(shape => shape.Region)];
        int[] regionOfShape = [.. regions.Select(name => Array.IndexOf(regions, name))];
        Spot[] columns = [.. x.Select(at => Place(grid.X, at))];
        Spot[] rows = [.. z.Select(at => Place(grid.Z, at))];
        bool[]? shapes = shown is null ? null : DrawnMask.Shapes(mesh, shown);
        int[] top = DrawnMask.TopShapes(mesh.Section, x, z);
        double[] sampled = new double[top.Length];
        region = new int[top.Length];
        for (int p = 0; p < top.Length; p++)
        {
            (Spot column, Spot row) = (columns[p % x.Length], rows[p / x.Length]);
            region[p] = top[p] < 0 ? -1 : regionOfShape[top[p]];
            if (shapes is null)
            {
                sampled[p] = Between(grid, values, column, row);
                continue;
            }

            int cell = top[p] >= 0 && shapes[top[p]] ? DrawnMask.CellOf(grid, shown!, column.Cell, row.Cell) : -1;
            sampled[p] = cell < 0 ? double.NaN : values[cell];
        }

        return sampled;
    }

    private static double Between(RectilinearGrid grid, double[] values, Spot column, Spot row)
    {
        int i1 = Math.Min(column.Low + 1, grid.Nx - 1);
        int k1 = Math.Min(row.Low + 1, grid.Nz - 1);
        double lowest = values[grid.Cell(column.Low, row.Low)], highest = values[grid.Cell(column.Low, k1)];
        double below = lowest + (column.Share * (values[grid.Cell(i1, row.Low)] - lowest));
        double above = highest + (column.Share * (values[grid.Cell(i1, k1)] - highest));
        return below + (row.Share * (above - below));
    }

    private static Spot Place(GridAxis axis, double position)
    {
        int cell = Math.Max(0, axis.CellAt(Math.Clamp(position, axis.Faces[0], axis.Faces[^1])));
        int low = Math.Clamp(position < axis.Centres[cell] ? cell - 1 : cell, 0, Math.Max(0, axis.Count - 2));
        int high = Math.Min(low + 1, axis.Count - 1);
        double distance = axis.Centres[high] - axis.Centres[low];
        return new Spot(cell, low, distance > 0 ? (position - axis.Centres[low]) / distance : 0);
    }

    // The cell of a position, the lower of the two centres around it, and the share of the way to the upper one.
    private readonly record struct Spot(int Cell, int Low, double Share);
}
