namespace Strata.Studies;

/// <summary>What one solve of a study may take; a design that needs more fails alone, and says so.</summary>
public sealed record SolveLimits
{
    /// <summary>Most cells of a grid, at least 100; null for the defaults of <see cref="Refinement.AnalysisOptions"/>.</summary>
    public int? MostCells { get; init; }

    /// <summary>Most time for one solve, s, above 0; null for any.</summary>
    public double? MostSeconds { get; init; } = 3600;

    /// <summary>Stops the study.</summary>
    public CancellationToken Cancellation { get; init; }
}
