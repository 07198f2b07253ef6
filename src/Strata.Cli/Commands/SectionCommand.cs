using System.CommandLine;
using System.Globalization;
using Strata.CrossSections;
using Strata.Files;
using Strata.Problems;
using Strata.Studies;

namespace Strata.Cli.Commands;

/// <summary><c>strata section</c>: the drawing of a design as a section file.</summary>
internal static class SectionCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var design = new DesignArguments();
        var output = new Option<string?>("--output", "-o") { Description = "File to write; stdout when left out", HelpName = "FILE" };
        var plan = new Option<bool>("--plan")
        {
            Description = "Print one row of the template's nets as a plan: pads, columns, traces, end points; strata solve reads it",
        };
        var traces = new Option<string?>("--traces")
        {
            Description = "Give the traces the resistances of a plan of the same package: the results.json of strata solve PLAN.json",
            HelpName = "RESULTS",
        };
        var rows = new Option<double?>("--rows")
        {
            Description = "Nets of the plan that one net of the section stands for along its depth; left out, the depth over row_pitch_um",
            HelpName = "COUNT",
        };
        Option<bool> json = JsonLine.Option("the section, which is JSON anyway,");
        var command = new Command("section", "Print the section that a design draws, to be inspected and edited") { output, plan, traces,
            rows, json };
        design.AddTo(command, solving: false);
        command.SetAction(parsed =>
        {
            Design read = design.Read(parsed);
            Action<Stream> write = Writer(read, parsed.GetValue(plan), parsed.GetValue(traces), parsed.GetValue(rows), streams);
            if (parsed.GetValue(output) is { } path)
            {
                AtomicFile.CheckWritable(path, read.File);
                AtomicFile.Write(path, write);
            }
            else
            {
                streams.Write(write);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Action<Stream> Writer(Design design, bool plan, string? traces, double? rows, Streams streams)
    {
        if ((plan && traces is not null) || (rows is not null && traces is null))
        {
            throw Refuse(plan && traces is not null ? "found --plan and --traces; give one of them" : "--rows needs --traces RESULTS");
        }

        if (rows is not null and not (> 0 and < 1e9))
        {
            throw Refuse(string.Create(CultureInfo.InvariantCulture, $"--rows: found {rows}; allowed: above 0, below 1e9"));
        }

        if (plan)
        {
            return stream => PackagePlanWriter.Write(stream, design);
        }

        CrossSection section = design.Section;
        if (traces is not null)
        {
            section = PlanTraces.Give(design, SourceText.ReadFile(traces), traces, rows ?? Rows(design), out IReadOnlyList<string> given);
            foreach (string line in given)
            {
                streams.Error.WriteLine(line);
            }
        }

        return stream => SectionWriter.Write(stream, section);
    }

    private static double Rows(Design design) =>
        design.Values.TryGetValue("row_pitch_um", out string? pitch) && design.Section.Depth is double depth
            ? depth / Micrometres.ToMetres(double.Parse(pitch, CultureInfo.InvariantCulture))
            : throw Refuse("--traces needs --rows COUNT for a design without row_pitch_um and depth");

    private static InputException Refuse(string message) => new(new InputProblem("command line", "", null, message));
}
