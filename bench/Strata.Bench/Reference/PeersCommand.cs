using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Strata.Bench.Reference;

/// <summary>
/// <c>peers [FILE.bin | --cells N] [--rounds k] [--core c]</c>: builds the drivers in bench/peers, runs them and Strata in
/// turn on one core, and prints the medians of set-up plus solve, in processor time so that a shared core does not count, and
/// their ratios to Strata's.
/// </summary>
public static partial class PeersCommand
{
    private static readonly (string Name, string Program, string Options)[] s_peers =
    [
        ("hypre PCG + SMG", "peer_hypre_struct", "-pc 1 -pre 1 -post 1"),
        ("hypre PCG + PFMG", "peer_hypre_struct", "-pc 0 -relax 2 -rap 0"),
        ("hypre PCG + BoomerAMG", "peer_hypre_ij", ""),
        ("CHOLMOD", "peer_cholmod", ""),
        ("Eigen SimplicialLLT", "peer_eigen", "-m 0"),
        ("Eigen CG + IC", "peer_eigen", "-m 1"),
        ("PETSc CG + GAMG", "peer_petsc", "-pc_type gamg"),
    ];

    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CommandArguments options = new(args);
        string folder = PeersFolder();
        Execute("make", $"-k -C {folder}", 600);
        string? file = options.File;
        string temporary = Path.GetTempFileName();
        if (file is null)
        {
            file = temporary;
            ExchangeFile.Write(ReferenceProblem.Create(options.Number("--cells", 250e3)), file);
        }

        int rounds = options.Whole("--rounds", 5);
        string core = options.Text("--core") ?? "0";

        // The process is the program itself under dotnet run, the runtime when it was started as dotnet Strata.Bench.dll.
        string self = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Strata.Bench.exe" : "Strata.Bench") + $" reference {file} --rounds 15";
        var programs = s_peers
            .Where(p => File.Exists(Path.Combine(folder, "build", p.Program)))
            .Select(p => (p.Name, Command: $"{Path.Combine(folder, "build", p.Program)} {file} {p.Options}"))
            .Prepend(("Strata", self))
            .ToArray();
        var totals = programs.ToDictionary(p => p.Item1, _ => new List<double>());
        var lines = new Dictionary<string, string>();
        for (int round = 0; round < rounds; round++)
        {
            foreach ((string name, string command) in programs)
            {
                string output = Execute("taskset", $"-c {core} {command}", options.Whole("--timeout", 300));
                if (Read(output) is { } seconds)
                {
                    totals[name].Add(seconds);
                    lines[name] = output.Trim();
                }
            }
        }

        File.Delete(temporary);
        double own = Median(totals["Strata"]);
        Console.WriteLine("| solver | set-up + solve, ms of processor time | ratio |");
        Console.WriteLine("|---|---|---|");
        foreach ((string name, List<double> times) in totals)
        {
            Console.WriteLine(times.Count == 0
                ? $"| {name} | failed or out of time | |"
                : $"| {name} | {Median(times) * 1e3:F2} | {Median(times) / own:F1} |");
        }

        foreach (string line in lines.Values)
        {
            Console.WriteLine(line.Split('\n')[^1]);
        }

        return 0;
    }

    private static double? Read(string output) =>
        StrataTotal().Match(output) is { Success: true } ms ? double.Parse(ms.Groups[1].Value, CultureInfo.InvariantCulture) * 1e-3
        : PeerTotal().Match(output) is { Success: true } s ? double.Parse(s.Groups[1].Value, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"cpu_ms=([0-9.]+)")]
    private static partial Regex StrataTotal();

    [GeneratedRegex(@"cpu=([0-9.]+)")]
    private static partial Regex PeerTotal();

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }

    private static string PeersFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "peers"));

    private static string Execute(string program, string arguments, int seconds)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            process.Kill(true);
        }

        Task.WaitAll(output, errors);
        return output.Result;
    }
}
