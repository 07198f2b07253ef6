using System.Diagnostics;
using System.Globalization;
using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;
using Strata.Numerics.Solvers;

namespace Strata.Bench.Reference;

/// <summary><c>passes FILE.bin</c>: time of every pass of an iteration, per cell and in work units, best of many rounds.</summary>
public static unsafe class PassesCommand
{
    /// <summary>Runs the command.</summary>
    public static int Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CommandArguments options = new(args);
        DiffusionSystem system = options.File is { } file ? ExchangeFile.Read(file) : ReferenceProblem.Create(options.Number("--cells", 250e3));
        int n = system.Nx * system.Nz;
        int rounds = options.Whole("--rounds", Math.Clamp(200_000_000 / n / 20, 5, 500));
        double[] u = new double[n];
        double[] r = new double[n];
        using var solver = new LineSolver();
        fixed (double* gx = system.Gx, gz = system.Gz, gb = system.Gb, q = system.Q, x = u)
        {
            solver.Prepare(system.Nx, system.Nz, gx, gz, gb, 1, LineKernelTable.BestBits, 1);
            solver.Solve(gx, gz, gb, q, 1, x, true, 1e-4, 5, out _, out _, default);
            LineMultigrid multigrid = solver.Multigrid;
            IterationRows* rows = solver.Rows;
            LinePanels* level = multigrid.Finest;
            LineKernelTable kernels = multigrid.Kernels(0);
            double unit = Best(rounds, () => StencilKernels.Residual(system.Nx, system.Nz, system.Gx, system.Gz, system.Gb, system.Q, u, r));
            Print("residual (work unit)", unit, unit, n, 48);
            double sum = 0;
            void Line(string name, double bytes, Action pass)
            {
                double time = Best(rounds, pass);
                sum += time;
                Print(name, time, unit, n, bytes);
            }

            nint p = (nint)gx, pz = (nint)gz, pb = (nint)gb, pq = (nint)q;
            TeamMember member = solver.Member;
            RowBuffers* buffers = member.Buffers;
            Line("finest level, down", 38, () => LineCycle.Descend(level, kernels, member));
            if (multigrid.LevelCount > 1)
            {
                Line("coarser levels", 104, () => LineCycle.Apply(multigrid, 1, member));
            }

            Line("finest level, up", 46, () => LineCycle.Ascend(level, kernels, true, member));
            Line("turn", 24, () =>
            {
                for (int panel = level->Panels - 1; panel >= 0; panel--)
                {
                    kernels.TurnInside(level, 0.1f, panel, panel + 1 < level->Panels ? level->DirectionC : null);
                }
            });
            Line("step", 40, () =>
            {
                for (int panel = 0; panel < level->Panels; panel++)
                {
                    kernels.StepInside(level, 1e-9f, 1e-9, panel);
                }
            });
            Print("iteration", sum, unit, n, 256);
            Print("start C", Best(rounds, () => Panels(level, kernels.StartC)), unit, n, 6);
            Print("finish C, start F", Best(rounds, () => Panels(level, kernels.FinishCStartF)), unit, n, 18);
            Print("finish F, restrict", Best(rounds, () =>
            {
                for (int panel = level->Panels - 1; panel >= 0; panel--)
                {
                    kernels.FinishFRestrict(level, panel, panel + 1 < level->Panels ? level->Exchange + level->PanelSize : null);
                }
            }), unit, n, 14);
            Print("correct C, start F", Best(rounds, () => Panels(level, kernels.CorrectCStartF)), unit, n, 16);
            Print("finish F, start C", Best(rounds, () => Panels(level, kernels.FinishFStartCSum)), unit, n, 20);
            Print("finish C", Best(rounds, () => Panels(level, kernels.FinishCSum)), unit, n, 10);
            for (int l = 1; l < multigrid.LevelCount; l++)
            {
                int at = l;
                LinePanels* coarse = multigrid.Level(l);
                double cells = 1e-9;
                Print($"level {l}: {coarse->Lines} in {coarse->Panels} x {coarse->Width}", Best(rounds, () =>
                {
                    LineCycle.Descend(multigrid.Level(at), multigrid.Kernels(at), member);
                    LineCycle.Ascend(multigrid.Level(at), multigrid.Kernels(at), false, member);
                }), unit, n, cells);
                Print($"rows down to level {l}", Best(rounds, () => multigrid.RowKernels.Restrict(multigrid.Level(at - 1), multigrid.Level(at), multigrid.Map(at), buffers, 0, level->Rows)), unit, n, cells);
                Print($"rows up from level {l}", Best(rounds, () => multigrid.RowKernels.Prolong(multigrid.Level(at - 1), multigrid.Level(at), multigrid.Map(at), buffers, 0, level->Rows)), unit, n, cells);
            }

            Print($"blocks of {multigrid.CoarsestLines}", Best(rounds, () =>
            {
                LinePanels* last = multigrid.Level(multigrid.LevelCount - 1);
                new Span<float>(last->Exchange, (int)last->PlaneSize).Fill(1);
                multigrid.Coarsest.Solve(last, member);
            }), unit, n, 1e-9);
            Print("cycle", Best(rounds, () => LineCycle.Apply(multigrid, member)), unit, n, 10);
            Print("true residual, deal", Best(rounds, () => IterationKernels.TrueResidual(rows, buffers, (double*)pq, 1, 0, rows->Nx)), unit, n, 56);
            Print("flush", Best(rounds, () => IterationKernels.Flush(rows, buffers, 0, rows->Nx)), unit, n, 32);
            Print("prepare", Best(rounds, () => solver.Prepare(system.Nx, system.Nz, (double*)p, (double*)pz, (double*)pb, 1, LineKernelTable.BestBits, 1)), unit, n, 100);
        }

        return 0;
    }

    private static void Panels(LinePanels* level, delegate*<LinePanels*, int, void> kernel)
    {
        for (int panel = 0; panel < level->Panels; panel++)
        {
            kernel(level, panel);
        }
    }

    private static double Best(int rounds, Action pass)
    {
        double best = double.PositiveInfinity;
        for (int round = 0; round < rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            pass();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static void Print(string name, double seconds, double unit, int cells, double bytes) => Console.WriteLine(
        $"{name,-22} {seconds * 1e6,10:F1} us {seconds * 1e9 / cells,7:F2} ns/cell {seconds / unit,6:F2} WU {bytes,4:F0} B/cell {bytes * cells / seconds * 1e-9,6:F1} GB/s");
}
