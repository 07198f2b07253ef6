using System.Globalization;
using System.Text;
using Strata.Analysis;
using Strata.Files;
using Strata.Plans;
using Strata.Problems;
using Strata.Results;
using Strata.Tests.Architecture;
using static Strata.Tests.Plans.PlanText;

namespace Strata.Tests.Plans;

/// <summary>Sensitivities against differences of solves, and tables of rectangles.</summary>
public class PlanSensitivityTests
{
    [Fact]
    public void Sensitivities_of_a_drop_are_differences_of_solves()
    {
        NetResult net = Solve(1, 1, 1);
        Assert.Equal("core", net.SensitivitiesOf);

        // One supply: with all resistances doubled the drop doubles.
        Assert.Equal(1, net.Sensitivities.Where(one => one.Parameter != "thickness").Sum(one => one.Value), 1e-12);
        (string Name, Func<double, NetResult> At)[] changes =
        [
            ("m1", by => Solve(1 / by, 1, 1)), ("m2", by => Solve(1, 1 / by, 1)), ("v", by => Solve(1, 1, by)),
        ];
        foreach ((string name, Func<double, NetResult> at) in changes)
        {
            double difference = Math.Log(Drop(at(1.02)) / Drop(at(0.98))) / Math.Log(1.02 / 0.98);
            Sensitivity found = net.Sensitivities.Single(one => one.Name == name && one.Parameter != "thickness");
            Assert.Equal(difference, found.Value, 3e-3);
            Assert.InRange(difference, 0.05, 0.9);
        }

        Assert.Equal(
            net.Sensitivities.Single(one => one is { Name: "m1", Parameter: "resistivity" }).Value,
            -net.Sensitivities.Single(one => one is { Name: "m1", Parameter: "thickness" }).Value, 1e-12);

        static double Drop(NetResult net) => Assert.Single(net.Draws).MeanDropV.Value;
    }

    [Fact]
    public void Between_two_voltages_the_sensitivities_are_those_of_the_resistance()
    {
        // The via is nearly all of the resistance, and its share is its ohms over all of them.
        NetResult net = Net($$"""
            "shapes": [ {{Polygon((0, 0), (50, 0), (50, 10), (0, 10))}}, {{Polygon("m2", (40, 0), (110, 0), (110, 10), (40, 10))}} ],
            "vias": [ { "name": "v", "from": "m1", "to": "m2", "x0_um": 40, "x1_um": 50, "y0_um": 0, "y1_um": 10,
                          "resistance_ohm": 2000 } ],
            "terminals": [ {{Line("a", "\"voltage_v\": 1", (0, 0), (0, 10))}},
                           {{Line("b", "\"voltage_v\": 0", (110, 0), (110, 10), "m2")}} ]
            """, 0.1);
        Assert.Null(net.SensitivitiesOf);
        Assert.Equal(2000 / net.ResistanceOhm!.Value, net.Sensitivities[0].Value, 1e-5);
        Assert.Equal("via resistance", net.Sensitivities[0].Parameter);
        Assert.Equal(1, net.Sensitivities.Where(one => one.Parameter != "thickness").Sum(one => one.Value), 1e-6);
    }

    [Fact]
    public void The_trace_that_is_a_section_and_a_plan_has_one_resistance()
    {
        DesignResult plan = PlanAnalysis.Solve(PlanReader.ReadFile(Repository.File("data", "layouts", "rdl-corner.json")));
        Design design = DesignReader.Read(Repository.File("data", "designs", "rdl-corner.json"));
        DesignResult section = SectionAnalysis.Solve(design.Section).Result;
        (BoundedValue one, BoundedValue other) = (plan.Electrical!.Nets[0].ResistanceOhm!, section.Electrical!.Nets[0].ResistanceOhm!);
        Assert.InRange(one.Lower!.Value, 0, other.Upper!.Value);
        Assert.InRange(other.Lower!.Value, 0, one.Upper!.Value);
        Assert.Equal(one.Value, other.Value, 0.005 * one.Value);
        Assert.Equal(["rdl (1)"], plan.Electrical.FloatingRegions);
    }

    [Fact]
    public void A_table_of_rectangles_is_metal()
    {
        string folder = Directory.CreateTempSubdirectory("strata-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "pads.csv"),
                "layer,x0_um,x1_um,y0_um,y1_um\nm1,0,40,0,10\n# joined by an edge\nm1,40,80,0,10\n");
            string plan = Path.Combine(folder, "plan.json");
            File.WriteAllText(plan, Of(
                $"\"rectangles\": \"pads.csv\", \"terminals\": [{Line("a", "\"voltage_v\": 1", (0, 0), (0, 10))}, "
                + $"{Line("b", "\"voltage_v\": 0", (80, 0), (80, 10))}]", 1));
            Assert.Equal(8, Assert.Single(PlanAnalysis.Solve(PlanReader.ReadFile(plan)).Electrical!.Nets).ResistanceOhm!.Value, 1e-9);
            File.WriteAllText(Path.Combine(folder, "pads.csv"), "layer,x0_um,x1_um,y0_um,y1_um\nm3,0,x,0,10\nm1,40,40,0,10\n");
            string message = Assert.Throws<InputException>(() => PlanReader.ReadFile(plan)).Message;
            foreach (string part in (string[])["there is no layer 'm3'; did you mean 'm1'?", "found 'x'", "has no area", "pads.csv"])
            {
                Assert.Contains(part, message, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static NetResult Solve(double thickness1, double thickness2, double via)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $$"""
            { "name": "p", "view": "plan",
              "layers": [ { "name": "m1", "thickness_um": {{thickness1:R}}, "resistivity_ohm_m": 1e-6 },
                          { "name": "m2", "thickness_um": {{thickness2:R}}, "resistivity_ohm_m": 2e-6 } ],
              "shapes": [ {{Polygon((0, 0), (100, 0), (100, 60), (0, 60))}}, {{Polygon("m2", (80, 0), (200, 0), (200, 60), (80, 60))}} ],
              "vias": [ { "name": "v", "from": "m1", "to": "m2", "x0_um": 84, "x1_um": 94, "y0_um": 10, "y1_um": 20,
                          "resistance_ohm": {{0.5 * via:R}} } ],
              "terminals": [ {{Line("supply", "\"voltage_v\": 1", (0, 0), (0, 60))}},
                             {{Line("tap", "\"current_a\": -0.02", (100, 40), (100, 60))}} ],
              "draws": [ { "name": "core", "layer": "m2", "x0_um": 120, "x1_um": 180, "y0_um": 20, "y1_um": 60, "current_a": 0.05 } ],
              "analysis": { "kind": "electrical", "accuracy_percent": 0.1 } }
            """);
        return Assert.Single(PlanAnalysis.Solve(PlanReader.Read(Encoding.UTF8.GetBytes(text), "p.json")).Electrical!.Nets);
    }
}
