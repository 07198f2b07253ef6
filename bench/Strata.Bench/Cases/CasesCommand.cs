using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Strata.Bench.Cases;

/// <summary>
/// <c>cases [--strata PROGRAM] [--before PROGRAM] [--only text]</c>: runs the built command on designs of which a number is known,
/// and prints what it says beside the true value, and what an earlier program says. The exit code is 1 where a value lies outside
/// its interval, or farther from the truth than its estimate.
/// </summary>
internal static class CasesCommand
{
    private const double Rounding = 1e-9, ReadFromText = 2e-5;
    private static readonly Dictionary<string, JsonDocument?> Solved = [];

    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        string Text(string name, string otherwise) =>
            Array.IndexOf(args, name) is int at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
        string now = Text("--strata", Path.Combine("src", "Strata.Cli", "bin", "Release", "net10.0", "Strata.Cli"));
        string before = Text("--before", "");
        int wrong = 0;
        Console.WriteLine("| case | asked | before | now | truth | known by | |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (KnownCase one in KnownCase.All.Where(one => one.Name.Contains(Text("--only", ""), StringComparison.Ordinal)))
        {
            double truth = double.IsNaN(one.Truth) ? (Read(now, one, "--accuracy 0.01%")?.Value ?? double.NaN) : one.Truth;
            foreach (string run in one.Runs)
            {
                Reading? found = Read(now, one, run), earlier = before.Length > 0 ? Read(before, one, run) : null;
                string verdict = found?.Verdict(truth, double.IsNaN(one.Truth) ? ReadFromText : Rounding) ?? "NO ANSWER";
                wrong += verdict.Any(char.IsUpper) ? 1 : 0;
                string asked = run.Split(" --set")[0].Replace("--accuracy ", "", StringComparison.Ordinal)
                    .Replace("--cells ", "cells ", StringComparison.Ordinal);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {one.Name}{(one.Unit.Length > 0 ? ", " : "")}{one.Unit} | {asked} | {earlier?.ToString() ?? "none"} | {found} ")
                    + string.Create(CultureInfo.InvariantCulture, $"| {truth:G7} | {one.Known} | {verdict} |"));
            }
        }

        return wrong > 0 ? 1 : 0;
    }

    private static Reading? Read(string program, KnownCase one, string run)
    {
        string key = $"{program} {one.Design} {run}";
        if (!Solved.TryGetValue(key, out JsonDocument? result))
        {
            Solved[key] = result = Solve(program, one.Design, run);
        }

        return result is null ? null : Reading.At(result.RootElement, one.Number);
    }

    private static JsonDocument? Solve(string program, string design, string run)
    {
        string folder = Directory.CreateTempSubdirectory("cases").FullName;
        try
        {
            var start = new ProcessStartInfo(program, ["solve", design, "-o", folder, .. run.Split(' ')])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
            Task<string> said = process.StandardOutput.ReadToEndAsync(), faults = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            Task.WaitAll(said, faults);
            string file = Path.Combine(folder, "results.json");
            return process.ExitCode == 0 && File.Exists(file) ? JsonDocument.Parse(File.ReadAllText(file)) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
