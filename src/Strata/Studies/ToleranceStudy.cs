using Strata.CrossSections;
using Strata.Files;
using Strata.Results;

namespace Strata.Studies;

/// <summary>What tolerances do to figures of a design: every input solved at both ends, all on one grid.</summary>
internal static class ToleranceStudy
{
    /// <summary>The effects on a figure.</summary>
    /// <param name="design">The design.</param>
    /// <param name="redraw">Draws the design with members set on top, each <c>name=value</c>.</param>
    /// <param name="result">Its result; it says how fine the grid is.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="within">What each solve may take, and what stops the study.</param>
    /// <returns>For each figure the effect of each input; empty where the figure does not exist.</returns>
    public static IReadOnlyList<InputEffect>[] Effects(
        Design design, Func<IReadOnlyList<string>, Design> redraw, DesignResult result, IReadOnlyList<VariedInput> inputs,
            IReadOnlyList<ResultFigure> figures, SolveLimits within)
    {
        CrossSection[] sections =
        [
            design.Section,
            .. inputs.SelectMany(
                input => ((int[])[-1, 1]).Select(sign => VariedInput.Move(design, redraw, [input], [1 + (sign * input.Percent / 100)]))),
        ];
        DesignResult[] results = FigureSolver.Solve([.. sections.Select(one => FigureSolver.OnFixedGrid(one, result))], within);
        return [.. figures.Select(figure => Effects(inputs, [.. results.Select(one => figure.Read(one)?.Value)]))];
    }

    /// <summary>The half-width of a figure when the tolerances of its inputs are independent: the root of the sum of squares.</summary>
    public static double HalfWidth(IEnumerable<InputEffect> effects) =>
        Math.Sqrt(effects.Sum(effect => effect.HalfWidth * effect.HalfWidth));

    /// <summary>The half-width of the difference of two variants' figures: what both have in common moves them together.</summary>
    public static double HalfWidthOfDifference(IReadOnlyList<InputEffect> first, IReadOnlyList<InputEffect> second)
    {
        double sum = 0;
        foreach (string input in first.Concat(second).Select(effect => effect.Input).Distinct())
        {
            double apart = Of(first, input) - Of(second, input);
            sum += apart * apart;
        }

        return Math.Sqrt(sum);
    }

    private static double Of(IReadOnlyList<InputEffect> effects, string input) =>
        effects.FirstOrDefault(effect => effect.Input == input)?.HalfWidth ?? 0;

    private static List<InputEffect> Effects(IReadOnlyList<VariedInput> inputs, double?[] values)
    {
        List<InputEffect> effects = [];
        for (int n = 0; n < inputs.Count; n++)
        {
            if (values[0] is { } middle && values[1 + (2 * n)] is { } low && values[2 + (2 * n)] is { } high)
            {
                effects.Add(new InputEffect(inputs[n].Name, inputs[n].Percent, low, middle, high));
            }
        }

        return effects;
    }
}
