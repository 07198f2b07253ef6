using System.Globalization;
using System.Text;
using Strata.Files;
using Strata.Plans;
using Strata.Results;

namespace Strata.Tests.Plans;

/// <summary>What must not change a plan's numbers: where it lies, how it is turned, what else is drawn, which end is driven.</summary>
public class PlanInvarianceTests
{
    // An L of two layers with a via, a slanted arm, three terminals and a draw; x and y go through the motion.
    private static string Plan(Func<double, double, (double X, double Y)> motion, string drive = "", string more = "",
        string terminals = "")
    {
        string Points(params (double, double)[] points) => "[" + string.Join(", ", points.Select(point =>
        {
            (double x, double y) = motion(point.Item1, point.Item2);
            return string.Create(CultureInfo.InvariantCulture, $"[{x}, {y}]");
        })) + "]";
        string Polygon(string layer, params (double, double)[] points) =>
            $"{{ \"layer\": \"{layer}\", \"shape\": \"polygon\", \"points_um\": {Points(points)} }}";
        string Terminal(string name, string layer, string amount, params (double, double)[] points) =>
            $"{{ \"name\": \"{name}\", \"layer\": \"{layer}\", \"points_um\": {Points(points)}, {amount} }}";
        string[] drives = drive.Length > 0 ? drive.Split(';') : ["\"voltage_v\": 0", "\"current_a\": 1",
            "\"current_a\": 2, \"equipotential\": true"];
        return $$"""
            { "name": "p", "view": "plan",
              "layers": [ { "name": "m1", "thickness_um": 1, "resistivity_ohm_m": 1e-6 }, { "name": "m2", "thickness_um": 2,
                  "resistivity_ohm_m": 1e-6 } ],
              "shapes": [ {{Polygon("m1", (0, 0), (60, 0), (60, 40), (50, 40), (50, 10), (0, 10))}},
                {{Polygon("m2", (40, 25), (110, 25), (130, 55), (118, 55), (105, 35), (40, 35))}} {{more}} ],
              "vias": [ { "name": "v", "from": "m1", "to": "m2", "resistance_ohm_m2": 1e-11, "shape": "polygon",
                "points_um": {{Points((51, 28), (59, 28), (59, 33), (51, 33))}} } ],
              "terminals": [ {{Terminal("a", "m1", drives[0], (0, 0), (0, 10))}}, {{Terminal("b", "m1", drives[1], (50, 40), (60, 40))}},
                {{Terminal("c", "m2", drives[2], (130, 55), (118, 55))}} {{terminals}} ],
              "analysis": { "kind": "electrical", "accuracy_percent": 0.2 } }
            """;
    }

    public static TheoryData<string> Motions() => [.. Moved.Keys];

    private static readonly Dictionary<string, Func<double, double, (double X, double Y)>> Moved = new()
    {
        ["translation"] = (x, y) => (x + 12345.678, y - 987.654321),
        ["mirror"] = (x, y) => (-x, y),
        ["rotation by 90 degrees"] = (x, y) => (-y, x),
        ["rotation by 180 degrees"] = (x, y) => (-x, -y),
        ["transposition"] = (x, y) => (y, x),
    };

    [Theory]
    [MemberData(nameof(Motions))]
    public void Moving_a_plan_changes_nothing_but_within_its_bounds(string motion)
    {
        NetResult still = Assert.Single(Solve(Plan((x, y) => (x, y)))), moved = Assert.Single(Solve(Plan(Moved[motion])));
        AssertSame(still, moved);
    }

    [Fact]
    public void Floating_metal_and_other_nets_change_nothing()
    {
        NetResult alone = Assert.Single(Solve(Plan((x, y) => (x, y))));
        const string Others = ", { \"layer\": \"m1\", \"shape\": \"rectangle\", \"x0_um\": 0, \"x1_um\": 40, \"y0_um\": 11, \"y1_um\": 30 }"
            + ", { \"layer\": \"m2\", \"shape\": \"rectangle\", \"x0_um\": 0, \"x1_um\": 200, \"y0_um\": 0, \"y1_um\": 20 }";
        const string Ends = ", { \"name\": \"d\", \"layer\": \"m2\", \"x0_um\": 0, \"x1_um\": 0, \"y0_um\": 0, \"y1_um\": 20, "
            + "\"voltage_v\": 5 }"
            + ", { \"name\": \"e\", \"layer\": \"m2\", \"x0_um\": 200, \"x1_um\": 200, \"y0_um\": 0, \"y1_um\": 20, \"current_a\": 1 }";
        IReadOnlyList<NetResult> among = Solve(Plan((x, y) => (x, y), "", Others, Ends));
        Assert.Equal(2, among.Count);
        AssertSame(alone, among[0], 1e-5);
        Assert.Equal(5, among[1].ResistanceOhm!.Value, 1e-6);
    }

    // The potential at b of a current into c is that at c of the same current into b.
    [Fact]
    public void Drive_and_reading_may_be_exchanged()
    {
        const string Electrode = ", \"equipotential\": true";
        NetResult one = Assert.Single(Solve(Plan((x, y) => (x, y),
            $"\"voltage_v\": 0;\"current_a\": 1{Electrode};\"current_a\": 0{Electrode}")));
        NetResult other = Assert.Single(Solve(Plan((x, y) => (x, y),
            $"\"voltage_v\": 0;\"current_a\": 0{Electrode};\"current_a\": 1{Electrode}")));
        double atC = one.Terminals.Single(end => end.Name == "c").VMeanV, atB = other.Terminals.Single(end => end.Name == "b").VMeanV;
        Assert.True(atC > 0.1 * one.Terminals.Single(end => end.Name == "b").VMeanV);
        Assert.Equal(atC, atB, 1e-9 * atC);
    }

    private static void AssertSame(NetResult one, NetResult other, double relative = 0)
    {
        foreach ((TerminalResult a, TerminalResult b) in one.Terminals.Zip(other.Terminals))
        {
            Assert.Equal(a.Name, b.Name);
            Assert.Equal(a.CurrentA, b.CurrentA, 1e-9);
            double width = ((a.Upper - a.Lower) ?? 0) + ((b.Upper - b.Lower) ?? 0);
            Assert.InRange(Math.Abs(a.VMeanV - b.VMeanV), 0, relative > 0 ? relative * Math.Abs(a.VMeanV) : width);
        }

        for (int r = 0; r < 3; r++)
        {
            for (int c = 0; c < 3; c++)
            {
                Assert.True(one.ConductanceS!.Lower[r][c] <= other.ConductanceS!.Upper[r][c]);
                Assert.True(other.ConductanceS.Lower[r][c] <= one.ConductanceS.Upper[r][c]);
                Assert.Equal(one.ConductanceS.Value[r][c], other.ConductanceS.Value[r][c], 2e-3 * one.ConductanceS.Value[r][r]);
            }
        }
    }

    private static IReadOnlyList<NetResult> Solve(string text) =>
        PlanAnalysis.Solve(PlanReader.Read(Encoding.UTF8.GetBytes(text), "p.json")).Electrical!.Nets;
}
