namespace Strata.CrossSections;

/// <summary>How the strength of a heat source is given.</summary>
public enum HeatAmountKind
{
    /// <summary>W in all: over the stated depth, or over the full circle.</summary>
    Power,

    /// <summary>W per metre of depth; planar only.</summary>
    PowerPerLength,

    /// <summary>W/m3.</summary>
    Density,
}
