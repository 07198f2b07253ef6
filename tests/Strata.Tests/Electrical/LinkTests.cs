using Strata.Analysis;
using Strata.CrossSections;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Electrical;

public class LinkTests
{
    private const double Wire = 0.05, Square = 2e-8 / (1e-3 * 10e-6);
    private static readonly AnalysisOptions Options = new() { Library = Library };

    // Two traces of 40 um by 10 um, 20 um apart.
    private static NetResult Solve(Terminal terminal, params LumpedLink[] links) => SectionAnalysis.Solve(new CrossSection
    {
        Name = "links",
        Depth = 1e-3,
        Outline = Box.Um(0, 100, 0, 50),
        Background = "insulator",
        Shapes = [Rectangle("metal", "a", 0, 40, 0, 10), Rectangle("metal", "b", 60, 100, 0, 10)],
        Terminals = [terminal, Voltage("out", 0, 100, 100, 0, 10)],
        Links = links,
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = 0.1 },
    }, Options).Result.Electrical!.Nets.Single();

    private static LumpedLink Link(double from0, double from1, double z0, double z1, string name = "wire", double ohm = Wire) =>
        new(name, Box.Um(from0, from1, z0, z1), Box.Um(60, 60, 0, 10), null, ohm);

    private static void Holds(double exact, NetResult net, double width)
    {
        Assert.InRange(exact, net.ResistanceOhm!.Lower!.Value, net.ResistanceOhm.Upper!.Value);
        Assert.InRange(net.ResistanceOhm.Upper!.Value - net.ResistanceOhm.Lower!.Value, 0, width * exact);
    }

    [Fact]
    public void A_link_adds_its_resistance_and_the_bounds_hold_for_both()
    {
        NetResult net = Solve(Current("in", 0.5, 0, 0, 0, 10, equipotential: true), Link(40, 40, 0, 10));
        Holds(Wire + (80e-6 * Square), net, 1e-9);
        Assert.Equal(100 * Wire / (Wire + (80e-6 * Square)), net.Shares.Single(share => share.Region == "wire").Percent, 1e-6);
        Assert.Equal(Wire / (Wire + (80e-6 * Square)), net.Sensitivities.Single(one => one.Parameter == "link resistance").Value, 1e-8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_that_ends_on_a_terminal_is_one_electrode_with_it(bool equipotential)
    {
        NetResult net = Solve(Current("in", 0.5, 0, 0, 0, 10, equipotential), Link(0, 0, 0, 10));
        Holds(Wire + (40e-6 * Square), net, 1e-9);
        Assert.Equal(0.5 * (Wire + (40e-6 * Square)), net.Terminals[0].VMeanV, 1e-9);
        Assert.Equal(-0.5, net.Terminals[1].CurrentA, 1e-9);
    }

    [Fact]
    public void A_link_between_two_voltages_adds_to_the_current_of_both()
    {
        NetResult net = SectionAnalysis.Solve(Bar(Voltage("plus", 1, 0, 0, 100, 200), Voltage("minus", 0, 1000, 1000, 100, 200)) with
        {
            Links = [new LumpedLink("shunt", Box.Um(0, 0, 100, 200), Box.Um(1000, 1000, 100, 200), null, 1e-4)],
        }, Options).Result.Electrical!.Nets[0];
        double bar = 2e-8 * 1e-3 / (1e-3 * 100e-6);
        Assert.Equal((1 / bar) + 1e4, net.Terminals[0].CurrentA, 1e-5 * net.Terminals[0].CurrentA);
        Assert.Equal(-(1 / bar) - 1e4, net.Terminals[1].CurrentA, 1e-5 * net.Terminals[0].CurrentA);
        Holds(1 / ((1 / bar) + 1e4), net, 1e-9);
    }

    [Fact]
    public void Links_on_one_place_are_parallel_and_links_that_touch_share_their_electrode()
    {
        Terminal driven = Current("in", 0.5, 0, 0, 0, 10, equipotential: true);
        Holds((Wire / 2) + (80e-6 * Square), Solve(driven, Link(40, 40, 0, 10), Link(40, 40, 0, 10, "second")), 1e-9);

        // The upper and the lower half of the end: together an electrode over all of it.
        Holds((Wire / 2) + (80e-6 * Square), Solve(driven, Link(40, 40, 0, 5), Link(40, 40, 5, 10, "second")), 1e-9);
    }

    [Fact]
    public void A_link_on_a_part_of_an_evenly_fed_terminal_is_refused_by_name()
    {
        string refusal = Assert.Throws<InputException>(() => Solve(Current("in", 0.5, 0, 0, 0, 10), Link(0, 0, 0, 5))).Message;
        Assert.Contains("link wire ends on a part of terminal in", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_electrodes_have_potentials_and_currents_with_bounds()
    {
        // A strip of three squares: ground, a tap after one square, driven at its end.
        NetResult net = SectionAnalysis.Solve(Bar(
            Voltage("ground", 0.1, 0, 0, 100, 200), Voltage("tap", 0.4, 300, 300, 100, 200),
                Current("end", 2, 1000, 1000, 100, 200, equipotential: true)), Options).Result.Electrical!.Nets[0];
        double perUm = 2e-8 * 1e-6 / (1e-3 * 100e-6);
        double end = 0.4 + (2 * 700 * perUm), ground = -0.3 / (300 * perUm);
        Assert.InRange(end, net.Terminals[2].Lower!.Value, net.Terminals[2].Upper!.Value);
        Assert.InRange(ground, net.Terminals[0].CurrentLowerA!.Value, net.Terminals[0].CurrentUpperA!.Value);
        Assert.InRange(-ground - 2, net.Terminals[1].CurrentLowerA!.Value, net.Terminals[1].CurrentUpperA!.Value);
        Assert.InRange((net.Terminals[2].Upper - net.Terminals[2].Lower)!.Value, 0, 1e-6);
    }

    [Theory]
    [InlineData(5000)]
    [InlineData(20000)]
    public void The_mean_over_a_cut_does_not_grow_with_the_grid_as_the_largest_cell_does(int cells)
    {
        // A via of 20 um between two traces.
        NetResult net = SectionAnalysis.Solve(new CrossSection
        {
            Name = "via",
            Depth = 1e-4,
            Outline = Box.Um(0, 200, 0, 60),
            Background = "insulator",
            Shapes = [Rectangle("metal", "low", 0, 120, 10, 30), Rectangle("metal", "via", 90, 110, 30, 40),
                Rectangle("metal", "high", 80, 200, 40, 60)],
            Terminals = [Current("in", 0.01, 0, 0, 10, 30), Voltage("out", 0, 200, 200, 40, 60)],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, Cells = cells },
        }, Options).Result.Electrical!.Nets[0];
        double mean = 0.01 / (1e-4 * 20e-6);
        Assert.Equal(mean, net.JMeanMaxAM2!.Value, 1e-3 * mean);
        Assert.Equal(20, net.JMeanOverUm!.Value, 1e-9);
        Assert.True(net.JMaxAM2 > 1.2 * mean, $"{net.JMaxAM2}");
    }
}
