using System.CommandLine;
using System.Globalization;
using Strata.Analysis;
using Strata.Files;
using Strata.Layouts;
using Strata.Plans;
using Strata.Problems;
using Strata.Refinement;
using Strata.Reports;
using Strata.Results;
using Strata.Studies;

namespace Strata.Cli.Commands;

/// <summary><c>strata solve</c>: one design in, the report out.</summary>
internal static class SolveCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var design = new DesignArguments();
        var output = new Option<string?>(
            "--output", "-o")
        {
            Description = "Folder for results.json, report.html, temperature.png, potential.png, fields.vtr; "
                + "of a plan nets.png, drop.png, density.png",
            HelpName = "DIR"
        };
        var json = new Option<bool>("--json") { Description = "Print results.json instead of the report" };
        var threads = new Option<int>(
            "--threads")
        {
            Description = "Threads of the solve; the digits do not depend on it",
            DefaultValueFactory = _ => 1,
            HelpName = "COUNT"
        };
        var cells = new Option<int?>("--row-cells")
        {
            Description = string.Create(CultureInfo.InvariantCulture,
                $"Most cells of a grid (default {AnalysisOptions.Default.CellBudget}, ")
                + string.Create(CultureInfo.InvariantCulture, $"or {AnalysisOptions.Default.MostCells} where cells are asked for)"),
            HelpName = "COUNT",
        };
        var bracket = new Option<bool>("--bracket")
        {
            Description = "Bracket the package in three dimensions, its die and itself as deep as wide: two planar sections, "
                + "an axisymmetric one and a closed form (docs/bracket.md)",
        };
        var command = new Command("solve", "Solve one design and print its report") { output, json, threads, cells, bracket };
        design.AddTo(command, solving: true);
        command.SetAction(parsed => design.ReadPlanToSolve(parsed) is { } plan
            ? RunPlan(
                plan, design.Reference(parsed)!, parsed.GetValue(output), parsed.GetValue(json),
                Options(1, parsed.GetValue(cells)).CellBudget, streams, interrupt)
            : Run(design.ReadToSolve(parsed), parsed.GetValue(output), parsed.GetValue(json), parsed.GetValue(bracket),
                Options(parsed.GetValue(threads), parsed.GetValue(cells)), streams, interrupt));
        return command;
    }

    /// <summary>Solves a design; what is wrong with its drawing is reported with file and line.</summary>
    public static DesignSolution Solve(Design design, AnalysisOptions options, AnalysisWorkspace? workspace = null)
    {
        try
        {
            return SectionAnalysis.Solve(design.Section, options, workspace);
        }
        catch (InputException fault)
        {
            throw new InputException(fault.Problems.Select(design.Locate));
        }
    }

    private static int RunPlan(
        PlanView plan, string file, string? folder, bool json, int most, Streams streams, Interrupt interrupt)
    {
        if (folder is not null)
        {
            AtomicFile.CheckFolder(folder, PlanFolder.Names, file);
        }

        interrupt.Listen();
        PlanSolution solution = folder is null ? new PlanSolution { Result = PlanAnalysis.Solve(plan, most, interrupt.Token) }
            : PlanAnalysis.SolveWithField(plan, most, interrupt.Token);
        DesignResult result = solution.Result;
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            PlanFolder.Write(folder, plan, solution, file);
        }

        if (json)
        {
            streams.Write(stream => ResultWriter.Write(stream, result));
        }
        else
        {
            streams.Out.Write(PlanReport.Of(result));
        }

        if (result.Status == DesignStatus.Failed)
        {
            streams.Error.WriteLine($"{plan.Name}: failed: {result.Message}");
            return ExitCode.SomeFailed;
        }

        return ExitCode.Ok;
    }

    private static AnalysisOptions Options(int threads, int? most)
    {
        var options = new AnalysisOptions { Threads = Math.Max(1, threads) };
        return most switch
        {
            null => options,
            >= 100 => options with { MostCells = most.Value, CellBudget = most.Value },
            _ => throw new InputException(new InputProblem("command line", "--row-cells", null, $"found {most}; allowed: from 100")),
        };
    }

    private static int Run(
        Design design, string? folder, bool json, bool bracket, AnalysisOptions how, Streams streams, Interrupt interrupt)
    {
        if (folder is not null)
        {
            AtomicFile.CheckFolder(folder, SolutionFolder.Names, design.File);
        }

        interrupt.Listen();
        AnalysisOptions options = how with { Cancellation = interrupt.Token, KeepFields = folder is not null };
        DesignSolution solution = Solve(design, options);
        foreach (GridStep step in solution.Result.Grid?.Steps ?? [])
        {
            streams.Detail(string.Create(CultureInfo.InvariantCulture,
                $"step: {step.Cells} cells, bounds {step.AccuracyPercent:G3} % apart"));
        }

        DesignResult result = solution.Result with { Warnings = [.. design.Warnings, .. solution.Result.Warnings] };
        if (bracket && result.Thermal is { } thermal)
        {
            result = result with { Thermal = thermal with { Bracket = DepthBracket.Of(design.Section, options, design.File) } };
        }

        if (folder is not null)
        {
            SolutionFolder.Write(folder, new SolvedDesign(design, result, SolutionFields.Of(solution)));
        }

        if (json)
        {
            streams.Write(stream => ResultWriter.Write(stream, result));
        }
        else
        {
            streams.Out.Write(TextReport.Of(design, result) + BracketText.Of(result.Thermal?.Bracket));
        }

        if (result.Status == DesignStatus.Failed)
        {
            streams.Error.WriteLine($"{design.Name}: failed: {result.Message}");
            return ExitCode.SomeFailed;
        }

        return ExitCode.Ok;
    }
}
