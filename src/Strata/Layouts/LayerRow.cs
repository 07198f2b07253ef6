using Strata.Materials;

namespace Strata.Layouts;

/// <summary>What a pair of layer and datatype numbers of a layout means.</summary>
internal sealed record LayerRow
{
    /// <summary>Layer number.</summary>
    public required int Layer { get; init; }

    /// <summary>Datatype number.</summary>
    public required int Datatype { get; init; }

    /// <summary>Name of the conductor, of the via layer or of the terminals' layer.</summary>
    public required string Name { get; init; }

    /// <summary>Thickness of a conductor or height of a via, um; null where it is not given.</summary>
    public double? ThicknessUm { get; init; }

    /// <summary>Resistivity, ohm m; null when a material is named.</summary>
    public double? ResistivityOhmM { get; init; }

    /// <summary>Material, or null.</summary>
    public string? Material { get; init; }

    /// <summary>Height of the bottom, um, or null.</summary>
    public double? ZUm { get; init; }

    /// <summary>The conductor that a via layer joins from, or that a terminals' layer lies on.</summary>
    public string? From { get; init; }

    /// <summary>The conductor that a via layer joins to; null for other layers.</summary>
    public string? To { get; init; }

    /// <summary>Resistance of a via times its area, ohm m2, or null.</summary>
    public double? ResistanceOhmM2 { get; init; }

    /// <summary>Resistance of each via, ohm, or null.</summary>
    public double? ResistanceOhm { get; init; }

    /// <summary>Its electromigration limit, or null.</summary>
    public EmLimit? Em { get; init; }

    /// <summary>Whether figures of this pair join two conductors.</summary>
    public bool IsVia => To is not null;

    /// <summary>Whether figures of this pair are terminals of the conductor <see cref="From"/>.</summary>
    public bool IsTerminal => To is null && From is not null;

    /// <summary>Whether figures of this pair are metal.</summary>
    public bool IsConductor => From is null;
}
