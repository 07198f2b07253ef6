using System.Globalization;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <content>The widths that meet an asked count of cells.</content>
internal sealed partial class AxisPlan
{
    private void ToCount(int target, Demand full, int leastAcrossCurve)
    {
        double extent = Math.Max(_x.Lines[^1] - _x.Lines[0], _z.Lines[^1] - _z.Lines[0]);
        double coarse = extent / LineShare;
        Demand demand = full;
        long least = Count(coarse, full);
        if (least > target)
        {
            demand = Relax(target, full, leastAcrossCurve, coarse, least);
            least = Count(coarse, demand);
        }

        if (least >= target)
        {
            Take(coarse, coarse, demand);
            return;
        }

        // Largest width that gives the target at least; every step is reproducible.
        double fine = coarse;
        while (Count(fine, demand) < target)
        {
            (coarse, fine) = (fine, 0.5 * fine);
        }

        while (fine < coarse * (1 - WidthStep))
        {
            double middle = Math.Sqrt(fine * coarse);
            if (Count(middle, demand) < target)
            {
                coarse = middle;
            }
            else
            {
                fine = middle;
            }
        }

        TakeNearest(target, coarse, fine, demand);
    }

    /// <summary>Equal intervals gain a cell all at once; one axis may then take the step and the other not.</summary>
    private void TakeNearest(int target, double coarse, double fine, Demand demand)
    {
        (GridAxis[] x, GridAxis[] z) = ([Axis(_x, coarse, demand), Axis(_x, fine, demand)], [Axis(_z, coarse, demand), Axis(_z, fine, demand)]);
        double nearest = double.PositiveInfinity;
        void Offer(GridAxis offeredX, GridAxis offeredZ)
        {
            double off = Math.Abs(Math.Log((double)offeredX.Count * offeredZ.Count / target));
            if (off < nearest)
            {
                (nearest, X, Z) = (off, offeredX, offeredZ);
            }
        }

        foreach (GridAxis offeredX in x)
        {
            foreach (GridAxis offeredZ in z)
            {
                Offer(offeredX, offeredZ);
            }
        }

        if (nearest > GoodCount)
        {
            Offer(x[0], Nearest(_z, target / (double)x[0].Count, fine, demand));
            Offer(Nearest(_x, target / (double)z[0].Count, fine, demand), z[0]);
        }
    }

    /// <summary>The axis whose count is nearest to one asked for, searched around a width.</summary>
    private GridAxis Nearest(BreakLines lines, double count, double around, Demand demand)
    {
        (double fine, double coarse) = (around / 4, around * 4);
        (double best, int bestCount) = (around, CountOf(lines, around, demand));
        while (fine < coarse * (1 - WidthStep))
        {
            double middle = Math.Sqrt(fine * coarse);
            int cells = CountOf(lines, middle, demand);
            if (Math.Abs(cells - count) < Math.Abs(bestCount - count))
            {
                (best, bestCount) = (middle, cells);
            }

            if (cells < count)
            {
                coarse = middle;
            }
            else
            {
                fine = middle;
            }
        }

        return Axis(lines, best, demand);
    }

    /// <summary>Asks less of the geometry, step by step, until the count can be met; says what was given up.</summary>
    private Demand Relax(int target, Demand full, int leastAcrossCurve, double coarse, long least)
    {
        Demand[] steps =
        [
            full with { Cells = 1 },
            (full with { Cells = 1, AcrossCurve = leastAcrossCurve }).AtLeast(2),
            (full with { Cells = 1, AcrossCurve = leastAcrossCurve }).AtLeast(StartGrowth),
        ];
        foreach (Demand step in steps)
        {
            long count = Count(coarse, step);
            if (count <= target || step == steps[^1])
            {
                Warnings.Add(string.Create(CultureInfo.InvariantCulture,
                    $"cells: {target} cells were asked for; the geometry needs {least} with {full.Cells} cells per layer and neighbours within a factor of {full.Growth}: taken were at least {step.Cells} per layer and a factor of {step.Growth}, which needs {count}"));
                return step;
            }
        }

        return full;
    }
}
