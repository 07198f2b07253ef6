using Strata.CrossSections;
using Strata.Files;
using Strata.Results;

namespace Strata.Studies;

/// <summary>Solves variants of a design and ranks them; an order is only declared where bounds and tolerances leave it standing.</summary>
/// <example><code>
/// ComparedDesign[] films = [.. ((string[])["500", "1000"]).Select(film =&gt; new ComparedDesign(
///     [("film", film)], DesignReader.Read(slab, [$"boundaries[0].film_w_m2k={film}"]),
///     more =&gt; DesignReader.Read(slab, [$"boundaries[0].film_w_m2k={film}", .. more])))];
/// Comparison comparison = ComparisonStudy.Run("films", films, new ComparisonOptions { Columns = ["rth_k_w"] });
/// Console.WriteLine($"{comparison.Variants[0].Label} is best");
/// </code></example>
public static class ComparisonStudy
{
    private const int MostResolves = 4;
    private const double Closer = 0.25;
    private const double DefaultAccuracyPercent = 1;

    // An input that moves the answer by less than this part of the largest effect does not decide an order.
    private const double Negligible = 0.02;
    private static readonly string[] DefaultColumns = ["t_mean_c", "rth_k_w", "r_max_ohm"];

    /// <summary>Runs the comparison.</summary>
    /// <param name="name">What is compared.</param>
    /// <param name="designs">The variants, at least one.</param>
    /// <param name="options">How.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="Problems.InputException">A column or a tolerance is unknown.</exception>
    public static Comparison Run(string name, IReadOnlyList<ComparedDesign> designs, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(designs);
        ArgumentNullException.ThrowIfNull(options);
        ResultFigure[] figures =
            [.. (options.Columns.Count > 0 ? options.Columns : DefaultColumns).Select(column => ResultFigure.Of(column, "--rank"))];
        DesignResult[] results = FigureSolver.Solve([.. designs.Select(design => design.Design.Section)], options.Within);
        if (options.Columns.Count == 0)
        {
            figures = [.. figures.Where(figure => results.Any(result => figure.Read(result) is not null))];
        }

        if (options.Resolve && figures.Length > 0)
        {
            Resolve(designs, results, figures[0], options.Within);
        }

        VariedInput[][] inputs = [.. designs.Select((design, n) => Inputs(design.Design, results[n], options.Tolerances))];
        IReadOnlyList<InputEffect>[][] effects =
            [.. designs.Select((design, n) => results[n].Status == DesignStatus.Ok && inputs[n].Length > 0
            ? ToleranceStudy.Effects(design.Design, design.Redraw, results[n], inputs[n], figures, options.Within)
            : [.. figures.Select(_ => (IReadOnlyList<InputEffect>)[])])];
        ComparedFigure?[][] compared =
            [.. figures.Select(
            (figure, f) =>
            Compare([.. results.Select(figure.Read)], [.. effects.Select(of => of[f])], options.Tolerances is { Count: 0 }))];
        int[] order =
            [.. Enumerable.Range(0, designs.Count)
            .OrderBy(n => compared.Length == 0 ? 0 : compared[0][n]?.Value.Value ?? double.PositiveInfinity)];
        return new Comparison(
            name, [.. figures.Select(figure => figure.Name)],
            [.. order.Select(
                n => new ComparedVariant(
                designs[n].Settings, results[n], [.. compared.Select(column => column[n])],
                SectionMass.PerArea(designs[n].Design.Section), ComparedCarrier.Of(designs[n], options.MaterialData)))],
            [.. inputs.SelectMany(of => of).Select(input => new InputTolerance(input.Name, input.Percent)).Distinct()
                .OrderBy(input => input.Name, StringComparer.Ordinal)]);
    }

    private static ComparedFigure?[] Compare(BoundedValue?[] values, IReadOnlyList<InputEffect>[] effects, bool boundsOnly)
    {
        IReadOnlyList<int?> numerical = Ranking.Of(values);
        IReadOnlyList<int?> ranks = boundsOnly ? numerical
            : Ranking.Of(values, (a, b) => ToleranceStudy.HalfWidthOfDifference(effects[a], effects[b]));
        double best = values.Where(value => value is not null).Select(value => value!.Value).DefaultIfEmpty(0).Min();
        return [.. values.Select((value, n) => value is null ? null : new ComparedFigure(
            value, boundsOnly ? null : ToleranceStudy.HalfWidth(effects[n]), ranks[n]!.Value, numerical[n]!.Value,
                ranks.Count(rank => rank == ranks[n]) > 1,
            best > 0 ? 100 * (value.Value - best) / best : null, value.Value - best))];
    }

    private static VariedInput[] Inputs(Design design, DesignResult result, IReadOnlyList<InputTolerance>? tolerances)
    {
        if (tolerances is not null)
        {
            return [.. tolerances.Select(tolerance => VariedInput.Find(tolerance, design)).DistinctBy(input => input.Name)];
        }

        VariedInput[] all = [.. VariedInput.Materials(design.Section)];
        Dictionary<string, double> weight = (result.Thermal?.Sensitivities ?? []).Where(item => item.Parameter == "conductivity")
            .GroupBy(item => item.Name + ".k").ToDictionary(group => group.Key, group => group.Sum(item => Math.Abs(item.Value)));
        if (weight.Count == 0)
        {
            return all;
        }

        double Effect(VariedInput input) => weight.GetValueOrDefault(input.Name) * input.Percent;
        double largest = all.Select(Effect).DefaultIfEmpty().Max();
        return [.. all.Where(input => Effect(input) >= Negligible * largest)];
    }

    // Variants whose bounds overlap are solved again, closer, until the bounds tell them apart or the grid is full.
    private static void Resolve(
        IReadOnlyList<ComparedDesign> designs, DesignResult[] results, ResultFigure figure, SolveLimits within)
    {
        double accuracy = designs.Min(design => design.Design.Section.Analysis.AccuracyPercent ?? DefaultAccuracyPercent);
        for (int round = 0; round < MostResolves; round++)
        {
            accuracy *= Closer;
            BoundedValue?[] values = [.. results.Select(figure.Read)];
            int[] tied = [.. Enumerable.Range(0, values.Length).Where(n => values[n] is { Lower: not null } own
                && Enumerable.Range(0, values.Length)
                    .Any(m =>
                    m != n && values[m] is { } other && Ranking.Low(other) <= Ranking.High(own)
                    && Ranking.Low(own) <= Ranking.High(other)))];
            if (tied.Length == 0)
            {
                return;
            }

            CrossSection Closely(int n) =>
                designs[n].Design.Section with
                {
                    Analysis =
                designs[n].Design.Section.Analysis with { AccuracyPercent = accuracy, Cells = null }
                };
            DesignResult[] again = FigureSolver.Solve([.. tied.Select(Closely)], within);
            for (int n = 0; n < tied.Length; n++)
            {
                results[tied[n]] = again[n].Status == DesignStatus.Ok ? again[n] : results[tied[n]];
            }
        }
    }
}
