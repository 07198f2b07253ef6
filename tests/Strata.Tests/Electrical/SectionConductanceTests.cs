using System.Globalization;
using System.Text;
using Strata.Analysis;
using Strata.Files;
using Strata.Results;

namespace Strata.Tests.Electrical;

/// <summary>
/// A section whose depth is the thickness of a layer is a plan: the conductances of a T are those of its conformal maps (as in the tests of
/// plans), of a bar those of its length.
/// </summary>
public class SectionConductanceTests
{
    private const string In = "\"current_a\": 1, \"equipotential\": true";

    [Fact]
    public void A_T_has_the_conductances_of_its_two_modes()
    {
        ConductanceResult found = Solve(
            "{ \"shape\": \"rectangle\", \"x0_um\": 0, \"x1_um\": 90, \"z0_um\": 40, \"z1_um\": 50, \"material\": \"ohm\" }, "
            + "{ \"shape\": \"rectangle\", \"x0_um\": 40, \"x1_um\": 50, \"z0_um\": 0, \"z1_um\": 40, \"material\": \"ohm\" }",
            Place("w", 0, 0, 40, 50, "\"voltage_v\": 0"), Place("e", 90, 90, 40, 50, In), Place("s", 40, 50, 0, 0, In)).ConductanceS!;
        double even = 4 + 8 + (((2 * 0.5 * Math.Atan(2)) + (4 * Math.Atan(0.5)) - Math.Log(4 / (1.25 * 1.25))) / Math.PI);
        double odd = 4 + ((Math.Log(1.25) + Math.Atan(2)) / Math.PI);
        double own = 0.5 * ((1 / odd) + (1 / even)), across = 0.5 * ((1 / even) - (1 / odd));
        double[][] exact = [[own, across, -1 / even], [across, own, -1 / even], [-1 / even, -1 / even, 2 / even]];
        Assert.Equal(["w", "e", "s"], found.Terminals);
        for (int r = 0; r < 3; r++)
        {
            Assert.Equal(0, found.Value[r].Sum(), 1e-9);
            for (int c = 0; c < 3; c++)
            {
                Assert.InRange(exact[r][c], found.Lower[r][c], found.Upper[r][c]);
                Assert.Equal(exact[r][c], found.Value[r][c], 0.01 * own);
                Assert.InRange(found.Upper[r][c] - found.Lower[r][c], 0, 0.1 * own);
            }
        }
    }

    [Fact]
    public void A_bar_has_its_conductance_and_its_negative()
    {
        NetResult net = Solve(
            "{ \"shape\": \"rectangle\", \"x0_um\": 0, \"x1_um\": 90, \"z0_um\": 40, \"z1_um\": 50, \"material\": \"ohm\" }",
            Place("w", 0, 0, 40, 50, "\"voltage_v\": 0"), Place("e", 90, 90, 40, 50, "\"current_a\": 2"));
        ConductanceResult found = net.ConductanceS!;
        Assert.Equal(9, net.ResistanceOhm!.Value, 1e-6);
        Assert.Equal(1.0 / 9, found.Value[0][0], 1e-6);
        Assert.Equal(-1.0 / 9, found.Value[1][0], 1e-6);
        Assert.InRange(-1.0 / 9, found.Lower[0][1] - 1e-9, found.Upper[0][1] + 1e-9);
    }

    private static NetResult Solve(string shapes, params string[] terminals)
    {
        string text = $$"""
            { "name": "s", "depth_mm": 0.001, "outline": { "x0_um": 0, "x1_um": 90, "z0_um": 0, "z1_um": 50 }, "background": "polyimide",
              "materials": { "ohm": { "k_w_mk": 100, "resistivity_ohm_m": 1e-6 } }, "shapes": [ {{shapes}} ],
              "terminals": [ {{string.Join(", ", terminals)}} ], "analysis": { "kind": "electrical", "accuracy_percent": 1 } }
            """;
        Design design = DesignReader.Read(Encoding.UTF8.GetBytes(text), "s.json");
        DesignResult result = SectionAnalysis.Solve(design.Section).Result;
        Assert.Equal("", result.Message);
        return Assert.Single(result.Electrical!.Nets);
    }

    private static string Place(string name, double x0, double x1, double z0, double z1, string drive) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{ \"name\": \"{name}\", \"x0_um\": {x0}, \"x1_um\": {x1}, \"z0_um\": {z0}, \"z1_um\": {z1}, {drive} }}");
}
