using System.Runtime.InteropServices;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>Conjugate gradients with residual and solution in double precision and the search direction in single, preconditioned by <see cref="LineMultigrid"/>.</summary>
internal sealed unsafe class LineSolver : IDisposable
{
    /// <summary>Cells of a range whose partial sums are kept apart; fixed, so that sums do not depend on threads.</summary>
    private const int RangeCells = 4096;

    private readonly Arena _arena = new();
    private readonly LineMultigrid _multigrid = new();
    private readonly IterationRows* _rows = (IterationRows*)NativeMemory.AllocZeroed((nuint)sizeof(IterationRows));
    private readonly Action _layout;
    private double* _firstRow;
    private double* _sources;
    private double _scale;
    private double _sigma;

    public LineSolver() => _layout = TakeArrays;

    /// <summary>Bytes reserved.</summary>
    public long Bytes => _arena.Bytes;

    /// <summary>Levels of the hierarchy.</summary>
    public int LevelCount => _multigrid.LevelCount;

    /// <summary>The hierarchy, for measurements.</summary>
    internal LineMultigrid Multigrid => _multigrid;

    /// <summary>The arrays of an iteration, for measurements; valid after a solve while the system's arrays stay pinned.</summary>
    internal IterationRows* Rows => _rows;

    /// <summary>The largest ratio of the true residual to the one of the recurrence that still counts as reached.</summary>
    public const double Margin = 0.95;

    /// <summary>
    /// The single-precision residual is exact only relative to its size when it was last evaluated in double precision;
    /// below this ratio it is evaluated again.
    /// </summary>
    private const double SynchroniseBelow = 1e-4;

    /// <summary>How far an estimated residual must lie above the one that decides something to be trusted.</summary>
    private const double EstimateMargin = 50;

    /// <summary>Builds the hierarchy of a system.</summary>
    public void Prepare(int nx, int nz, double* gx, double* gz, double* gb, double largest, int bits, int ninePointLevels)
    {
        IterationRows* rows = _rows;
        rows->Nx = nx;
        rows->Nz = nz;
        rows->Pitch = (nz + 15) & ~15;
        _multigrid.Shape(nx, nz, bits, ninePointLevels);
        _arena.LayOut(_layout);
        LinePanels* finest = _multigrid.Finest;
        rows->Level = finest;
        new Span<double>(rows->ZeroRow, nz).Clear();
        _scale = largest > 0 ? Math.ScaleB(1, -Math.ILogB(largest)) : 1;
        Pack(gx, gz, gb);
        _multigrid.SetUp();
        new Span<float>(_multigrid.FinestCoefficients->AlongC - finest->Width, finest->Width).Clear();
        new Span<float>(_multigrid.FinestCoefficients->AlongF - finest->Width, finest->Width).Clear();

        // The kernels see only pointers; without this the finalizer of a dropped workspace could free them too early.
        GC.KeepAlive(this);
    }

    /// <summary>Takes changed conductances for the iteration and keeps the hierarchy, which then preconditions a neighbour of the system.</summary>
    public void Refresh(double* gx, double* gz, double* gb)
    {
        Pack(gx, gz, gb);
        GC.KeepAlive(this);
    }

    /// <summary>Iterates from the solution given.</summary>
    /// <param name="gx">Conductances as prepared.</param>
    /// <param name="gz">Conductances as prepared.</param>
    /// <param name="gb">Conductances as prepared.</param>
    /// <param name="q">Sources.</param>
    /// <param name="sourceNorm">||q||.</param>
    /// <param name="zeroGuess">Whether the guess is zero.</param>
    /// <param name="x">Initial guess, then solution.</param>
    /// <param name="target">Asked true residual, ||q - A x||.</param>
    /// <param name="maxIterations">Iterations at most.</param>
    /// <param name="iterations">Iterations done.</param>
    /// <param name="residual">The true residual.</param>
    /// <param name="ct">Stops between iterations.</param>
    public SolveStatus Solve(
        double* gx, double* gz, double* gb, double* q, double sourceNorm, double* x, bool zeroGuess, double target, int maxIterations, out int iterations, out double residual, CancellationToken ct)
    {
        IterationRows* rows = _rows;
        rows->Gx = gx;
        rows->Gz = gz;
        rows->Gb = gb;
        rows->Solution = x;
        _firstRow[0] = 0;
        new Span<double>(gz, rows->Nz).CopyTo(new Span<double>(_firstRow + 1, rows->Nz));
        rows->FirstGz = _firstRow + 1;
        _sources = q;
        iterations = 0;
        ClearAccumulated();
        _sigma = Math.ScaleB(1, -Math.ILogB(sourceNorm));
        residual = zeroGuess ? sourceNorm : TrueResidual();
        if (zeroGuess)
        {
            IterationKernels.DealSource(rows, q, _sigma, 0, rows->Nx);
        }
        else if (residual > 0 && double.IsFinite(residual))
        {
            _sigma = Math.ScaleB(1, -Math.ILogB(residual));
            residual = TrueResidual();
        }

        double start = residual;
        double synchronised = residual;
        double norm = residual;
        double guard = SynchroniseBelow;
        double reached = double.PositiveInfinity;
        double product = 0;
        while (residual > target || double.IsNaN(residual))
        {
            bool stopped = iterations >= maxIterations || ct.IsCancellationRequested || !Advance(Math.Max(target, guard * synchronised), ref product, ref norm) || !(norm < 1e8 * start);
            iterations += stopped ? 0 : 1;
            bool claimed = norm <= target * Margin;
            if (!stopped && !claimed && norm > guard * synchronised)
            {
                continue;
            }

            Flush();
            residual = TrueResidual();
            if (stopped)
            {
                return residual <= target ? SolveStatus.Converged
                    : ct.IsCancellationRequested ? SolveStatus.Cancelled
                    : residual <= RoundingLevel() ? SolveStatus.Stalled
                    : SolveStatus.NotConverged;
            }

            if (claimed && residual > target)
            {
                if (!(residual < 0.5 * reached))
                {
                    return residual <= RoundingLevel() ? SolveStatus.Stalled : SolveStatus.NotConverged;
                }

                reached = residual;
            }

            if (residual > 2 * norm)
            {
                // Single precision drifted: start the directions anew and look sooner next time.
                product = 0;
                guard = Math.Min(0.1, 10 * guard);
            }

            norm = residual;
            synchronised = residual;
        }

        return SolveStatus.Converged;
    }

