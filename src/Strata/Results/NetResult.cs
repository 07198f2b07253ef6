namespace Strata.Results;

/// <summary>One net: a connected piece of conductor with at least one voltage terminal.</summary>
public sealed record NetResult
{
    /// <summary>The names of its terminals, joined.</summary>
    public required string Name { get; init; }

    /// <summary>Resistance between its two terminals, ohm; null for nets that have not exactly two.</summary>
    public BoundedValue? ResistanceOhm { get; init; }

    /// <summary>Conductances between its terminals; null where they were not computed.</summary>
    public ConductanceResult? ConductanceS { get; init; }

    /// <summary>Resistance in squares, where one layer's sheet resistance defines them.</summary>
    public BoundedValue? Squares { get; init; }

    /// <summary>Areas that current is drawn from.</summary>
    public IReadOnlyList<DrawResult> Draws { get; init; } = [];

    /// <summary>Resistances between every two of its terminals, where there are more than two.</summary>
    public IReadOnlyList<PairResult> Pairs { get; init; } = [];

    /// <summary>Electromigration by region, worst margin first.</summary>
    public IReadOnlyList<EmResult> Em { get; init; } = [];

    /// <summary>Vias.</summary>
    public IReadOnlyList<ViaResult> Vias { get; init; } = [];

    /// <summary>Largest minus smallest mean terminal potential, V.</summary>
    public required double IrDropV { get; init; }

    /// <summary>
    /// Largest current density of a cell, A/m2, in the conductor's own cross-section (fill accounted for). At a re-entrant corner
    /// it grows with every refinement: it belongs to the grid.
    /// </summary>
    public required double JMaxAM2 { get; init; }

    /// <summary>Where the largest current density is, um.</summary>
    public required (double X, double Z) JMaxAtUm { get; init; }

    /// <summary>
    /// Largest mean current density over a straight cut through the conductor, A/m2: the current that crosses the whole width
    /// or height of the conductor there, over the conductor's area in it. It does not depend on the grid at corners. Null where it was
    /// not computed.
    /// </summary>
    public double? JMeanMaxAM2 { get; init; }

    /// <summary>Middle of that cut, um.</summary>
    public (double X, double Z)? JMeanAtUm { get; init; }

    /// <summary>Length of that cut, um.</summary>
    public double? JMeanOverUm { get; init; }

    /// <summary>Joule heat, W.</summary>
    public required double PowerW { get; init; }

    /// <summary>Each terminal.</summary>
    public required IReadOnlyList<TerminalResult> Terminals { get; init; }

    /// <summary>Energy shares; sum 100.</summary>
    public IReadOnlyList<Share> Shares { get; init; } = [];

    /// <summary>Sensitivities of the net resistance; in a plan of a place's mean drop.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities { get; init; } = [];

    /// <summary>In a plan the terminal or draw whose mean drop they are of, the one with the largest; null for the
    /// resistance.</summary>
    public string? SensitivitiesOf { get; init; }
}
