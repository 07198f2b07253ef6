using System.Text;
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

    [Fact]
    public void The_mean_density_of_a_trace_that_is_drawn_from_stands_at_its_feed_however_large_the_triangles()
    {
        // 60 mA enter at x = 0 and 50 mA are taken out evenly over 1 mm: (60 - 50 x / 1000) mA through 10 um by 5 um; the mean over 5 um is
        // that at x = 2.5 um.
        const string trace = """
            { "view": "plan", "temperature_c": 20,
              "materials": { "m": { "resistivity_ohm_m": 1.7e-8, "em_current_density_a_m2": 1e10, "em_life_h": 1e5, "em_temperature_c": 100,
                             "em_exponent": 2, "em_activation_ev": 0.9 } },
              "layers": [ { "name": "rdl", "thickness_um": 5, "material": "m" } ],
              "shapes": [ { "layer": "rdl", "shape": "rectangle", "x0_um": 0, "x1_um": 1000, "y0_um": -5, "y1_um": 5 } ],
              "terminals": [ { "name": "a", "layer": "rdl", "x0_um": 0, "x1_um": 0, "y0_um": -5, "y1_um": 5, "voltage_v": 1 },
                             { "name": "b", "layer": "rdl", "x0_um": 1000, "x1_um": 1000, "y0_um": -5, "y1_um": 5, "current_a": -0.01 } ],
              "draws": [ { "name": "core", "layer": "rdl", "x0_um": 0, "x1_um": 1000, "y0_um": -5, "y1_um": 5, "current_a": 0.05 } ] }
            """;
        NetResult net = PlanAnalysis.Solve(PlanReader.Read(Encoding.UTF8.GetBytes(trace), "trace.json")).Electrical!.Nets[0];
        EmResult worst = Assert.Single(net.Em);
        Assert.Equal(1, worst.JAM2 / ((0.06 - (0.05 * 2.5e-3)) / 50e-12), 2e-3);
        Assert.InRange(worst.AtUm.X, 0, 10);
        Assert.Equal(1, net.JMaxAM2 / (0.06 / 50e-12), 1e-6);
        Assert.Equal(0, net.JMaxAtUm.X, 1e-6);
    }
}
