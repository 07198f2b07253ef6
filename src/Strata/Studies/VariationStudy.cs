using Strata.CrossSections;
using Strata.Files;
using Strata.Problems;
using Strata.Results;

namespace Strata.Studies;

/// <summary>Tolerance analysis of one design: each input at both ends, all corners, and samples.</summary>
/// <example><code>
/// VariationReport varied = VariationStudy.Run(
///     Read([]), Read, [new InputTolerance("base", 10)], "rth_k_w");
/// Console.WriteLine($"{varied.Stated.Value} K/W, from {varied.Lowest} to {varied.Highest}");
/// </code></example>
public static class VariationStudy
{
    // Up to here every corner is solved; beyond, the two that the straight lines point to.
    private const int MostInputsOfAllCorners = 6;

    /// <summary>Runs the study.</summary>
    /// <param name="design">The design.</param>
    /// <param name="redraw">Draws the design with members set on top, each <c>name=value</c>.</param>
    /// <param name="tolerances">The tolerances, at least one.</param>
    /// <param name="column">The column of the figure.</param>
    /// <param name="samples">Samples; 0 for none.</param>
    /// <param name="limit">Whether a value is within its limit; null without one.</param>
    /// <param name="within">What each solve may take, and what stops the study.</param>
    /// <returns>The report.</returns>
    /// <exception cref="InputException">A name is unknown, or the design has no such figure.</exception>
    public static VariationReport Run(
        Design design, Func<IReadOnlyList<string>, Design> redraw, IReadOnlyList<InputTolerance> tolerances, string column, int samples = 0,
            Func<double, bool>? limit = null,
        SolveLimits? within = null)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(redraw);
        ArgumentNullException.ThrowIfNull(tolerances);
        ResultFigure figure = ResultFigure.Of(column, "--rank");
        within ??= new SolveLimits();
        VariedInput[] inputs = [.. tolerances.Select(tolerance => VariedInput.Find(tolerance, design))];
        DesignResult stated = FigureSolver.Solve([design.Section], within)[0];
        BoundedValue value = figure.Read(stated)
            ?? throw new InputException(
                new InputProblem(
                design.File, column, null,
                stated.Status == DesignStatus.Failed ? $"the design failed: {stated.Message}" : "the design has no such figure"));
        IReadOnlyList<InputEffect> effects = ToleranceStudy.Effects(design, redraw, stated, inputs, [figure], within)[0];
        double[] corners = Corners(design, redraw, stated, inputs, effects, figure, within);
        SampledFigure? sampled = samples < 2 ? null
            : Sampling.Solve(design, redraw, stated, inputs, effects, figure, samples, limit, within);
        return new VariationReport(
            design.Name, column, value, [.. effects.OrderByDescending(effect => Math.Abs(effect.HalfWidth))],
                ToleranceStudy.HalfWidth(effects), corners.Min(), corners.Max(), corners.Length, sampled);
    }

    private static double[] Corners(
        Design design, Func<IReadOnlyList<string>, Design> redraw, DesignResult stated, VariedInput[] inputs,
            IReadOnlyList<InputEffect> effects, ResultFigure figure,
        SolveLimits within)
    {
        int[] signs =
            [.. inputs.Select(
            input => Math.Sign(effects.FirstOrDefault(effect => effect.Input == input.Name)?.HalfWidth ?? 1) is var sign && sign == 0 ? 1
            : sign)];
        IEnumerable<int[]> corners = inputs.Length <= MostInputsOfAllCorners
            ? Enumerable.Range(0, 1 << inputs.Length).Select(bits => inputs.Select((_, n) => (bits >> n & 1) == 1 ? 1 : -1).ToArray())
            : [signs, [.. signs.Select(sign => -sign)]];
        CrossSection[] sections = [.. corners.Select(corner => FigureSolver.OnFixedGrid(
            VariedInput.Move(design, redraw, inputs, [.. inputs.Select((input, n) => 1 + (corner[n] * input.Percent / 100))]), stated))];
        double[] values = [.. FigureSolver.Solve(sections, within).Select(result => figure.Read(result)?.Value).OfType<double>()];
        return values.Length > 0 ? values
            : throw new InputException(
            new InputProblem("command line", "--tolerance", null, "no corner of the tolerances could be solved"));
    }
}
