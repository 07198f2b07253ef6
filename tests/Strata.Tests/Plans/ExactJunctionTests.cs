using Strata.Results;
using static Strata.Tests.Plans.PlanText;

namespace Strata.Tests.Plans;

/// <summary>
/// Junctions and obstacles whose conformal maps are known. Where channels of widths a and b meet at a right angle, dz / d zeta =
/// C sqrt((zeta - p) / (zeta + 1)) / zeta with sqrt(p) = b / a maps them from the half-plane: all lengths are measured from the inner
/// corner, and what the ends of the arms still know of the junction is below 1e-10.
/// </summary>
public class ExactJunctionTests
{
    private const string Out = "\"voltage_v\": 0";
    private const string In = "\"current_a\": 1, \"equipotential\": true";

    public static TheoryData<double> Accuracies => new(1, 0.1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.5, 1)]
    [InlineData(0.5, 0.1)]
    [InlineData(0.3, 0.1)]
    public void A_corner_between_two_widths_has_its_squares(double r, double accuracy)
    {
        double b = 10 * r;
        NetResult net = Net($"\"shapes\": [{Polygon((-40, 0), (0, 0), (0, -40), (b, -40), (b, 10), (-40, 10))}], \"terminals\": "
            + $"[{Line("a", In, (-40, 0), (-40, 10))}, {Line("b", Out, (0, -40), (b, -40))}]", accuracy);
        double exact = 4 + (40 / b) + Corner(r);
        Assert.InRange(exact, net.Squares!.Lower!.Value, net.Squares.Upper!.Value);
        Assert.InRange(net.Squares.GapPercent!.Value, 0, accuracy);
        Assert.Equal(1 - (2 / Math.PI * Math.Log(2)), Corner(1), 1e-15);
    }

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void A_T_has_the_conductances_of_its_two_modes(double accuracy)
    {
        // Arms 10 wide and 40 long from the stem's corners, a stem 10 wide and 40 long.
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((-45, 0), (-5, 0), (-5, -40), (5, -40), (5, 0), (45, 0), (45, 10), (-45, 10))}} ],
            "terminals": [ {{Line("w", Out, (-45, 0), (-45, 10))}}, {{Line("e", In, (45, 0), (45, 10))}},
                           {{Line("s", In, (-5, -40), (5, -40))}} ]
            """, accuracy);

        // Arms alike: each half is a corner between 10 and 5. Arms against each other: the middle line is at 0.
        double even = 4 + 8 + Corner(0.5), odd = 4 + Middle(0.5);
        double own = 0.5 * ((1 / odd) + (1 / even)), across = 0.5 * ((1 / even) - (1 / odd));
        Encloses(net.ConductanceS!, accuracy, [[own, across, -1 / even], [across, own, -1 / even], [-1 / even, -1 / even, 2 / even]]);
    }

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void A_cross_has_the_conductances_of_its_modes(double accuracy)
    {
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 40), (90, 40), (90, 50), (0, 50))}}, {{Polygon((40, 0), (50, 0), (50, 90), (40, 90))}} ],
            "terminals": [ {{Line("w", Out, (0, 40), (0, 50))}}, {{Line("s", In, (40, 0), (50, 0))}},
                           {{Line("e", In, (90, 40), (90, 50))}}, {{Line("n", In, (40, 90), (50, 90))}} ]
            """, accuracy);

        // Quarters: 8 squares of a half arm up to the middle at 0; or a corner of two half arms with 2 V across.
        double opposite = 2 / (8 + Middle(1)), alternating = 4 / (16 + Corner(1));
        double own = (alternating / 4) + (opposite / 2), beside = -alternating / 4, across = (alternating / 4) - (opposite / 2);
        Encloses(net.ConductanceS!, accuracy,
            [[own, beside, across, beside], [beside, own, beside, across], [across, beside, own, beside], [beside, across, beside, own]]);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 0.1)]
    [InlineData(3, 0.1)]
    public void A_slit_from_one_side_costs_4_over_pi_ln_of_the_cosecant(double open, double accuracy)
    {
        // A cut 0.1 nm wide across part of a strip 10 um wide; an ideal one has no width, which is 2e-5 of the answer here.
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (40, 0), (40, 10 - open), (40.0001, 10 - open), (40.0001, 0), (80, 0), (80, 10), (0, 10))}} ],
            "terminals": [ {{Line("a", In, (0, 0), (0, 10))}}, {{Line("b", Out, (80, 0), (80, 10))}} ]
            """, accuracy);
        double exact = 8 - (4 / Math.PI * Math.Log(Math.Sin(Math.PI * open / 20))), width = 4e-5 * exact;
        Assert.InRange(exact, net.Squares!.Lower!.Value - width, net.Squares.Upper!.Value + width);
        Assert.InRange(net.Squares.GapPercent!.Value, 0, accuracy);
    }

    [Theory]
    [InlineData(1, 300)]
    [InlineData(0.3, 3500)]
    public void A_meander_of_a_thousand_squares_takes_a_few_triangles_per_corner(double accuracy, int most)
    {
        // 24 rows of 40 squares at a pitch of 3: 46 corners, each of which still knows a little of the next one, 1e-3 squares.
        string points = string.Join(", ", Enumerable.Range(0, 24).Select(
            row => $"[{(row % 2 == 0 ? 0 : 400)}, {30 * row}], [{(row % 2 == 0 ? 400 : 0)}, {30 * row}]"));
        DesignResult result = Solve($$"""
            "shapes": [ { "layer": "m1", "shape": "path", "points_um": [{{points}}], "width_um": 10 } ],
            "terminals": [ {{Line("a", Out, (0, -5), (0, 5))}}, {{Line("b", In, (0, 685), (0, 695))}} ]
            """, accuracy);
        BoundedValue squares = result.Electrical!.Nets[0].Squares!;
        double exact = (24 * 40) + (23 * 3) - (46 * (1 - Corner(1)));
        Assert.InRange(exact, squares.Lower!.Value - 0.05, squares.Upper!.Value + 0.05);
        Assert.InRange(squares.GapPercent!.Value, 0, accuracy);
        Assert.InRange(result.Grid!.Cells, 2, most);
    }

    // Squares beyond those of both channels up to the inner corner, r = b / a: Hall 1968 has r = 1.
    private static double Corner(double r) =>
        ((2 * r * Math.Atan(1 / r)) + (2 / r * Math.Atan(r)) - Math.Log(16 * r * r / ((1 + (r * r)) * (1 + (r * r))))) / Math.PI;

    // Squares of the channel a beyond the inner corner when the far side of b is at 0.
    private static double Middle(double r) => (Math.Log(1 + (r * r)) + (2 * r * Math.Atan(1 / r))) / Math.PI;

    private static void Encloses(ConductanceResult found, double accuracyPercent, double[][] exact)
    {
        for (int row = 0; row < exact.Length; row++)
        {
            for (int column = 0; column < exact.Length; column++)
            {
                Assert.InRange(exact[row][column], found.Lower[row][column], found.Upper[row][column]);
                double largest = Math.Max(exact[row][row], exact[column][column]);
                Assert.InRange(found.Upper[row][column] - found.Lower[row][column], 0, 0.0101 * accuracyPercent * largest);
            }
        }
    }
}
