using System.Globalization;
using Strata.Bench.Reference;

namespace Strata.Bench.Sweep;

/// <summary>
/// What a design of a sweep costs: variants of the cavity build-up at 1 %, by this build on warm workers and, with
/// <c>--base DIR</c>, by the command of this and of another build in turn.
/// </summary>
internal static class SweepCommand
{
    private static readonly string[] Kinds = ["thermal", "electrical", "coupled"];

    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        var arguments = new CommandArguments(args);
        int rows = arguments.Whole("--rows", 2000), workers = arguments.Whole("--workers", 1);
        string[] kinds = arguments.Text("--kind") is { } kind ? [kind] : Kinds;
        if (kinds.Except(Kinds).Any() || rows < 1 || workers < 1)
        {
            Console.Error.WriteLine("usage: sweep [--kind thermal|electrical|coupled] [--rows n] [--workers k] [--base DIR]");
            return 2;
        }

        List<string> last = [];
        foreach (string one in kinds)
        {
            string text = SweepTable.Text(one, rows);
            if (arguments.Text("--base") is { } other)
            {
                Compare(one, rows, workers, other);
            }

            var measurement = new SweepMeasurement(text);
            measurement.Run(workers);
            Shares(one, measurement);
            last.Add(Line(one, rows, workers, measurement));
        }

        last.ForEach(Console.WriteLine);
        return 0;
    }

    private static string Line(string kind, int rows, int workers, SweepMeasurement measurement)
    {
        double rate = rows / measurement.Seconds, ms = measurement.Median(row => row.Ms), cells = measurement.Median(row => row.Cells);
        double width = measurement.Median(row => row.WidthPercent), bytes = measurement.Median(row => row.Bytes);
        return string.Create(CultureInfo.InvariantCulture, $"kind={kind} rows={rows} workers={workers} designs_per_s={rate:F1} ")
            + string.Create(CultureInfo.InvariantCulture, $"cpu_ms={ms:F3} cells={cells:F0} width_percent={width:F3} ")
            + string.Create(CultureInfo.InvariantCulture, $"bytes={bytes:F0} failed={measurement.Failed}");
    }

    private static void Shares(string kind, SweepMeasurement measurement)
    {
        (string Phase, double Ms)[] phases = [.. measurement.Phases];
        double all = phases.Sum(phase => phase.Ms);
        Console.WriteLine($"\n{kind}: processor time per design, means\n| phase | ms | share % |\n|---|---|---|");
        foreach ((string phase, double ms) in phases)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {phase} | {ms:F3} | {100 * ms / all:F1} |"));
        }
    }

    // Both commands in turn on the same file; a run of a single row is taken off, so that what starts a process does not count.
    private static void Compare(string kind, int rows, int workers, string other)
    {
        string folder = Directory.CreateTempSubdirectory("strata-sweep").FullName;
        string table = Path.Combine(folder, "sweep.csv"), single = Path.Combine(folder, "single.csv");
        File.WriteAllText(table, SweepTable.Text(kind, rows));
        File.WriteAllText(single, SweepTable.Text(kind, 1));
        Console.WriteLine($"\n{kind}: strata batch, {rows} rows, {workers} workers");
        Console.WriteLine("| build | designs/s | processor ms per design | of starting, ms | cells | bounds % | failed |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach ((string name, string root) in ((string, string)[])[("base", other), ("this", Root())])
        {
            var run = new CommandRun(root);
            if (!run.Exists)
            {
                Console.WriteLine($"| {name} | no command built in {root} | | | | | |");
                continue;
            }

            run.Run(single, workers);
            (double startMs, double startSeconds) = (run.ProcessorMs, run.Seconds);
            run.Run(table, workers);
            int more = Math.Max(rows - 1, 1);
            double per = (run.ProcessorMs - startMs) / more, rate = more / Math.Max(run.Seconds - startSeconds, 1e-9);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {rate:F1} | {per:F2} | {startMs:F0} | {run.Cells:F0} | {run.WidthPercent:F3} | {run.Failed} |"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Root()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Solver.sln")))
            {
                return at.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
