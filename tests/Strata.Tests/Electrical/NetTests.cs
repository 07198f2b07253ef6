using Strata.Analysis;
using Strata.CrossSections;
using Strata.Electrical;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Electrical;

public class NetTests
{
    // A solve to 1e-8 of its residual; the resistance is better than that.
    private const double SolverTolerance = 1e-6;
    private const double BarResistance = 2e-8 * 1e-3 / (1e-3 * 100e-6);
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static ElectricalResult Solve(CrossSection section) => SectionAnalysis.Solve(section, Options).Result.Electrical!;

    private static string Refusal(CrossSection section) => Assert.Throws<InputException>(() => SectionAnalysis.Solve(section, Options)).Message;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_bar_has_the_resistance_of_its_length_over_its_section(bool equipotential)
    {
        NetResult net = Solve(Bar(Current("in", 2, 0, 0, 100, 200, equipotential), Voltage("out", 0.5, 1000, 1000, 100, 200))).Nets[0];
        Assert.Equal(BarResistance, net.ResistanceOhm!.Value, BarResistance * SolverTolerance);
        Assert.InRange(BarResistance, net.ResistanceOhm.Lower!.Value * (1 - SolverTolerance), net.ResistanceOhm.Upper!.Value * (1 + SolverTolerance));
        Assert.Equal("in-out", net.Name);
        Assert.Equal(0.5 + (2 * BarResistance), net.Terminals[0].VMeanV, SolverTolerance);
        Assert.Equal(2 * BarResistance, net.IrDropV, SolverTolerance * BarResistance * 2);
        Assert.Equal(4 * BarResistance, net.PowerW, SolverTolerance * BarResistance * 4);
        Assert.Equal(-2, net.Terminals[1].CurrentA, SolverTolerance);
        Assert.Equal(2 / (1e-3 * 100e-6), net.JMaxAM2, 2e7 * SolverTolerance);
    }

    [Fact]
    public void Two_voltages_on_one_net_drive_a_current()
    {
        NetResult net = Solve(Bar(Voltage("plus", 1e-3, 0, 0, 100, 200), Voltage("minus", 0, 1000, 1000, 100, 200))).Nets[0];
        Assert.Equal(1e-3 / BarResistance, net.Terminals[0].CurrentA, SolverTolerance * 1e-3 / BarResistance);
        Assert.Equal(BarResistance, net.ResistanceOhm!.Value, BarResistance * SolverTolerance);
    }

    [Fact]
    public void Three_terminals_share_the_current_by_the_divider_rule_and_have_no_single_resistance()
    {
        NetResult net = Solve(Bar(Voltage("left", 0, 0, 0, 100, 200), Current("tap", 3, 250, 250, 100, 200), Voltage("right", 0, 1000, 1000, 100, 200))).Nets[0];
        Assert.Null(net.ResistanceOhm);
        Assert.Equal(-3 * 0.75, net.Terminals[0].CurrentA, SolverTolerance * 3);
        Assert.Equal(-3 * 0.25, net.Terminals[2].CurrentA, SolverTolerance * 3);
        Assert.Equal(3 * 0.75 * 0.25 * BarResistance, net.Terminals[1].VMeanV, SolverTolerance * BarResistance);
    }

    [Fact]
    public void Electrodes_with_currents_find_their_potentials_together()
    {
        NetResult net = Solve(Bar(
            Voltage("ground", 0.1, 0, 0, 100, 200),
            Current("first", 1, 500, 500, 100, 200, equipotential: true),
            Current("second", 2, 1000, 1000, 100, 200, equipotential: true))).Nets[0];
        Assert.Equal(0.1 + (3 * 0.5 * BarResistance), net.Terminals[1].VMeanV, SolverTolerance * BarResistance);
        Assert.Equal(0.1 + (4 * 0.5 * BarResistance) + (0.5 * BarResistance), net.Terminals[2].VMeanV, SolverTolerance * BarResistance);
        Assert.Equal(-3, net.Terminals[0].CurrentA, SolverTolerance);
    }

