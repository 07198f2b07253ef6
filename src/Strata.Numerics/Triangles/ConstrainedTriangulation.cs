namespace Strata.Numerics.Triangles;

/// <summary>
/// A constrained Delaunay triangulation of points with whole coordinates: points are put in one by one (Lawson 1977), then
/// segments are forced by swapping the diagonals that cross them (Sloan 1993). Sides of lines are decided exactly.
/// </summary>
internal sealed partial class ConstrainedTriangulation
{
    private readonly long[] _x;
    private readonly long[] _y;
    private readonly List<int> _v = [];
    private readonly List<int> _n = [];
    private readonly List<int> _tag = [];
    private readonly int[] _at;
    private readonly Stack<(int T, int I)> _unsure = new();
    private int _last;

    private ConstrainedTriangulation(ReadOnlySpan<long> x, ReadOnlySpan<long> y)
    {
        int count = x.Length;
        (_x, _y, _at) = (new long[count + 3], new long[count + 3], new int[count + 3]);
        x.CopyTo(_x);
        y.CopyTo(_y);
        (long x0, long x1, long y0, long y1) = (long.MaxValue, long.MinValue, long.MaxValue, long.MinValue);
        for (int n = 0; n < count; n++)
        {
            (x0, x1, y0, y1) = (Math.Min(x0, x[n]), Math.Max(x1, x[n]), Math.Min(y0, y[n]), Math.Max(y1, y[n]));
        }

        long far = 16 * Math.Max(1, Math.Max(x1 - x0, y1 - y0)), cx = (x0 / 2) + (x1 / 2), cy = (y0 / 2) + (y1 / 2);
        (_x[count], _y[count]) = (cx - (2 * far), cy - far);
        (_x[count + 1], _y[count + 1]) = (cx + (2 * far), cy - far);
        (_x[count + 2], _y[count + 2]) = (cx, cy + (2 * far));
        Add(count, count + 1, count + 2);
    }

    /// <summary>Triangulates.</summary>
    /// <param name="x">x of the points, all different; at most 2^50 either way.</param>
    /// <param name="y">y of the points.</param>
    /// <param name="segments">Segments to keep: they meet in points only, and pass through no other point.</param>
    /// <param name="scale">Metres per step of the mesh.</param>
    /// <returns>The mesh of the outermost segments' inside and of what lies between them and the hull; x and y from the low corner,
    /// m.</returns>
    public static TriangleMesh Build(ReadOnlySpan<long> x, ReadOnlySpan<long> y, IReadOnlyList<PlanarSegment> segments, double scale)
    {
        var work = new ConstrainedTriangulation(x, y);
        foreach (int point in Order(x, y))
        {
            work.Insert(point);
        }

        foreach (PlanarSegment segment in segments)
        {
            work.Force(segment);
        }

        return work.Finish(x.Length, scale);
    }

    // Neighbours in a snake of strips are near each other, so that the walk to the next point is short.
    private static int[] Order(ReadOnlySpan<long> x, ReadOnlySpan<long> y)
    {
        int count = x.Length;
        (long x0, long x1) = (long.MaxValue, long.MinValue);
        foreach (long one in x)
        {
            (x0, x1) = (Math.Min(x0, one), Math.Max(x1, one));
        }

        double strips = Math.Ceiling(Math.Sqrt(count / 2.0)), width = Math.Max(1, (x1 - x0) / strips);
        (int Strip, long Along)[] keys = new (int, long)[count];
        int[] order = new int[count];
        for (int n = 0; n < count; n++)
        {
            int strip = (int)((x[n] - x0) / width);
            (keys[n], order[n]) = ((strip, strip % 2 == 0 ? y[n] : -y[n]), n);
        }

        Array.Sort(keys, order);
        return order;
    }

    private Int128 Turn(int a, int b, int c) => ((Int128)(_x[b] - _x[a]) * (_y[c] - _y[a])) - ((Int128)(_y[b] - _y[a]) * (_x[c] - _x[a]));

    private int Add(int a, int b, int c)
    {
        int t = _v.Count / 3;
        _v.AddRange([a, b, c]);
        _n.AddRange([-1, -1, -1]);
        _tag.AddRange([0, 0, 0]);
        (_at[a], _at[b], _at[c]) = (t, t, t);
        return t;
    }

