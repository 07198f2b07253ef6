using Strata.Analysis;
using Strata.Files;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Architecture;

namespace Strata.Tests.Analysis;

/// <summary>What a design of a sweep costs on a warm workspace, counted: grids that are bounded, cells, bytes.</summary>
public class SweepCostTests
{
    [Theory]
    [InlineData("thermal", 1, 5800, 6_500_000)]
    [InlineData("electrical", 9, 3000, 19_000_000)]
    [InlineData("electrothermal", 18, 5800, 52_000_000)]
    public void A_design_at_one_percent_bounds_few_coarse_grids(string analysis, int evaluations, int cells, long bytes)
    {
        string file = Repository.File("data", "designs", "cavity-build-up.json");
        using var workspace = new AnalysisWorkspace();
        AnalysisOptions options = AnalysisOptions.Default with { KeepFields = false };
        long allocated = 0;
        int before = 0;
        DesignResult result = new() { Name = "none" };
        for (int row = 0; row < 2; row++)
        {
            Design design = DesignReader.Read(file, [$"analysis={analysis}", "accuracy_percent=1"]);
            (before, allocated) = (workspace.Bounds.Evaluations, GC.GetAllocatedBytesForCurrentThread());
            result = SectionAnalysis.Solve(design.Section, options, workspace).Result;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        Assert.Equal(DesignStatus.Ok, result.Status);
        Assert.InRange(result.Grid!.AccuracyPercent!.Value, 0, 1);
        Assert.InRange(workspace.Bounds.Evaluations - before, 1, evaluations);
        Assert.InRange(result.Grid.Cells, 1, cells);
        Assert.InRange(allocated, 1, bytes);
    }
}
