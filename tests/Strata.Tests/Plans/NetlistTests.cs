using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Strata.Files;
using Strata.Layouts;
using Strata.Plans;
using Strata.Results;
using static Strata.Tests.Plans.PlanText;

namespace Strata.Tests.Plans;

/// <summary>Netlists are equivalent at the terminals.</summary>
public partial class NetlistTests
{
    private static readonly string Cross = Of($$"""
        "shapes": [ {{Polygon((0, 40), (100, 40), (100, 60), (0, 60))}}, {{Polygon((40, 0), (60, 0), (60, 130), (40, 130))}} ],
        "terminals": [ {{Line("w", "\"voltage_v\": 0.5", (0, 40), (0, 60))}},
                       {{Line("s", "\"current_a\": 0.3, \"equipotential\": true", (40, 0), (60, 0))}},
                       {{Line("e", "\"current_a\": -1, \"equipotential\": true", (100, 40), (100, 60))}},
                       {{Line("n", "\"voltage_v\": 2", (40, 130), (60, 130))}} ]
        """, 0.01);

    [NgspiceFact]
    public void Ngspice_finds_the_potentials_of_the_terminals()
    {
        PlanView plan = PlanReader.Read(Encoding.UTF8.GetBytes(Cross), "cross.json");
        DesignResult result = PlanAnalysis.Solve(plan);
        string file = Path.Combine(Path.GetTempPath(), $"strata-{Guid.NewGuid():N}.sp");
        try
        {
            using (FileStream stream = File.Create(file))
            {
                NetlistWriter.Write(stream, result, plan.Terminals.ToDictionary(one => one.Name, one => (one.Voltage, one.Current)));
            }

            File.WriteAllText(file, File.ReadAllText(file).Replace(".end\n", ".control\nset numdgt=14\nop\nprint "
                + "all\n.endc\n.end\n", StringComparison.Ordinal));
            Dictionary<string, double> nodes = Run(file);
            NetResult net = result.Electrical!.Nets[0];
            for (int t = 0; t < net.Terminals.Count; t++)
            {
                // The netlist holds the best conductances; the potentials of the result are best estimates of their own, within bounds.
                Assert.Equal(net.Terminals[t].VMeanV, nodes[$"n1_{t + 1}"], 1e-4);
            }

            // Against the network itself, solved by hand: w and n are held, s and e float.
            IReadOnlyList<IReadOnlyList<double>> g = net.ConductanceS!.Value;
            double a = 0.3 - (g[1][0] * 0.5) - (g[1][3] * 2), b = -1 - (g[2][0] * 0.5) - (g[2][3] * 2),
                det = (g[1][1] * g[2][2]) - (g[1][2] * g[2][1]);
            Assert.Equal(((a * g[2][2]) - (b * g[1][2])) / det, nodes["n1_2"], 1e-6);
            Assert.Equal(((b * g[1][1]) - (a * g[2][1])) / det, nodes["n1_3"], 1e-6);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Every_two_terminals_of_a_net_have_a_resistor_and_every_terminal_its_source()
    {
        PlanView plan = PlanReader.Read(Encoding.UTF8.GetBytes(Cross), "cross.json");
        using var stream = new MemoryStream();
        NetlistWriter.Write(stream, PlanAnalysis.Solve(plan),
            plan.Terminals.ToDictionary(one => one.Name, one => (one.Voltage, one.Current)));
        string[] lines = Encoding.ASCII.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(6, lines.Count(line => line.StartsWith('R')));
        Assert.Equal(2, lines.Count(line => line.StartsWith('V')));
        Assert.Equal(2, lines.Count(line => line.StartsWith('I')));
        Assert.DoesNotContain(lines, line => line.StartsWith('R') && line.Split(' ')[3].StartsWith('-'));
    }

    private static Dictionary<string, double> Run(string file)
    {
        using Process ngspice = Process.Start(
            new ProcessStartInfo(
            NgspiceFactAttribute.Program!, ["-b", file])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = ngspice.StandardError.ReadToEndAsync();
        string output = ngspice.StandardOutput.ReadToEnd();
        ngspice.WaitForExit();
        Assert.True(ngspice.ExitCode == 0, output + errors.Result);
        Dictionary<string, double> nodes = [];
        foreach (Match match in Node().Matches(output))
        {
            nodes[match.Groups[1].Value] = double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        }

        return nodes;
    }

    [GeneratedRegex(@"^(n\d+_\d+) = (\S+)", RegexOptions.Multiline)]
    private static partial Regex Node();
}
