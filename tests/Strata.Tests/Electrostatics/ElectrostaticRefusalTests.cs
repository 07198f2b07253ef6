using Strata.Analysis;
using Strata.CrossSections;
using Strata.Problems;
using static Strata.Tests.Analysis.Drawings;
using static Strata.Tests.Electrostatics.Conductors;

namespace Strata.Tests.Electrostatics;

/// <summary>What an electrostatic analysis cannot be asked, and how it says so.</summary>
public class ElectrostaticRefusalTests
{
    private static readonly CrossSection Sound = Section(
        Box.Um(-30, 30, 0, 40), "foam", 5,
        [Rectangle("resin", "resin", -30, 30, 0, 10), Rectangle("copper", "l", -12, -4, 10, 14), Rectangle("copper", "r", 4, 12, 10, 14)],
        [Region("l"), Region("r")], Grounded("box", Side.Rest));

    private static string Refused(Func<CrossSection, CrossSection> spoiled) =>
        string.Join('\n', Assert.Throws<InputException>(() => SectionAnalysis.Solve(spoiled(Sound))).Problems
            .Select(one => $"{one.Path}: {one.Message}"));

    [Fact]
    public void A_short_circuit_names_both_terminals() => Assert.Contains(
        "terminal r is one conductor with terminal l",
        Refused(one => one with { Shapes = [.. one.Shapes, Rectangle("copper", "bridge", -5, 5, 11, 12)] }));

    [Fact]
    public void A_short_circuit_to_the_grounded_box_names_it() => Assert.Contains(
        "terminal l touches the grounded boundary box",
        Refused(one => one with { Shapes = [.. one.Shapes, Rectangle("copper", "wall", -10, -8, 0, 10)] }));

    [Fact]
    public void An_electrode_without_thickness_that_touches_another_conductor_is_a_short_circuit() => Assert.Contains(
        "terminal r is one conductor with terminal s",
        Refused(one => one with { Terminals = [Segment("s", 4, 20, 14, 14), .. one.Terminals.Skip(1)] }));

    [Fact]
    public void Two_conductors_that_meet_in_a_point_have_no_capacitance()
    {
        CrossSection corner = Sound with { Terminals = [.. Sound.Terminals, Segment("s", 12, 20, 14, 14)] };
        Assert.Contains("two of them touch", SectionAnalysis.Solve(corner).Result.Message);
    }

    [Fact]
    public void A_region_without_metal_is_no_conductor() => Assert.Contains(
        "terminal resin is region resin, in which no cell of the grid is all metal",
        Refused(one => one with { Terminals = [Region("resin"), Region("r")] }));

    [Fact]
    public void A_region_that_is_not_drawn_is_named_with_the_nearest() => Assert.Contains(
        "no shape has the region 'resn'; did you mean 'resin'?", Refused(one => one with { Terminals = [Region("resn"), Region("r")] }));

    [Fact]
    public void One_conductor_alone_has_no_capacitance() => Assert.Contains(
        "l is the only terminal", Refused(one => one with { Terminals = [Region("l")], Boundaries = [] }));

    [Fact]
    public void A_grounded_box_alone_has_none_either() => Assert.Contains(
        "there is no terminal beside the grounded boundary", Refused(one => one with { Terminals = [] }));

    [Fact]
    public void A_material_without_permittivity_is_named() => Assert.Contains(
        "material thermal-grease has neither a permittivity nor a resistivity", Refused(one => one with { Background = "thermal-grease" }));

    [Fact]
    public void Metal_alone_is_no_dielectric() => Assert.Contains(
        "everything drawn is metal", Refused(one => one with { Background = "copper", Shapes = [.. one.Shapes.Skip(1)] }));

    [Fact]
    public void What_belongs_to_heat_or_current_is_refused_by_name()
    {
        string heat = Refused(one => one with
        {
            HeatSources = [Source("q", 1, 0, 1, 20, 21)],
            Boundaries = [Film("air", Side.Rest, 10, 25)],
            Sheets = [new Sheet("s", Box.Um(0, 5, 20, 20), 1e-7, "copper")],
        });
        Assert.Contains("$.heat_sources: an electrostatic analysis has no heat sources", heat);
        Assert.Contains("$.sheets: an electrostatic analysis has no sheets", heat);
        Assert.Contains("boundary air: found film, which is a condition of heat", heat);
    }

    [Fact]
    public void A_region_and_a_grounded_boundary_are_of_no_use_to_currents_and_heat()
    {
        Assert.Contains("terminal l is a region, which electrostatic analyses take",
            Refused(one => one with { Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical } }));
        Assert.Contains("boundary box is grounded, which is a condition of electrostatics",
            Refused(one => one with { Analysis = new AnalysisRequest { Kind = AnalysisKind.Thermal } }));
    }

    [Fact]
    public void More_conductors_than_a_matrix_takes_are_counted() => Assert.Contains(
        "found 33 conductors, 30 of them without a terminal", Refused(one => one with
        {
            Shapes =
            [
                .. one.Shapes,
                .. Enumerable.Range(0, 30).Select(n => Rectangle("copper", "fill", -29 + (n * 1.9), -28 + (n * 1.9), 20, 21)),
            ],
        }));
}
