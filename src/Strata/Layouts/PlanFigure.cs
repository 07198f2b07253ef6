namespace Strata.Layouts;

/// <summary>A closed figure of a plan: an outer ring and holes, each without its first point repeated, in either sense.</summary>
/// <param name="Outer">The outer ring, at least three points.</param>
/// <param name="Holes">Rings inside it.</param>
internal sealed record PlanFigure(IReadOnlyList<LatticePoint> Outer, IReadOnlyList<IReadOnlyList<LatticePoint>> Holes)
{
    /// <summary>Corners of the polygon that stands for a circle.</summary>
    public const int CircleCorners = 128;

    /// <summary>A figure without holes.</summary>
    public PlanFigure(IReadOnlyList<LatticePoint> outer)
        : this(outer, [])
    {
    }

    /// <summary>A rectangle, um.</summary>
    public static PlanFigure Rectangle(double x0, double x1, double y0, double y1) =>
        new([LatticePoint.Um(x0, y0), LatticePoint.Um(x1, y0), LatticePoint.Um(x1, y1), LatticePoint.Um(x0, y1)]);

    /// <summary>A disc as the regular polygon of <see cref="CircleCorners"/> corners and the disc's area, um.</summary>
    public static PlanFigure Disc(double x, double y, double radius)
    {
        double step = 2 * Math.PI / CircleCorners, corner = radius * Math.Sqrt(step / Math.Sin(step));
        var ring = new LatticePoint[CircleCorners];
        for (int n = 0; n < ring.Length; n++)
        {
            (double sin, double cos) = Math.SinCos((n + 0.5) * step);
            ring[n] = LatticePoint.Um(x + (corner * cos), y + (corner * sin));
        }

        return new(ring);
    }

    /// <summary>The smallest box around the figure.</summary>
    public (LatticePoint Low, LatticePoint High) Bounds()
    {
        (long x0, long y0, long x1, long y1) = (long.MaxValue, long.MaxValue, long.MinValue, long.MinValue);
        foreach (LatticePoint p in Outer)
        {
            (x0, y0) = (Math.Min(x0, p.X), Math.Min(y0, p.Y));
            (x1, y1) = (Math.Max(x1, p.X), Math.Max(y1, p.Y));
        }

        return (new(x0, y0), new(x1, y1));
    }
}
