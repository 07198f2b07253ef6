using System.Diagnostics;
using System.Globalization;
using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;
using Strata.Numerics.Solvers;

namespace Strata.Bench.Reference;

/// <summary>
/// <c>reference FILE.bin | --cells N [--threads n] [--rounds k] [--lines x|z] [--bits b] [--tol t]</c>: solves one system
/// several times, each round beside one evaluation of the work unit, and prints one line of medians.
/// </summary>
public static class ReferenceCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CommandArguments options = new(args);
        DiffusionSystem system = options.File is { } file ? ExchangeFile.Read(file) : ReferenceProblem.Create(options.Number("--cells", 250e3));
        int n = system.Nx * system.Nz;
        int cells = CellsInSystem(system);
        int rounds = options.Whole("--rounds", n > 2_000_000 ? 7 : n > 500_000 ? 15 : n > 100_000 ? 31 : 101);
        int bits = options.Whole("--bits", LineKernelTable.BestBits);
        var solve = new SolveOptions
        {
            Threads = options.Whole("--threads", 1),
            RelativeTolerance = options.Number("--tol", 1e-8),
            MaxIterations = options.Whole("--iterations", 60),
            Lines = options.Text("--lines") switch { "x" => LineDirection.AlongX, "z" => LineDirection.AlongZ, _ => LineDirection.Automatic },
        };
        using var solver = new DiffusionSolver(bits);
        double[] u = new double[n];
        double[] r = new double[n];
        double[] setup = new double[rounds];
        double[] total = new double[rounds];
        double[] unit = new double[rounds];
        double[] unitCpu = new double[rounds];
        double[] totalCpu = new double[rounds];
        int units = Math.Clamp(2_000_000 / n, 1, 100);
        TimeSpan coldStart = Environment.CpuUsage.TotalTime;
        SolveReport report = solver.SolveSystem(system, u, solve);
        double cold = (Environment.CpuUsage.TotalTime - coldStart).TotalMilliseconds;
        for (int warm = 0; warm < (n < 100_000 ? 60 : 2); warm++)
        {
            u.AsSpan().Clear();
            report = solver.SolveSystem(system, u, solve);
            Residual.Evaluate(system, system.Q, u, r);
        }

        for (int round = 0; round < rounds; round++)
        {
            TimeSpan cpu = Environment.CpuUsage.TotalTime;
            long t0 = Stopwatch.GetTimestamp();
            for (int j = 0; j < units; j++)
            {
                StencilKernels.Residual(system.Nx, system.Nz, system.Gx, system.Gz, system.Gb, system.Q, u, r);
            }

            unit[round] = Stopwatch.GetElapsedTime(t0).TotalMilliseconds / units;
            unitCpu[round] = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / units;
            u.AsSpan().Clear();
            cpu = Environment.CpuUsage.TotalTime;
            t0 = Stopwatch.GetTimestamp();
            solver.Prepare(system, solve);
            setup[round] = Stopwatch.GetElapsedTime(t0).TotalMilliseconds;
            report = solver.Solve(system.Q, u, solve);
            total[round] = Stopwatch.GetElapsedTime(t0).TotalMilliseconds;
            totalCpu[round] = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        }

        double mean = 0;
        double sources = 0;
        for (int c = 0; c < n; c++)
        {
            mean += system.Q[c] * u[c];
            sources += system.Q[c];
        }

        double wu = Median(unit);
        double totalMs = Median(total);
        double setupMs = Median(setup);
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            ratios[round] = total[round] / unit[round];
        }

        Console.WriteLine(
            $"cells={cells} nx={system.Nx} nz={system.Nz} its={report.Iterations} setup_ms={setupMs:F3} solve_ms={totalMs - setupMs:F3} total_ms={totalMs:F3} "
            + $"cpu_ms={Median(totalCpu):F3} cpu_wu={Median(totalCpu) / Median(unitCpu):F1} cold_cpu_ms={cold:F1} best_ms={total.Min():F3} wu_ms={wu:F4} best_wu_ms={unit.Min():F4} best_ratio={total.Min() / unit.Min():F1} best_setup={setup.Min() / unit.Min():F1} setup_wu={setupMs / wu:F1} total_wu={Median(ratios):F1} residual={report.RelativeResidual:E2} "
            + $"source_mean={mean / sources:R} bytes_per_unknown={(double)solver.BytesUsed / cells:F0} threads={solve.Threads} simd={bits} "
            + $"status={report.Status} method=\"{report.Method}\"");
        return report.IsUsable ? 0 : 1;
    }

    private static int CellsInSystem(DiffusionSystem system)
    {
        int count = 0;
        for (int c = 0; c < system.Gx.Length; c++)
        {
            bool inside = system.Gx[c] > 0 || system.Gz[c] > 0 || system.Gb[c] > 0
                || (c > 0 && system.Gz[c - 1] > 0) || (c >= system.Nz && system.Gx[c - system.Nz] > 0);
            count += inside ? 1 : 0;
        }

        return count;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }
}
