using System.Globalization;
using System.Text;
using Strata.Files;
using Strata.Plans;
using Strata.Results;
using static Strata.Tests.Plans.PlanText;

namespace Strata.Tests.Plans;

/// <summary>Pads, vias and wires whose answer is a closed form.</summary>
public class ExactStructureTests
{
    private const string Out = "\"voltage_v\": 0";
    private const string In = "\"current_a\": 1, \"equipotential\": true";

    public static TheoryData<double> Accuracies => new(1, 0.1);

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void A_round_plate_between_two_pads_on_its_rim_is_a_strip_in_bipolar_coordinates(double accuracy)
    {
        // The plate's rim goes through both poles, so that it is a line of flow: half of all angles lie inside, R = 2 tau / pi. Circles
        // are polygons of their area: 1e-4.
        double tau = 2, a = 100, at = a / Math.Tanh(tau), radius = a / Math.Sinh(tau);
        NetResult net = Net(string.Create(CultureInfo.InvariantCulture, $$"""
            "shapes": [ { "layer": "m1", "shape": "disc", "x_um": 0, "y_um": 0, "radius_um": {{a}} } ],
            "terminals": [ { "name": "a", "layer": "m1", "shape": "disc", "x_um": {{-at:R}}, "y_um": 0,
                             "radius_um": {{radius:R}}, {{In}} },
                           { "name": "b", "layer": "m1", "shape": "disc", "x_um": {{at:R}}, "y_um": 0,
                             "radius_um": {{radius:R}}, {{Out}} } ]
            """), accuracy);
        double exact = 2 * tau / Math.PI;
        Assert.InRange(exact, net.ResistanceOhm!.Lower!.Value * (1 - 2e-4), net.ResistanceOhm.Upper!.Value * (1 + 2e-4));
        Assert.InRange(net.ResistanceOhm.GapPercent!.Value, 0, accuracy);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 0.1)]
    [InlineData(6, 0.1)]
    public void Vias_between_two_strips_share_their_current_as_the_ladder_says(int count, double accuracy)
    {
        // Strips of 1 ohm per square, 10 um wide, joined by vias across them, 8 um long, 20 um apart, of 1e-10 ohm m2.
        double first = 30, pitch = 20, size = 8, last = first + (pitch * (count - 1)) + size;
        string vias = string.Join(", ", Enumerable.Range(0, count).Select(n => string.Create(CultureInfo.InvariantCulture,
            $"{{ \"name\": \"v{n}\", \"from\": \"m1\", \"to\": \"m2\", \"x0_um\": {first + (pitch * n)}, "
            + $"\"x1_um\": {first + (pitch * n) + size}, \"y0_um\": 0, \"y1_um\": 10, \"resistance_ohm_m2\": 1e-10 }}")));
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (last, 0), (last, 10), (0, 10))}},
                        {{Polygon("m2", (first, 0), (last + 30, 0), (last + 30, 10), (first, 10))}} ],
            "vias": [ {{vias}} ],
            "terminals": [ {{Line("a", In, (0, 0), (0, 10))}}, {{Line("b", Out, (last + 30, 0), (last + 30, 10), "m2")}} ]
            """, accuracy);
        (double ladder, double[] currents) = Ladder(count, size * 1e-6, (pitch - size) * 1e-6, 10e-6, 1e-10);
        double exact = 6 + ladder;
        Assert.InRange(exact, net.ResistanceOhm!.Lower!.Value, net.ResistanceOhm.Upper!.Value);
        Assert.InRange(net.ResistanceOhm.GapPercent!.Value, 0, accuracy);
        for (int n = 0; n < count; n++)
        {
            Assert.Equal(currents[n], net.Vias[n].CurrentA, 0.01 * accuracy);
        }
    }

    [Fact]
    public void Vias_between_electrodes_carry_what_Ohm_says()
    {
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (100, 0), (100, 10), (0, 10))}}, {{Polygon("m2", (0, 0), (100, 0), (100, 10), (0, 10))}} ],
            "vias": [ { "name": "v1", "from": "m1", "to": "m2", "x0_um": 10, "x1_um": 14, "y0_um": 3, "y1_um": 7, "resistance_ohm": 3 },
                      { "name": "v2", "from": "m2", "to": "m1", "x0_um": 60, "x1_um": 64, "y0_um": 3, "y1_um": 7, "resistance_ohm": 6 } ],
            "terminals": [ { "name": "a", "layer": "m1", "x0_um": 0, "x1_um": 100, "y0_um": 0, "y1_um": 10, {{In}} },
                           { "name": "b", "layer": "m2", "x0_um": 0, "x1_um": 100, "y0_um": 0, "y1_um": 10, {{Out}} } ]
            """, 1);
        Assert.Equal(2, net.ResistanceOhm!.Value, 1e-8);
        Assert.Equal(2.0 / 3, net.Vias[0].CurrentA, 1e-9);
        Assert.Equal(-1.0 / 3, net.Vias[1].CurrentA, 1e-9);
        Assert.Equal(2, net.PowerW, 1e-8);
        Assert.Equal(100, net.Shares.Sum(share => share.Percent), 1e-9);
    }

    [Theory]
    [InlineData("SkyWater 130 nm, li1", 0.17, 0.1, 12.8)]
    [InlineData("SkyWater 130 nm, met1", 0.14, 0.36, 0.125)]
    [InlineData("SkyWater 130 nm, met3", 0.3, 0.845, 0.047)]
    [InlineData("SkyWater 130 nm, met5", 1.6, 1.26, 0.0285)]
    [InlineData("VoltSpot, global metal of 1.68e-8 ohm m", 10, 3.5, 1.68e-8 / 3.5e-6)]
    public void A_straight_wire_of_99_squares_has_99_published_sheet_resistances(
        string metal, double width, double thickness, double sheet)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $$"""
            { "name": "{{metal}}", "view": "plan",
              "layers": [ { "name": "m1", "thickness_um": {{thickness}}, "resistivity_ohm_m": {{sheet * thickness * 1e-6:R}} } ],
              "shapes": [ { "layer": "m1", "shape": "path", "points_um": [[0, 0], [{{99 * width:R}}, 0]], "width_um": {{width}} } ],
              "terminals": [ {{Line("a", In, (0, -width / 2), (0, width / 2))}},
                             {{Line("b", Out, (99 * width, -width / 2), (99 * width, width / 2))}} ] }
            """);
        NetResult net = Assert.Single(PlanAnalysis.Solve(PlanReader.Read(Encoding.UTF8.GetBytes(text), "wire.json")).Electrical!.Nets);
        Assert.Equal(99 * sheet, net.ResistanceOhm!.Value, 1e-9 * sheet);
        Assert.InRange(99 * sheet, net.ResistanceOhm.Lower!.Value, net.ResistanceOhm.Upper!.Value);
        Assert.Equal(99, net.Squares!.Value, 1e-8);
    }

    // u = I1 - I2 and d = V1 - V2: across a via u' = -2 d w / r, d' = -u / w, between vias u rests. Both are linear in d at the start,
    // which makes u = -1 at the end; R = length / 2 w + (d at the start + d at the end) / 2.
    private static (double Ohm, double[] Currents) Ladder(int count, double size, double gap, double width, double r)
    {
        double alpha = Math.Sqrt(2 / r), cosh = Math.Cosh(alpha * size), sinh = Math.Sinh(alpha * size);
        (double u0, _, _) = Along(0);
        double start = (-1 - u0) / (Along(1).U - u0);
        (_, double end, double[] currents) = Along(start);
        return ((((count * size) + ((count - 1) * gap)) / (2 * width)) + ((start + end) / 2), currents);

        (double U, double D, double[] Currents) Along(double d)
        {
            double u = 1;
            double[] through = new double[count];
            for (int n = 0; n < count; n++)
            {
                d -= n > 0 ? u * gap / width : 0;
                double next = (u * cosh) - (2 * d * width / (r * alpha) * sinh);
                d = (d * cosh) - (u / (width * alpha) * sinh);
                through[n] = (u - next) / 2;
                u = next;
            }

            return (u, d, through);
        }
    }
}
