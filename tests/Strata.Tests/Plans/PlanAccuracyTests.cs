using Strata.CrossSections;
using Strata.Files;
using Strata.Layouts;
using Strata.Plans;
using Strata.Results;
using Strata.Tests.Architecture;

namespace Strata.Tests.Plans;

public sealed class PlanAccuracyTests
{
    private static readonly PlanView Corner = PlanReader.ReadFile(Repository.File("data", "layouts", "rdl-corner.json"));

    [Theory]
    [InlineData(300)]
    [InlineData(450)]
    [InlineData(700)]
    [InlineData(1200)]
    [InlineData(2000)]
    [InlineData(3000)]
    [InlineData(9000)]
    public void The_accuracy_of_a_net_fed_evenly_is_that_of_its_resistance(int triangles)
    {
        // The electrode of this net takes up nothing but what the pad is fed: its own entry is rounding, and says nothing of the accuracy.
        PlanView asked = Corner with { Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, Cells = triangles } };
        DesignResult result = PlanAnalysis.Solve(asked);
        BoundedValue resistance = result.Electrical!.Nets[0].ResistanceOhm!;
        double width = 100 * (resistance.Upper!.Value - resistance.Lower!.Value) / resistance.Value;
        Assert.Equal(1, result.Grid!.AccuracyPercent!.Value / width, 0.02);
    }

    [Fact]
    public void A_closer_accuracy_takes_no_more_triangles_than_it_needs()
    {
        PlanView asked = Corner with { Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = 0.001 } };
        GridResult grid = PlanAnalysis.Solve(asked).Grid!;
        Assert.InRange(grid.AccuracyPercent!.Value, 1e-4, 1e-3);
        Assert.InRange(grid.Cells, 1000, 20_000);
    }
}
