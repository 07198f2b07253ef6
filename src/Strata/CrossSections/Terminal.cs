namespace Strata.CrossSections;

/// <summary>A place where a net meets the outside: a segment or a rectangle inside conductors.</summary>
public sealed record Terminal
{
    /// <summary>Name for reports.</summary>
    public required string Name { get; init; }

    /// <summary>Where, m; a segment or a rectangle.</summary>
    public required Box Place { get; init; }

    /// <summary>Potential, V; the terminal is an equipotential electrode. Null when <see cref="Current"/> is given.</summary>
    public double? Voltage { get; init; }

    /// <summary>Current into the body, A, over the stated depth; null when <see cref="Voltage"/> is given.</summary>
    public double? Current { get; init; }

    /// <summary>True when a current terminal is an electrode of one potential; false spreads its current evenly.</summary>
    public bool Equipotential { get; init; }
}
