namespace Strata.CrossSections;

/// <summary>What a design asks for.</summary>
public sealed record AnalysisRequest
{
    /// <summary>What is solved.</summary>
    public AnalysisKind Kind { get; init; } = AnalysisKind.Thermal;

    /// <summary>Asked width of the bounds of every resistance, percent, above 0; null when <see cref="Cells"/> fixes the grid, or for the default.</summary>
    public double? AccuracyPercent { get; init; }

    /// <summary>Target cell count of a fixed grid; null when the accuracy decides.</summary>
    public int? Cells { get; init; }
}
