using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>The outline of a figure as monotone edges; its corners snap to grid lines that are equal to them but for rounding.</summary>
internal sealed class ShapeOutline
{
    /// <summary>A corner snaps to a grid line within this share of the narrower neighbouring cell.</summary>
    private const double SnapShare = 1e-6;

    private readonly GridAxis _x;
    private readonly GridAxis _z;
    private readonly double _tolerance;
    private readonly List<OutlineEdge> _edges = [];

    private ShapeOutline(GridAxis x, GridAxis z, double tolerance)
    {
        _x = x;
        _z = z;
        _tolerance = tolerance;
    }

    /// <summary>The box of a rectangle, which needs no edges; null for other figures.</summary>
    public Box? Rectangle { get; private set; }

    /// <summary>The edges in no particular order.</summary>
    public OutlineEdge[] Edges { get; private set; } = [];

    /// <summary>Outlines a figure for a grid.</summary>
    /// <param name="shape">The figure.</param>
    /// <param name="x">Axis along x.</param>
    /// <param name="z">Axis along z.</param>
    /// <param name="tolerance">Corners closer than this to a grid line (and than a millionth of a cell) lie on it, m.</param>
    public static ShapeOutline Of(Shape shape, GridAxis x, GridAxis z, double tolerance)
    {
        var outline = new ShapeOutline(x, z, tolerance);
        switch (shape)
        {
            case RectangleShape rectangle:
                outline.Add(rectangle.Box);
                break;
            case TrapezoidShape t:
                outline.AddPolygon([(t.X0Bottom, t.Z0), (t.X1Bottom, t.Z0), (t.X1Top, t.Z1), (t.X0Top, t.Z1)]);
                break;
            case PolygonShape polygon:
                outline.AddPolygon(polygon.Points);
                break;
            case DiscShape disc:
                outline.Add(disc);
                break;
            default:
                throw new ArgumentException($"Unknown figure {shape.GetType().Name}.", nameof(shape));
        }

        outline.Edges = [.. outline._edges];
        return outline;
    }

    private static double Snap(GridAxis axis, double at, double tolerance)
    {
        int face = axis.NearestFace(at);
        double width = face == 0 ? axis.Widths[0] : face == axis.Count ? axis.Widths[^1] : Math.Min(axis.Widths[face - 1], axis.Widths[face]);
        return Math.Abs(axis.Faces[face] - at) <= Math.Min(tolerance, SnapShare * width) ? axis.Faces[face] : at;
    }

    private double SnapX(double x) => Snap(_x, x, _tolerance);

    private double SnapZ(double z) => Snap(_z, z, _tolerance);

    private void Add(Box box)
    {
        var snapped = new Box(SnapX(box.X0), SnapX(box.X1), SnapZ(box.Z0), SnapZ(box.Z1));
        Rectangle = snapped;
        _edges.Add(OutlineEdge.Line(snapped.X0, snapped.Z0, snapped.X1, snapped.Z0));
        _edges.Add(OutlineEdge.Line(snapped.X0, snapped.Z1, snapped.X1, snapped.Z1));
        _edges.Add(OutlineEdge.Line(snapped.X0, snapped.Z0, snapped.X0, snapped.Z1));
        _edges.Add(OutlineEdge.Line(snapped.X1, snapped.Z0, snapped.X1, snapped.Z1));
    }

    private void AddPolygon(IReadOnlyList<(double X, double Z)> points)
    {
        (double x0, double z0) = (SnapX(points[^1].X), SnapZ(points[^1].Z));
        foreach ((double px, double pz) in points)
        {
            (double x1, double z1) = (SnapX(px), SnapZ(pz));
            if (x0 != x1 || z0 != z1)
            {
                _edges.Add(OutlineEdge.Line(x0, z0, x1, z1));
            }

            (x0, z0) = (x1, z1);
        }
    }

    private void Add(DiscShape disc)
    {
        double low = SnapZ(Math.Max(disc.Z - disc.Radius, disc.Z0 ?? double.NegativeInfinity));
        double high = SnapZ(Math.Min(disc.Z + disc.Radius, disc.Z1 ?? double.PositiveInfinity));
        foreach (int signX in (ReadOnlySpan<int>)[-1, 1])
        {
            AddArc(disc, signX, low, Math.Min(high, disc.Z), -1);
            AddArc(disc, signX, Math.Max(low, disc.Z), high, 1);
        }

        AddCut(disc, low);
        AddCut(disc, high);
    }

    private void AddArc(DiscShape disc, int signX, double low, double high, int signZ)
    {
        if (low >= high)
        {
            return;
        }

        double xLow = SnapX(disc.X + (signX * HalfChord(disc, low)));
        double xHigh = SnapX(disc.X + (signX * HalfChord(disc, high)));
        OutlineEdge ends = OutlineEdge.Line(xLow, low, xHigh, high);
        _edges.Add(ends with { Radius = disc.Radius, CentreX = disc.X, CentreZ = disc.Z, SignX = signX, SignZ = signZ });
    }

    private void AddCut(DiscShape disc, double z)
    {
        double half = HalfChord(disc, z);
        (double west, double east) = (SnapX(disc.X - half), SnapX(disc.X + half));
        if (west < east)
        {
            _edges.Add(OutlineEdge.Line(west, z, east, z));
        }
    }

    private static double HalfChord(DiscShape disc, double z)
    {
        double off = z - disc.Z;
        return Math.Sqrt(Math.Max(0, (disc.Radius - off) * (disc.Radius + off)));
    }
}
