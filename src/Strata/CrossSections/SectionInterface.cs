namespace Strata.CrossSections;

/// <summary>A contact resistance on the faces between two regions, or on a segment. Exactly one of the two places is given, and at least one resistance.</summary>
public sealed record SectionInterface
{
    /// <summary>Name for reports; made from the place when the drawing gives none.</summary>
    public required string Name { get; init; }

    /// <summary>The two regions, or null.</summary>
    public (string First, string Second)? Between { get; init; }

    /// <summary>The segment, or null.</summary>
    public Box? Segment { get; init; }

    /// <summary>Thermal contact resistance, m2 K/W, at least 0; null for none.</summary>
    public double? ThermalResistance { get; init; }

    /// <summary>Electrical contact resistance, ohm m2, at least 0; null for none.</summary>
    public double? ElectricalResistance { get; init; }
}