    private void Insert(int point)
    {
        int t = _last;
        int onSide = -1;
        while (true)
        {
            int next = -1;
            onSide = -1;
            for (int i = 0; i < 3 && next < 0; i++)
            {
                Int128 turn = Turn(_v[(3 * t) + ((i + 1) % 3)], _v[(3 * t) + ((i + 2) % 3)], point);
                next = turn < 0 ? _n[(3 * t) + i] : -1;
                onSide = turn == 0 ? i : onSide;
                if (turn < 0 && next < 0)
                {
                    throw new InvalidOperationException("A point lies outside the triangulation.");
                }
            }

            if (next < 0)
            {
                break;
            }

            t = next;
        }

        if (onSide >= 0 && _n[(3 * t) + onSide] >= 0)
        {
            SplitSide(t, onSide, point);
        }
        else
        {
            SplitTriangle(t, point);
        }

        _last = _at[point];
        Legalise();
    }

    private void SplitTriangle(int t, int p)
    {
        (int a, int b, int c) = (_v[3 * t], _v[(3 * t) + 1], _v[(3 * t) + 2]);
        (int na, int nb, int nc) = (_n[3 * t], _n[(3 * t) + 1], _n[(3 * t) + 2]);
        int second = Add(b, c, p), third = Add(c, a, p);
        Set(t, a, b, p);
        Link(t, 2, nc, t);
        Link(second, 2, na, t);
        Link(third, 2, nb, t);
        Join(t, 0, second, 1);
        Join(second, 0, third, 1);
        Join(third, 0, t, 1);
        _unsure.Push((t, 2));
        _unsure.Push((second, 2));
        _unsure.Push((third, 2));
    }

    private void SplitSide(int t, int i, int p)
    {
        int u = _n[(3 * t) + i], j = Back(u, t);
        (int a, int b, int c) = (_v[(3 * t) + i], _v[(3 * t) + ((i + 1) % 3)], _v[(3 * t) + ((i + 2) % 3)]);
        int d = _v[(3 * u) + j];
        (int beyondB, int beyondC) = (_n[(3 * t) + ((i + 1) % 3)], _n[(3 * t) + ((i + 2) % 3)]);
        (int otherC, int otherB) = (_n[(3 * u) + ((j + 1) % 3)], _n[(3 * u) + ((j + 2) % 3)]);
        int t2 = Add(c, a, p), u2 = Add(b, d, p);
        Set(t, a, b, p);
        Set(u, d, c, p);
        Link(t, 2, beyondC, t);
        Link(t2, 2, beyondB, t);
        Link(u, 2, otherB, u);
        Link(u2, 2, otherC, u);
        Join(t, 0, u2, 1);
        Join(u2, 0, u, 1);
        Join(u, 0, t2, 1);
        Join(t2, 0, t, 1);
        _unsure.Push((t, 2));
        _unsure.Push((t2, 2));
        _unsure.Push((u, 2));
        _unsure.Push((u2, 2));
    }

    private TriangleMesh Finish(int count, double scale)
    {
        int all = _v.Count / 3, kept = 0;
        int[] number = new int[all];
        for (int t = 0; t < all; t++)
        {
            number[t] = Math.Max(_v[3 * t], Math.Max(_v[(3 * t) + 1], _v[(3 * t) + 2])) < count ? kept++ : -1;
        }

        int[] v = new int[3 * kept], n = new int[3 * kept], tag = new int[3 * kept];
        for (int t = 0; t < all; t++)
        {
            for (int i = 0; i < 3 && number[t] >= 0; i++)
            {
                int neighbour = _n[(3 * t) + i];
                v[(3 * number[t]) + i] = _v[(3 * t) + i];
                n[(3 * number[t]) + i] = neighbour < 0 ? -1 : number[neighbour];
                tag[(3 * number[t]) + i] = _tag[(3 * t) + i];
            }
        }

        long x0 = _x.AsSpan(0, count).ToArray().Min(), y0 = _y.AsSpan(0, count).ToArray().Min();
        double[] xs = new double[count], ys = new double[count];
        for (int p = 0; p < count; p++)
        {
            (xs[p], ys[p]) = ((_x[p] - x0) * scale, (_y[p] - y0) * scale);
        }

        return new TriangleMesh(xs, ys, v, n, tag);
    }
}
