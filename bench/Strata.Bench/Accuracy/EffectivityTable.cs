using System.Globalization;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Bench.Accuracy;

/// <summary>
/// How much larger the gap is than the true error, on the reference package under three coolings and on the first preset of
/// every template: gap / (exact - lower), gap / (upper - exact) and gap / |value - exact|. The exact value is that of a
/// grid whose own gap is a hundredth.
/// </summary>
internal static class EffectivityTable
{
    private const double Finer = 0.01;
    private static readonly double[] AskedPercent = [2, 0.5];

    /// <summary>Prints the table.</summary>
    /// <param name="limit">Most cells of the fine grid.</param>
    public static void Run(int limit)
    {
        Console.WriteLine("| design | asked % | cells | gap % | exact known within % | gap / error of lower | gap / error of upper | gap / error of value |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach ((string name, CrossSection section) in Designs())
        {
            foreach (double asked in AskedPercent)
            {
                (BoundedValue coarse, int cells) = Solve(section, asked, limit);
                double gap = coarse.GapPercent!.Value;
                (BoundedValue fine, _) = Solve(section, Finer * gap, limit);
                double width = coarse.Upper!.Value - coarse.Lower!.Value;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {name} | {asked} | {cells} | {gap:G3} | {fine.GapPercent / 2:G2} | {width / (fine.Value - coarse.Lower):F1} | {width / (coarse.Upper - fine.Value):F1} | {width / Math.Abs(coarse.Value - fine.Value):F0} |"));
            }
        }
    }

    private static IEnumerable<(string Name, CrossSection Section)> Designs()
    {
        foreach (CoolingCase cooling in CoolingCase.All())
        {
            yield return ($"reference package, {cooling.Name}", cooling.Section);
        }

        foreach (IPackageTemplate template in TemplateCatalog.All)
        {
            List<InputProblem> problems = [];
            yield return (template.Name, template.Draw(template.Presets[0].Name, template.Presets[0].Values, problems) ?? throw new InputException(problems));
        }
    }

    private static (BoundedValue Rth, int Cells) Solve(CrossSection section, double percent, int limit)
    {
        CrossSection design = section with { Analysis = new AnalysisRequest { Kind = AnalysisKind.Thermal, AccuracyPercent = percent } };
        DesignResult result = SectionAnalysis.Solve(design, new AnalysisOptions { CellBudget = limit, KeepFields = false }).Result;
        BoundedValue? rth = result.Thermal?.Sources[0].RthKW ?? result.Thermal?.TransferResistances[0].RthKW;
        return (rth ?? throw new InvalidOperationException($"{section.Name}: {result.Message ?? "no thermal resistance"}"), result.Grid!.Cells);
    }
}
