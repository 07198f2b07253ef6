using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Strata.Layouts;

/// <summary>Figures made one: the metal of a layer is the union of what is drawn on it, with all corners on the lattice.</summary>
/// <remarks>The union is NetTopologySuite's, with snap rounding to 1 pm: where two slanted edges cross, the corner moves by less than
/// that.</remarks>
internal static class Metal
{
    private const int SmallRing = 64;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(1.0));

    /// <summary>Unites figures.</summary>
    /// <param name="figures">The figures, in any order; they may overlap.</param>
    /// <returns>Figures that share no area and no edge; they may share single corners.</returns>
    public static IReadOnlyList<PlanFigure> Union(IReadOnlyList<PlanFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        List<PlanFigure> united = [];
        foreach (int[] near in Clusters(figures))
        {
            // What nothing is near, and what does not meet itself, is its own union.
            if (near.Length == 1 && figures[near[0]] is { Holes.Count: 0 } alone && SimpleRing.Is(alone.Outer))
            {
                united.Add(alone);
                continue;
            }

            // One that touches itself is parted there.
            Polygon[] polygons = [.. near.Select(n => ToPolygon(figures[n]))];
            united.AddRange(Figures(polygons is [Polygon one] ? OverlayNG.Overlay(one, one, SpatialFunction.Union, Factory.PrecisionModel)
                : UnaryUnionNG.Union(polygons, Factory, Factory.PrecisionModel)));
        }

        return united;
    }

    // Figures whose boxes do not hang together cannot meet: each cluster is united alone, in the order of its first figure.
    private static IEnumerable<int[]> Clusters(IReadOnlyList<PlanFigure> figures)
    {
        int[] parent = [.. Enumerable.Range(0, figures.Count)];
        var index = new STRtree<int>();
        Envelope[] boxes = [.. figures.Select(Box)];
        for (int n = 0; n < boxes.Length; n++)
        {
            index.Insert(boxes[n], n);
        }

        for (int n = 0; n < boxes.Length; n++)
        {
            foreach (int other in index.Query(boxes[n]))
            {
                (int a, int b) = (Root(parent, n), Root(parent, other));
                parent[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        return Enumerable.Range(0, boxes.Length).GroupBy(n => Root(parent, n)).Select(group => group.ToArray());
    }

    private static Envelope Box(PlanFigure figure)
    {
        (LatticePoint low, LatticePoint high) = figure.Bounds();
        return new Envelope(low.X, high.X, low.Y, high.Y);
    }

    private static int Root(int[] parent, int n)
    {
        while (parent[n] != n)
        {
            parent[n] = parent[parent[n]];
            n = parent[n];
        }

        return n;
    }

    /// <summary>The area of a figure without its holes, um2.</summary>
    public static double AreaUm2(PlanFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Math.Abs(RingArea(figure.Outer)) - figure.Holes.Sum(hole => Math.Abs(RingArea(hole)));
    }

    /// <summary>Whether a point lies inside a figure or on its edge.</summary>
    public static bool Contains(PlanFigure figure, LatticePoint point)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Side(figure.Outer, point) >= 0 && figure.Holes.All(hole => Side(hole, point) <= 0);
    }

    /// <summary>The place where two edges of a ring cross (not merely touch); null when none do.</summary>
    public static LatticePoint? SelfCrossing(IReadOnlyList<LatticePoint> ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        int count = ring.Count;
        if (count < 4)
        {
            return null;
        }

        // Edges sorted by their low x: only those that overlap in x are compared. Small rings, which most are, are sorted in place.
        Span<int> order = count <= SmallRing ? stackalloc int[count] : new int[count];
        Span<long> low = count <= SmallRing ? stackalloc long[count] : new long[count];
        for (int n = 0; n < count; n++)
        {
            (order[n], low[n]) = (n, Math.Min(ring[n].X, ring[(n + 1) % count].X));
        }

        low.Sort(order);
        for (int i = 0; i < count; i++)
        {
            (LatticePoint a, LatticePoint b) = (ring[order[i]], ring[(order[i] + 1) % count]);
            for (int j = i + 1; j < count; j++)
            {
                (LatticePoint c, LatticePoint d) = (ring[order[j]], ring[(order[j] + 1) % count]);
                if (Math.Min(c.X, d.X) >= Math.Max(a.X, b.X))
                {
                    break;
                }

                if (Math.Max(c.Y, d.Y) > Math.Min(a.Y, b.Y) && Math.Min(c.Y, d.Y) < Math.Max(a.Y, b.Y)
                    && Opposite(LatticePoint.Turn(a, b, c), LatticePoint.Turn(a, b, d))
                        && Opposite(LatticePoint.Turn(c, d, a), LatticePoint.Turn(c, d, b)))
                {
                    double t = (double)LatticePoint.Turn(c, d, a) / (double)(LatticePoint.Turn(c, d, a) - LatticePoint.Turn(c, d, b));
                    return new(a.X + (long)(t * (b.X - a.X)), a.Y + (long)(t * (b.Y - a.Y)));
                }
            }
        }

        return null;
    }

    internal static Polygon ToPolygon(PlanFigure figure) =>
        Factory.CreatePolygon(Ring(figure.Outer), [.. figure.Holes.Select(Ring)]);

    internal static LineString ToLine(IReadOnlyList<LatticePoint> points) =>
        Factory.CreateLineString([.. points.Select(point => new Coordinate(point.X, point.Y))]);

    internal static IReadOnlyList<PlanFigure> Figures(Geometry geometry)
    {
        List<PlanFigure> figures = [];
        for (int n = 0; n < geometry.NumGeometries; n++)
        {
            if (geometry.GetGeometryN(n) is Polygon { IsEmpty: false } polygon)
            {
                figures.Add(new(Points(polygon.ExteriorRing), [.. polygon.InteriorRings.Select(Points)]));
            }
        }

        return figures;
    }

    private static bool Opposite(Int128 one, Int128 other) => (one > 0 && other < 0) || (one < 0 && other > 0);

    // 1 inside, 0 on the edge, -1 outside.
    private static int Side(IReadOnlyList<LatticePoint> ring, LatticePoint p)
    {
        bool inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            (LatticePoint a, LatticePoint b) = (ring[j], ring[i]);
            Int128 turn = LatticePoint.Turn(a, b, p);
            if (turn == 0 && p.X >= Math.Min(a.X, b.X) && p.X <= Math.Max(a.X, b.X) && p.Y >= Math.Min(a.Y, b.Y)
                && p.Y <= Math.Max(a.Y, b.Y))
            {
                return 0;
            }

            if ((a.Y > p.Y) != (b.Y > p.Y) && (turn > 0) == (b.Y > a.Y))
            {
                inside = !inside;
            }
        }

        return inside ? 1 : -1;
    }

    private static double RingArea(IReadOnlyList<LatticePoint> ring)
    {
        double twice = 0;
        (double x0, double y0) = ring[0].InUm;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            ((double ax, double ay), (double bx, double by)) = (ring[j].InUm, ring[i].InUm);
            twice += ((ax - x0) * (by - y0)) - ((bx - x0) * (ay - y0));
        }

        return twice / 2;
    }

    private static LinearRing Ring(IReadOnlyList<LatticePoint> points)
    {
        var ring = new Coordinate[points.Count + 1];
        for (int n = 0; n < points.Count; n++)
        {
            ring[n] = new(points[n].X, points[n].Y);
        }

        ring[^1] = ring[0].Copy();
        return Factory.CreateLinearRing(ring);
    }

    private static IReadOnlyList<LatticePoint> Points(LineString ring)
    {
        var points = new LatticePoint[ring.NumPoints - 1];
        for (int n = 0; n < points.Length; n++)
        {
            Coordinate at = ring.GetCoordinateN(n);
            points[n] = new((long)at.X, (long)at.Y);
        }

        return points;
    }
}
