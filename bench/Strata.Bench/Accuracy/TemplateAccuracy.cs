using System.Globalization;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Refinement;

namespace Strata.Bench.Accuracy;

/// <summary>The same measurement for the first preset of every template, thermally.</summary>
internal static class TemplateAccuracy
{
    private static readonly double[] AskedPercent = [2, 1, 0.5, 0.1, 0.01];

    /// <summary>Prints the table.</summary>
    public static void Run(int rounds)
    {
        Console.WriteLine("| template | preset | asked % | cells | steps | gap % | ms | WU |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
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
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {template.Name} | {preset.Name} | {asked} | {solve.Cells} | {solve.Steps} | {solve.GapPercent:G3} | {solve.Milliseconds:F2} | {solve.WorkUnits:F0} |"));
            }
        }
    }
}
