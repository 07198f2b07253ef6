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
    private double* _residualBlock;
    private float* _directionBlock;
    private double* _firstRow;

    public LineSolver() => _layout = TakeArrays;

    /// <summary>Bytes reserved.</summary>
    public long Bytes => _arena.Bytes;

    /// <summary>Levels of the hierarchy.</summary>
    public int LevelCount => _multigrid.LevelCount;

    /// <summary>The largest ratio of the true residual to the one of the recurrence that still counts as reached.</summary>
    public const double Margin = 0.95;

    /// <summary>Builds the hierarchy of a system.</summary>
    public void Prepare(int nx, int nz, double* gx, double* gz, double* gb, int bits)
    {
        IterationRows* rows = _rows;
        rows->Nx = nx;
        rows->Nz = nz;
        rows->Pitch = (nz + 15) & ~15;
        _multigrid.Shape(nx, nz, bits);
        _arena.LayOut(_layout);
        rows->Level = _multigrid.Finest;
        new Span<double>(rows->ZeroRow, nz).Clear();
        new Span<float>(_directionBlock, rows->Pitch + 16).Clear();
        new Span<float>(rows->Direction + ((nint)nx * rows->Pitch), rows->Pitch).Clear();
        Pack(gx, gz, gb);
        _multigrid.SetUp();
        for (int i = 0; i < nx; i++)
        {
            LinePanels* finest = rows->Level;
            IterationKernels.GatherRow(finest, finest->RhsC, finest->RhsF, i, rows->Pitch, rows->Scale + ((nint)i * rows->Pitch));
        }
    }

    /// <summary>Iterates from the solution given.</summary>
    /// <param name="gx">Conductances as prepared.</param>
    /// <param name="gz">Conductances as prepared.</param>
    /// <param name="gb">Conductances as prepared.</param>
    /// <param name="q">Sources.</param>
    /// <param name="x">Initial guess, then solution.</param>
    /// <param name="target">Asked true residual, ||q - A x||.</param>
    /// <param name="maxIterations">Iterations at most.</param>
    /// <param name="iterations">Iterations done.</param>
    /// <param name="residual">The true residual.</param>
    /// <param name="ct">Stops between iterations.</param>
    public SolveStatus Solve(
        double* gx, double* gz, double* gb, double* q, double* x, double target, int maxIterations, out int iterations, out double residual, CancellationToken ct)
    {
        IterationRows* rows = _rows;
        rows->Gx = gx;
        rows->Gz = gz;
        rows->Gb = gb;
        rows->Solution = x;
        _firstRow[0] = 0;
        new Span<double>(gz, rows->Nz).CopyTo(new Span<double>(_firstRow + 1, rows->Nz));
        rows->FirstGz = _firstRow + 1;
        iterations = 0;
        residual = TrueResidual(q);
        double best = double.PositiveInfinity;
        while (residual > target)
        {
            if (!(residual < 0.5 * best))
            {
                return residual <= RoundingLevel() ? SolveStatus.Stalled : SolveStatus.NotConverged;
            }

            best = residual;
            if (!Iterate(residual, target * Margin, maxIterations, ref iterations, ct))
            {
                residual = TrueResidual(q);
                return ct.IsCancellationRequested ? SolveStatus.Cancelled
                    : residual <= target ? SolveStatus.Converged
                    : SolveStatus.NotConverged;
            }

            residual = TrueResidual(q);
        }

        return double.IsNaN(residual) ? SolveStatus.NotConverged : SolveStatus.Converged;
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
        IterationRows* rows = _rows;
        nint cells = (nint)rows->Nx * rows->Pitch;
        _multigrid.TakeArrays(_arena);
        _multigrid.TakeScratch(_arena);
        rows->ZeroRow = _arena.Take<double>(rows->Nz + 16);
        _firstRow = _arena.Take<double>(rows->Nz + 1);
        rows->Scale = _arena.Take<float>(cells);
        _directionBlock = _arena.Take<float>(cells + (2 * rows->Pitch) + 32);
        rows->Direction = _directionBlock + rows->Pitch + 16;
        _residualBlock = _arena.Take<double>(cells);
        rows->Residual = _residualBlock;
    }

    private void Pack(double* gx, double* gz, double* gb)
    {
        IterationRows* rows = _rows;
        LinePanels* level = _multigrid.Finest;
        LevelCoefficients* g = _multigrid.FinestCoefficients;
        int n = rows->Nx * rows->Nz;
        double largest = 0;
        largest = Math.Max(largest, System.Numerics.Tensors.TensorPrimitives.Max(new ReadOnlySpan<double>(gx, n)));
        largest = Math.Max(largest, System.Numerics.Tensors.TensorPrimitives.Max(new ReadOnlySpan<double>(gz, n)));
        largest = Math.Max(largest, System.Numerics.Tensors.TensorPrimitives.Max(new ReadOnlySpan<double>(gb, n)));
        double scale = largest > 0 ? Math.ScaleB(1, -Math.ILogB(largest)) : 1;
        for (int i = 0; i < rows->Nx; i++)
        {
            nint row = (nint)i * rows->Nz;
            IterationKernels.PackRow(level, gx + row, rows->Nz, scale, i, g->AlongC, g->AlongF);
            IterationKernels.PackRow(level, gz + row, rows->Nz, scale, i, g->Left, g->Right);
            IterationKernels.PackRow(level, gb + row, rows->Nz, scale, i, g->BoundaryC, g->BoundaryF);
        }
    }

    private bool Iterate(double norm, double target, int maxIterations, ref int iterations, CancellationToken ct)
    {
        IterationRows* rows = _rows;
        double limit = norm * 1e8;
        double sigma = Math.ScaleB(1, -Math.ILogB(norm));
        double previous = 0;
        int step = Math.Max(1, RangeCells / rows->Nz);
        while (norm > target)
        {
            if (iterations >= maxIterations || ct.IsCancellationRequested)
            {
                return false;
            }

            IterationKernels.Deal(rows, sigma, 0, rows->Nx);
            _multigrid.Cycle();
            double product = Product();
            double beta = previous > 0 ? product / previous : 0;
            if (!(product > 0) || !double.IsFinite(beta))
            {
                return false;
            }

            IterationKernels.Turn(rows, (float)beta, 0, rows->Nx);
            double energy = 0;
            for (int i = 0; i < rows->Nx; i += step)
            {
                energy += IterationKernels.Energy(rows, i, Math.Min(rows->Nx, i + step));
            }

            double a = product / energy;
            if (!(energy > 0) || !double.IsFinite(a))
            {
                return false;
            }

            double sum = 0;
            for (int i = 0; i < rows->Nx; i += step)
            {
                sum += IterationKernels.Step(rows, a / sigma, i, Math.Min(rows->Nx, i + step));
            }

            norm = Math.Sqrt(sum);
            previous = product;
            iterations++;
            if (!(norm < limit))
            {
                return false;
            }
        }

        return true;
    }

    // z'r line by line, so that the order of the sum does not depend on the panels.
    private double Product()
    {
        LinePanels* level = _multigrid.Finest;
        double sum = 0;
        for (int panel = 0; panel < level->Panels; panel++)
        {
            for (int lane = 0; lane < level->Width; lane++)
            {
                nint o = ((nint)panel * level->Rows * level->Width) + lane;
                double c = 0;
                double f = 0;
                for (int i = 0; i < level->Rows; i++, o += level->Width)
                {
                    c += (double)level->RhsC[o] * level->SolutionC[o];
                    f += (double)level->RhsF[o] * level->SolutionF[o];
                }

                sum += c + f;
            }
        }

        return sum;
    }

    private double TrueResidual(double* q)
    {
        IterationRows* rows = _rows;
        int nz = rows->Nz;
        double sum = 0;
        for (int i = 0; i < rows->Nx; i++)
        {
            nint o = (nint)i * nz;
            double* x = rows->Solution + o;
            double* gxWest = rows->GxBefore(i);
            double* xWest = i == 0 ? x : x - nz;
            double* xEast = i == rows->Nx - 1 ? x : x + nz;
            double* gz = rows->GzRow(i);
            double* r = rows->Residual + ((nint)i * rows->Pitch);
            for (int k = 0; k < nz; k++)
            {
                double c = x[k];
                double value = q[o + k] - (rows->Gb[o + k] * c);
                value += rows->Gx[o + k] * (xEast[k] - c);
                value -= gxWest[k] * (c - xWest[k]);
                value += k + 1 < nz ? gz[k] * (x[k + 1] - c) : 0;
                value -= k > 0 ? gz[k - 1] * (c - x[k - 1]) : 0;
                r[k] = value;
                sum += value * value;
            }

            new Span<double>(r + nz, rows->Pitch - nz).Clear();
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
