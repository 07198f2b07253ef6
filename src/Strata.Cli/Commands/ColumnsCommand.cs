using System.CommandLine;
using Strata.Files;

namespace Strata.Cli.Commands;

/// <summary><c>strata columns</c>: the columns of a table of results, as the README prints them.</summary>
internal static class ColumnsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var command = new Command("columns", "List the columns of a table of results");
        command.SetAction(_ => streams.Out.Write(BatchColumns.Markdown()));
        return command;
    }
}
