using Strata.Analysis;
using Strata.CrossSections;
using Strata.Problems;
using Strata.Refinement;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Thermal;

public class ThermalRequirementTests
{
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static string Refusal(CrossSection section) => Assert.Throws<InputException>(() => SectionAnalysis.Solve(section, Options)).Message;

    [Fact]
    public void A_section_without_boundaries_is_refused() =>
        Assert.Contains("there is no thermal boundary", Refusal(HeatedBody() with { Boundaries = [] }), StringComparison.Ordinal);

    [Fact]
    public void A_side_that_nothing_names_is_refused_with_its_place() =>
        Assert.Contains("the right side has no boundary from 0 um on", Refusal(HeatedBody() with
        {
            Boundaries = [Film("base", Side.Bottom, 10, 25), Adiabatic("left", Side.Left), Adiabatic("top", Side.Top)],
        }), StringComparison.Ordinal);

    [Fact]
    public void A_part_of_a_side_that_nothing_names_is_refused_with_its_place() =>
        Assert.Contains("the top side has no boundary from 400 um on", Refusal(HeatedBody() with
        {
            Boundaries = [Film("base", Side.Bottom, 10, 25), Adiabatic("left", Side.Left), Adiabatic("right", Side.Right), Adiabatic("top", Side.Top) with { To = 400e-6 }],
        }), StringComparison.Ordinal);

    [Fact]
    public void Heat_that_has_nowhere_to_go_is_refused() =>
        Assert.Contains("nothing fixes the temperature level", Refusal(HeatedBody() with { Boundaries = [Adiabatic()] }), StringComparison.Ordinal);

    [Fact]
    public void A_section_that_nothing_heats_is_refused() =>
        Assert.Contains("nothing drives heat", Refusal(HeatedBody() with { HeatSources = [] }), StringComparison.Ordinal);

    [Fact]
    public void The_axis_needs_no_boundary()
    {
        CrossSection section = HeatedBody() with
        {
            Coordinates = Numerics.Grids.CoordinateSystem.Axisymmetric,
            Depth = null,
            Boundaries = [Film("base", Side.Bottom, 2000, 25), Adiabatic("right", Side.Right), Adiabatic("top", Side.Top)],
        };
        Assert.Equal(1.0, SectionAnalysis.Solve(section, Options).Result.Thermal!.Boundaries[0].HeatW, 1e-9);
    }
}
