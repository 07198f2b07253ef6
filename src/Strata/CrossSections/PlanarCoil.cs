namespace Strata.CrossSections;

/// <summary>A flat square coil that the section cuts through its middle; what it is in plan, beside what is drawn of it.</summary>
/// <param name="Name">Name for reports.</param>
/// <param name="Turns">Its turns.</param>
/// <param name="Outer">Outer side of the square, m.</param>
/// <param name="Inner">Inner side, between the inner edges of the innermost turn, m; less than <paramref name="Outer"/>.</param>
/// <param name="Line">Width of its line, m.</param>
/// <param name="Thickness">Thickness of its line, m.</param>
public sealed record PlanarCoil(string Name, int Turns, double Outer, double Inner, double Line, double Thickness)
{
    /// <summary>Height of its middle over a metal plane that mirrors its field, m; null where none is near.</summary>
    public double? OverMetal { get; init; }

    /// <summary>The two terminals between which the capacitor stands that makes a filter with it; null for none.</summary>
    public (string First, string Second)? Capacitor { get; init; }

    /// <summary>Depth of that capacitor's plates, m.</summary>
    public double CapacitorDepth { get; init; }
}
