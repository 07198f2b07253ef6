using System.Globalization;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Bench.Accuracy;

/// <summary>
/// The same measurement for the first preset of every template, thermally, with the interval and what it is proven for; beside the
/// table of an earlier run, where one is given.
/// </summary>
internal static class TemplateAccuracy
{
    private static readonly double[] AskedPercent = [2, 1, 0.5, 0.1, 0.01];

    /// <summary>Prints the table.</summary>
    /// <param name="rounds">Solves to take the median time of.</param>
    /// <param name="earlier">File with the table of an earlier run; null for none.</param>
    public static void Run(int rounds, string? earlier)
    {
        Dictionary<string, string> before = earlier is null ? [] : Before(File.ReadLines(earlier));
        Console.WriteLine("| template | preset | asked % | cells | steps | gap % | ms | WU "
            + "| certified for the drawing, K/W | before: cells, gap % |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (IPackageTemplate template in TemplateCatalog.All)
        {
            Preset preset = template.Presets[0];
            List<InputProblem> problems = [];
            CrossSection section = template.Draw(preset.Name, preset.Values, problems) ?? throw new InputException(problems);
            foreach (double asked in AskedPercent)
            {
                CrossSection design = section with { Analysis = new AnalysisRequest { Kind = AnalysisKind.Thermal, AccuracyPercent = asked } };
                using var workspace = new AnalysisWorkspace();
                TimedSolve solve = TimedSolve.Of(design, workspace, rounds, AnalysisOptions.Default.CellBudget);
                string key = string.Create(CultureInfo.InvariantCulture, $"| {template.Name} | {preset.Name} | {asked} |");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{key} {solve.Cells} | {solve.Steps} | {solve.GapPercent:G3} | {solve.Milliseconds:F2} | {solve.WorkUnits:F0} |")
                    + $" {Certified(solve.Resistance)} | {before.GetValueOrDefault(key, "not given")} |");
            }
        }
    }

    private static string Certified(BoundedValue? rth) => rth is not { Lower: { } lower, Upper: { } upper } ? "no resistance"
        : string.Create(CultureInfo.InvariantCulture, $"{lower:G6} to {upper:G6}") + (rth.HoldsFor == BoundsBasis.Drawing ? ""
            : $" (not: {rth.HoldsFor})");

    // Template, preset and asked accuracy of each row, to its cells and its gap.
    private static Dictionary<string, string> Before(IEnumerable<string> table) => table
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 7 && double.TryParse(cells[3], CultureInfo.InvariantCulture, out _))
        .ToDictionary(cells => $"| {cells[1]} | {cells[2]} | {cells[3]} |", cells => $"{cells[4]}, {cells[6]}");
}
