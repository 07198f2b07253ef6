using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>
/// Solves the five-point equations of a section by conjugate gradients with a line multigrid preconditioner, and by other
/// means where that fails. A workspace: it owns memory that grows with the largest system and is used again by the next
/// one. Not thread-safe; use one per worker.
/// </summary>
/// <remarks>
/// Several disconnected parts are allowed. A part without any conductance to the reference is fixed only up to a constant:
/// its sources must sum to zero (relative 1e-10), and its solution is given zero mean over its cells; otherwise the
/// status is <see cref="SolveStatus.Singular"/>. A cell whose conductances are all 0 is not in the system and stays at 0.
/// </remarks>
/// <example><code>
/// var axis = new GridAxis([0, 0.25, 0.5, 0.75, 1]);
/// var problem = new DiffusionProblem(new RectilinearGrid(axis, axis));
/// Array.Fill(problem.Kx, 1.0);
/// Array.Fill(problem.Kz, 1.0);
/// Array.Fill(problem.Source, 1.0);
/// problem.Bottom.Fill(BoundaryCondition.Fixed(0));
/// using var solver = new DiffusionSolver();
/// double[] u = new double[problem.Grid.CellCount];
/// SolveReport report = solver.SolveSystem(DiffusionAssembly.Assemble(problem), u);
/// </code></example>
internal sealed unsafe partial class DiffusionSolver : IDisposable
{
    /// <summary>Largest factor of the direct fallback, bytes, and largest work, multiplications.</summary>
    private const double DirectBytes = 6e9;
    private const double DirectWork = 3e11;

    private const int PatientIterations = 500;

    private readonly FloatingComponents _floating = new();
    private readonly SystemInspection _inspection = new();
    private readonly LineSolver _first = new();
    private readonly PartsSolver? _parts;
    private readonly int _bits;
    private bool _inParts;
    private int _threads = 1;
    private LineSolver? _second;
    private DiffusionSystem? _system;
    private BandedFactorization? _direct;
    private LineDirection _direction;
    private LineDirection _secondDirection;
    private TransposedSystem? _transposed;
    private bool _valid;
    private double _largest;

    /// <summary>Creates an empty workspace.</summary>
    public DiffusionSolver()
        : this(LineKernelTable.BestBits)
    {
    }

    internal DiffusionSolver(int bits, bool solveParts = true)
    {
        _bits = bits;
        _parts = solveParts ? new PartsSolver(bits) : null;
    }

    /// <summary>Bytes reserved beside the system's own arrays.</summary>
    public long BytesUsed => _first.Bytes + (_second?.Bytes ?? 0) + (_transposed?.Bytes ?? 0) + (_parts?.Bytes ?? 0);

    /// <summary>Levels of the prepared hierarchy.</summary>
    public int Levels => _first.LevelCount;

    /// <summary>Direction of the prepared hierarchy's lines.</summary>
    internal LineDirection Lines => _direction;

    /// <summary>Sets a system up for solving.</summary>
    /// <param name="system">The system; its conductances must not change until the last solve.</param>
    /// <param name="options">What the later solves will ask for; null for the defaults.</param>
    public void Prepare(DiffusionSystem system, SolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        options ??= SolveOptions.Default;
        _system = system;
        _threads = Math.Max(1, options.Threads);
        _direct = null;
        _secondDirection = LineDirection.Automatic;
        if (!Inspect(system))
        {
            return;
        }

        _inParts = _parts is not null && _parts.Find(system, _floating.Roots);
        if (_inParts)
        {
            return;
        }

        // On a grid with holes lines across the long direction lose what holds them together to single precision.
        _direction = options.Lines != LineDirection.Automatic ? options.Lines
            : !_inspection.IsUnbroken && system.Nz > 2 * system.Nx ? LineDirection.AlongZ
            : LineDirection.AlongX;
        PrepareLines(_first, _direction);
    }

    /// <summary>
    /// Takes changed conductances of the prepared system, a film or a conductivity that moved a little, and keeps the
    /// hierarchy: no set-up, a few more iterations the larger the change.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="Prepare"/> was not called.</exception>
    public void Refresh()
    {
        DiffusionSystem system = _system ?? throw new InvalidOperationException("Call Prepare before Refresh.");
        bool usable = _valid;
        _direct = null;
        _secondDirection = LineDirection.Automatic;
        if (!usable)
        {
            Prepare(system);
            return;
        }

        if (!Inspect(system))
        {
            return;
        }

        if (_inParts)
        {
            _parts!.Refresh(system, _floating.Roots);
            return;
        }

        if (_direction == LineDirection.AlongX)
        {
            fixed (double* gx = system.Gx, gz = system.Gz, gb = system.Gb)
            {
                _first.Refresh(gx, gz, gb);
            }

            return;
        }

        _transposed!.Load(system);
        fixed (double* gx = _transposed.Gx, gz = _transposed.Gz, gb = _transposed.Gb)
        {
            _first.Refresh(gx, gz, gb);
        }
    }

