using Strata.Numerics.Grids;

namespace Strata.Analysis;

/// <summary>Chooses the columns and rows to halve: those that hold the gap of the bounds, for the cells that they cost.</summary>
internal static class GridRefinement
{
    // Halving every line that holds gap leaves about a third of it; the aim is a little below what is asked, so that the
    // last step does not miss it by a hair.
    private const double LeftByHalving = 0.35;
    private const double Aim = 0.85;
    private const double LeastShare = 0.3;
    private const double MostShare = 0.75;
    private const double GrowthRatio = 4;

    /// <summary>Refines the axes.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="gap">Its gap.</param>
    /// <param name="target">Asked gap over value.</param>
    /// <returns>The finer axes.</returns>
    public static (GridAxis X, GridAxis Z) Refine(RectilinearGrid grid, EnergyGap gap, double target)
    {
        double total = Sum(gap.Columns) + Sum(gap.Rows);
        double share = Math.Clamp((1 - (Aim * target / gap.RelativeWidth)) / (1 - LeftByHalving), LeastShare, MostShare);
        (double Worth, bool IsColumn, int At)[] lines = new (double, bool, int)[grid.Nx + grid.Nz];
        for (int i = 0; i < grid.Nx; i++)
        {
            lines[i] = (gap.Columns[i] / grid.Nz, true, i);
        }

        for (int k = 0; k < grid.Nz; k++)
        {
            lines[grid.Nx + k] = (gap.Rows[k] / grid.Nx, false, k);
        }

        Array.Sort(lines, (one, other) => other.Worth.CompareTo(one.Worth));
        bool[] columns = new bool[grid.Nx];
        bool[] rows = new bool[grid.Nz];
        double marked = 0;
        foreach ((double worth, bool isColumn, int at) in lines)
        {
            if (marked >= share * total || worth <= 0)
            {
                break;
            }

            (isColumn ? columns : rows)[at] = true;
            marked += isColumn ? gap.Columns[at] : gap.Rows[at];
        }

        return (AxisRefinement.Split(grid.X, columns, GrowthRatio).Axis, AxisRefinement.Split(grid.Z, rows, GrowthRatio).Axis);
    }

    /// <summary>Halves every column and row.</summary>
    /// <param name="grid">The grid.</param>
    public static (GridAxis X, GridAxis Z) Halve(RectilinearGrid grid)
    {
        bool[] columns = new bool[grid.Nx];
        bool[] rows = new bool[grid.Nz];
        columns.AsSpan().Fill(true);
        rows.AsSpan().Fill(true);
        return (AxisRefinement.Split(grid.X, columns, GrowthRatio).Axis, AxisRefinement.Split(grid.Z, rows, GrowthRatio).Axis);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }
}
