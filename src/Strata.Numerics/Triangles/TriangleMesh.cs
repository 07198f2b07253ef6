namespace Strata.Numerics.Triangles;

/// <summary>
/// A conforming mesh of triangles that is refined in place. Triangle t has the corners V[3 t + i] in the left sense; side i
/// lies opposite corner i and has the neighbour N[3 t + i] (-1 for none) and the tag Tag[3 t + i] (0 for none).
/// </summary>
internal sealed class TriangleMesh
{
    private double[] _x;
    private double[] _y;
    private int[] _v;
    private int[] _n;
    private int[] _tag;
    private int[] _region;

    /// <summary>Creates a mesh from its arrays, which it owns from then on.</summary>
    internal TriangleMesh(double[] x, double[] y, int[] v, int[] n, int[] tag)
    {
        (_x, _y, _v, _n, _tag) = (x, y, v, n, tag);
        (VertexCount, Count) = (x.Length, v.Length / 3);
        _region = new int[Count];
    }

    /// <summary>Triangulates points with whole coordinates, keeping segments (constrained Delaunay; sides of lines are decided
    /// exactly).</summary>
    /// <param name="x">x of the points, all different; at most 2^50 either way.</param>
    /// <param name="y">y of the points.</param>
    /// <param name="segments">Segments to keep: they meet in points only, and pass through no other point.</param>
    /// <param name="scale">Metres per step.</param>
    /// <returns>The mesh; x and y count from the low corner of the points, m.</returns>
    /// <exception cref="InvalidOperationException">Segments cross, or pass through a point.</exception>
    public static TriangleMesh Triangulate(ReadOnlySpan<long> x, ReadOnlySpan<long> y, IReadOnlyList<PlanarSegment> segments, double scale)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return ConstrainedTriangulation.Build(x, y, segments, scale);
    }

    /// <summary>Triangles.</summary>
    public int Count { get; private set; }

    /// <summary>Vertices.</summary>
    public int VertexCount { get; private set; }

    /// <summary>x of the vertices, m.</summary>
    public ReadOnlySpan<double> X => _x.AsSpan(0, VertexCount);

    /// <summary>y of the vertices, m.</summary>
    public ReadOnlySpan<double> Y => _y.AsSpan(0, VertexCount);

    /// <summary>Corners, three per triangle.</summary>
    public ReadOnlySpan<int> V => _v.AsSpan(0, 3 * Count);

    /// <summary>Neighbours across the sides, three per triangle.</summary>
    public ReadOnlySpan<int> N => _n.AsSpan(0, 3 * Count);

    /// <summary>Tags of the sides, three per triangle.</summary>
    public ReadOnlySpan<int> Tag => _tag.AsSpan(0, 3 * Count);

    /// <summary>The region of each triangle: what tagged sides enclose, numbered from 0.</summary>
    public ReadOnlySpan<int> Region => _region.AsSpan(0, Count);

    /// <summary>Numbers the regions: triangles that no tagged side parts.</summary>
    /// <returns>Per region its largest triangle.</returns>
    public int[] FindRegions()
    {
        Array.Fill(_region, -1);
        List<int> largest = [];
        var stack = new Stack<int>();
        for (int first = 0; first < Count; first++)
        {
            if (_region[first] >= 0)
            {
                continue;
            }

            (int best, double bestArea) = (first, 0);
            stack.Push(first);
            _region[first] = largest.Count;
            while (stack.TryPop(out int t))
            {
                double area = Area(t);
                (best, bestArea) = area > bestArea ? (t, area) : (best, bestArea);
                for (int s = 3 * t; s < (3 * t) + 3; s++)
                {
                    if (_tag[s] == 0 && _n[s] >= 0 && _region[_n[s]] < 0)
                    {
                        _region[_n[s]] = largest.Count;
                        stack.Push(_n[s]);
                    }
                }
            }

            largest.Add(best);
        }

        return [.. largest];
    }

    /// <summary>Area of a triangle, m2.</summary>
    public double Area(int t)
    {
        (int a, int b, int c) = (_v[3 * t], _v[(3 * t) + 1], _v[(3 * t) + 2]);
        return 0.5 * (((_x[b] - _x[a]) * (_y[c] - _y[a])) - ((_x[c] - _x[a]) * (_y[b] - _y[a])));
    }

    /// <summary>Halves triangles at their longest sides, and with them every neighbour that would no longer fit (Rivara 1984).</summary>
    /// <param name="marked">Per triangle, whether it is halved.</param>
    /// <param name="times">How often; each time all pieces of the marked triangles are halved.</param>
    /// <param name="parent">Receives, per new triangle, the old one that it lies in.</param>
    public void Refine(ReadOnlySpan<bool> marked, int times, out int[] parent)
    {
        int before = Count;
        List<int> from = [.. Enumerable.Range(0, before)];
        var stack = new Stack<int>();
        for (int time = 0; time < times; time++)
        {
            int count = Count;
            bool[] split = new bool[count];
            for (int t = 0; t < count; t++)
            {
                if (!marked[from[t]] || split[t])
                {
                    continue;
                }

                stack.Push(t);
                while (stack.TryPeek(out int top))
                {
                    int side = Longest(top), other = _n[side];
                    if (other >= 0 && Back(other, top) != Longest(other))
                    {
                        stack.Push(other);
                        continue;
                    }

                    Halve(top, side, other, from, split);
                    stack.Pop();
                }
            }
        }

        parent = [.. from];
    }

    private int Back(int t, int neighbour) => _n[3 * t] == neighbour ? 3 * t : _n[(3 * t) + 1] == neighbour ? (3 * t) + 1 : (3 * t) + 2;

    // Equal lengths are told apart by their ends, so that both neighbours choose the same side.
    private int Longest(int t)
    {
        int best = 3 * t;
        (double length, int low, int high) = Measure(t, 0);
        for (int i = 1; i < 3; i++)
        {
            (double l, int a, int b) = Measure(t, i);
            if (l > length || (l == length && (a > low || (a == low && b > high))))
            {
                (best, length, low, high) = ((3 * t) + i, l, a, b);
            }
        }

        return best;
    }

    private (double Length, int Low, int High) Measure(int t, int i)
    {
        (int a, int b) = (_v[(3 * t) + ((i + 1) % 3)], _v[(3 * t) + ((i + 2) % 3)]);
        (double dx, double dy) = (_x[a] - _x[b], _y[a] - _y[b]);
        return ((dx * dx) + (dy * dy), Math.Min(a, b), Math.Max(a, b));
    }

    private void Halve(int t, int side, int other, List<int> from, bool[] split)
    {
        int i = side - (3 * t), b = _v[(3 * t) + ((i + 1) % 3)], c = _v[(3 * t) + ((i + 2) % 3)], middle = VertexCount++;
        Grow(ref _x, VertexCount);
        Grow(ref _y, VertexCount);
        (_x[middle], _y[middle]) = (0.5 * (_x[b] + _x[c]), 0.5 * (_y[b] + _y[c]));
        int second = HalveOne(t, i, middle, from, split);
        if (other < 0)
        {
            _n[3 * t] = _n[3 * second] = -1;
            return;
        }

        int j = Back(other, t) - (3 * other), otherSecond = HalveOne(other, j, middle, from, split);

        // (a, b, m) meets (d, m, b); (a, m, c) meets (d, c, m).
        (_n[3 * t], _n[3 * otherSecond]) = (otherSecond, t);
        (_n[3 * second], _n[3 * other]) = (other, second);
    }

    // (a, b, c) becomes (a, b, m) and, new, (a, m, c).
    private int HalveOne(int t, int i, int m, List<int> from, bool[] split)
    {
        (int p, int q, int r) = ((3 * t) + i, (3 * t) + ((i + 1) % 3), (3 * t) + ((i + 2) % 3));
        (int a, int b, int c) = (_v[p], _v[q], _v[r]);
        (int across, int beyondB, int beyondC) = (_tag[p], _n[q], _n[r]);
        (int tagB, int tagC) = (_tag[q], _tag[r]);
        int second = Count++, at = 3 * t, to = 3 * second;
        Grow(ref _v, 3 * Count);
        Grow(ref _n, 3 * Count);
        Grow(ref _tag, 3 * Count);
        Grow(ref _region, Count);
        from.Add(from[t]);
        if (t < split.Length)
        {
            split[t] = true;
        }

        _region[second] = _region[t];
        (_v[at], _v[at + 1], _v[at + 2]) = (a, b, m);
        (_n[at + 1], _n[at + 2]) = (second, beyondC);
        (_tag[at], _tag[at + 1], _tag[at + 2]) = (across, 0, tagC);
        (_v[to], _v[to + 1], _v[to + 2]) = (a, m, c);
        (_n[to + 1], _n[to + 2]) = (beyondB, t);
        (_tag[to], _tag[to + 1], _tag[to + 2]) = (across, tagB, 0);
        if (beyondB >= 0)
        {
            _n[Back(beyondB, t)] = second;
        }

        return second;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, 2 * array.Length));
        }
    }
}
