namespace Strata.Meshing;

/// <summary>
/// A piece of the outline of a figure that is monotone in both directions: a straight edge, or at most a quarter of a circle.
/// Lengths in m.
/// </summary>
/// <param name="XA">x of the end with the smaller x (any end of a vertical edge).</param>
/// <param name="ZA">z of that end.</param>
/// <param name="XB">x of the other end, at least <paramref name="XA"/>.</param>
/// <param name="ZB">z of the other end.</param>
/// <param name="Radius">Radius of an arc; 0 for a straight edge.</param>
/// <param name="CentreX">Centre of an arc.</param>
/// <param name="CentreZ">Centre of an arc.</param>
/// <param name="SignX">+1 where an arc lies east of its centre, -1 west.</param>
/// <param name="SignZ">+1 where an arc lies above its centre, -1 below.</param>
internal readonly record struct OutlineEdge(
    double XA, double ZA, double XB, double ZB, double Radius = 0, double CentreX = 0, double CentreZ = 0, int SignX = 0, int SignZ = 0)
{
    /// <summary>The lower end along z.</summary>
    public double LowZ => Math.Min(ZA, ZB);

    /// <summary>The upper end along z.</summary>
    public double HighZ => Math.Max(ZA, ZB);

    /// <summary>A straight edge between two points in either order.</summary>
    public static OutlineEdge Line(double x0, double z0, double x1, double z1) =>
        x0 <= x1 ? new OutlineEdge(x0, z0, x1, z1) : new OutlineEdge(x1, z1, x0, z0);

    /// <summary>The height at a position along x, kept between the ends.</summary>
    public double ZAt(double x)
    {
        if (x <= XA)
        {
            return ZA;
        }

        if (x >= XB)
        {
            return ZB;
        }

        double z = Radius > 0
            ? CentreZ + (SignZ * HalfChord(x - CentreX))
            : ZA + ((x - XA) / (XB - XA) * (ZB - ZA));
        return Math.Clamp(z, LowZ, HighZ);
    }

    private double HalfChord(double off) => Math.Sqrt(Math.Max(0, (Radius - off) * (Radius + off)));
}
