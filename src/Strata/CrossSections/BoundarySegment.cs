namespace Strata.CrossSections;

/// <summary>The thermal condition on a part of the outline.</summary>
public sealed record BoundarySegment
{
    /// <summary>Name for reports.</summary>
    public required string Name { get; init; }

    /// <summary>Which side.</summary>
    public required Side Side { get; init; }

    /// <summary>Start along the side (x for bottom and top, z for left and right), m; null for the side's start.</summary>
    public double? From { get; init; }

    /// <summary>End along the side, m; null for the side's end.</summary>
    public double? To { get; init; }

    /// <summary>What holds there.</summary>
    public required SurfaceCondition Condition { get; init; }

    /// <summary>True when the heat that leaves through it is asked for with bounds, to the accuracy of the analysis.</summary>
    public bool AsksBounds { get; init; }
}
