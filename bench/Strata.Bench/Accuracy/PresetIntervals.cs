using System.Globalization;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Bench.Accuracy;

/// <summary>
/// <c>presets [--accuracies 5,1] [--kind thermal|electrical|electrothermal] [--set name=value] [--only text] [--every n] [--maxima]</c>:
/// solves the presets of all templates at several accuracies and lists the pairs of intervals of one number that have no value in common.
/// The exit code is 1 where there is one. <c>--maxima</c> holds the highest temperatures against those of the last accuracy.
/// </summary>
internal static class PresetIntervals
{
    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        double[] accuracies = [.. Text(args, "--accuracies", "5,1").Split(',')
            .Select(one => double.Parse(one, CultureInfo.InvariantCulture))];
        AnalysisKind? kind = Text(args, "--kind", "") is { Length: > 0 } named ? Enum.Parse<AnalysisKind>(named, ignoreCase: true) : null;
        int every = int.Parse(Text(args, "--every", "1"), CultureInfo.InvariantCulture);
        (string Template, Preset Preset)[] presets = [.. TemplateCatalog.All
            .SelectMany(template => template.Presets.Select(preset => (template.Name, preset)))
            .Where(one => $"{one.Name}/{one.preset.Name}".Contains(Text(args, "--only", ""), StringComparison.Ordinal))
            .Where((_, at) => at % every == 0)];
        using var workspace = new AnalysisWorkspace();
        MaximumEstimates? maxima = args.Contains("--maxima") ? new MaximumEstimates() : null;
        (int solved, int pairs, int disjoint, int failed) = (0, 0, 0, 0);
        foreach ((string template, Preset preset) in presets)
        {
            if (Draw(template, preset, args) is not CrossSection drawn)
            {
                continue;
            }

            CrossSection section = drawn with { Analysis = drawn.Analysis with { Kind = kind ?? drawn.Analysis.Kind } };
            if (SectionAnalysis.Check(section).FirstOrDefault() is InputProblem problem)
            {
                Console.Error.WriteLine($"{template}/{preset.Name} is of another kind: {problem}");
                continue;
            }

            solved++;

            var found = new List<Dictionary<string, BoundedValue>>();
            var thermal = new List<ThermalResult>();
            foreach (double accuracy in accuracies)
            {
                DesignResult result = Solve(section, accuracy, workspace);
                failed += result.Status == DesignStatus.Ok ? 0 : 1;
                string outcome = result.Status != DesignStatus.Ok ? $"{result.Message}" : string.Create(CultureInfo.InvariantCulture,
                    $"{result.Grid?.Cells} cells, bounds within {result.Grid?.AccuracyPercent:G3} %, {result.Solver?.Seconds:F2} s");
                Console.Error.WriteLine($"{template}/{preset.Name} at {accuracy} %: {outcome}");
                found.Add(Intervals(result));
                thermal.AddRange(result.Thermal is { } one ? [one] : []);
            }

            maxima?.Add($"{template}/{preset.Name}", thermal);

            foreach ((string name, int first, int second) in Pairs(found))
            {
                pairs++;
                (BoundedValue one, BoundedValue other) = (found[first][name], found[second][name]);
                if (Apart(one, other) is double apart and > 0)
                {
                    disjoint++;
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{template}/{preset.Name}, {name}: {accuracies[first]} % [{one.Lower:G8}, {one.Upper:G8}], "
                        + $"{accuracies[second]} % [{other.Lower:G8}, {other.Upper:G8}], {apart:G3} % apart"));
                }
            }
        }

        Console.WriteLine(maxima?.Summary() ?? "highest temperatures: ask with --maxima");
        Console.WriteLine($"{solved} presets, {pairs} pairs of intervals, {disjoint} of them disjoint; {failed} solves failed");
        return disjoint > 0 ? 1 : 0;
    }

    private static CrossSection? Draw(string template, Preset preset, string[] args)
    {
        TemplateCatalog.TryGet(template, out IPackageTemplate? of);
        var values = new Dictionary<string, string>(preset.Values);
        for (int n = 0; n + 1 < args.Length; n++)
        {
            if (args[n] == "--set" && args[n + 1].Split('=', 2) is [string name, string value])
            {
                values[name] = value;
            }
        }

        List<InputProblem> problems = [];
        CrossSection? section = of!.Draw(preset.Name, values, problems);
        foreach (InputProblem problem in section is null ? problems : [])
        {
            Console.Error.WriteLine($"{template}/{preset.Name}: {problem}");
        }

        return section;
    }

    private static DesignResult Solve(CrossSection section, double accuracy, AnalysisWorkspace workspace)
    {
        AnalysisRequest request = section.Analysis with { AccuracyPercent = accuracy, Cells = null };
        AnalysisOptions options = AnalysisOptions.Default with { KeepFields = false };
        return SectionAnalysis.Solve(section with { Analysis = request }, options, workspace).Result;
    }

    // Own thermal resistances, those between sources, and resistances of nets.
    private static Dictionary<string, BoundedValue> Intervals(DesignResult result)
    {
        var found = new Dictionary<string, BoundedValue>();
        foreach (SourceResult source in result.Thermal?.Sources ?? [])
        {
            Add($"rth of {source.Name}", source.RthKW);
        }

        foreach (TransferResistance transfer in result.Thermal?.TransferResistances ?? [])
        {
            Add($"rth from {transfer.From} to {transfer.To}", transfer.RthKW);
        }

        foreach (NetResult net in result.Electrical?.Nets ?? [])
        {
            Add($"resistance of {net.Name}", net.ResistanceOhm);
        }

        return found;

        void Add(string name, BoundedValue? value)
        {
            if (value is { Lower: not null, Upper: not null })
            {
                found[name] = value;
            }
        }
    }

    private static IEnumerable<(string Name, int First, int Second)> Pairs(List<Dictionary<string, BoundedValue>> found) =>
        from first in Enumerable.Range(0, found.Count)
        from second in Enumerable.Range(first + 1, found.Count - first - 1)
        from name in found[first].Keys
        where found[second].ContainsKey(name)
        select (name, first, second);

    // The gap between two intervals over their size, percent; negative where they overlap.
    private static double Apart(BoundedValue one, BoundedValue other) =>
        100 * (Math.Max(one.Lower!.Value, other.Lower!.Value) - Math.Min(one.Upper!.Value, other.Upper!.Value)) / Math.Abs(one.Value);

    private static string Text(string[] args, string name, string otherwise) =>
        Array.IndexOf(args, name) is int at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}
