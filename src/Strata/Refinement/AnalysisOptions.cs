using Strata.Materials;

namespace Strata.Refinement;

/// <summary>How designs are solved; what is solved stands in the design itself.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Materials beside those of the section.</summary>
    public MaterialLibrary Library { get; init; } = MaterialLibrary.Default;

    /// <summary>Threads of one solve, at least 1. The digits do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Relative residual at which the last linear solve stops, above 0.</summary>
    public double RelativeTolerance { get; init; } = 1e-8;

    /// <summary>Most cells of one grid when an accuracy decides, at least 100.</summary>
    public int CellBudget { get; init; } = 400_000;

    /// <summary>Most cells of a grid whose cells are asked for, at least 100; a design that needs more is refused.</summary>
    public int MostCells { get; init; } = 20_000_000;

    /// <summary>
    /// Most memory of one solve, bytes; null for four fifths of what the machine gives. A grid that needs more is refused.
    /// </summary>
    public long? MostBytes { get; init; }

    /// <summary>False when only the numbers are wanted: the fields of the solution stay null.</summary>
    public bool KeepFields { get; init; } = true;

    /// <summary>Stops a solve between its steps.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Called as a phase of a solve is entered, before it takes memory or solves; null for nothing.</summary>
    internal Action<SolvePhase>? Entering { get; init; }

    /// <summary>The defaults.</summary>
    public static AnalysisOptions Default { get; } = new();
}
