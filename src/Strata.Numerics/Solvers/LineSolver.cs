using System.Runtime.InteropServices;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>A system prepared for <see cref="LineIteration"/>: its hierarchy, memory and threads.</summary>
internal sealed unsafe class LineSolver : IDisposable
{
    /// <summary>Bytes per cell that the arrays take, about; what is missing comes in further blocks.</summary>
    private const int BytesPerCell = 110;

    /// <summary>Cells per thread below which a thread costs more than it does.</summary>
    private const int CellsPerThread = 30_000;

    private readonly Arena _arena = new();
    private readonly Arena _rowArena = new();
    private readonly LineMultigrid _multigrid;
    private readonly LineIteration _iteration;
    private readonly IterationRows* _rows = (IterationRows*)NativeMemory.AllocZeroed((nuint)sizeof(IterationRows));
    private readonly Action<int> _prepare;
    private readonly Action<int> _refresh;
    private LineTeam _team = new(1);
    private RowBuffers* _buffers;
    private RowKernelTable _kernels = RowKernelTable.For(128);
    private double* _firstRow;

    public LineSolver()
    {
        _multigrid = new LineMultigrid(_arena);
        _iteration = new LineIteration(_multigrid, _rows);
        _prepare = id => Share(id, anew: true);
        _refresh = id => Share(id, anew: false);
    }

    /// <summary>Bytes reserved.</summary>
    public long Bytes => _arena.Bytes + _rowArena.Bytes;

    /// <summary>Levels of the hierarchy.</summary>
    public int LevelCount => _multigrid.LevelCount;

    /// <summary>The hierarchy, for measurements.</summary>
    internal LineMultigrid Multigrid => _multigrid;

    /// <summary>The arrays of an iteration, for measurements; valid after a solve while the system's arrays stay pinned.</summary>
    internal IterationRows* Rows => _rows;

    /// <summary>The calling thread's member of the team, for measurements.</summary>
    internal TeamMember Member => new(_team, 0, _buffers);

    /// <summary>The threads.</summary>
    public LineTeam Team => _team;

    /// <summary>Chooses the threads for a system.</summary>
    /// <param name="allowed">Threads allowed.</param>
    /// <param name="cells">Cells of the system.</param>
    public void SetThreads(int allowed, long cells)
    {
        int count = (int)Math.Clamp(cells / CellsPerThread, 1, allowed);
        if (_team.Count == count && _buffers != null)
        {
            return;
        }

        _team.Dispose();
        _team = new LineTeam(count);
        NativeMemory.Free(_buffers);
        _buffers = (RowBuffers*)NativeMemory.AllocZeroed((nuint)count, (nuint)sizeof(RowBuffers));
    }

    /// <summary>Builds the hierarchy of a system.</summary>
    /// <param name="nx">Cells along the lines.</param>
    /// <param name="nz">Lines.</param>
    /// <param name="gx">Conductances along the lines.</param>
    /// <param name="gz">Conductances across them.</param>
    /// <param name="gb">Conductances to the reference.</param>
    /// <param name="largest">The largest conductance.</param>
    /// <param name="bits">Register width.</param>
    /// <param name="threads">Threads allowed.</param>
    public void Prepare(int nx, int nz, double* gx, double* gz, double* gb, double largest, int bits, int threads)
    {
        SetThreads(threads, (long)nx * nz);
        IterationRows* rows = _rows;
        _kernels = RowKernelTable.For(bits);
        rows->Nx = nx;
        rows->Nz = nz;
        rows->Level = _multigrid.Finest;
        rows->Map = _multigrid.FinestMap;
        rows->Split = _kernels.Split;
        SetConductances(gx, gz, gb);
        _iteration.Scale = largest > 0 ? Math.ScaleB(1, -Math.ILogB(largest)) : 1;
        _arena.Reset((long)nx * nz * BytesPerCell);
        _rowArena.Reset(0);
        TakeRows();
        PlanFinest();
        _multigrid.ShapeFinest(nx, nz, bits, _team.Count);
        rows->Runs = _arena.Take<int>(3 * nz);
        rows->RunCount = LineMapBuilder.Runs(_multigrid.Plan, nz, rows->Runs);
        _iteration.TakePartials(_arena);
        _team.Run(_prepare);

        // The kernels see only pointers; without this the finalizer of a dropped workspace could free them too early.
        GC.KeepAlive(this);
    }