    /// <summary>Solves the prepared system for one right-hand side.</summary>
    /// <param name="q">Sources, one value per cell.</param>
    /// <param name="u">Holds the initial guess (zeros for none) and receives the solution.</param>
    /// <param name="options">Tolerance and limits; null for the defaults.</param>
    /// <param name="ct">Stops the solve between iterations.</param>
    /// <returns>How it ended, with the true residual.</returns>
    /// <exception cref="InvalidOperationException"><see cref="Prepare"/> was not called.</exception>
    /// <exception cref="ArgumentException">A length differs from the number of cells, or the tolerance is not above 0.</exception>
    public SolveReport Solve(ReadOnlySpan<double> q, Span<double> u, SolveOptions? options = null, CancellationToken ct = default) =>
        Solve(q, u, options, true, ct);

    private SolveReport Solve(ReadOnlySpan<double> q, Span<double> u, SolveOptions? options, bool keep, CancellationToken ct)
    {
        DiffusionSystem system = _system ?? throw new InvalidOperationException("Call Prepare before Solve.");
        options ??= SolveOptions.Default;
        int n = system.Nx * system.Nz;
        if (q.Length != n || u.Length != n)
        {
            throw new ArgumentException($"q and u must have {n} values; found {q.Length} and {u.Length}.");
        }

        if (!(options.RelativeTolerance > 0))
        {
            throw new ArgumentException($"The tolerance must be above 0; found {options.RelativeTolerance:R}.", nameof(options));
        }

        double norm = Math.Sqrt(_inspection.SumOfSquares(_first.Team, q));
        if (!_valid || !double.IsFinite(norm) || !_floating.IsCompatible(q))
        {
            return new SolveReport(SolveStatus.Singular, 0, 1, "none", false, _floating.Count);
        }

        if (norm == 0)
        {
            u.Clear();
            return new SolveReport(SolveStatus.Converged, 0, 0, "none: no sources", false, _floating.Count);
        }

        double guess = _inspection.SumOfSquares(_first.Team, u);
        if (!double.IsFinite(guess))
        {
            u.Clear();
            guess = 0;
        }

        _floating.ClearOutside(u);
        if (_inParts)
        {
            return _parts!.Solve(system, _floating.Roots, q, u, options, keep, ct);
        }

        SolveReport report = SolveWithFallbacks(system, q, u, norm, guess == 0, options, ct);
        _floating.RemoveMeans(u);
        return report;
    }

    /// <summary>Prepares a system and solves it for its own source.</summary>
    /// <param name="system">The system.</param>
    /// <param name="u">Holds the initial guess (zeros for none) and receives the solution.</param>
    /// <param name="options">Tolerance and limits; null for the defaults.</param>
    public SolveReport SolveSystem(DiffusionSystem system, Span<double> u, SolveOptions? options = null)
    {
        Prepare(system, options);
        return Solve(system.Q.AsSpan(0, system.Nx * system.Nz), u, options, false, default);
    }

    /// <summary>Frees the workspace's memory.</summary>
    public void Dispose()
    {
        _first.Dispose();
        _second?.Dispose();
        _parts?.Dispose();
    }

    private bool Inspect(DiffusionSystem system)
    {
        _first.SetThreads(_threads, (long)system.Nx * system.Nz);
        _valid = _inspection.IsValid(_first.Team, system);
        if (!_valid)
        {
            return false;
        }

        _largest = _inspection.Largest;

        // Without a zero conductance inside, the grid is one part, and one conductance to the reference settles it.
        _floating.Find(system, _inspection.IsUnbroken && _inspection.LargestBoundary > 0);
        return true;
    }

    private static string NameOf(LineDirection direction) =>
        direction == LineDirection.AlongX ? "line multigrid PCG, lines along x" : "line multigrid PCG, lines along z";

    private void PrepareLines(LineSolver solver, LineDirection direction)
    {
        DiffusionSystem system = _system!;
        if (direction == LineDirection.AlongX)
        {
            fixed (double* gx = system.Gx, gz = system.Gz, gb = system.Gb)
            {
                solver.Prepare(system.Nx, system.Nz, gx, gz, gb, _largest, _bits, _threads);
            }

            return;
        }

        _transposed ??= new TransposedSystem();
        _transposed.Load(system);
        fixed (double* gx = _transposed.Gx, gz = _transposed.Gz, gb = _transposed.Gb)
        {
            solver.Prepare(system.Nz, system.Nx, gx, gz, gb, _largest, _bits, _threads);
        }
    }

    private SolveStatus SolveLines(
        LineSolver solver,
        LineDirection direction,
        ReadOnlySpan<double> q,
        double norm,
        Span<double> u,
        bool zeroGuess,
        double target,
        int maxIterations,
        out int iterations,
        out double residual,
        CancellationToken ct)
    {
        DiffusionSystem system = _system!;
        if (direction == LineDirection.AlongX)
        {
            fixed (double* gx = system.Gx, gz = system.Gz, gb = system.Gb, pq = q, pu = u)
            {
                return solver.Solve(gx, gz, gb, pq, norm, pu, zeroGuess, target, maxIterations, out iterations, out residual, ct);
            }
        }

        TransposedSystem t = _transposed!;
        t.LoadVectors(q, u);
        SolveStatus status;
        fixed (double* gx = t.Gx, gz = t.Gz, gb = t.Gb, pq = t.Q, pu = t.U)
        {
            status = solver.Solve(gx, gz, gb, pq, norm, pu, zeroGuess, target, maxIterations, out iterations, out residual, ct);
        }

        t.StoreSolution(u);
        return status;
    }
}
