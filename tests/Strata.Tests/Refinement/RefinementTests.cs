using Strata.Analysis;
using Strata.CrossSections;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Analysis;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Refinement;

public class RefinementTests
{
    // Bounds are evaluated in floating point.
    private const double Rounding = 1e-9;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static CrossSection Concentrated(double accuracy) => HeatedBody() with
    {
        HeatSources = [Source("junction", 1, 450, 550, 490, 500)],
        Boundaries = [Temperature("foot", Side.Bottom, 25) with { From = 0, To = 100e-6 }, Adiabatic()],
        Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
    };

    [Theory]
    [InlineData(2)]
    [InlineData(0.5)]
    [InlineData(0.05)]
    public void The_bounds_are_as_close_as_asked(double accuracy)
    {
        DesignResult result = SectionAnalysis.Solve(Concentrated(accuracy), Options).Result;
        Assert.InRange(result.Thermal!.Sources[0].RthKW!.GapPercent!.Value, 0, accuracy);
        Assert.InRange(result.Grid!.AccuracyPercent!.Value, 0, accuracy);
    }

    [Fact]
    public void Finer_bounds_lie_inside_coarser_ones_and_hold_the_value_of_the_finest()
    {
        BoundedValue[] found = [.. new[] { 5, 1, 0.2, 0.04 }.Select(accuracy => SectionAnalysis.Solve(Concentrated(accuracy), Options).Result.Thermal!.Sources[0].RthKW!)];
        for (int n = 1; n < found.Length; n++)
        {
            Assert.True(found[n].Lower >= found[n - 1].Lower * (1 - Rounding) && found[n].Upper <= found[n - 1].Upper * (1 + Rounding));
            Assert.InRange(found[^1].Value, found[n - 1].Lower!.Value, found[n - 1].Upper!.Value);
        }
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(7000)]
    [InlineData(11_000)]
    [InlineData(30_000)]
    public void A_budget_is_kept_and_stated_when_it_ends_early(int budget)
    {
        DesignResult result = SectionAnalysis.Solve(Concentrated(0.001), Options with { CellBudget = budget }).Result;
        Assert.InRange(result.Grid!.Cells, budget / 2, budget);
        Assert.True(result.Grid.AccuracyPercent > 0.001);
        Assert.Contains(result.Warnings, warning => warning.Contains("not the asked 0.001 %", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fixed_grid_is_not_refined_and_has_bounds_all_the_same()
    {
        DesignResult result = SectionAnalysis.Solve(Concentrated(1) with { Analysis = new AnalysisRequest { Cells = 1000 } }, Options).Result;
        Assert.Equal(0, result.Grid!.Refinements);
        Assert.InRange(result.Grid.Cells, 500, 1500);
        Assert.NotNull(result.Thermal!.Sources[0].RthKW!.Lower);
    }

    [Fact]
    public void A_workspace_that_was_used_before_changes_no_digit()
    {
        using var workspace = new AnalysisWorkspace();
        DesignResult first = SectionAnalysis.Solve(Concentrated(0.5), Options).Result;
        SectionAnalysis.Solve(HeatedBody(), Options, workspace);
        DesignResult again = SectionAnalysis.Solve(Concentrated(0.5), Options, workspace).Result;
        Assert.Equal(first.Thermal!.TMaxC, again.Thermal!.TMaxC);
        Assert.Equal(first.Thermal.Sources[0].RthKW, again.Thermal.Sources[0].RthKW);
    }
}
