using System.Numerics.Tensors;
using Strata.Numerics.Grids;

namespace Strata.Refinement;

/// <summary>Chooses the columns and rows to halve: those that hold the gap of the bounds, for the cells that they cost.</summary>
internal static class GridRefinement
{
    // Halving a line that holds gap leaves about a third of it; the aim is a little below what is asked, so that the last
    // step does not miss it by a hair.
    private const double LeftByHalving = 0.35;
    private const double Aim = 0.85;

    // Parts of the gap to take off in one step. A single line may hold nearly all of it: it is halved twice, since a step
    // costs a solve; further ahead the gap says little of where it will be.
    private const double LeastTaken = 0.2;
    private const double MostTaken = 0.75;
    private const int MostHalvings = 2;

    // A step that would leave the budget is tried again shorter.
    private const double Shorter = 0.6;
    private const double ShortestStep = 0.01;
    private const double GrowthRatio = 4;

    // A cell is not halved below this share of its axis: the faces of finer ones differ by rounding alone before long.
    private const double SmallestShare = 1e-8;

    /// <summary>Refines the axes.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="gap">Its gap.</param>
    /// <param name="target">Asked gap over value.</param>
    /// <param name="budget">Most cells of the finer grid; at least twice those of the grid, so that some step fits.</param>
    /// <returns>The finer axes.</returns>
    public static (GridAxis X, GridAxis Z) Refine(RectilinearGrid grid, EnergyGap gap, double target, int budget)
    {
        double width = double.IsFinite(gap.RelativeWidth) ? gap.RelativeWidth : double.MaxValue;
        for (double part = Math.Clamp(1 - (Aim * target / width), LeastTaken, MostTaken); ; part *= Shorter)
        {
            (GridAxis x, GridAxis z) = Take(grid, gap, part);
            if ((long)x.Count * z.Count <= budget || part < ShortestStep)
            {
                return (x, z);
            }
        }
    }

    // Halves lines until a part of the gap should be gone.
    private static (GridAxis X, GridAxis Z) Take(RectilinearGrid grid, EnergyGap gap, double part)
    {
        double[] columns = gap.Columns.ToArray(), rows = gap.Rows.ToArray();
        LeaveSmallest(grid.X, columns);
        LeaveSmallest(grid.Z, rows);
        int[] columnHalvings = new int[grid.Nx], rowHalvings = new int[grid.Nz];
        var lines = new PriorityQueue<(bool IsColumn, int At), double>();
        for (int i = 0; i < grid.Nx; i++)
        {
            Offer(lines, columns, columnHalvings, i, grid.Nz, isColumn: true);
        }

        for (int k = 0; k < grid.Nz; k++)
        {
            Offer(lines, rows, rowHalvings, k, grid.Nx, isColumn: false);
        }

        double total = TensorPrimitives.Sum<double>(columns) + TensorPrimitives.Sum<double>(rows);
        double open = total * part;
        while (open > 0 && lines.TryDequeue(out (bool IsColumn, int At) line, out _))
        {
            (double[] gaps, int[] halvings, int cells) = line.IsColumn ? (columns, columnHalvings, grid.Nz) : (rows, rowHalvings, grid.Nx);
            open -= (1 - LeftByHalving) * gaps[line.At];
            gaps[line.At] *= LeftByHalving;
            halvings[line.At]++;
            Offer(lines, gaps, halvings, line.At, cells, line.IsColumn);
        }

        return (Split(grid.X, columnHalvings), Split(grid.Z, rowHalvings));
    }

    private static void LeaveSmallest(GridAxis axis, double[] gaps)
    {
        double least = 2 * SmallestShare * (axis.Faces[^1] - axis.Faces[0]);
        for (int n = 0; n < gaps.Length; n++)
        {
            gaps[n] = axis.Widths[n] < least || !double.IsFinite(gaps[n]) ? 0 : gaps[n];
        }
    }

    /// <summary>Halves every column and row.</summary>
    /// <param name="grid">The grid.</param>
    public static (GridAxis X, GridAxis Z) Halve(RectilinearGrid grid)
    {
        int[] columns = new int[grid.Nx], rows = new int[grid.Nz];
        columns.AsSpan().Fill(1);
        rows.AsSpan().Fill(1);
        return (Split(grid.X, columns), Split(grid.Z, rows));
    }

    // A line halved n times costs 2^n as many cells the next time.
    private static void Offer(PriorityQueue<(bool IsColumn, int At), double> lines, double[] gaps, int[] halvings, int at, int cells, bool isColumn)
    {
        if (gaps[at] > 0 && halvings[at] < MostHalvings)
        {
            lines.Enqueue((isColumn, at), -gaps[at] / Math.ScaleB(cells, halvings[at]));
        }
    }

    private static GridAxis Split(GridAxis axis, int[] halvings)
    {
        int[] origin = [.. Enumerable.Range(0, axis.Count)];
        int most = halvings.Max();
        for (int pass = 1; pass <= most; pass++)
        {
            bool[] marks = [.. origin.Select(cell => halvings[cell] >= pass)];
            (axis, int[] parent) = AxisRefinement.Split(axis, marks, GrowthRatio);
            origin = [.. parent.Select(cell => origin[cell])];
        }

        return axis;
    }
}
