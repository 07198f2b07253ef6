namespace Strata.Results;

/// <summary>The grid that gave the answer.</summary>
/// <param name="Nx">Cells along x.</param>
/// <param name="Nz">Cells along z.</param>
/// <param name="Cells">All cells.</param>
/// <param name="Refinements">Adaptive refinements that led to it.</param>
/// <param name="AccuracyPercent">Widest (upper - lower) / value of the reported resistances, percent; null without bounds.</param>
public sealed record GridResult(int Nx, int Nz, int Cells, int Refinements = 0, double? AccuracyPercent = null)
{
    /// <summary>The grids that led to it, with the width of the bounds on each, itself last; empty where none was computed.</summary>
    public IReadOnlyList<GridStep> Steps { get; init; } = [];
}
