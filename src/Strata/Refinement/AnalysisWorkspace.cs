using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Refinement;

/// <summary>
/// The solver and the arrays that are used again from design to design: one per worker thread. Not thread-safe, and
/// the only thing here that changes after its construction.
/// </summary>
public sealed class AnalysisWorkspace : IDisposable
{
    internal DiffusionSolver Solver { get; } = new();

    internal EnergyBounds Bounds { get; } = new();

    internal FaceFluxes Fluxes { get; } = new();

    /// <summary>What the time is spent on.</summary>
    internal PhaseClock Clock { get; } = new();

    /// <summary>The equations that the solver is prepared for.</summary>
    internal PreparedBody Prepared { get; } = new();

    private double[] _first = [];
    private double[] _second = [];

    /// <summary>Two arrays of at least a length; the second one is cleared.</summary>
    internal (double[] First, double[] Second) Pair(int length)
    {
        if (_first.Length < length)
        {
            _first = new double[length];
            _second = new double[length];
        }

        Array.Clear(_second, 0, length);
        return (_first, _second);
    }

    /// <summary>Frees the memory of the solvers.</summary>
    public void Dispose()
    {
        Solver.Dispose();
        Bounds.Dispose();
    }
}