    /// <summary>Takes changed conductances for the iteration and the finest level's lines; the coarser levels then correct a neighbour.</summary>
    public void Refresh(double* gx, double* gz, double* gb)
    {
        SetConductances(gx, gz, gb);
        _team.Run(_refresh);
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
        double* gx, double* gz, double* gb, double* q, double sourceNorm, double* x, bool zeroGuess, double target, int maxIterations,
        out int iterations, out double residual, CancellationToken ct)
    {
        SetConductances(gx, gz, gb);
        _rows->Solution = x;
        _firstRow[0] = 0;
        new Span<double>(gz, _rows->Nz).CopyTo(new Span<double>(_firstRow + 1, _rows->Nz));
        _rows->FirstGz = _firstRow + 1;
        for (int member = 0; member < _team.Count; member++)
        {
            ClearRows(_buffers + member);
        }

        SolveStatus status = _iteration.Run(_team, _buffers, q, sourceNorm, zeroGuess, target, maxIterations, ct);
        iterations = _iteration.Iterations;
        residual = _iteration.Residual;
        GC.KeepAlive(this);
        return status;
    }

    /// <summary>Frees all memory and ends the threads.</summary>
    public void Dispose()
    {
        _team.Dispose();
        Free();
        _arena.Dispose();
        _rowArena.Dispose();
        _multigrid.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the tables of an object that was not disposed.</summary>
    ~LineSolver() => Free();

    private void Free()
    {
        NativeMemory.Free(_rows);
        NativeMemory.Free(_buffers);
        _buffers = null;
    }

    private void SetConductances(double* gx, double* gz, double* gb)
    {
        _rows->Gx = gx;
        _rows->Gz = gz;
        _rows->Gb = gb;
    }

    private void Share(int id, bool anew)
    {
        PackShare(id);
        var member = new TeamMember(_team, id, _buffers + id);
        member.Wait();
        _multigrid.SetUp(member, anew);
    }

    private void PackShare(int id)
    {
        var member = new TeamMember(_team, id, _buffers + id);
        LinePanels* finest = _multigrid.Finest;
        IterationKernels.PackConductances(
            _rows, member.Buffers, _iteration.Scale, member.From(_rows->Nx, RowMapKernels.Block), member.To(_rows->Nx, RowMapKernels.Block));
        member.Wait();
        for (int panel = member.From(finest->Panels); panel < member.To(finest->Panels); panel++)
        {
            finest->HasBoundary[panel] = LineIterationKernels.HasBoundary(finest, panel);
        }
    }

    private void TakeRows()
    {
        IterationRows* rows = _rows;

        // The longest rows are the grid's; those of panels end within a panel of it.
        int longest = rows->Nz + CoarsestBlocks.MaxLines + IterationKernels.MapMargin;
        for (int member = 0; member < _team.Count; member++)
        {
            RowBuffers* buffers = _buffers + member;
            buffers->Pitch = longest;
            buffers->WidePitch = (2 * rows->Nz) + (4 * CoarsestBlocks.MaxLines);
            buffers->Wide = _rowArena.Take<double>(IterationKernels.FlushBlock * buffers->WidePitch);
            buffers->First = _rowArena.Take<float>(RowMapKernels.Block * longest);
            buffers->Second = _rowArena.Take<float>(RowMapKernels.Block * longest);
            buffers->Third = _rowArena.Take<float>(RowMapKernels.Block * longest);
            ClearRows(buffers);
        }

        rows->ZeroRow = _rowArena.Take<double>(rows->Nz + 16);
        new Span<double>(rows->ZeroRow, rows->Nz + 16).Clear();
        _firstRow = _rowArena.Take<double>(rows->Nz + 1);
    }

    // What maps read behind a row has the weight 0, but must be a number.
    private static void ClearRows(RowBuffers* buffers)
    {
        int length = RowMapKernels.Block * (int)buffers->Pitch;
        new Span<float>(buffers->First, length).Clear();
        new Span<float>(buffers->Second, length).Clear();
        new Span<float>(buffers->Third, length).Clear();
    }

    private void PlanFinest()
    {
        IterationRows* rows = _rows;
        LinePlan plan = _multigrid.Plan;
        plan.Begin(rows->Nz);
        int samples = Math.Min(rows->Nx, LinePlan.Samples);
        for (int j = 0; j < samples; j++)
        {
            int i = LinePlan.SampledRow(j, samples, rows->Nx);
            IterationKernels.Narrow(rows->Gx + ((nint)i * rows->Nz), rows->Nz, _iteration.Scale, _buffers->First);
            IterationKernels.Narrow(rows->Gz + ((nint)i * rows->Nz), rows->Nz, _iteration.Scale, _buffers->Third);
            if (i > 0)
            {
                IterationKernels.Narrow(rows->Gx + ((nint)(i - 1) * rows->Nz), rows->Nz, _iteration.Scale, _buffers->Second);
            }

            plan.AddRow(i > 0 ? _buffers->Second : null, _buffers->First, _buffers->Third, _kernels);
        }

        plan.Choose(true);
    }
}
