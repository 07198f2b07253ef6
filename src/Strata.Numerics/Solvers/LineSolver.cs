using System.Runtime.InteropServices;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>Conjugate gradients with residual and solution in double precision and the search direction in single, preconditioned by <see cref="LineMultigrid"/>.</summary>
internal sealed unsafe class LineSolver : IDisposable
{
    /// <summary>Cells of a range whose partial sums are kept apart; fixed, so that sums do not depend on threads.</summary>
    private const int RangeCells = 4096;

    /// <summary>Bytes per cell that the arrays take, about; what is missing comes in further blocks.</summary>
    private const int BytesPerCell = 110;

    private readonly Arena _arena = new();
    private readonly LineMultigrid _multigrid;
    private readonly IterationRows* _rows = (IterationRows*)NativeMemory.AllocZeroed((nuint)sizeof(IterationRows));
    private readonly RowBuffers* _buffers = (RowBuffers*)NativeMemory.AllocZeroed((nuint)sizeof(RowBuffers));
    private double* _firstRow;
    private double* _sources;
    private double _scale;
    private double _sigma;
    private int _rowLength;

    public LineSolver() => _multigrid = new LineMultigrid(_arena);

    /// <summary>Bytes reserved.</summary>
    public long Bytes => _arena.Bytes;

    /// <summary>Levels of the hierarchy.</summary>
    public int LevelCount => _multigrid.LevelCount;

    /// <summary>The hierarchy, for measurements.</summary>
    internal LineMultigrid Multigrid => _multigrid;

    /// <summary>The arrays of an iteration, for measurements; valid after a solve while the system's arrays stay pinned.</summary>
    internal IterationRows* Rows => _rows;

    /// <summary>Working rows, for measurements.</summary>
    internal RowBuffers* Buffers => _buffers;

    /// <summary>The largest ratio of the true residual to the one of the recurrence that still counts as reached.</summary>
    public const double Margin = 0.95;

    /// <summary>
    /// The single-precision residual is exact only relative to its size when it was last evaluated in double precision;
    /// below this ratio it is evaluated again.
    /// </summary>
    private const double SynchroniseBelow = 1e-4;

    /// <summary>Builds the hierarchy of a system.</summary>
    public void Prepare(int nx, int nz, double* gx, double* gz, double* gb, double largest, int bits)
    {
        IterationRows* rows = _rows;
        RowKernelTable kernels = RowKernelTable.For(bits);
        rows->Nx = nx;
        rows->Nz = nz;
        rows->Gx = gx;
        rows->Gz = gz;
        rows->Gb = gb;
        rows->Level = _multigrid.Finest;
        rows->Map = _multigrid.FinestMap;
        rows->Split = kernels.Split;
        _arena.Reset((long)nx * nz * BytesPerCell);
        _scale = largest > 0 ? Math.ScaleB(1, -Math.ILogB(largest)) : 1;
        TakeRows();
        PlanFinest(kernels);
        _multigrid.ShapeFinest(nx, nz, bits);
        rows->Runs = _arena.Take<int>(3 * nz);
        rows->RunCount = LineMapBuilder.Runs(_multigrid.Plan, nz, rows->Runs);
        Pack();
        _multigrid.SetUp(_buffers);

        // The kernels see only pointers; without this the finalizer of a dropped workspace could free them too early.
        GC.KeepAlive(this);
    }

