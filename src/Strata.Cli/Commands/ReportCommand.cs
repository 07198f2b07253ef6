using System.CommandLine;
using Strata.Files;
using Strata.Reports;
using Strata.Studies;

namespace Strata.Cli.Commands;

/// <summary><c>strata report</c>: a table of results as a page that sorts, filters and plots it.</summary>
internal static class ReportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var input = new Argument<string>("RESULTS.csv") { Description = "A table, as strata batch writes it" };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The page; a name that ends in .parquet receives the table as Apache Parquet instead",
            Required = true,
            HelpName = "REPORT.html",
        };
        var x = new Option<string?>("--x") { Description = "The column along x that the scatter begins with", HelpName = "COLUMN" };
        var y = new Option<string?>(
            "--y")
        {
            Description = "The column along y that the scatter begins with",
            DefaultValueFactory = _ =>
            "t_max_c",
            HelpName = "COLUMN"
        };
        Option<bool> json = JsonLine.Option("what was written");
        var command =
            new Command(
            "report",
            "Write a table of results as one HTML page (sorted, filtered, any two columns plotted), or as Apache Parquet\n\n"
                + "Example: strata report results.csv -o results.html") { input, output, x, y, json };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(input), page = parsed.GetRequiredValue(output);
            AtomicFile.CheckWritable(page, path);
            Write(path, page, parsed.GetValue(x), parsed.GetValue(y), streams);
            if (parsed.GetValue(json))
            {
                JsonLine.Write(streams, ("file", page));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Writes the page of a table.</summary>
    /// <param name="path">The table of results.</param>
    /// <param name="page">The page; it may be written.</param>
    /// <param name="x">The column along x; null for the first that is a number.</param>
    /// <param name="y">The column along y.</param>
    /// <param name="streams">Told where it is.</param>
    public static void Write(string path, string page, string? x, string? y, Streams streams)
    {
        ResultTable table = ResultTable.ReadFile(path);
        if (page.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
        {
            AtomicFile.Write(page, table.WriteParquet);
        }
        else
        {
            AtomicFile.Write(page, stream => HtmlTablePage.Write(stream, Path.GetFileName(path), table.Columns, table.Rows, x, y));
        }

        streams.Tell($"{page} written");
    }
}
