using Strata.Analysis;
using Strata.CrossSections;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Refinement;

/// <summary>Where levels that differ touch no grid bounds the heat between them: a result says so, and of what its accuracy is.</summary>
public class TouchingLevelsTests
{
    private static DesignResult Solve(SurfaceCondition warm, SurfaceCondition cold, int? cells = null) => SectionAnalysis.Solve(new()
    {
        Name = "two levels side by side",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 500),
        Background = "plate",
        Materials = [Material("plate", 100)],
        HeatSources = [Source("q", 0.2, 300, 600, 400, 450)],
        Boundaries =
        [
            new() { Name = "warm", Side = Side.Top, From = 0, To = 500e-6, Condition = warm },
            new() { Name = "cold", Side = Side.Top, From = 500e-6, To = 1000e-6, Condition = cold }, Adiabatic(),
        ],
        Analysis = cells is null ? new AnalysisRequest { AccuracyPercent = 1 } : new AnalysisRequest { Cells = cells },
    }).Result;

    [Fact]
    public void Given_temperatures_that_touch_leave_nothing_bounded_and_say_so()
    {
        DesignResult result = Solve(new FixedSurface(60), new FixedSurface(25));
        Assert.Equal(DesignStatus.Ok, result.Status);
        Assert.Null(result.Grid!.AccuracyPercent);
        Assert.Null(result.Thermal!.Sources[0].TMeanLowerC);
        Assert.Contains(result.Warnings, text => text.Contains("there is no accuracy_percent", StringComparison.Ordinal));
    }

    [Fact]
    public void Films_as_good_as_that_leave_the_means_their_bounds_and_the_accuracy_is_theirs()
    {
        DesignResult result = Solve(new FilmSurface(1e11, 60), new FilmSurface(1e11, 25), 300);
        SourceResult source = result.Thermal!.Sources[0];
        double width = 100 * (source.TMeanUpperC - source.TMeanLowerC)!.Value / (source.TMeanC - 25);
        Assert.Equal(DesignStatus.Ok, result.Status);
        Assert.InRange(result.Grid!.AccuracyPercent!.Value, 0.99 * width, 1.01 * width);
        Assert.Contains(result.Warnings, text => text.Contains("accuracy_percent is theirs", StringComparison.Ordinal));
    }
}
