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
    public required BoundarySegmentKind Kind { get; init; }

    /// <summary>Film coefficient, W/(m2 K), above 0; film only.</summary>
    public double Film { get; init; }

    /// <summary>Ambient temperature, C; film and radiation.</summary>
    public double AmbientC { get; init; }

    /// <summary>Surface temperature, C; temperature only.</summary>
    public double TemperatureC { get; init; }

    /// <summary>Heat flux into the body, W/m2; flux only.</summary>
    public double Flux { get; init; }

    /// <summary>Emissivity, above 0 and at most 1; radiation only.</summary>
    public double Emissivity { get; init; }
}
