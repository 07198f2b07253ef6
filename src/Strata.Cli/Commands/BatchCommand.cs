using System.CommandLine;
using System.Globalization;
using Strata.Analysis;
using Strata.Files;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;
using Strata.Studies;

namespace Strata.Cli.Commands;

/// <summary><c>strata batch</c>: a table of designs in, a table of results out.</summary>
internal static class BatchCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var input = new Argument<string>("DESIGNS.csv")
        {
            Description = "The table of designs, packed (gzip) or not; - for the standard "
            + "input"
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The table of results, packed when it ends in .gz; - for the "
            + "standard output",
            Required = true,
            HelpName = "RESULTS.csv"
        };
        var workers = new Option<int?>("--workers")
        {
            Description = "Designs solved at the same time; left out, SLURM_CPUS_PER_TASK or "
            + "the number of cores",
            HelpName = "COUNT"
        };
        var resume = new Option<bool>("--resume") { Description = "Keep the finished rows of an interrupted run" };
        var only = new Option<string?>("--only")
        {
            Description = "failed: run those rows again that failed, and keep the others",
            HelpName = DesignResult.FailedWord
        };
        var shard = new Option<string?>("--shard") { Description = "Only the rows whose number leaves the remainder i when divided by n; auto reads the array index of a job scheduler", HelpName = "i/n|auto" };
        var echo = new Option<bool>("--echo") { Description = "Add the columns of the designs that differ from row to row" };
        var timing = new Option<bool>("--timing") { Description = "Add the wall time of each design; the table is then not the same on every run" };
        var accuracy = new Option<string?>("--accuracy") { Description = "Refine every design until the bounds are this close, as 0.5%", HelpName = "PERCENT" };
        var cells = new Option<int?>("--cells") { Description = "Target cells of every design, in place of an accuracy", HelpName = "COUNT" };
        var limits = new RowLimits();
        var outside = new Option<bool>("--allow-outside") { Description = "Let rows name section files outside the folder of the table" };
        var report = new Option<string?>("--report")
        {
            Description = "Write the results as a page too, as strata report does",
            HelpName = "PAGE.html",
        };
        var formulas = new Option<string?>("--formulas")
        {
            Description = "keep (default): cells that begin with =, +, - or @ stay as "
            + "they are, and a spreadsheet takes them for formulas; escape: an apostrophe is put before them",
            HelpName = "keep|escape"
        };
        Option<bool> json = JsonLine.Option("the numbers of designs");
        var command = new Command("batch", "Solve a table of designs on all cores, a row in, a row out")
        {
            input, output, workers, resume, only, shard, echo, timing, accuracy, cells, outside, formulas, report, json,
        };
        limits.AddTo(command);
        command.SetAction(parsed =>
        {
            (int index, int count) = ShardOption.Read(parsed.GetValue(shard));
            (double? percent, int? target) = DesignArguments.Request(parsed.GetValue(accuracy), parsed.GetValue(cells));
            SolveLimits within = limits.Read(parsed);
            AnalysisOptions analysis = AnalysisOptions.Default with { KeepFields = false };
            var options = new BatchOptions
            {
                Analysis = within.MostCells is { } most ? analysis with { MostCells = most, CellBudget = most } : analysis,
                Workers = AtLeast("--workers", parsed.GetValue(workers) ?? ShardOption.Processors(), 1),
                Resume = parsed.GetValue(resume),
                OnlyFailed = Word("--only", parsed.GetValue(only), DesignResult.FailedWord) == DesignResult.FailedWord,
                Shard = index,
                Shards = count,
                Echo = parsed.GetValue(echo),
                Timing = parsed.GetValue(timing),
                AccuracyPercent = percent,
                Cells = target,
                MostSeconds = within.MostSeconds,
                AllowOutside = parsed.GetValue(outside),
                EscapeFormulas = Word("--formulas", parsed.GetValue(formulas), "keep", "escape") == "escape",
                StandardInput = streams.In,
                StandardOutput = streams.Bytes(),
            };
            (string table, string results) = (parsed.GetRequiredValue(input), parsed.GetRequiredValue(output));
            string? page = parsed.GetValue(report);
            CheckPage(page, table, results);
            bool tells = parsed.GetValue(json);
            if (tells && results == "-")
            {
                throw Refuse("--json", "needs the results in a file; found --output -");
            }

            var run = new BatchRun(table, results, options);
            int code = Run(run, streams, interrupt);
            if (tells)
            {
                JsonLine.Write(
                    streams, ("results", results), ("designs", run.Finished), ("kept", run.Kept), ("failed", run.Failed), ("exit", code));
            }

            if (page is not null && code is (ExitCode.Ok or ExitCode.SomeFailed))
            {
                ReportCommand.Write(results, page, null, "t_max_c", streams);
            }

            return code;
        });
        return command;
    }

    private static void CheckPage(string? page, string table, string results)
    {
        if (page is not null && results == "-")
        {
            throw Refuse("--report", "needs the results in a file; found --output -");
        }

        if (page is not null)
        {
            AtomicFile.CheckWritable(page, table, results);
        }
    }

    private static int AtLeast(string option, int value, int least) => value >= least
        ? value
        : throw Refuse(option, string.Create(CultureInfo.InvariantCulture, $"found {value}; allowed: from {least}"));

    private static string? Word(string option, string? value, params string[] allowed) => value is null || allowed.Contains(value)
        ? value
        : throw Refuse(option, $"found '{value}'; allowed: {string.Join(", ", allowed)}");

    private static InputException Refuse(string option, string message) => new(new InputProblem("command line", option, null, message));

    private static int Run(BatchRun run, Streams streams, Interrupt interrupt)
    {
        HashSet<string> told = [];
        void Tell()
        {
            foreach (string note in run.Notes.Where(told.Add))
            {
                streams.Tell($"note: {note}");
            }
        }

        Tell();

        if (run.IsAlreadyDone)
        {
            streams.Tell("already done");
            return ExitCode.Ok;
        }

        interrupt.Listen();
        long started = TimeProvider.System.GetTimestamp();
        try
        {
            BatchProgress.Show(run, streams, interrupt.Token);
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine(run.IsKept ? $"stopped: {run.Finished} of {run.Total} designs are kept in {run.JournalPath}; go on "
                + $"with --resume" : $"stopped after {run.Finished} designs");
            return interrupt.Code;
        }

        Tell();
        double seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        string kept = run.Kept > 0 ? $" ({run.Kept} kept)" : "";
        streams.Tell(string.Create(CultureInfo.InvariantCulture,
            $"{run.Finished} designs{kept}, {run.Failed} failed, {seconds:F2} s"));
        return run.Failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }
}
