using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Analysis;

/// <summary>
/// The solver and the arrays that are used again from design to design: one per worker thread. Not thread-safe, and
/// the only thing here that changes after its construction.
/// </summary>
public sealed class AnalysisWorkspace
{
    internal DiffusionSolver Solver { get; } = new();

    internal EnergyBounds Bounds { get; } = new();

    internal FaceFluxes Fluxes { get; } = new();
}
