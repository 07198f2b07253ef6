using Strata.CrossSections;

namespace Strata.Packages.Blocks;

/// <summary>Takes a drawing in um, end points up, to its place in the section in m.</summary>
/// <param name="Mirrored">Whether the drawing is turned upside down.</param>
/// <param name="Bottom">Height of the drawing's lowest point, um.</param>
/// <param name="Top">Height of the drawing's highest point, um.</param>
internal readonly record struct DrawingFrame(bool Mirrored, double Bottom, double Top)
{
    /// <summary>A height of the drawing, um, as a height of the section, m; the section starts at 0.</summary>
    public double Z(double z) => Micrometres.ToMetres(SectionDrawing.Snap(Mirrored ? Top - z : z - Bottom));

    /// <summary>A place along x of the drawing, um, as one of the section, m.</summary>
    public static double X(double x) => Micrometres.ToMetres(x);

    /// <summary>A box of the drawing, um, as one of the section, m.</summary>
    public Box Map(Box box)
    {
        double z0 = Z(box.Z0);
        double z1 = Z(box.Z1);
        return new Box(X(box.X0), X(box.X1), Math.Min(z0, z1), Math.Max(z0, z1));
    }

    /// <summary>A shape of the drawing, um, as one of the section, m.</summary>
    public Shape Map(Shape shape)
    {
        DrawingFrame frame = this;
        return shape switch
        {
            RectangleShape rectangle => new RectangleShape(Map(rectangle.Box)),
            TrapezoidShape t when Mirrored => new TrapezoidShape(X(t.X0Top), X(t.X1Top), X(t.X0Bottom), X(t.X1Bottom), Z(t.Z1), Z(t.Z0)),
            TrapezoidShape t => new TrapezoidShape(X(t.X0Bottom), X(t.X1Bottom), X(t.X0Top), X(t.X1Top), Z(t.Z0), Z(t.Z1)),
            DiscShape disc => MapDisc(disc),
            PolygonShape polygon => new PolygonShape([.. polygon.Points.Select(point => (X(point.X), frame.Z(point.Z)))]),
            _ => throw new NotSupportedException($"A drawing cannot hold a {shape.GetType().Name}."),
        };
    }

    private DiscShape MapDisc(DiscShape disc)
    {
        double? low = disc.Z0 is double z0 ? Z(z0) : null;
        double? high = disc.Z1 is double z1 ? Z(z1) : null;
        return new DiscShape(X(disc.X), Z(disc.Z), X(disc.Radius), Mirrored ? high : low, Mirrored ? low : high);
    }
}
