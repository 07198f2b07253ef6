using System.CommandLine;
using Strata.Files;
using Strata.Reports;
using Strata.Studies;

namespace Strata.Cli.Commands;

/// <summary><c>strata optimise</c>: the smallest figure over ranges of a design's numbers, within limits.</summary>
internal static class OptimiseCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var design = new DesignArguments();
        var rows = new RowLimits();
        var minimise = new Option<string>("--minimise") { Description = "The column to make small", Required = true, HelpName = "COLUMN" };
        var over =
            new Option<string[]>(
            "--over")
            {
                Description = "A number of the design and its range, as carrier_thickness_um=200:1000; may be repeated",
                Required = true,
                HelpName = "name=low:high"
            };
        var subject =
            new Option<string[]>(
            "--subject")
            {
                Description = "A limit that must hold, as \"t_max_c<=105\"; may be repeated",
                DefaultValueFactory = _ =>
            [],
                HelpName = "COLUMN<=NUMBER"
            };
        var json = new Option<bool>("--json") { Description = "Print what was found as JSON instead of a table" };
        var command =
            new Command(
            "optimise",
            "Minimise a column over ranges of a design's numbers, within limits; the point that is found is solved again and bounded\n\nExample: strata optimise data/designs/cavity-build-up-cold-plate.json --minimise rth_k_w --over carrier_thickness_um=200:1000") { minimise, over, subject, json };
        design.AddTo(command, solving: true);
        rows.AddTo(command);
        command.SetAction(parsed =>
        {
            Design read = design.ReadToSolve(parsed);
            OptimisedRange[] ranges = [.. parsed.GetRequiredValue(over).Select(OptimisedRange.Parse)];
            FigureLimit[] limits = [.. parsed.GetRequiredValue(subject).Select(text => FigureLimit.Parse(text, "--subject"))];
            interrupt.Listen();
            OptimisationReport report =
                OptimisationStudy.Run(
                read, more => design.ReadToSolve(parsed, more), parsed.GetRequiredValue(minimise), ranges, limits,
                rows.Read(parsed, interrupt.Token));
            if (parsed.GetValue(json))
            {
                streams.Write(stream => StudyReport.WriteJson(report, stream));
            }
            else
            {
                streams.Out.Write(StudyReport.ToText(report));
            }

            return report.Feasible ? ExitCode.Ok : ExitCode.SomeFailed;
        });
        return command;
    }
}
