using System.Diagnostics;
using System.Globalization;
using System.Text;
using Strata.CrossSections;
using Strata.Files;
using Strata.Layouts;
using Strata.Plans;
using Strata.Results;

namespace Strata.Bench.Plans;

/// <summary>Processor time of plans: a long trace, a plate with holes, terminals, the nets of a layout, the reader of GDSII.</summary>
internal static class PlansCommand
{
    private const string Layer = "\"layers\": [ { \"name\": \"m1\", \"thickness_um\": 1, \"resistivity_ohm_m\": 1e-6 } ]";
    private static readonly int[] TerminalCounts = [2, 16];

    /// <summary>Runs the cases that are named, or all: trace, plate, terminals, nets, gds.</summary>
    public static int Run(string[] args)
    {
        Dictionary<string, Action> cases = new()
        {
            ["trace"] = Trace,
            ["plate"] = Plate,
            ["terminals"] = Terminals,
            ["nets"] = Nets,
            ["gds"] = Gds,
        };
        Console.WriteLine("| case | processor ms (mean of rounds) | triangles | bounds % | note |\n|---|---|---|---|---|");
        foreach ((string name, Action run) in cases)
        {
            if (args.Length == 0 || args.Contains(name))
            {
                run();
            }
        }

        return 0;
    }

    // A meander of 1,000 squares: rows of 48 squares joined by short links.
    private static void Trace()
    {
        PlanView plan = Read(Meander(24, 40, out double squares), 1);
        Report("trace of " + Text(squares) + " squares", plan, 100);
        Parts(plan);
        Report("the same, 0.1 %", plan with { Analysis = plan.Analysis with { AccuracyPercent = 0.1 } }, 3);
    }

    private static void Parts(PlanView plan)
    {
        foreach ((string name, Action run) in new (string, Action)[]
        {
            ("nets", () => PlanNets.Find(plan, out _)), ("model", () => Build()),
            ("solve", () => PlanRun.Solve(Build(), plan.Analysis, int.MaxValue, default, out _, out _)),
        })
        {
            for (int n = 0; n < 100; n++)
            {
                run();
            }

            TimeSpan start = Now();
            for (int n = 0; n < 100; n++)
            {
                run();
            }

            Console.WriteLine($"| up to {name} | {Text((Now() - start).TotalMilliseconds / 100)} | | | |");
        }

        PlanModel Build() => PlanModel.Build(plan, PlanNets.Find(plan, out _)[0]);
    }

    private static void Plate()
    {
        StringBuilder holes = new();
        for (int n = 0; n < 100; n++)
        {
            (int x, int y) = ((n % 10 * 100) + 40, (n / 10 * 100) + 40);
            holes.Append(n > 0 ? ", " : "").Append(CultureInfo.InvariantCulture,
                $"[[{x},{y}],[{x + 20},{y}],[{x + 20},{y + 20}],[{x},{y + 20}]]");
        }

        string shape = "{ \"layer\": \"m1\", \"shape\": \"polygon\", \"points_um\": [[0,0],[1000,0],[1000,1000],[0,1000]], "
            + $"\"holes_um\": [{holes}] }}";
        string plate = Of(shape, Edge("a", 0, 1000, "voltage_v"), Edge("b", 1000, 1000, "current_a"));
        foreach (double accuracy in (double[])[1, 0.1, 0.01])
        {
            Report($"plate with 100 square holes, {Text(accuracy)} %", Read(plate, accuracy), accuracy < 0.1 ? 1 : 3);
        }
    }

    private static void Terminals()
    {
        const string Shape = "{ \"layer\": \"m1\", \"shape\": \"rectangle\", \"x0_um\": 0, \"x1_um\": 800, \"y0_um\": 0, \"y1_um\": 400 }";
        double[] times = [.. TerminalCounts.Select(count =>
        {
            // Sixteen places; of two terminals the others are pieces of edge alone, so that the mesh is the same.
            string[] terminals = [.. Enumerable.Range(0, count).Select(n => Place(n, count == 2 ? n * 15 : n))];
            return Report($"plate with {count} terminals", Read(Of(Shape, terminals), null, 3000), 5);
        })];
        Console.WriteLine($"| 16 terminals over 2 | {Text(times[1] / times[0])} times | | | |");
    }

    private static void Nets()
    {
        byte[] gds = FanOutLayout.Draw(5000);
        IReadOnlyList<LayerRow> table = LayerTableReader.Read(Encoding.UTF8.GetBytes(FanOutLayout.Layers), "layers.csv");
        TimeSpan start = Now();
        Layout layout = LayoutReader.Read(new MemoryStream(gds), "fan-out.gds", table, null);
        double read = (Now() - start).TotalMilliseconds;
        (IReadOnlyList<LayoutNet> nets, _) = LayoutNets.Find(layout);
        double found = (Now() - start).TotalMilliseconds - read;
        using var text = new StringWriter();
        int failed = NetTable.Write(text, layout, nets, 1, new AnalysisRequest { AccuracyPercent = 1 }, 1, default);
        double all = (Now() - start).TotalMilliseconds;
        Console.WriteLine($"| fan-out of {nets.Count} nets at 1 % | {Text(all)} | | | read {Text(read)}, nets {Text(found)} ms; "
            + $"{failed} failed |");
    }

