using System.CommandLine;
using System.Globalization;
using Strata.Files;
using Strata.Problems;

namespace Strata.Cli.Commands;

/// <summary><c>strata batch</c>: a table of designs in, a table of results out.</summary>
internal static class BatchCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var input = new Argument<string>("DESIGNS.csv") { Description = "The table of designs" };
        var output = new Option<string>("--output", "-o") { Description = "The table of results", Required = true, HelpName = "RESULTS.csv" };
        var workers = new Option<int>("--workers") { Description = "Designs solved at the same time", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "COUNT" };
        var resume = new Option<bool>("--resume") { Description = "Keep the finished rows of an interrupted run" };
        var shard = new Option<string?>("--shard") { Description = "Only the rows whose number leaves the remainder i when divided by n; auto reads the array index of a job scheduler", HelpName = "i/n|auto" };
        var echo = new Option<bool>("--echo") { Description = "Add the columns of the designs that differ from row to row" };
        var timing = new Option<bool>("--timing") { Description = "Add the wall time of each design; the table is then not the same on every run" };
        var accuracy = new Option<string?>("--accuracy") { Description = "Refine every design until the bounds are this close, as 0.5%", HelpName = "PERCENT" };
        var cells = new Option<int?>("--cells") { Description = "Target cells of every design, in place of an accuracy", HelpName = "COUNT" };
        var command = new Command("batch", "Solve a table of designs on all cores, a row in, a row out") { input, output, workers, resume, shard, echo, timing, accuracy, cells };
        command.SetAction(parsed =>
        {
            (int index, int count) = Shard(parsed.GetValue(shard));
            (double? percent, int? target) = DesignArguments.Request(parsed.GetValue(accuracy), parsed.GetValue(cells));
            var options = new BatchOptions
            {
                Workers = Math.Max(1, parsed.GetValue(workers)),
                Resume = parsed.GetValue(resume),
                Shard = index,
                Shards = count,
                Echo = parsed.GetValue(echo),
                Timing = parsed.GetValue(timing),
                AccuracyPercent = percent,
                Cells = target,
            };
            return Run(new BatchRun(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), options), streams, interrupt);
        });
        return command;
    }

    private static int Run(BatchRun run, Streams streams, Interrupt interrupt)
    {
        if (run.IsAlreadyDone)
        {
            streams.Error.WriteLine("already done");
            return ExitCode.Ok;
        }

        interrupt.Listen();
        long started = TimeProvider.System.GetTimestamp();
        int before = run.Finished;
        try
        {
            BatchProgress.Show(run, streams, interrupt.Token);
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine($"stopped: {run.Finished} of {run.Total} designs are kept in {run.PartPath}; go on with --resume");
            return interrupt.Code;
        }

        double seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        string kept = before > 0 ? $" ({before} kept)" : "";
        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Total} designs{kept}, {run.Failed} failed, {seconds:F2} s"));
        return run.Failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    // The array variables of Slurm, Grid Engine, LSF and Kubernetes; the first that is set counts.
    private static readonly (string Index, string Count, string First)[] Schedulers =
    [
        ("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN"),
        ("SGE_TASK_ID", "SGE_TASK_LAST", "SGE_TASK_FIRST"),
        ("LSB_JOBINDEX", "LSB_JOBINDEX_END", ""),
        ("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", ""),
    ];

    private static (int Index, int Count) Shard(string? text)
    {
        if (text is null)
        {
            return (0, 1);
        }

        string[] parts = text == "auto" ? Automatic() : text.Split('/');
        return parts.Length == 2 && Whole(parts[0]) is { } index && Whole(parts[1]) is { } count && index < count
            ? (index, count)
            : throw new InputException(new InputProblem("command line", "--shard", null, $"found '{string.Join('/', parts)}'; i/n is expected with i from 0 to n - 1, or auto"));
    }

    private static string[] Automatic()
    {
        foreach ((string index, string count, string first) in Schedulers)
        {
            // Outside an array job Grid Engine sets the index to "undefined".
            if (Whole(Environment.GetEnvironmentVariable(index)) is { } own && Whole(Environment.GetEnvironmentVariable(count)) is { } of)
            {
                bool fromOne = index is "SGE_TASK_ID" or "LSB_JOBINDEX";
                int start = Whole(Environment.GetEnvironmentVariable(first.Length > 0 ? first : "_")) ?? (fromOne ? 1 : 0);
                return [(own - start).ToString(CultureInfo.InvariantCulture), (index == "SGE_TASK_ID" ? of - start + 1 : of).ToString(CultureInfo.InvariantCulture)];
            }
        }

        throw new InputException(new InputProblem("command line", "--shard", null, "auto found no array job: set SLURM_ARRAY_TASK_ID and _COUNT, SGE_TASK_ID and _LAST, LSB_JOBINDEX and _END, or JOB_COMPLETION_INDEX and JOB_COMPLETIONS"));
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