    /// <summary>Takes changed conductances for the iteration and keeps the hierarchy, which then preconditions a neighbour of the system.</summary>
    public void Refresh(double* gx, double* gz, double* gb)
    {
        _rows->Gx = gx;
        _rows->Gz = gz;
        _rows->Gb = gb;
        Pack();
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
        ClearRows();
        _sigma = Math.ScaleB(1, -Math.ILogB(sourceNorm));
        residual = zeroGuess ? sourceNorm : TrueResidual();
        if (zeroGuess)
        {
            IterationKernels.DealSource(rows, _buffers, q, _sigma, 0, rows->Nx);
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
            bool stopped = iterations >= maxIterations || ct.IsCancellationRequested || !Advance(ref product, ref norm) || !(norm < 1e8 * start);
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
        Free();
        _arena.Dispose();
        _multigrid.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the row table of an object that was not disposed.</summary>
    ~LineSolver() => Free();

    private void Free()
    {
        NativeMemory.Free(_rows);
        NativeMemory.Free(_buffers);
    }

    private void Pack()
    {
        LinePanels* finest = _multigrid.Finest;
        IterationKernels.PackConductances(_rows, _buffers, _scale, 0, _rows->Nx);
        for (int panel = 0; panel < finest->Panels; panel++)
        {
            finest->HasBoundary[panel] = LineIterationKernels.HasBoundary(finest, panel);
        }
    }

    private void TakeRows()
    {
        IterationRows* rows = _rows;

        // The longest rows are the grid's; those of panels end within a panel of it.
        int longest = rows->Nz + CoarsestBlocks.MaxLines + IterationKernels.MapMargin;
        _rowLength = RowMapKernels.Block * longest;
        _buffers->Pitch = longest;
        _buffers->WidePitch = (2 * rows->Nz) + (4 * CoarsestBlocks.MaxLines);
        _buffers->Wide = _arena.Take<double>(IterationKernels.FlushBlock * _buffers->WidePitch);
        _buffers->First = _arena.Take<float>(_rowLength);
        _buffers->Second = _arena.Take<float>(_rowLength);
        _buffers->Third = _arena.Take<float>(_rowLength);
        rows->ZeroRow = _arena.Take<double>(rows->Nz + 16);
        new Span<double>(rows->ZeroRow, rows->Nz + 16).Clear();
        _firstRow = _arena.Take<double>(rows->Nz + 1);
        ClearRows();
    }

    // What maps read behind a row has the weight 0, but must be a number.
    private void ClearRows()
    {
        new Span<float>(_buffers->First, _rowLength).Clear();
        new Span<float>(_buffers->Second, _rowLength).Clear();
        new Span<float>(_buffers->Third, _rowLength).Clear();
    }

    private void PlanFinest(RowKernelTable kernels)
    {
        IterationRows* rows = _rows;
        LinePlan plan = _multigrid.Plan;
        plan.Begin(rows->Nz);
        int samples = Math.Min(rows->Nx, LinePlan.Samples);
        for (int j = 0; j < samples; j++)
        {
            int i = (int)((((long)j * rows->Nx) + (rows->Nx / 2)) / samples);
            IterationKernels.Narrow(rows->Gx + ((nint)i * rows->Nz), rows->Nz, _scale, _buffers->First);
            IterationKernels.Narrow(rows->Gz + ((nint)i * rows->Nz), rows->Nz, _scale, _buffers->Third);
            if (i > 0)
            {
                IterationKernels.Narrow(rows->Gx + ((nint)(i - 1) * rows->Nz), rows->Nz, _scale, _buffers->Second);
            }

            plan.AddRow(i > 0 ? _buffers->Second : null, _buffers->First, _buffers->Third, kernels);
        }

        plan.Choose();
    }

    // One iteration; false where single precision or the system does not allow one.
    private bool Advance(ref double product, ref double norm)
    {
        LinePanels* finest = _multigrid.Finest;
        LineKernelTable kernels = _multigrid.Kernels(0);
        _multigrid.Cycle(_buffers);
        double previous = product;
        product = SumOfLines(true);
        double beta = previous > 0 ? product / previous : 0;
        if (!(product > 0) || !double.IsFinite(beta))
        {
            return false;
        }

        for (int panel = finest->Panels - 1; panel >= 0; panel--)
        {
            (finest->HasBoundary[panel] ? kernels.Turn : kernels.TurnInside)(finest, (float)beta, panel);
        }

        double step = product / SumOfLines(false);
        if (!(step > 0) || !double.IsFinite(step))
        {
            return false;
        }

        for (int panel = 0; panel < finest->Panels; panel++)
        {
            (finest->HasBoundary[panel] ? kernels.Step : kernels.StepInside)(finest, (float)step, step * _scale / _sigma, panel);
        }

        norm = Math.Sqrt(SumOfLines(true)) / _sigma;
        return double.IsFinite(norm);
    }

    private void ClearAccumulated()
    {
        int size = (int)_multigrid.Finest->PlaneSize;
        new Span<double>(_multigrid.Finest->AccumulatedC, size).Clear();
        new Span<double>(_multigrid.Finest->AccumulatedF, size).Clear();
    }

    private void Flush() => IterationKernels.Flush(_rows, _buffers, 0, _rows->Nx);

    // Line by line, so that the order of the sum does not depend on the panels.
    private double SumOfLines(bool both)
    {
        LinePanels* level = _multigrid.Finest;
        double sum = 0;
        int lines = _rows->Map->CountC;
        for (int line = 0; line < lines; line++)
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
            sum += IterationKernels.TrueResidual(rows, _buffers, _sources, _sigma, i, Math.Min(rows->Nx, i + step));
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
