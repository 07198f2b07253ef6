namespace Strata.Results;

/// <summary>The grid that gave the answer.</summary>
/// <param name="Nx">Cells along x.</param>
/// <param name="Nz">Cells along z.</param>
/// <param name="Cells">All cells.</param>
/// <param name="Refinements">Adaptive refinements that led to it.</param>
/// <param name="AccuracyPercent">Widest (upper - lower) / value of the reported resistances, percent; null without bounds.</param>
public sealed record GridResult(int Nx, int Nz, int Cells, int Refinements = 0, double? AccuracyPercent = null)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<GridResult> Members { get; } = new()
    {
        { "nx", "cells along x", one => one.Nx },
        { "nz", "cells along z", one => one.Nz },
        { "cells", "cells of the last grid; triangles of a plan", one => one.Cells },
        { "refinements", "adaptive refinements that led to it", one => one.Refinements },
        { "accuracy_percent", "widest (upper - lower) / value of the resistances, percent", one => one.AccuracyPercent },
    };

    /// <summary>The grids that led to it, with the width of the bounds on each, itself last; empty where none was computed.</summary>
    internal IReadOnlyList<GridStep> Steps { get; init; } = [];
}
