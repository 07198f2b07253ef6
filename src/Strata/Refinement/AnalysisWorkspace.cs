using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Numerics.Solvers;

namespace Strata.Refinement;

/// <summary>
/// The solver and the arrays that are used again from design to design: one per worker thread. Not thread-safe, and
/// the only thing here that changes after its construction.
/// </summary>
/// <example><code>
/// var hottest = new Dictionary&lt;string, double?&gt;();
/// using var workspace = new AnalysisWorkspace();
/// foreach (string carrier in (string[])["copper", "aluminium"])
/// {
///     Design design = DesignReader.Read(file, [$"carrier_material={carrier}", "accuracy_percent=5"]);
///     DesignResult result = SectionAnalysis.Solve(design.Section, workspace: workspace).Result;
///     hottest[carrier] = result.Thermal?.TMaxC;
/// }
/// </code></example>
internal sealed class AnalysisWorkspace : IDisposable
{
    // Bodies that are solved in turn, round after round, keep their hierarchies side by side.
    private const int MostSlots = 64;
    private readonly List<(DiffusionSolver Solver, PreparedBody Prepared)> _slots = [];

    /// <summary>The solver of a slot and what it is prepared for.</summary>
    /// <param name="slot">0 for designs of one body; of many bodies some share a slot.</param>
    internal (DiffusionSolver Solver, PreparedBody Prepared) Slot(int slot)
    {
        slot = slot < MostSlots ? slot : 1 + (slot % (MostSlots - 1));
        while (_slots.Count <= slot)
        {
            _slots.Add((new DiffusionSolver(), new PreparedBody()));
        }

        return _slots[slot];
    }

    internal EnergyBounds Bounds { get; } = new();

    internal FaceFluxes Fluxes { get; } = new();

    /// <summary>What the time is spent on.</summary>
    internal PhaseClock Clock { get; } = new();

    /// <summary>For one computation at a time.</summary>
    internal Numbers Scratch { get; } = new();

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
        _slots.ForEach(slot => slot.Solver.Dispose());
        Bounds.Dispose();
    }
}
