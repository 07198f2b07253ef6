using System.CommandLine;
using Strata.Files;

namespace Strata.Cli.Commands;

/// <summary><c>strata merge</c>: the shards of a batch, joined in the order of the input.</summary>
internal static class MergeCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var parts = new Argument<string[]>("PARTS") { Description = "The files of all shards, in any order", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "The table of results", Required = true, HelpName = "RESULTS.csv" };
        Option<bool> json = JsonLine.Option("the numbers of designs");
        var command = new Command("merge", "Join the shards of a batch to the table that a single run would have written") {
            parts, output, json,
        };
        command.SetAction(parsed =>
        {
            (int rows, int failed) = BatchMerge.Merge(parsed.GetRequiredValue(parts), parsed.GetRequiredValue(output));
            if (parsed.GetValue(json))
            {
                JsonLine.Write(streams, ("designs", rows), ("failed", failed));
            }

            streams.Tell($"{rows} designs, {failed} failed");
            return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
        });
        return command;
    }
}
