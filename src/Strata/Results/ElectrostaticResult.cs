using Strata.Numerics.Grids;

namespace Strata.Results;

/// <summary>The electrostatic answer.</summary>
public sealed record ElectrostaticResult
{
    /// <summary>
    /// Its members in files, tables and reports, read from the whole result: whether a capacitance is one per length is the section's.
    /// </summary>
    internal static ResultMembers<DesignResult> Members { get; } = new()
    {
        {
            "terminals", "the conductors that have a potential: the terminals, then the grounded boundaries as one",
            one => one.Electrostatic!.Terminals
        },
        {
            "capacitance_pf", "capacitance between two conductors for the depth or the full circle, pF; left out of more",
            one => one.Electrostatic!.CapacitancePf, "C [pF]"
        },
        {
            "capacitance_pf_m", "capacitance between two conductors, pF/m; left out where axisymmetric, or of more than two",
            one => one.Electrostatic!.CapacitancePfM, "C per length [pF/m]"
        },
        {
            "capacitance_low_pf_m",
            "least capacitance with every permittivity within its half-width, pF/m; an estimate, left out where no material states one",
            one => one.Electrostatic!.CapacitanceLowPfM, "C least, permittivities in their ranges [pF/m]"
        },
        {
            "capacitance_high_pf_m", "the largest, pF/m", one => one.Electrostatic!.CapacitanceHighPfM,
            "C largest, permittivities in their ranges [pF/m]"
        },
        {
            "vacuum_capacitance_pf_m", "the same with every permittivity 1, pF/m",
            one => Planar(one)?.VacuumCapacitance, "C without dielectrics [pF/m]"
        },
        {
            "vacuum_capacitance_pf", "the same of an axisymmetric section, pF",
            one => Round(one)?.VacuumCapacitance, "C without dielectrics [pF]"
        },
        {
            "matrix_pf_m", "Maxwell's capacitances of more than two conductors, pF/m",
            one => Planar(one)?.Matrix, CapacitanceMatrix.Members
        },
        { "matrix_pf", "the same of an axisymmetric section, pF", one => Round(one)?.Matrix, CapacitanceMatrix.Members },
        {
            "vacuum_matrix_pf_m", "the same with every permittivity 1, pF/m", one => Planar(one)?.VacuumMatrix, CapacitanceMatrix.Members
        },
        { "vacuum_matrix_pf", "the same of an axisymmetric section, pF", one => Round(one)?.VacuumMatrix, CapacitanceMatrix.Members },
        { "line", "two conductors of a planar section as a line", one => one.Electrostatic!.Line, LineResult.Members },
        {
            "loss_tangent",
            "loss tangent of the capacitance, by the dielectrics' shares of its energy; left out where one that holds energy states none",
            one => one.Electrostatic!.LossTangent, "loss tangent (by energy)", 4
        },
        {
            "coils", "coils of the drawing in a circuit; inductances and resonances are estimates",
            one => Listed.Some(one.Electrostatic!.Coils), CoilResult.Members
        },
        { "shares", "where the energy of the field is", one => one.Electrostatic!.Shares, Share.Members },
        {
            "sensitivities", "d ln C / d ln parameter (of two conductors; of more, with 1 V on the first)",
            one => Listed.Some(one.Electrostatic!.Sensitivities), Sensitivity.Members
        },
        { "floating_regions", "metal that floats", one => one.Electrostatic!.FloatingRegions },
        { "balance_relative", "|sum of the charges| / sum of their magnitudes", one => one.Electrostatic!.BalanceRelative },
    };

    /// <summary>The conductors that have a potential: the terminals, then the grounded boundaries as one.</summary>
    public required IReadOnlyList<string> Terminals { get; init; }

    /// <summary>The capacitance between two conductors over the depth or the full circle, pF; null of more than two.</summary>
    public BoundedValue? CapacitancePf { get; init; }

    /// <summary>The same per metre of depth, pF/m; null where axisymmetric.</summary>
    public BoundedValue? CapacitancePfM { get; init; }

    /// <summary>The least capacitance with every permittivity within its half-width, pF/m; null where none is stated.</summary>
    public double? CapacitanceLowPfM { get; init; }

    /// <summary>The largest one, pF/m.</summary>
    public double? CapacitanceHighPfM { get; init; }

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

    /// <summary>What the coils of the drawing are in a circuit.</summary>
    public IReadOnlyList<CoilResult> Coils { get; init; } = [];

    /// <summary>Conductors that no terminal holds: they float without charge.</summary>
    public required IReadOnlyList<string> FloatingRegions { get; init; }

    /// <summary>|sum of the charges| over the sum of their magnitudes.</summary>
    public required double BalanceRelative { get; init; }

    private static ElectrostaticResult? Planar(DesignResult of) => of.Coordinates == CoordinateSystem.Planar ? of.Electrostatic : null;

    private static ElectrostaticResult? Round(DesignResult of) => of.Coordinates == CoordinateSystem.Planar ? null : of.Electrostatic;
}
