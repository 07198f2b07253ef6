using System.CommandLine;
using Strata.Files;
using Strata.Problems;
using Strata.Reports;
using Strata.Studies;

namespace Strata.Cli.Commands;

/// <summary><c>strata vary</c>: what the tolerances of a design do to one of its figures.</summary>
internal static class VaryCommand
{
    private const int MostSamples = 100_000;

    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var design = new DesignArguments();
        var limits = new RowLimits();
        var tolerance =
            new Option<string[]>(
            "--tolerance")
            {
                Description =
            "How well an input is known (half-width of 95 %), as copper.k=5%, top=20% for a film, back_joint_um=10%; may be repeated",
                Required = true,
                HelpName = "name=5%"
            };
        var column =
            new Option<string>(
            "--rank")
            { Description = "The column that is looked at", DefaultValueFactory = _ => "t_max_c", HelpName = "COLUMN" };
        var samples =
            new Option<int>(
            "--samples")
            {
                Description = "Solved samples for mean, spread and yield; 0 for none",
                DefaultValueFactory = _ =>
            0,
                HelpName = "COUNT"
            };
        var limit = new Option<string?>("--limit") { Description = "The limit of the yield, as t_max_c<=105", HelpName = "COLUMN<=NUMBER" };
        var json = new Option<bool>("--json") { Description = "Print the study as JSON instead of a table" };
        var command =
            new Command(
            "vary", "Tolerance analysis of a design: each input at both ends, all corners, samples with the yield against a limit\n\nExample: strata vary data/designs/cavity-build-up-cold-plate.json --tolerance copper.k=5% --tolerance back_joint_um=20% --samples 200 --limit \"t_max_c<=60\"") { tolerance, column, samples, limit, json };
        design.AddTo(command, solving: true);
        limits.AddTo(command);
        command.SetAction(parsed =>
        {
            int count = parsed.GetValue(samples);
            if (count is < 0 or 1 or > MostSamples)
            {
                throw Refuse("--samples", FormattableString.Invariant($"found {count}; allowed: 0, or 2 to {MostSamples}"));
            }

            FigureLimit? held = parsed.GetValue(limit) is { } text ? FigureLimit.Parse(text, "--limit") : null;
            string figure = held?.Column ?? parsed.GetRequiredValue(column);
            if (held is not null && count == 0)
            {
                throw Refuse("--limit", "a yield needs samples: give --samples COUNT");
            }

            Design read = design.ReadToSolve(parsed);
            IReadOnlyList<InputTolerance> tolerances = InputTolerance.Parse(parsed.GetRequiredValue(tolerance));
            interrupt.Listen();
            VariationReport report =
                VariationStudy.Run(
                read, more =>
                design.ReadToSolve(parsed, more), tolerances, figure, count, held is null ? null : held.Holds,
                limits.Read(parsed, interrupt.Token));
            if (parsed.GetValue(json))
            {
                streams.Write(stream => StudyReport.WriteJson(report, stream));
            }
            else
            {
                streams.Out.Write(StudyReport.ToText(report, held));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static InputException Refuse(string option, string message) => new(new InputProblem("command line", option, null, message));
}