    private static void Gds()
    {
        byte[] gds = FanOutLayout.Draw(100_000);
        IReadOnlyList<LayerRow> table = LayerTableReader.Read(Encoding.UTF8.GetBytes(FanOutLayout.Layers), "layers.csv");
        double best = double.PositiveInfinity;
        for (int round = 0; round < 3; round++)
        {
            TimeSpan start = Now();
            LayoutReader.Read(new MemoryStream(gds), "fan-out.gds", table, null);
            best = Math.Min(best, (Now() - start).TotalMilliseconds);
        }

        Console.WriteLine($"| GDSII of {Text(gds.Length / 1e6)} MB | {Text(best)} | | | {Text(gds.Length / 1e3 / best)} MB/s |");
    }

    private static double Report(string name, PlanView plan, int rounds)
    {
        DesignResult result = PlanAnalysis.Solve(plan);
        for (int round = 0; round < rounds; round++)
        {
            result = PlanAnalysis.Solve(plan);
        }

        TimeSpan start = Now();
        for (int round = 0; round < rounds; round++)
        {
            result = PlanAnalysis.Solve(plan);
        }

        double mean = (Now() - start).TotalMilliseconds / rounds;
        string resistance = result.Electrical?.Nets[0].ResistanceOhm is { } r ? $"{Text(r.Value)} ohm" : "";
        Console.WriteLine($"| {name} | {Text(mean)} | {result.Grid?.Cells} in {result.Grid?.Refinements + 1} meshes "
            + $"| {Text(result.Grid?.AccuracyPercent ?? 0)} | {resistance}{result.Message} |");
        return mean;
    }

    private static PlanView Read(string text, double? accuracy, int? cells = null)
    {
        PlanView plan = PlanReader.Read(Encoding.UTF8.GetBytes(text), "bench.json");
        return plan with { Analysis = plan.Analysis with { AccuracyPercent = accuracy, Cells = cells } };
    }

    private static string Of(string shapes, params string[] terminals) =>
        $"{{ \"name\": \"bench\", \"view\": \"plan\", {Layer}, \"shapes\": [ {shapes} ], "
        + $"\"terminals\": [ {string.Join(", ", terminals)} ] }}";

    private static string Edge(string name, double x, double height, string drive) => Line(name, x, 0, height, drive);

    private static string Line(string name, double x, double low, double high, string drive) => string.Create(CultureInfo.InvariantCulture,
        $"{{ \"name\": \"{name}\", \"layer\": \"m1\", \"from_um\": [{x}, {low}], \"to_um\": [{x}, {high}], \"{drive}\": 1, ")
        + "\"equipotential\": true }";

    private static string Place(int n, int at)
    {
        (double x, double y) = (20 + (at % 8 * 100), at < 8 ? 0 : 400);
        string drive = n == 0 ? "\"voltage_v\": 0" : "\"current_a\": 1, \"equipotential\": true";
        return string.Create(CultureInfo.InvariantCulture,
            $"{{ \"name\": \"t{n}\", \"layer\": \"m1\", \"from_um\": [{x}, {y}], \"to_um\": [{x + 60}, {y}], {drive} }}");
    }

    private static string Meander(int rows, double length, out double squares)
    {
        const double Width = 10, Pitch = 30;
        List<string> points = [];
        for (int n = 0; n < rows; n++)
        {
            (double from, double to) = n % 2 == 0 ? (0.0, length * Width) : (length * Width, 0.0);
            points.Add(string.Create(CultureInfo.InvariantCulture, $"[{from}, {Pitch * n}], [{to}, {Pitch * n}]"));
        }

        int corners = 2 * (rows - 1);
        double run = (rows * length * Width) + ((rows - 1) * Pitch);
        squares = (run / Width) - (corners * (1 - 0.558729));
        double end = rows % 2 == 0 ? 0 : length * Width, y = Pitch * (rows - 1);
        string shape = $"{{ \"layer\": \"m1\", \"shape\": \"path\", \"points_um\": [{string.Join(", ", points)}], \"width_um\": 10 }}";
        return Of(shape, Line("a", 0, -5, 5, "voltage_v"), Line("b", end, y - 5, y + 5, "current_a"));
    }

    private static TimeSpan Now() => Process.GetCurrentProcess().TotalProcessorTime;

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
