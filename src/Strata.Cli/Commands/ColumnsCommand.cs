using System.CommandLine;
using Strata.Files;
using Strata.Results;

namespace Strata.Cli.Commands;

/// <summary><c>strata columns</c>: the columns of a table of results, as the README prints them, or the members of results.json.</summary>
internal static class ColumnsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        Option<bool> json = JsonLine.Option("the columns");
        var members = new Option<bool>("--members") { Description = "The members of results.json, as docs/section-format.md prints them" };
        var command = new Command("columns", "List the columns of a table of results") { json, members };
        command.SetAction(parsed =>
        {
            bool ofMembers = parsed.GetValue(members);
            if (parsed.GetValue(json))
            {
                JsonLine.Write(streams, ofMembers
                    ? ("members", BatchColumns.Paths("", DesignResult.Members).Select(member => Named(member.Path, member.Meaning)))
                    : ("columns", BatchColumns.All.Select(column => Named(column.Name, column.Meaning))));
            }
            else
            {
                streams.Out.Write(ofMembers ? BatchColumns.MembersMarkdown() : BatchColumns.Markdown());
            }
        });
        return command;
    }

    private static IReadOnlyList<(string Name, object? Value)> Named(string name, string meaning) => [("name", name), ("meaning", meaning)];
}