    [Fact]
    public void A_rectangle_of_current_spreads_it_over_its_volume()
    {
        NetResult net = Solve(Bar(Voltage("ground", 0, 0, 0, 100, 200), Current("block", 1, 800, 1000, 100, 200)) with { Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, Cells = 20_000 } }).Nets[0];
        // Mean rise of an evenly fed end piece: 0.8 R up to it, and a third of its own 0.2 R.
        double exact = (0.8 + (0.2 / 3)) * BarResistance;
        Assert.Equal(exact, net.ResistanceOhm!.Value, exact * 1e-4);
        Assert.InRange(exact, net.ResistanceOhm.Lower!.Value, net.ResistanceOhm.Upper!.Value);
    }

    [Fact]
    public void A_conductor_without_terminals_is_reported_as_floating_and_left_out()
    {
        CrossSection section = Bar(Current("in", 1, 0, 0, 100, 200), Voltage("out", 0, 1000, 1000, 100, 200));
        ElectricalResult result = Solve(section with { Shapes = [.. section.Shapes, Rectangle("metal", "island", 400, 600, 250, 280)] });
        Assert.Equal(["island"], result.FloatingRegions);
        Assert.Equal(BarResistance, result.Nets[0].ResistanceOhm!.Value, BarResistance * SolverTolerance);
    }

    [Fact]
    public void Nets_do_not_see_each_other()
    {
        CrossSection one = Bar(Current("in", 1, 0, 0, 100, 200), Voltage("out", 0, 1000, 1000, 100, 200));
        CrossSection two = one with
        {
            Shapes = [.. one.Shapes, Rectangle("metal", "upper", 200, 800, 250, 300)],
            Terminals = [.. one.Terminals, Current("up", 1, 200, 200, 250, 300), Voltage("down", 0, 800, 800, 250, 300)],
        };
        ElectricalResult result = Solve(two);
        Assert.Equal(2, result.Nets.Count);
        Assert.Equal(BarResistance, result.Nets[0].ResistanceOhm!.Value, BarResistance * SolverTolerance);
        Assert.Equal(2e-8 * 600e-6 / (1e-3 * 50e-6), result.Nets[1].ResistanceOhm!.Value, BarResistance * SolverTolerance);
    }

    [Fact]
    public void A_contact_resistance_joins_two_conductors_into_one_net()
    {
        CrossSection bar = Bar(Current("in", 1, 0, 0, 100, 200), Voltage("out", 0, 1000, 1000, 100, 200));
        CrossSection joined = bar with
        {
            Shapes = [Rectangle("metal", "left", 0, 500, 100, 200), Rectangle("metal", "right", 500, 1000, 100, 200)],
            Interfaces = [new SectionInterface { Name = "contact", Between = ("left", "right"), ElectricalResistance = 3e-11 }],
        };
        NetResult net = Solve(joined).Nets[0];
        double contact = 3e-11 / (1e-3 * 100e-6);
        Assert.Equal(BarResistance + contact, net.ResistanceOhm!.Value, BarResistance * SolverTolerance);
        Assert.Equal(100 * contact / (BarResistance + contact), net.Shares.Single(share => share.Region == "contact").Percent, 1e-4);
        Assert.Equal(100, net.Shares.Sum(share => share.Percent), 1e-9);
    }

    [Fact]
    public void A_link_outside_the_section_joins_two_conductors_in_series()
    {
        CrossSection section = Bar(Current("in", 2, 0, 0, 100, 200), Voltage("out", 0.1, 1000, 1000, 100, 200)) with
        {
            Shapes = [Rectangle("metal", "left", 0, 400, 100, 200), Rectangle("metal", "right", 600, 1000, 100, 200)],
            Links = [new LumpedLink("wire", Box.Um(400, 400, 100, 200), Box.Um(600, 600, 100, 200), null, 5e-3)],
        };
        NetResult net = Solve(section).Nets.Single();
        double exact = (0.8 * BarResistance) + 5e-3;
        Assert.Equal(exact, net.ResistanceOhm!.Value, exact * SolverTolerance);
        Assert.Null(net.ResistanceOhm.Lower);
        Assert.Equal(0.1 + (2 * exact), net.Terminals[0].VMeanV, exact * SolverTolerance);
        Assert.Equal(4 * exact, net.PowerW, 4 * exact * SolverTolerance);
    }

    [Fact]
    public void A_net_without_a_voltage_is_refused_by_name()
    {
        CrossSection section = Bar(Current("in", 1, 0, 0, 100, 200), Voltage("out", 0, 1000, 1000, 100, 200));
        string refusal = Refusal(section with
        {
            Shapes = [.. section.Shapes, Rectangle("metal", "island", 400, 600, 250, 280)],
            Terminals = [.. section.Terminals, Current("lost", 1, 400, 600, 280, 280)],
        });
        Assert.Contains("net lost has no terminal with a voltage", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_current_into_an_insulator_is_refused_by_name()
    {
        string refusal = Refusal(Bar(Current("astray", 1, 0, 0, 0, 50), Voltage("out", 0, 1000, 1000, 100, 200)));
        Assert.Contains("terminal astray puts a current into an insulator", refusal, StringComparison.Ordinal);
        Assert.Contains("into an insulator over", Refusal(Bar(Current("half", 1, 0, 0, 50, 150), Voltage("out", 0, 1000, 1000, 100, 200))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_without_terminals_is_refused()
    {
        Assert.Contains("there is no terminal", Refusal(Bar()), StringComparison.Ordinal);
        Assert.Contains("no terminal has a voltage", Refusal(Bar(Current("in", 1, 0, 0, 100, 200))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fill_is_a_share_of_the_depth_and_current_density_is_that_of_the_conductor()
    {
        CrossSection section = Bar(Current("in", 1, 0, 0, 100, 200), Voltage("out", 0, 1000, 1000, 100, 200));
        NetResult net = Solve(section with { Shapes = [Rectangle("metal", "bar", 0, 1000, 100, 200, fill: 0.2)] }).Nets[0];
        Assert.Equal(5 * BarResistance, net.ResistanceOhm!.Value, 5 * BarResistance * SolverTolerance);
        Assert.Equal(1 / (0.2 * 1e-3 * 100e-6), net.JMaxAM2, 5e7 * SolverTolerance);
    }

    [Fact]
    public void A_sheet_conducts_beside_the_body_that_carries_it()
    {
        CrossSection section = Bar(Current("in", 1, 0, 0, 100, 200, equipotential: true), Voltage("out", 0, 1000, 1000, 100, 200));
        NetResult net = Solve(section with
        {
            Shapes = [Rectangle("alloy", "bar", 0, 1000, 100, 200)],
            Sheets = [new Sheet("seed", Box.Um(0, 1000, 200, 200), 5e-6, "metal")],
        }).Nets[0];
        double body = 1e-7 * 1e-3 / (1e-3 * 100e-6);
        double sheet = 2e-8 * 1e-3 / (1e-3 * 5e-6);
        double exact = 1 / ((1 / body) + (1 / sheet));
        Assert.Equal(exact, net.ResistanceOhm!.Value, exact * 1e-3);
    }

    [Fact]
    public void A_sheet_between_insulators_is_refused()
    {
        CrossSection section = Bar(Current("in", 1, 0, 0, 100, 200), Voltage("out", 0, 1000, 1000, 100, 200));
        Assert.Contains("sheet stray lies between insulators", Refusal(section with { Sheets = [new Sheet("stray", Box.Um(0, 1000, 250, 250), 1e-6, "metal")] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_cover_the_net_and_nothing_else()
    {
        CrossSection section = Bar(Current("in", 1, 0, 0, 100, 200), Voltage("out", 0, 1000, 1000, 100, 200));
        ElectricalSolution fields = SectionAnalysis.Solve(section, Options).Electrical!;
        for (int c = 0; c < fields.IsSolved.Length; c++)
        {
            double z = fields.Mesh.Grid.Z.Centres[c % fields.Mesh.Grid.Nz];
            double x = fields.Mesh.Grid.X.Centres[c / fields.Mesh.Grid.Nz];
            Assert.Equal(z > 100e-6 && z < 200e-6, fields.IsSolved[c]);
            Assert.Equal(fields.IsSolved[c] ? BarResistance * (1 - (x / 1e-3)) : 0, fields.PotentialV[c], BarResistance * 1e-6);
        }
    }
}
