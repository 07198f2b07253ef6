using System.Globalization;
using Spectre.Console;
using Strata.Files;

namespace Strata.Cli.Commands;

/// <summary>Runs a batch and shows how far it is: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal static class BatchProgress
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10);

    /// <summary>Runs the batch.</summary>
    public static void Show(BatchRun run, Streams streams, CancellationToken cancellation)
    {
        if (streams.PlainError || streams.Says.IsQuiet || run.Total is null)
        {
            Plain(run, streams, cancellation);
        }
        else
        {
            Bar(run, cancellation);
        }
    }

    private static void Plain(BatchRun run, Streams streams, CancellationToken cancellation)
    {
        long last = TimeProvider.System.GetTimestamp();
        var gate = new Lock();
        run.Run(finished =>
        {
            lock (gate)
            {
                if (TimeProvider.System.GetElapsedTime(last) > PlainInterval)
                {
                    last = TimeProvider.System.GetTimestamp();
                    string of = run.Total is { } total ? string.Create(CultureInfo.InvariantCulture, $" of {total}") : "";
                    streams.Tell(string.Create(CultureInfo.InvariantCulture, $"{finished}{of} designs"));
                }
            }
        }, cancellation);
    }

    private static void Bar(BatchRun run, CancellationToken cancellation)
    {
        // Spectre looks at stdout to decide on control codes, so stderr is named here.
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            ProgressTask task = context.AddTask("designs", maxValue: run.Total!.Value);
            task.Value = run.Finished;
            run.Run(finished => task.Value = finished, cancellation);
        });
    }
}
