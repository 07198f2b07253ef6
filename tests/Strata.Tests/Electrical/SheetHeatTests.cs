using Strata.Analysis;
using Strata.CrossSections;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Electrical;

/// <summary>What a current releases along sheets is put into the section: the heat that leaves it is the power of the nets.</summary>
public class SheetHeatTests
{
    private static CrossSection Trace(double? coefficient, params Sheet[] sheets) => new()
    {
        Name = "trace",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 220),
        Materials =
        [
            Material("board", 2), Material("metal", 100, 2e-8, coefficient), Material("film", 50, 1e-7),
        ],
        Shapes =
        [
            Rectangle("board", "board", 0, 1000, 0, 200), Rectangle("metal", "trace", 0, 1000, 200, 210),
            Rectangle("board", "cover", 0, 1000, 210, 220),
        ],
        Sheets = sheets,
        Terminals = [Current("in", 2, 0, 0, 200, 210), Voltage("out", 0, 1000, 1000, 200, 210)],
        Boundaries = [Film("base", Side.Bottom, 5000, 25), Adiabatic()],
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, AccuracyPercent = 1 },
    };

    [Theory]
    [InlineData(null)]
    [InlineData(0.004)]
    public void The_heat_that_leaves_is_the_power_of_the_net(double? coefficient)
    {
        DesignResult result = SectionAnalysis.Solve(
            Trace(
                coefficient, new Sheet("seed", Box.Um(0, 1000, 200, 200), 2e-6, "metal"),
                new Sheet("cap", Box.Um(300, 700, 210, 210), 1e-6, "film")),
            new AnalysisOptions { Library = Library }).Result;
        double power = Assert.Single(result.Electrical!.Nets).PowerW;
        Assert.Equal(power, result.Thermal!.Boundaries.Sum(boundary => boundary.HeatW), 1e-8 * power);
        Assert.DoesNotContain(result.Warnings, warning => warning.StartsWith("joule:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sheet_along_a_trace_takes_its_share_of_the_heat()
    {
        // By hand: 10 um of the trace and 2 um of the sheet of the same metal side by side, 2 A over 1 mm of length and 1 mm of depth.
        double byHand = 4 * 2e-8 * 1e-3 / (1e-3 * (10e-6 + 2e-6));
        DesignResult result = SectionAnalysis.Solve(
            Trace(null, new Sheet("seed", Box.Um(0, 1000, 200, 200), 2e-6, "metal")), new AnalysisOptions { Library = Library }).Result;
        Assert.Equal(byHand, result.Thermal!.Boundaries.Sum(boundary => boundary.HeatW), 0.01 * byHand);
    }
}
