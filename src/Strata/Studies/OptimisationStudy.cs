using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Strata.Files;
using Strata.Problems;
using Strata.Results;

namespace Strata.Studies;

/// <summary>
/// Minimises a figure of a design over ranges of its numbers, subject to limits of other figures: an augmented Lagrangian
/// (Nocedal and Wright, Numerical Optimization, 2nd ed. 2006, algorithm 17.4) whose bounded problems MathNet's BFGS-B solves.
/// All points are solved on grids of one size; the point that is found is solved again to the design's accuracy.
/// </summary>
/// <example><code>
/// OptimisationReport report = OptimisationStudy.Run(
///     Read([]), Read, "rth_k_w", [new OptimisedRange("boundaries[0].film_w_m2k", 300, 3000)],
///     [FigureLimit.Parse("t_max_c&gt;=29", "limit")]);
/// Console.WriteLine($"{report.Values[0].Value} W/(m2 K)");
/// </code></example>
public static class OptimisationStudy
{
    private const int MostRounds = 6;
    private const int MostIterations = 12;
    private const int Places = 8;
    private const double Step = 0.01;
    private const double FirstPenalty = 10;
    private const double Enough = 1e-4;

    /// <summary>Runs the study.</summary>
    /// <param name="design">The design.</param>
    /// <param name="redraw">Draws the design with members set on top, each <c>name=value</c>.</param>
    /// <param name="column">The column to minimise.</param>
    /// <param name="over">The ranges, at least one.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="within">What each solve may take, and what stops the study.</param>
    /// <returns>The report.</returns>
    /// <exception cref="InputException">A name is unknown, or the design has no such figure.</exception>
    public static OptimisationReport Run(
        Design design, Func<IReadOnlyList<string>, Design> redraw, string column, IReadOnlyList<OptimisedRange> over,
            IReadOnlyList<FigureLimit> limits, SolveLimits? within = null)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(over);
        ArgumentNullException.ThrowIfNull(limits);
        var points = new OptimisedPoints(design, redraw, ResultFigure.Of(column, "--minimise"), over, limits, within ?? new SolveLimits());
        double[] start = [.. Enumerable.Repeat(0.5, over.Count)];
        double[] found = limits.Count == 0 ? Descend(start, point => points.At(point).Figure) : Constrained(points, limits.Count, start);
        return points.Report(found);
    }

    private static double[] Constrained(OptimisedPoints points, int limits, double[] start)
    {
        double[] multipliers = new double[limits];
        double penalty = FirstPenalty, last = double.PositiveInfinity;
        double[] at = start;
        for (int round = 0; round < MostRounds; round++)
        {
            // Inequalities g <= 0: the Lagrangian (max(0, l + p g)^2 - l^2) / 2p of each.
            at = Descend(at, point =>
            {
                (double figure, double[] excess) = points.At(point);
                return figure
                    + excess.Select(
                    (g, n) =>
                    (Math.Pow(Math.Max(0, multipliers[n] + (penalty * g)), 2) - (multipliers[n] * multipliers[n])) / (2 * penalty)).Sum();
            });
            double[] here = points.At(at).Excess;
            double worst = here.Max(g => Math.Max(0, g));
            for (int n = 0; n < limits; n++)
            {
                multipliers[n] = Math.Max(0, multipliers[n] + (penalty * here[n]));
            }

            if (worst < Enough && round > 0)
            {
                break;
            }

            penalty *= worst > last / 4 ? 5 : 1;
            last = worst;
        }

        return at;
    }

    // Central differences over a hundredth of each range, one-sided at its ends.
    private static double[] Descend(double[] start, Func<double[], double> of)
    {
        if (start.Length == 1)
        {
            return Along(of);
        }

        double Value(Vector<double> at) => of(at.ToArray());
        Vector<double> Slope(Vector<double> at)
        {
            var slope = Vector<double>.Build.Dense(at.Count);
            for (int n = 0; n < at.Count; n++)
            {
                Vector<double> low = at.Clone(), high = at.Clone();
                low[n] = Math.Max(0, at[n] - Step);
                high[n] = Math.Min(1, at[n] + Step);
                slope[n] = (Value(high) - Value(low)) / (high[n] - low[n]);
            }

            return slope;
        }

        Vector<double> from = Vector<double>.Build.Dense(start), zero = Vector<double>.Build.Dense(start.Length),
            one = Vector<double>.Build.Dense(start.Length, 1);
        double[] best = start;
        double lowest = of(start);
        IObjectiveFunction objective = ObjectiveFunction.Gradient(
            at =>
            {
                double value = Value(at);
                if (value < lowest)
                {
                    (best, lowest) = (at.ToArray(), value);
                }

                return value;
            },
            Slope);
        try
        {
            new BfgsBMinimizer(Enough, Enough, Enough, MostIterations).FindMinimum(objective, zero, one, from);
        }
        catch (OptimizationException)
        {
            // The line search ends where steps no longer show against the error of the grid; the lowest point seen is kept.
            return Polished(best, lowest, of);
        }

        return Polished(best, lowest, of);
    }

    // One range needs no slope: the best of a few places, then a walk from there.
    private static double[] Along(Func<double[], double> of)
    {
        double[] best = [.. Enumerable.Range(0, Places + 1).Select(n => (double)n / Places).OrderBy(at => of([at])).Take(1)];
        return Polished(best, of(best), of, 0.5 / Places, Enough);
    }

    // A walk of shrinking steps along the axes ends on an end of a range where the minimum lies there.
    private static double[] Polished(double[] from, double lowest, Func<double[], double> of, double first = 0.25, double last = Step / 4)
    {
        double[] best = [.. from];
        for (double step = first; step > last; step /= 2)
        {
            for (int n = 0; n < best.Length; n++)
            {
                foreach (double sign in (double[])[-1, 1])
                {
                    double[] tried = [.. best];
                    tried[n] = Math.Clamp(best[n] + (sign * step), 0, 1);
                    double value = of(tried);
                    if (value < lowest)
                    {
                        (best, lowest) = (tried, value);
                    }
                }
            }
        }

        return best;
    }
}