    /// <summary>Frees all memory.</summary>
    public void Dispose()
    {
        NativeMemory.Free(_rows);
        _arena.Dispose();
        _multigrid.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the row table of an object that was not disposed.</summary>
    ~LineSolver() => NativeMemory.Free(_rows);

    private void TakeArrays()
    {
        _multigrid.TakeArrays(_arena);
        _rows->ZeroRow = _arena.Take<double>(_rows->Nz + 16);
        _rows->ResidualRow = _arena.Take<double>(_rows->Pitch);
        _firstRow = _arena.Take<double>(_rows->Nz + 1);
    }

    private void Pack(double* gx, double* gz, double* gb)
    {
        IterationRows* rows = _rows;
        LinePanels* level = _multigrid.Finest;
        LevelCoefficients* g = _multigrid.FinestCoefficients;
        for (int i = 0; i < rows->Nx; i++)
        {
            nint row = (nint)i * rows->Nz;
            IterationKernels.PackRow(level, gx + row, rows->Nz, _scale, i, g->AlongC, g->AlongF);
            IterationKernels.PackRow(level, gz + row, rows->Nz, _scale, i, g->Left, g->Right);
            IterationKernels.PackRow(level, gb + row, rows->Nz, _scale, i, g->BoundaryC, g->BoundaryF);
        }
    }

    // One iteration; false where single precision or the system does not allow one.
    private bool Advance(double decision, ref double product, ref double norm)
    {
        LinePanels* finest = _multigrid.Finest;
        LevelCoefficients* g = _multigrid.FinestCoefficients;
        LineKernelTable kernels = _multigrid.Kernels(0);
        _multigrid.Cycle();
        double previous = product;
        product = SumOfLines(true);
        double beta = previous > 0 ? product / previous : 0;
        if (!(product > 0) || !double.IsFinite(beta))
        {
            return false;
        }

        for (int panel = finest->Panels - 1; panel >= 0; panel--)
        {
            kernels.Turn(finest, g, (float)beta, panel);
        }

        double step = product / SumOfLines(false);
        if (!(step > 0) || !double.IsFinite(step))
        {
            return false;
        }

        // The norm costs two divisions per cell, so far from a decision an estimate from z'r stands in for it.
        double estimate = previous > 0 ? norm * Math.Sqrt(beta) : double.PositiveInfinity;
        bool measure = !(estimate > EstimateMargin * decision) || !double.IsFinite(estimate);
        for (int panel = 0; panel < finest->Panels; panel++)
        {
            if (measure)
            {
                kernels.StepSum(finest, g, (float)step, step * _scale / _sigma, panel);
            }
            else
            {
                kernels.Step(finest, g, (float)step, step * _scale / _sigma, panel);
            }
        }

        norm = measure ? Math.Sqrt(SumOfLines(true)) / _sigma : estimate;
        return double.IsFinite(norm);
    }

    private void ClearAccumulated()
    {
        int size = (int)_multigrid.Finest->PlaneSize;
        new Span<double>(_multigrid.Finest->AccumulatedC, size).Clear();
        new Span<double>(_multigrid.Finest->AccumulatedF, size).Clear();
    }

    private void Flush() => IterationKernels.Flush(_rows, 0, _rows->Nx);

    // Line by line, so that the order of the sum does not depend on the panels.
    private double SumOfLines(bool both)
    {
        LinePanels* level = _multigrid.Finest;
        double sum = 0;
        for (int line = 0; line < (level->Lines + 1) / 2; line++)
        {
            sum += both ? (double)level->SumC[line] + level->SumF[line] : level->SumC[line];
        }

        return sum;
    }

    private double TrueResidual()
    {
        IterationRows* rows = _rows;
        int step = Math.Max(1, RangeCells / rows->Nz);
        double sum = 0;
        for (int i = 0; i < rows->Nx; i += step)
        {
            sum += IterationKernels.TrueResidual(rows, _sources, _sigma, i, Math.Min(rows->Nx, i + step));
        }

        return Math.Sqrt(sum);
    }

    // Below it the residual is rounding.
    private double RoundingLevel()
    {
        int n = _rows->Nx * _rows->Nz;
        return 4 * Math.ScaleB(1, -52) * StencilKernels.AbsoluteNorm(
            _rows->Nx, _rows->Nz, new(_rows->Gx, n), new(_rows->Gz, n), new(_rows->Gb, n), new(_rows->Solution, n));
    }
}
