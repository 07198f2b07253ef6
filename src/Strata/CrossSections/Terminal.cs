namespace Strata.CrossSections;

/// <summary>
/// A place where a net meets the outside: a segment or a rectangle inside conductors. In electrostatics a conductor that has one
/// potential: what is connected with the metal of a region or of a place, or a segment as an electrode without thickness.
/// </summary>
public sealed record Terminal
{
    /// <summary>Name for reports.</summary>
    public required string Name { get; init; }

    /// <summary>Where, m; a segment or a rectangle. Of a terminal that is a region the extent of its first shape, for pictures.</summary>
    public Box Place { get; init; }

    /// <summary>The region of conductors that the terminal is, for electrostatics; null where <see cref="Place"/> counts.</summary>
    public string? Region { get; init; }

    /// <summary>Potential, V; the terminal is an equipotential electrode. Null when <see cref="Current"/> is given; electrostatics
    /// takes neither.</summary>
    public double? Voltage { get; init; }

    /// <summary>Current into the body, A, over the stated depth; null when <see cref="Voltage"/> is given.</summary>
    public double? Current { get; init; }

    /// <summary>True when a current terminal is an electrode of one potential; false spreads its current evenly.</summary>
    public bool Equipotential { get; init; }
}
