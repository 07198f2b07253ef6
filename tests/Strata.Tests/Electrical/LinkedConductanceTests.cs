using System.Globalization;
using System.Text;
using Strata.Analysis;
using Strata.Files;
using Strata.Results;

namespace Strata.Tests.Electrical;

/// <summary>Conductances of nets with links and of many terminals: bars of 1 ohm for 10 um, 10 um wide, are resistors.</summary>
public class LinkedConductanceTests
{
    private const string Ground = "\"voltage_v\": 0";
    private const string In = "\"current_a\": 1, \"equipotential\": true";

    // Three bars of 3, 2 and 4 ohm; the east end of the first is joined with the west ends of the others by links of 5 and 1 ohm.
    [Fact]
    public void Bars_that_links_join_are_a_star()
    {
        ConductanceResult found = Solve(
            [(0, 30), (60, 80), (100, 140)],
            [At("a", 0, Ground), At("b", 80, In), At("c", 140, In)],
            [Link("one", 30, 60, 5), Link("two", 30, 100, 1)]).ConductanceS!;
        double[] arm = [1.0 / 3, 1.0 / 7, 1.0 / 5];
        double sum = arm.Sum();
        Assert.Equal(["a", "b", "c"], found.Terminals);
        for (int r = 0; r < 3; r++)
        {
            Assert.Equal(0, found.Value[r].Sum(), 1e-6);
            for (int c = 0; c < 3; c++)
            {
                double exact = (r == c ? arm[r] : 0) - (arm[r] * arm[c] / sum);
                Assert.InRange(exact, found.Lower[r][c] - 1e-9, found.Upper[r][c] + 1e-9);
                Assert.Equal(exact, found.Value[r][c], 1e-4);
                Assert.Equal(found.Value[r][c], found.Value[c][r], 1e-12);
            }
        }
    }

    // A ladder of 13 electrodes along a bar, 1 ohm between neighbours.
    [Fact]
    public void Thirteen_terminals_have_a_matrix()
    {
        ConductanceResult found = Solve(
            [(0, 120)], [.. Enumerable.Range(0, 13).Select(n => At($"t{n}", 10 * n, n == 0 ? Ground : In))], []).ConductanceS!;
        for (int r = 0; r < 13; r++)
        {
            for (int c = 0; c < 13; c++)
            {
                double exact = r == c ? (r is 0 or 12 ? 1 : 2) : Math.Abs(r - c) == 1 ? -1 : 0;
                Assert.InRange(exact, found.Lower[r][c] - 1e-9, found.Upper[r][c] + 1e-9);
                Assert.Equal(exact, found.Value[r][c], 1e-4);
            }
        }
    }

    private static NetResult Solve((int West, int East)[] bars, string[] terminals, string[] links)
    {
        string shapes = string.Join(", ", bars.Select(bar =>
            $"{{ \"shape\": \"rectangle\", \"x0_um\": {bar.West}, \"x1_um\": {bar.East}, \"z0_um\": 0, \"z1_um\": 10, \"material\": "
                + $"\"ohm\" }}"));
        string text = $$"""
            { "name": "s", "depth_mm": 0.001, "outline": { "x0_um": 0, "x1_um": 150, "z0_um": 0, "z1_um": 20 }, "background": "polyimide",
              "materials": { "ohm": { "k_w_mk": 100, "resistivity_ohm_m": 1e-6 } }, "shapes": [ {{shapes}} ],
              "terminals": [ {{string.Join(", ", terminals)}} ], "links": [ {{string.Join(", ", links)}} ],
              "analysis": { "kind": "electrical", "accuracy_percent": 1 } }
            """;
        DesignResult result = SectionAnalysis.Solve(DesignReader.Read(Encoding.UTF8.GetBytes(text), "s.json").Section).Result;
        Assert.Equal("", result.Message);
        return Assert.Single(result.Electrical!.Nets);
    }

    private static string At(string name, int x, string drive) => $"{{ \"name\": \"{name}\", {Edge(x)}, {drive} }}";

    private static string Link(string name, int from, int to, double ohm) => string.Create(CultureInfo.InvariantCulture,
        $"{{ \"name\": \"{name}\", \"from\": {{ {Edge(from)} }}, \"to\": {{ {Edge(to)} }}, \"resistance_ohm\": {ohm} }}");

    private static string Edge(int x) => $"\"x0_um\": {x}, \"x1_um\": {x}, \"z0_um\": 0, \"z1_um\": 10";
}
