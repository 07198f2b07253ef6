using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Random designs that can be drawn can also be solved.</summary>
public sealed class RandomDesignSolveTests
{
    private const int Solved = 12;
    private const double Balance = 1e-9;

    /// <summary>Percent, far below what a result may be apart.</summary>
    private const double FindsItsGrid = 5;

    public static TheoryData<string> Templates() => [.. TemplateCatalog.All.Select(template => template.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Random_designs_that_are_drawn_solve_with_a_closed_balance(string name)
    {
        Assert.True(TemplateCatalog.TryGet(name, out IPackageTemplate? template));
        int solved = 0;
        for (int seed = 1; solved < Solved && seed < 20 * Solved; seed++)
        {
            Dictionary<string, string> values = RandomDesign.Create(template, seed);
            values.Remove("accuracy_percent");
            values["analysis"] = "thermal";
            values["cells"] = "2000";
            values.Remove("resistor_power_w");
            CrossSection? section = template.Draw("random", values, new List<InputProblem>());
            if (section is null)
            {
                continue;
            }

            string text = string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"));
            DesignResult result = SectionAnalysis.Solve(section).Result;
            if (result.Message?.Contains("% is a result", StringComparison.Ordinal) == true)
            {
                // The fixed grid is too coarse for this drawing: bounds further apart than the value are refused, and said. An accuracy
                // finds the grid that it needs.
                result = SectionAnalysis.Solve(section with { Analysis = new AnalysisRequest { AccuracyPercent = FindsItsGrid } }).Result;
                bool touching = result.Warnings.Any(text => text.Contains("no grid bounds the heat between", StringComparison.Ordinal));
                Assert.True(touching || result.Grid?.AccuracyPercent <= FindsItsGrid, $"{result.Grid}, {result.Message}; {text}");
            }

            Assert.True(result.Status == DesignStatus.Ok, $"{result.Message}; {text}");
            Assert.True(Math.Abs(result.Thermal!.BalanceRelative) <= Balance, $"balance {result.Thermal.BalanceRelative}; {text}");
            solved++;
        }

        Assert.Equal(Solved, solved);
    }
}
