namespace Strata.CrossSections;

/// <summary>An axis-parallel box in the section, m; a segment when one extent is zero, a point when both are.</summary>
/// <param name="X0">West end, m.</param>
/// <param name="X1">East end, m; at least <paramref name="X0"/>.</param>
/// <param name="Z0">Bottom, m.</param>
/// <param name="Z1">Top, m; at least <paramref name="Z0"/>.</param>
public readonly record struct Box(double X0, double X1, double Z0, double Z1)
{
    /// <summary>A box from micrometres.</summary>
    public static Box Um(double x0, double x1, double z0, double z1) =>
        new(Micrometres.ToMetres(x0), Micrometres.ToMetres(x1), Micrometres.ToMetres(z0), Micrometres.ToMetres(z1));

    /// <summary>Extent along x, m.</summary>
    public double Width => X1 - X0;

    /// <summary>Extent along z, m.</summary>
    public double Height => Z1 - Z0;

    /// <summary>True when exactly one extent is zero.</summary>
    public bool IsSegment => (Width == 0) != (Height == 0);

    /// <summary>True when both extents are zero.</summary>
    public bool IsPoint => Width == 0 && Height == 0;
}
