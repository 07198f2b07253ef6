using Strata.Analysis;
using Strata.CrossSections;
using Strata.Refinement;
using Strata.Tests.Meshing;
using Strata.Thermal;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Fields;

/// <summary>Conductors that touch in one point are named, because no grid resolves what flows through it.</summary>
public class PointContactTests
{
    // metal 400 W/(m K), insulator 0.3
    private static CrossSection Pair(double overlap) => new()
    {
        Name = "pair",
        Depth = 1e-3,
        Outline = Box.Um(0, 200, 0, 200),
        Background = "insulator",
        Shapes = [Rectangle("metal", "lower", 0, 100 + overlap, 0, 100), Rectangle("metal", "upper", 100, 200, 100, 200)],
        HeatSources = [Source("heat", 1, 150, 200, 150, 200)],
        Boundaries = [Temperature("base", Side.Bottom, 0), Adiabatic()],
        Analysis = new AnalysisRequest { Cells = 400 },
    };

    private static IReadOnlyList<string> Warnings(CrossSection section) => SectionAnalysis.Solve(section, new AnalysisOptions { Library = Library }).Result.Warnings;

    [Fact]
    public void Two_corners_that_touch_are_named_with_their_place()
    {
        string warning = Assert.Single(Warnings(Pair(0)));
        Assert.Contains("(100, 100) um (lower and upper)", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Corners_that_overlap_are_not_named() => Assert.Empty(Warnings(Pair(10)));

    [Theory]
    [InlineData(0, 0.028, 0.3)]
    [InlineData(10, 1, 1.6)]
    public void The_gap_falls_as_slowly_as_the_exponent_of_a_point_contact_says(double overlap, double least, double most)
    {
        // a = 4 / pi atan(sqrt(0.3 / 400)) = 0.035: the gap falls as h^(2 a) = h^0.07 in the end, and as h^(4/3) at the corners of an overlap.
        Assert.InRange(Math.Log2(Gap(overlap, 20_000) / Gap(overlap, 80_000)), least, most);
    }

    // Below the facade: a gap of more than the value is no result, but here it is the quantity that is measured.
    private static double Gap(double overlap, int cells)
    {
        var options = new AnalysisOptions { Library = Library };
        using var workspace = new AnalysisWorkspace();
        var request = new AnalysisRequest { Cells = cells };
        CrossSection section = Pair(overlap) with { Analysis = request };
        return new ThermalRun(new FieldSolver(workspace, options)).Solve(section, GridPlan.For(request, options)).Gap.RelativeWidth;
    }
}
