using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Strata.CrossSections;
using Strata.Files;
using Strata.Results;

namespace Strata.Studies;

/// <summary>Monte Carlo over the tolerances of a design: normal inputs whose half-width is that of 95 %, cut at three standard
/// deviations.</summary>
internal static class Sampling
{
    private const int Seed = 20_011;
    private const double Confidence = 0.95;
    private const double Cut = 3;
    private static readonly double DeviationsOfHalfWidth = Normal.InvCDF(0, 1, (1 + Confidence) / 2);

    /// <summary>Draws the inputs: per sample the deviation of each in units of its half-width.</summary>
    public static double[][] Draw(int inputs, int samples)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, samples).Select(_ => Enumerable.Range(0, inputs).Select(_ => One(random)).ToArray())];
    }

    /// <summary>Solves the samples and reads the figure.</summary>
    /// <param name="design">The design.</param>
    /// <param name="redraw">Draws the design with members set on top, each <c>name=value</c>.</param>
    /// <param name="result">Its result; it says how fine the grid is.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="effects">The effect of each input on the figure.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="samples">How many samples, at least 2.</param>
    /// <param name="limit">Whether a value is within its limit; null without one.</param>
    /// <param name="within">What each solve may take, and what stops the study.</param>
    /// <returns>What was found; null where too few samples have the figure.</returns>
    public static SampledFigure? Solve(
        Design design, Func<IReadOnlyList<string>, Design> redraw, DesignResult result, IReadOnlyList<VariedInput> inputs,
            IReadOnlyList<InputEffect> effects,
        ResultFigure figure, int samples, Func<double, bool>? limit, SolveLimits within)
    {
        double[][] drawn = Draw(inputs.Count, samples);
        DesignResult[] solved =
            FigureSolver.Solve(
            [.. drawn.Select(deviations => FigureSolver.OnFixedGrid(Moved(design, redraw, inputs, deviations), result))], within);
        double?[] values = [.. solved.Select(one => figure.Read(one)?.Value)];
        int[] kept = [.. Enumerable.Range(0, samples).Where(n => values[n] is not null)];
        return kept.Length < 2 ? null
            : Of([.. kept.Select(n => values[n]!.Value)], [.. kept.Select(n => Straight(effects, inputs, drawn[n]))], limit);
    }

    /// <summary>Statistics of a figure.</summary>
    /// <param name="values">Its sampled values.</param>
    /// <param name="straight">The deviations that the straight-line model gives for the same samples; their mean is 0.</param>
    /// <param name="limit">Whether a value is within its limit; null without one.</param>
    public static SampledFigure Of(double[] values, double[] straight, Func<double, bool>? limit)
    {
        // The best factor of a control variate is cov(f, g) / var(g); what remains of the variance is 1 - correlation^2.
        double variance = straight.Variance();
        double factor = variance > 0 ? values.Covariance(straight) / variance : 0;
        double[] rest = [.. values.Select((value, n) => value - (factor * straight[n]))];
        double root = Math.Sqrt(values.Length);
        int within = limit is null ? 0 : values.Count(limit);
        (double, double)? interval = limit is null ? null : ClopperPearson(within, values.Length);
        return new SampledFigure(
            values.Length, rest.Mean(), rest.StandardDeviation() / root, values.StandardDeviation() / root, values.StandardDeviation(),
            values.Quantile((1 - Confidence) / 2), values.Quantile((1 + Confidence) / 2),
                limit is null ? null : (double)within / values.Length, interval?.Item1, interval?.Item2);
    }

    /// <summary>The interval of a share that covers it in at least 95 % of all cases.</summary>
    public static (double Low, double High) ClopperPearson(int within, int of)
    {
        const double Tail = (1 - Confidence) / 2;
        return (within == 0 ? 0 : Beta.InvCDF(within, of - within + 1, Tail),
            within == of ? 1 : Beta.InvCDF(within + 1, of - within, 1 - Tail));
    }

    private static CrossSection Moved(
        Design design, Func<IReadOnlyList<string>, Design> redraw, IReadOnlyList<VariedInput> inputs, double[] deviations) =>
        VariedInput.Move(design, redraw, inputs, [.. deviations.Select((deviation, n) => 1 + (deviation * inputs[n].Percent / 100))]);

    private static double Straight(IReadOnlyList<InputEffect> effects, IReadOnlyList<VariedInput> inputs, double[] deviations)
    {
        double sum = 0;
        for (int n = 0; n < inputs.Count; n++)
        {
            sum += deviations[n] * (effects.FirstOrDefault(effect => effect.Input == inputs[n].Name)?.HalfWidth ?? 0);
        }

        return sum;
    }

    private static double One(Random random)
    {
        double deviation;
        do
        {
            deviation = Normal.Sample(random, 0, 1);
        }
        while (Math.Abs(deviation) > Cut);

        return deviation / DeviationsOfHalfWidth;
    }
}
