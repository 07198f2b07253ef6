using System.CommandLine;
using Strata.Files;

namespace Strata.Cli.Commands;

/// <summary><c>strata columns</c>: the columns of a table of results, as the README prints them.</summary>
internal static class ColumnsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        Option<bool> json = JsonLine.Option("the columns");
        var command = new Command("columns", "List the columns of a table of results") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                JsonLine.Write(streams, ("columns", BatchColumns.All.Select(Members)));
            }
            else
            {
                streams.Out.Write(BatchColumns.Markdown());
            }
        });
        return command;
    }

    private static IReadOnlyList<(string Name, object? Value)> Members(BatchColumn column) =>
        [("name", column.Name), ("meaning", column.Meaning)];
}
