using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>
/// Solves the five-point equations of a section. A workspace: it owns memory that grows with the largest system and is
/// used again by the next one. Not thread-safe; use one per worker.
/// </summary>
public sealed class DiffusionSolver
{
    private readonly FloatingComponents _floating = new();
    private DiffusionSystem? _system;
    private double[] _residual = [];
    private BandedFactorization? _direct;

    /// <summary>Sets a system up for solving.</summary>
    /// <param name="system">The system; its conductances must not change until the last solve.</param>
    /// <param name="options">What the later solves will ask for; null for the defaults.</param>
    public void Prepare(DiffusionSystem system, SolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        _system = system;
        _direct = null;
        int n = system.Nx * system.Nz;
        if (_residual.Length < n)
        {
            _residual = new double[n];
        }

        _floating.Find(system);
    }

    /// <summary>Solves the prepared system for one right-hand side.</summary>
    /// <param name="q">Sources, one value per cell.</param>
    /// <param name="u">Holds the initial guess (zeros for none) and receives the solution.</param>
    /// <param name="options">Tolerance and limits; null for the defaults.</param>
    /// <param name="ct">Stops the solve between iterations.</param>
    /// <returns>How it ended, with the true residual.</returns>
    /// <exception cref="InvalidOperationException"><see cref="Prepare"/> was not called.</exception>
    /// <exception cref="ArgumentException">A length differs from the number of cells.</exception>
    public SolveReport Solve(ReadOnlySpan<double> q, Span<double> u, SolveOptions? options = null, CancellationToken ct = default)
    {
        DiffusionSystem system = _system ?? throw new InvalidOperationException("Call Prepare before Solve.");
        options ??= SolveOptions.Default;
        Span<double> r = _residual.AsSpan(0, system.Nx * system.Nz);
        if (!_floating.IsCompatible(q))
        {
            return new SolveReport(SolveStatus.Singular, 0, 1, "none", false, _floating.Count);
        }

        _direct ??= new BandedFactorization(system, _floating.Representatives(r.Length));
        _direct.Solve(q, u);
        _floating.RemoveMeans(u);
        double norm = Math.Sqrt(VectorKernels.SumOfSquares(q));
        double residual = norm == 0 ? 0 : Residual.Evaluate(system, q, u, r) / norm;
        SolveStatus status = residual <= options.RelativeTolerance ? SolveStatus.Converged : SolveStatus.NotConverged;
        return new SolveReport(status, 0, residual, "direct", false, _floating.Count);
    }

    /// <summary>Prepares a system and solves it for its own source.</summary>
    /// <param name="system">The system.</param>
    /// <param name="u">Holds the initial guess (zeros for none) and receives the solution.</param>
    /// <param name="options">Tolerance and limits; null for the defaults.</param>
    public SolveReport SolveSystem(DiffusionSystem system, Span<double> u, SolveOptions? options = null)
    {
        Prepare(system, options);
        return Solve(system.Q, u, options);
    }
}
