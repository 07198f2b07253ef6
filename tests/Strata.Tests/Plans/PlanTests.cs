using Strata.Files;
using Strata.Layouts;
using Strata.Plans;
using Strata.Problems;
using Strata.Results;
using static Strata.Tests.Plans.PlanText;

namespace Strata.Tests.Plans;

/// <summary>Draws, drops, pairs, electromigration, and what must not change an answer.</summary>
public class PlanTests
{
    private const string In = "\"current_a\": 1, \"equipotential\": true";
    private const string Out = "\"voltage_v\": 0";

    // The first triangles of such a plan reach the corners of the outermost triangle, around which one may go only so far either way.
    [Theory]
    [InlineData(0.03)]
    [InlineData(0)]
    [InlineData(9.97)]
    public void A_terminal_may_cut_slantwise_through_the_metal(double end)
    {
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (40, 0), (40, 10), (10, 10), (10, 30), (0, 30))}} ],
            "terminals": [ {{Line("in", "\"current_a\": 1", (40, 0), (40, 10))}}, {{Line("out", "\"voltage_v\": 0", (0, 30), (10, end))}} ]
            """, 1);
        Assert.InRange(net.ResistanceOhm!.Value, 2.9, 4);
    }

    [Fact]
    public void A_polygon_that_touches_itself_is_joined_nowhere_but_along_its_edges()
    {
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (40, 0), (40, 10), (10, 10), (10, 0), (0, 10))}} ],
            "terminals": [ {{Line("in", "\"current_a\": 1", (40, 0), (40, 10))}}, {{Line("out", "\"voltage_v\": 0", (10, 0), (10, 10))}} ]
            """, 1);
        Assert.Equal(3, net.ResistanceOhm!.Value, 1e-6);
    }

    [Fact]
    public void A_strip_drawn_from_evenly_drops_by_a_third_on_average_and_a_half_at_its_end()
    {
        // 20 squares of 1 ohm: V = -I R (x / L - x^2 / 2 L^2).
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (200, 0), (200, 10), (0, 10))}} ],
            "terminals": [ {{Line("supply", "\"voltage_v\": 1", (0, 0), (0, 10))}} ],
            "draws": [ { "name": "core", "layer": "m1", "x0_um": 0, "x1_um": 200, "y0_um": 0, "y1_um": 10, "current_a": 0.03 } ]
            """, 0.2);
        DrawResult draw = Assert.Single(net.Draws);
        Assert.InRange(0.2, draw.MeanDropV.Lower!.Value, draw.MeanDropV.Upper!.Value);
        Assert.Equal(0.2, draw.MeanDropV.Value, 2e-4);
        Assert.Equal(0.3, draw.WorstDropV, 1e-9);
        Assert.Equal(200, draw.WorstAtUm.X, 1e-9);
        Assert.Equal(0.03, net.Terminals[0].CurrentA, 1e-9);
    }

    [Fact]
    public void Taps_have_drops_with_bounds_and_pairs_their_resistances()
    {
        // A comb: a bar of 10 squares with taps of even current at 4 and at 10 squares; the drops are those of the bar.
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (100, 0), (100, 10), (0, 10))}} ],
            "terminals": [ {{Line("s", "\"voltage_v\": 2", (0, 0), (0, 10))}}, {{Line("t4", "\"current_a\": -0.1", (40, 0), (40, 10))}},
                           {{Line("t10", "\"current_a\": -0.05", (100, 0), (100, 10))}} ]
            """, 0.1);
        Assert.Equal([0, 0.6, 0.9], net.Terminals.Select(one => Math.Round(one.IrDropV!.Value, 9)));
        Assert.All(net.Terminals, one => Assert.InRange(one.VMeanV, one.Lower!.Value, one.Upper!.Value));
        Assert.Equal([("s", "t4", 4.0), ("s", "t10", 10.0), ("t4", "t10", 6.0)],
            net.Pairs.Select(pair => (pair.From, pair.To, Math.Round(pair.Ohm.Value, 8))));
        Assert.Equal((0.1 * 0.6) + (0.05 * 0.9), net.PowerW, 1e-9);
    }

    [Fact]
    public void A_hole_is_no_obstacle_to_bounds_and_two_ways_around_it_share()
    {
        // A ring of straight pieces: two ways of equal length, so that half of the current takes each.
        string members = $$"""
            "shapes": [ { "layer": "m1", "shape": "polygon", "points_um": [[0, 0], [100, 0], [100, 100], [0, 100]],
                          "holes_um": [[[20, 20], [80, 20], [80, 80], [20, 80]]] } ],
            "terminals": [ {{Line("a", In, (0, 0), (0, 100))}}, {{Line("b", Out, (100, 0), (100, 100))}} ]
            """;
        BoundedValue coarse = Net(members, 1).ResistanceOhm!, fine = Net(members, 0.1).ResistanceOhm!;
        Assert.InRange(fine.GapPercent!.Value, 0, 0.1);
        Assert.True(coarse.Lower <= fine.Lower + 1e-12 && fine.Upper <= coarse.Upper + 1e-12);

        // Cutting the plate along its middle changes nothing, by symmetry: two halves in parallel.
        BoundedValue half = Net($$"""
            "shapes": [ {{Polygon((0, 0), (100, 0), (100, 50), (80, 50), (80, 20), (20, 20), (20, 50), (0, 50))}} ],
            "terminals": [ {{Line("a", In, (0, 0), (0, 50))}}, {{Line("b", Out, (100, 0), (100, 50))}} ]
            """, 0.1).ResistanceOhm!;
        Assert.InRange(half.Value / 2, fine.Lower!.Value, fine.Upper!.Value);
    }

    [Fact]
    public void Power_in_is_the_heat_of_layers_and_vias()
    {
        NetResult net = Net(Stack(""), 0.1);
        Assert.Equal(net.ResistanceOhm!.Value, net.PowerW, 1e-3 * net.PowerW);
        Assert.Equal(100, net.Shares.Sum(share => share.Percent), 1e-9);
        Assert.Equal(1, net.Vias.Sum(via => via.CurrentA), 1e-9);
    }

    [Fact]
    public void Other_nets_and_floating_metal_change_nothing()
    {
        NetResult alone = Net(Stack(""), 0.1);
        DesignResult beside = Solve(Stack(", " + Polygon((500, 0), (600, 0), (600, 100))), 0.1);
        Assert.Equal(alone.ResistanceOhm!.Value, beside.Electrical!.Nets[0].ResistanceOhm!.Value, 1e-5);
        Assert.Equal(["m1 (1)"], beside.Electrical.FloatingRegions);
    }

    [Fact]
    public void Moving_mirroring_and_turning_change_nothing()
    {
        BoundedValue one = Place((x, y) => (x, y)), moved = Place((x, y) => (x + 1234.5, y - 77)), mirrored = Place((x, y) => (-x, y)),
            turned = Place((x, y) => (-y, x));
        foreach (BoundedValue other in new[] { moved, mirrored, turned })
        {
            Assert.InRange(one.Value, other.Lower!.Value, other.Upper!.Value);
            Assert.Equal(one.Value, other.Value, 1e-3 * one.Value);
        }

        static BoundedValue Place(Func<double, double, (double, double)> at) => Net(
            $"\"shapes\": [{Polygon(at(0, 0), at(90, 0), at(90, 40), at(60, 40), at(40, 10), at(0, 10))}], "
            + $"\"terminals\": [{Line("a", In, at(0, 0), at(0, 10))}, {Line("b", Out, at(60, 40), at(90, 40))}]", 0.2).ResistanceOhm!;
    }

    [Fact]
    public void Electromigration_follows_Black_and_the_mean_over_a_length()
    {
        string text = $$"""
            { "view": "plan", "temperature_c": 100,
              "materials": { "cu": { "resistivity_ohm_m": 1e-6, "em_current_density_a_m2": 1e10, "em_life_h": 31, "em_temperature_c": 275,
                                     "em_exponent": 1, "em_activation_ev": 1 } },
              "layers": [ { "name": "m1", "thickness_um": 2, "material": "cu" } ],
              "shapes": [ {{Polygon((0, 0), (200, 0), (200, 10), (0, 10))}} ],
              "terminals": [ {{Line("a", In, (0, 0), (0, 10))}}, {{Line("b", Out, (200, 0), (200, 10))}} ] }
            """;
        PlanView plan = PlanReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "em.json");
        NetResult net = Assert.Single(PlanAnalysis.Solve(plan).Electrical!.Nets);
        EmResult em = Assert.Single(net.Em);
        double slower = Math.Exp(1 / 8.617333262e-5 * ((1 / 373.15) - (1 / 548.15)));
        Assert.Equal(1 / (10e-6 * 2e-6), em.JAM2, 1e-6 * em.JAM2);
        Assert.Equal(1e10 * slower, em.LimitAM2, 1e-9 * em.LimitAM2);
        Assert.Equal(em.LimitAM2 / em.JAM2, em.Margin, 1e-9 * em.Margin);
        Assert.Equal(31 * slower * 1e10 / em.JAM2, em.LifeH!.Value, 1e-9 * em.LifeH.Value);
        Assert.Equal(2, em.LengthUm!.Value, 1e-12);
    }

    [Fact]
    public void What_is_wrong_in_a_plan_is_said_with_path_and_line()
    {
        InputException fault = Assert.Throws<InputException>(() => Net("""
            "shapes": [ { "layer": "m3", "shape": "rectangle", "x0_um": 0, "x1_um": 10, "y0_um": 0, "y1_um": 10 },
                        { "layer": "m1", "shape": "polygon", "points_um": [[0, 0], [10, 10], [10, 0], [0, 10]] },
                        { "layer": "m1", "shape": "path", "points_um": [[0, 0], [10, 10]], "width_um": 0 } ],
            "terminals": [ { "name": "a", "layer": "m1", "x0_um": 0, "x1_um": 0, "y0_um": 0, "y1_um": 0, "voltage_v": 0 },
                           { "name": "b", "layr": "m1" } ]
            """, 1));
        foreach (string part in new[]
        {
            "$.shapes[0].layer: there is no layer 'm3'; did you mean 'm1'?", "$.shapes[1].points_um: the polygon crosses itself at (5, "
                + "5) um",
            "$.shapes[2].width_um: found 0 um", "$.terminals[0]: the place is a point", "unknown member 'layr'; did you mean 'layer'?",
            "exactly one of voltage_v, current_a",
        })
        {
            Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_terminal_beside_the_metal_and_a_net_without_return_are_refused()
    {
        string metal = Polygon((0, 0), (100, 0), (100, 10), (0, 10));
        Assert.Contains("terminal b touches no metal", Assert.Throws<InputException>(() => Net(
            $"\"shapes\": [{metal}], \"terminals\": [{Line("a", Out, (0, 0), (0, 10))}, "
                + $"{Line("b", In, (101, 0), (101, 10))}]", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("has no terminal with a voltage", Assert.Throws<InputException>(() => Net(
            $"\"shapes\": [{metal}], \"terminals\": [{Line("b", In, (100, 0), (100, 10))}]", 1)).Message, StringComparison.Ordinal);
    }

    private static string Stack(string more) => $$"""
        "shapes": [ {{Polygon((0, 0), (80, 0), (80, 30), (0, 30))}}, {{Polygon("m2", (60, 10), (160, 10), (160, 30), (60, 30))}}{{more}} ],
        "vias": [ { "name": "v1", "from": "m1", "to": "m2", "x0_um": 62, "x1_um": 66, "y0_um": 12, "y1_um": 16, "resistance_ohm": 0.2 },
                  { "name": "v2", "from": "m1", "to": "m2", "x0_um": 70, "x1_um": 74, "y0_um": 22, "y1_um": 26,
                    "resistance_ohm_m2": 1e-12 } ],
        "terminals": [ {{Line("a", In, (0, 0), (0, 30))}}, {{Line("b", Out, (160, 10), (160, 30), "m2")}} ]
        """;
}
