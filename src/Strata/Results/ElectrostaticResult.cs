namespace Strata.Results;

/// <summary>The electrostatic answer.</summary>
public sealed record ElectrostaticResult
{
    /// <summary>The conductors that have a potential: the terminals, then the grounded boundaries as one.</summary>
    public required IReadOnlyList<string> Terminals { get; init; }

    /// <summary>The capacitance between two conductors over the depth or the full circle, pF; null of more than two.</summary>
    public BoundedValue? CapacitancePf { get; init; }

    /// <summary>The same per metre of depth, pF/m; null where axisymmetric.</summary>
    public BoundedValue? CapacitancePfM { get; init; }

    /// <summary>The capacitance with every dielectric taken away, pF/m; pF of an axisymmetric section. Null of more than two.</summary>
    public BoundedValue? VacuumCapacitance { get; init; }

    /// <summary>The capacitances between more than two conductors, pF/m; null of two.</summary>
    public CapacitanceMatrix? Matrix { get; init; }

    /// <summary>The same with every dielectric taken away.</summary>
    public CapacitanceMatrix? VacuumMatrix { get; init; }

    /// <summary>Two conductors as a line along the depth; null where axisymmetric, or of more than two.</summary>
    public LineResult? Line { get; init; }

    /// <summary>The loss tangent of the capacitance: those of the dielectrics, each times its share of the energy. An estimate; null of
    /// more than two conductors, or where a dielectric that holds energy has none.</summary>
    public double? LossTangent { get; init; }

    /// <summary>Where the energy of the field is, by region; the parts add up to 100.</summary>
    public IReadOnlyList<Share> Shares { get; init; } = [];

    /// <summary>d ln C / d ln p of permittivities and of thicknesses of layers.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities { get; init; } = [];

    /// <summary>Conductors that no terminal holds: they float without charge.</summary>
    public required IReadOnlyList<string> FloatingRegions { get; init; }

    /// <summary>|sum of the charges| over the sum of their magnitudes.</summary>
    public required double BalanceRelative { get; init; }
}
