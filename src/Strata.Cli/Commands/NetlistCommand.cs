using System.CommandLine;
using Strata.Analysis;
using Strata.Files;
using Strata.Layouts;
using Strata.Plans;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Cli.Commands;

/// <summary><c>strata netlist</c>: a design's nets as SPICE resistors.</summary>
internal static class NetlistCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var design = new DesignArguments();
        var output = new Option<string?>("--output", "-o") { Description = "File to write; stdout when left out", HelpName = "FILE" };
        Option<bool> json = JsonLine.Option("the results that the netlist is made from");
        var command = new Command("netlist", "Solve a design and write its nets as a SPICE netlist") { output, json };
        design.AddTo(command, solving: true);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(output) is { } path)
            {
                AtomicFile.CheckWritable(path);
            }

            interrupt.Listen();
            (DesignResult result, Dictionary<string, (double?, double?)> drives) = design.ReadPlanToSolve(parsed) is { } plan
                ? OfPlan(plan, interrupt) : OfSection(design.ReadToSolve(parsed), interrupt);
            if (result.Status == DesignStatus.Failed)
            {
                streams.Error.WriteLine($"{result.Name}: failed: {result.Message}");
                return ExitCode.SomeFailed;
            }

            if (parsed.GetValue(output) is { } file)
            {
                AtomicFile.Write(file, stream => NetlistWriter.Write(stream, result, drives));
            }

            if (parsed.GetValue(json))
            {
                streams.Write(stream => ResultWriter.Write(stream, result));
            }
            else if (parsed.GetValue(output) is null)
            {
                streams.Write(stream => NetlistWriter.Write(stream, result, drives));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static (DesignResult Result, Dictionary<string, (double?, double?)> Drives) OfPlan(PlanView plan, Interrupt interrupt) =>
        (PlanAnalysis.Solve(plan, interrupt.Token), plan.Terminals.ToDictionary(one => one.Name, one => (one.Voltage, one.Current)));

    private static (DesignResult Result, Dictionary<string, (double?, double?)> Drives) OfSection(Design design, Interrupt interrupt)
    {
        DesignSolution solution = SolveCommand.Solve(design, new AnalysisOptions { Cancellation = interrupt.Token, KeepFields = false });
        return (solution.Result, design.Section.Terminals.ToDictionary(one => one.Name, one => (one.Voltage, one.Current)));
    }
}
