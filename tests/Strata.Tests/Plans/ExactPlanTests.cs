using Strata.Results;
using static Strata.Tests.Plans.PlanText;

namespace Strata.Tests.Plans;

/// <summary>Plans whose answer is known: the bounds enclose it, at 1 % and at 0.1 %.</summary>
public class ExactPlanTests
{
    private const string In = "\"current_a\": 1, \"equipotential\": true";
    private const string Out = "\"voltage_v\": 0";

    public static TheoryData<double> Accuracies => new(1, 0.1);

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void A_square_corner_counts_for_0_558729_squares(double accuracy)
    {
        // Arms of four squares: what their ends know of the corner is e^(-4 pi) of it.
        NetResult net = Net($"\"shapes\": [{Polygon((0, 0), (50, 0), (50, 50), (40, 50), (40, 10), (0, 10))}], \"terminals\": "
            + $"[{Line("a", In, (0, 0), (0, 10))}, {Line("b", Out, (40, 50), (50, 50))}]", accuracy);
        Encloses(8 + 1 - (2 / Math.PI * Math.Log(2)), net.Squares, accuracy);
        Encloses(8 + 1 - (2 / Math.PI * Math.Log(2)), net.ResistanceOhm, accuracy);
    }

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void A_turned_corner_is_a_corner(double accuracy)
    {
        // The same corner turned by atan(3 / 4), so that no edge is parallel to an axis.
        (double X, double Y) Turned(double x, double y) => ((0.8 * x) - (0.6 * y), (0.6 * x) + (0.8 * y));
        NetResult net = Net(
            $"\"shapes\": [{Polygon(Turned(0, 0), Turned(50, 0), Turned(50, 50), Turned(40, 50), Turned(40, 10), Turned(0, 10))}], "
                + $"\"terminals\": [{Line("a", In, Turned(0, 0), Turned(0, 10))}, {Line("b", Out, Turned(40, 50), Turned(50, 50))}]",
            accuracy);
        Encloses(8 + 1 - (2 / Math.PI * Math.Log(2)), net.Squares, accuracy);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0.5, 0.1)]
    [InlineData(0.25, 0.1)]
    public void A_step_in_width_costs_what_the_conformal_map_says(double a, double accuracy)
    {
        double w = 10 * a;
        NetResult net = Net($"\"shapes\": [{Polygon((0, 0), (100, 0), (100, 10), (50, 10), (50, w), (0, w))}], \"terminals\": "
            + $"[{Line("a", In, (0, 0), (0, w))}, {Line("b", Out, (100, 0), (100, 10))}]", accuracy);
        double step = ((((a * a) + 1) / a * Math.Log((1 + a) / (1 - a))) - (2 * Math.Log(4 * a / (1 - (a * a))))) / Math.PI;
        Encloses((50 / w) + 5 + step, net.Squares, accuracy);
    }

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void A_rhombus_between_opposite_sides_is_one_square(double accuracy)
    {
        // It is its own dual: turned by a right angle and mirrored, its insulated sides are its electrodes.
        NetResult net = Net($"\"shapes\": [{Polygon((0, 0), (100, 0), (160, 80), (60, 80))}], \"terminals\": "
            + $"[{Line("a", In, (0, 0), (100, 0))}, {Line("b", Out, (60, 80), (160, 80))}]", accuracy);
        Encloses(1, net.Squares, accuracy);
    }

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void Strips_that_lap_share_their_current_as_the_ladder_says(double accuracy)
    {
        // Two strips, 10 um wide, lapped over L = 40 um with a contact of r = 1e-10 ohm m2: L / (2 w) + coth(a L / 2) / (w a), 
        // a = sqrt(2 / r).
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (80, 0), (80, 10), (0, 10))}}, {{Polygon("m2", (40, 0), (120, 0), (120, 10), (40, 10))}} ],
            "vias": [ { "name": "lap", "from": "m1", "to": "m2", "x0_um": 0, "x1_um": 120, "y0_um": -5, "y1_um": 15,
                        "resistance_ohm_m2": 1e-10 } ],
            "terminals": [ {{Line("a", In, (0, 0), (0, 10))}}, {{Line("b", Out, (120, 0), (120, 10), "m2")}} ]
            """, accuracy);
        double a = Math.Sqrt(2 / 1e-10);
        Encloses(8 + 2 + (1 / Math.Tanh(a * 20e-6) / (a * 10e-6)), net.ResistanceOhm, accuracy);
        Assert.Equal(1, Assert.Single(net.Vias).CurrentA, 1e-9);
        Assert.Null(net.Squares);
    }

    [Fact]
    public void Vias_in_parallel_share_and_their_currents_add_up()
    {
        // Two wide electrodes with n vias of 3 ohm between them: the plates are electrodes, so that only the vias resist.
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (100, 0), (100, 10), (0, 10))}}, {{Polygon("m2", (0, 0), (100, 0), (100, 10), (0, 10))}} ],
            "vias": [ {{string.Join(", ", Enumerable.Range(0, 4).Select(Via))}} ],
            "terminals": [ { "name": "a", "layer": "m1", "x0_um": 0, "x1_um": 100, "y0_um": 0, "y1_um": 10,
                             "current_a": 1, "equipotential": true },
                           { "name": "b", "layer": "m2", "x0_um": 0, "x1_um": 100, "y0_um": 0, "y1_um": 10, "voltage_v": 0 } ]
            """, 1);
        Assert.Equal(0.75, net.ResistanceOhm!.Value, 1e-9);
    }

    [Theory]
    [InlineData(0, 5e-4)]
    [InlineData(30, 5e-4)]
    public void Rings_and_eccentric_rings_agree_with_bipolar_coordinates(double off, double within)
    {
        // Between the outer circle of 100 um and an inner one of 20 um, off centre: acosh((a2 + b2 - d2) / 2ab) / 2 pi. The circles are
        // polygons of the same area.
        NetResult net = Net($$"""
            "shapes": [ { "layer": "m1", "shape": "disc", "x_um": 0, "y_um": 0, "radius_um": 150 } ],
            "terminals": [ { "name": "a", "layer": "m1", "shape": "disc", "x_um": {{off}}, "y_um": 0, "radius_um": 20,
                             "current_a": 1, "equipotential": true },
                           { "name": "b", "layer": "m1", "shape": "polygon", "points_um": [[-200, -200], [200, -200], [200, 200],
                             [-200, 200]],
                             "holes_um": [{{Circle(100)}}], "voltage_v": 0 } ]
            """, 0.1);
        double exact = Math.Acosh(((100.0 * 100) + (20 * 20) - (off * off)) / (2.0 * 100 * 20)) / (2 * Math.PI);
        Assert.Equal(exact, net.ResistanceOhm!.Value, within * exact);
        Assert.InRange(net.ResistanceOhm.GapPercent!.Value, 0, 0.1);
    }

    [Fact]
    public void A_van_der_Pauw_square_gives_its_sheet_resistance()
    {
        // Contacts of 1 % of the side at the corners; their size changes the answer by its square.
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (100, 0), (100, 100), (0, 100))}} ],
            "terminals": [ {{Line("a", "\"voltage_v\": 0", (0, 0), (0, 1))}}, {{Line("b", "\"current_a\": 1", (100, 0), (100, 1))}},
                           {{Line("c", "\"current_a\": 0", (100, 99), (100, 100))}}, {{Line("d", "\"current_a\": 0", (0, 99), (0, 100))}} ]
            """, 0.2);
        double drop = net.Terminals[2].VMeanV - net.Terminals[3].VMeanV;
        Assert.Equal(1, Math.PI * drop / Math.Log(2), 2e-3);
    }

    [Fact]
    public void A_long_wire_counts_its_squares_in_two_triangles()
    {
        DesignResult result = Solve(
            $"\"shapes\": [{Polygon((0, 0), (9900, 0), (9900, 100), (0, 100))}], \"terminals\": [{Line("a", In, (0, 0), (0, 100))}, "
                + $"{Line("b", Out, (9900, 0), (9900, 100))}]", 0.1);
        Encloses(99, result.Electrical!.Nets[0].Squares, 0.0001);
        Assert.Equal(2, result.Grid!.Cells);
    }

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void A_cross_has_the_matrix_of_its_symmetry(double accuracy)
    {
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 40), (100, 40), (100, 60), (0, 60))}}, {{Polygon((40, 0), (60, 0), (60, 100), (40, 100))}} ],
            "terminals": [ {{Line("w", Out, (0, 40), (0, 60))}}, {{Line("s", In, (40, 0), (60, 0))}},
                           {{Line("e", In, (100, 40), (100, 60))}}, {{Line("n", In, (40, 100), (60, 100))}} ]
            """, accuracy);
        ConductanceResult g = net.ConductanceS!;
        Assert.Equal(["w", "s", "e", "n"], g.Terminals);
        for (int r = 0; r < 4; r++)
        {
            Assert.Equal(0, g.Value[r].Sum(), 1e-9);
            for (int c = 0; c < 4; c++)
            {
                Assert.Equal(g.Value[r][c], g.Value[c][r], 1e-12);
                Assert.InRange(g.Value[r][c], g.Lower[r][c], g.Upper[r][c]);

                // Turning the cross by a right angle changes nothing.
                Assert.InRange(g.Value[0][(c - r + 4) % 4], g.Lower[r][c], g.Upper[r][c]);
            }
        }

        Assert.Null(net.ResistanceOhm);
    }

    private static void Encloses(double exact, BoundedValue? found, double accuracyPercent)
    {
        Assert.NotNull(found);
        Assert.InRange(exact, found.Lower!.Value, found.Upper!.Value);
        Assert.InRange(found.GapPercent!.Value, 0, accuracyPercent);
        Assert.Equal(exact, found.Value, 0.005 * accuracyPercent * exact);
    }

    private static string Via(int n) =>
        $"{{ \"name\": \"v{n}\", \"from\": \"m1\", \"to\": \"m2\", \"shape\": \"disc\", \"x_um\": {10 + (25 * n)}, "
        + "\"y_um\": 5, \"radius_um\": 2, \"resistance_ohm\": 3 }";

    private static string Circle(double radius)
    {
        double step = 2 * Math.PI / 128, corner = radius * Math.Sqrt(step / Math.Sin(step));
        return "[" + string.Join(
            ", ", Enumerable.Range(0, 128).Select(
            n => FormattableString.Invariant($"[{corner * Math.Cos((n + 0.5) * step)}, {corner * Math.Sin((n + 0.5) * step)}]"))) + "]";
    }
}
