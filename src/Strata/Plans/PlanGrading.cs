using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using Strata.Layouts;

namespace Strata.Plans;

/// <summary>
/// Points on the edges of metal around its inner corners, so that the first triangles there are as wide as long: halving would take as
/// many steps as an arm has widths in powers of two. Nothing is drawn differently: a point on a slanted edge is off it by less than a step
/// of the lattice.
/// </summary>
internal sealed class PlanGrading
{
    // An arm shorter than this many times the width at its corner is left as it is.
    private const double Long = 3;

    // Points nearer to each other than this share of the width are one.
    private const double Near = 0.3;
    private readonly IReadOnlyList<LatticePoint>[] _rings;
    private readonly List<(LatticePoint A, LatticePoint B, int Ring, int Number)> _edges = [];
    private readonly Dictionary<(int Ring, int Number), List<(double Along, double Width, LatticePoint At)>> _added = [];
    private STRtree<int>? _index;

    private PlanGrading(PlanFigure figure)
    {
        _rings = [figure.Outer, .. figure.Holes];
        for (int r = 0; r < _rings.Length; r++)
        {
            for (int n = 0; n < _rings[r].Count; n++)
            {
                _edges.Add((_rings[r][n], _rings[r][(n + 1) % _rings[r].Count], r, n));
            }
        }
    }

    /// <summary>Adds the points to the rings of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>Its rings, the outer one first, each without its first point repeated.</returns>
    public static IReadOnlyList<IReadOnlyList<LatticePoint>> Rings(PlanFigure figure)
    {
        var grading = new PlanGrading(figure);
        for (int r = 0; r < grading._rings.Length; r++)
        {
            grading.Corners(r);
        }

        return grading._added.Count == 0 ? grading._rings : [.. grading._rings.Select((_, r) => grading.With(r))];
    }

    private void Corners(int r)
    {
        IReadOnlyList<LatticePoint> ring = _rings[r];
        int inside = (Area(ring) > 0) == (r == 0) ? 1 : -1;
        for (int n = 0; n < ring.Count; n++)
        {
            int back = (n + ring.Count - 1) % ring.Count;
            (LatticePoint before, LatticePoint at, LatticePoint after) = (ring[back], ring[n], ring[(n + 1) % ring.Count]);
            if (Int128.Sign(LatticePoint.Turn(before, at, after)) * inside >= 0)
            {
                continue;
            }

            double width = Nearest(at, Math.Max(Distance(before, at), Distance(at, after)) / Long);
            foreach ((LatticePoint end, int edge, int left) in ((LatticePoint, int, int)[])[(after, n, inside), (before, back, -inside)])
            {
                double length = Distance(at, end);
                if (width * Long < length)
                {
                    LatticePoint beside = Between(at, end, width / length);
                    Add((r, edge), beside, width);
                    Across(at, end, beside, width, left);
                }
            }
        }
    }

    // Distance to the nearest edge that does not end here; the reach where none is nearer.
    private double Nearest(LatticePoint at, double reach)
    {
        double nearest = reach;
        foreach (int e in Around(new Envelope(at.X - reach, at.X + reach, at.Y - reach, at.Y + reach)))
        {
            (LatticePoint a, LatticePoint b, _, _) = _edges[e];
            if (a != at && b != at)
            {
                (double dx, double dy) = (b.X - a.X, b.Y - a.Y);
                double t = Math.Clamp((((at.X - a.X) * dx) + ((at.Y - a.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
                nearest = Math.Min(nearest, Distance(at, Between(a, b, t)));
            }
        }

        return nearest;
    }

    // The place straight across the metal, on an edge that is about parallel and at most two widths away.
    private void Across(LatticePoint at, LatticePoint end, LatticePoint from, double width, int left)
    {
        double length = Distance(at, end), reach = 2 * width;
        (double nx, double ny) = (-left * (end.Y - at.Y) / length, left * (end.X - at.X) / length);
        (double best, double foot, int found) = (reach, 0, -1);
        foreach (int e in Around(new Envelope(from.X, from.X + (reach * nx), from.Y, from.Y + (reach * ny))))
        {
            (double dx, double dy) = (_edges[e].B.X - _edges[e].A.X, _edges[e].B.Y - _edges[e].A.Y);
            (double px, double py) = (_edges[e].A.X - from.X, _edges[e].A.Y - from.Y);
            double turn = (nx * dy) - (ny * dx), s = ((px * dy) - (py * dx)) / turn, t = ((px * ny) - (py * nx)) / turn;
            if (Math.Abs(turn) > 0.7 * Math.Sqrt((dx * dx) + (dy * dy)) && t is > 0 and < 1 && s > 1 && s < best)
            {
                (best, foot, found) = (s, t, e);
            }
        }

        if (found >= 0)
        {
            Add((_edges[found].Ring, _edges[found].Number), Between(_edges[found].A, _edges[found].B, foot), width);
        }
    }

    private IEnumerable<int> Around(Envelope box)
    {
        if (_index is null)
        {
            _index = new STRtree<int>();
            for (int e = 0; e < _edges.Count; e++)
            {
                _index.Insert(new Envelope(_edges[e].A.X, _edges[e].B.X, _edges[e].A.Y, _edges[e].B.Y), e);
            }
        }

        return _index.Query(box);
    }

    private void Add((int Ring, int Number) edge, LatticePoint at, double width)
    {
        if (!_added.TryGetValue(edge, out List<(double, double, LatticePoint)>? points))
        {
            _added[edge] = points = [];
        }

        points.Add((Distance(_rings[edge.Ring][edge.Number], at), width, at));
    }

    private List<LatticePoint> With(int number)
    {
        IReadOnlyList<LatticePoint> ring = _rings[number];
        List<LatticePoint> points = [];
        for (int n = 0; n < ring.Count; n++)
        {
            points.Add(ring[n]);
            if (!_added.TryGetValue((number, n), out List<(double Along, double Width, LatticePoint At)>? own))
            {
                continue;
            }

            double length = Distance(ring[n], ring[(n + 1) % ring.Count]), last = 0;
            foreach ((double along, double width, LatticePoint at) in own.OrderBy(one => one.Along))
            {
                if (along - last > Near * width && length - along > Near * width)
                {
                    points.Add(at);
                    last = along;
                }
            }
        }

        return points;
    }

    private static LatticePoint Between(LatticePoint a, LatticePoint b, double share) =>
        new(a.X + (long)Math.Round(share * (b.X - a.X)), a.Y + (long)Math.Round(share * (b.Y - a.Y)));

    private static double Distance(LatticePoint a, LatticePoint b)
    {
        (double dx, double dy) = (a.X - b.X, a.Y - b.Y);
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    private static double Area(IReadOnlyList<LatticePoint> ring)
    {
        (double twice, LatticePoint at) = (0, ring[0]);
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            (LatticePoint a, LatticePoint b) = (ring[j], ring[i]);
            twice += ((double)(a.X - at.X) * (b.Y - at.Y)) - ((double)(b.X - at.X) * (a.Y - at.Y));
        }

        return twice;
    }
}
