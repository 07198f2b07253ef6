using System.CommandLine;
using System.Globalization;
using Strata.Files;
using Strata.Problems;
using Strata.Refinement;
using Strata.Reports;
using Strata.Results;

namespace Strata.Cli.Commands;

/// <summary><c>strata compare</c>: variants of one design, ranked, with ties where the bounds overlap.</summary>
internal static class CompareCommand
{
    private const int MostVariants = 10_000;

    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams, Interrupt interrupt)
    {
        var design = new DesignArguments();
        var vary = new Option<string[]>("--vary") { Description = "A parameter or member and its values, as carrier_material=copper,aluminium; may be repeated, all combinations are solved", Required = true, HelpName = "name=a,b,..." };
        var output = new Option<string?>("--output", "-o") { Description = "Folder for comparison.csv and comparison.html", HelpName = "DIR" };
        var command = new Command("compare", "Rank variants of a design by junction temperature, thermal resistance and net resistance") { vary, output };
        design.AddTo(command, solving: true);
        command.SetAction(parsed =>
        {
            IReadOnlyList<(string Member, string Value)>[] combinations = Combinations(parsed.GetRequiredValue(vary));
            Design[] variants = [.. combinations.Select(settings => design.ReadToSolve(parsed, [.. settings.Select(setting => $"{setting.Member}={setting.Value}")]))];
            string? folder = parsed.GetValue(output);
            if (folder is not null)
            {
                AtomicFile.CheckFolder(folder, ["comparison.csv", "comparison.html"],
                    [.. variants.Select(variant => variant.File).Distinct()]);
            }

            interrupt.Listen();
            DesignResult[] results = Solve(variants, interrupt.Token);
            string name = design.Read(parsed, [.. combinations[0].Select(setting => $"{setting.Member}={setting.Value}")]).Name;
            var report = new ComparisonReport(name, [.. combinations.Zip(results, (settings, result) => new ComparisonVariant(settings, result))]);
            streams.Out.Write(report.ToText());
            if (folder is not null)
            {
                AtomicFile.Write(Path.Combine(folder, "comparison.csv"), report.WriteCsv);
                AtomicFile.Write(Path.Combine(folder, "comparison.html"), report.WriteHtml);
            }

            return results.All(result => result.Status == DesignStatus.Ok) ? ExitCode.Ok : ExitCode.SomeFailed;
        });
        return command;
    }

    private static DesignResult[] Solve(Design[] variants, CancellationToken cancellation)
    {
        var results = new DesignResult[variants.Length];
        var options = new AnalysisOptions { KeepFields = false, Cancellation = cancellation };
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        Parallel.For(0, variants.Length, parallel, () => new AnalysisWorkspace(), (n, _, workspace) =>
        {
            try
            {
                results[n] = SolveCommand.Solve(variants[n], options, workspace).Result;
            }
            catch (InputException fault)
            {
                results[n] = new DesignResult { Name = variants[n].Name, Status = DesignStatus.Failed, Message = string.Join("; ", fault.Problems) };
            }

            return workspace;
        }, workspace => workspace.Dispose());
        return results;
    }

    private static IReadOnlyList<(string Member, string Value)>[] Combinations(string[] varied)
    {
        IReadOnlyList<(string Member, string Value)>[] combinations = [[]];
        foreach (string text in varied)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            string[] values = equals < 1 ? [] : text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (values.Length == 0)
            {
                throw Refuse($"found '{text}'; name=value,value,... is expected");
            }

            string member = text[..equals].Trim();
            combinations = [.. combinations.SelectMany(settings => values.Select(value => (IReadOnlyList<(string, string)>)[.. settings, (member, value)]))];
            if (combinations.Length > MostVariants)
            {
                throw Refuse(string.Create(CultureInfo.InvariantCulture, $"more than {MostVariants} combinations; use `strata batch`"));
            }
        }

        return combinations;
    }

    private static InputException Refuse(string message) => new(new InputProblem("command line", "--vary", null, message));
}
