namespace Strata.Results;

/// <summary>One net: a connected piece of conductor with at least one voltage terminal.</summary>
public sealed record NetResult
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<NetResult> Members { get; } = new()
    {
        { "name", "names of its terminals, joined", one => one.Name, "net" },
        {
            "resistance_ohm", "resistance between its two terminals, ohm; left out where there are not exactly two",
            one => one.ResistanceOhm, "R [ohm]"
        },
        { "squares", "that resistance in squares, of a plan with one sheet resistance", one => one.Squares, "squares" },
        {
            "conductance_s",
            "conductances between its terminals, links included; left out where some of more than two are fed evenly, "
            + "and beyond 25 electrodes",
            one => one.ConductanceS, ConductanceResult.Members
        },
        { "ir_drop_v", "largest less smallest mean potential of its terminals, V", one => one.IrDropV, "IR drop [V]" },
        {
            "j_max_a_m2", "largest current density in a corner of a cell, A/m2; it belongs to the grid", one => one.JMaxAM2,
            "J max [A/m2]", 4
        },
        { "j_max_at_um", "where it is, um", one => one.JMaxAtUm, "at [um]" },
        { "j_mean_max_a_m2", "largest mean density over a straight cut from edge to edge, A/m2", one => one.JMeanMaxAM2 },
        { "j_mean_at_um", "middle of that cut, um", one => one.JMeanAtUm },
        { "j_mean_over_um", "length of that cut, um", one => one.JMeanOverUm },
        { "power_w", "Joule heat, W", one => one.PowerW, "heat [W]", 4 },
        { "terminals", "terminals", one => one.Terminals, TerminalResult.Members },
        { "draws", "areas of a plan that current is drawn from", one => Listed.Some(one.Draws), DrawResult.Members },
        {
            "resistances_ohm", "resistances between every two of more than two terminals",
            one => Listed.Some(one.Pairs), PairResult.Members
        },
        { "em", "electromigration by region, worst margin first", one => Listed.Some(one.Em), EmResult.Members },
        { "vias", "vias of a plan", one => Listed.Some(one.Vias), ViaResult.Members },
        { "sensitivities_of", "the place of a plan whose mean drop the sensitivities are of", one => one.SensitivitiesOf },
        { "shares", "parts of the resistance, or of the heat", one => one.Shares, Share.Members },
        { "sensitivities", "d ln R / d ln parameter, or of a drop", one => Listed.Some(one.Sensitivities), Sensitivity.Members },
    };

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
