namespace Strata.Numerics.Triangles;

/// <summary>Segments are forced by swapping the diagonals that cross them (Sloan 1993).</summary>
internal sealed partial class ConstrainedTriangulation
{
    private void Force(PlanarSegment segment)
    {
        (int from, int to) = (segment.From, segment.To);
        List<(int P, int Q)> crossing = Crossing(from, to);
        var pending = new Queue<(int P, int Q)>(crossing);
        List<(int P, int Q)> fresh = [];
        long tries = 1000L + (100L * crossing.Count * crossing.Count);
        while (pending.TryDequeue(out (int P, int Q) edge))
        {
            if (--tries < 0)
            {
                throw new InvalidOperationException("A segment could not be forced into the triangulation.");
            }

            (int t, int i) = Find(edge.P, edge.Q);
            int u = _n[(3 * t) + i], j = Back(u, t);
            if (!IsConvex(t, i, u, j))
            {
                pending.Enqueue(edge);
                continue;
            }

            (int a, int d) = (_v[(3 * t) + i], _v[(3 * u) + j]);
            Swap(t, i, u, j);
            if (a != from && a != to && d != from && d != to && Crosses(from, to, a, d))
            {
                pending.Enqueue((a, d));
            }
            else
            {
                fresh.Add((a, d));
            }
        }

        (int own, int side) = Find(from, to);
        int neighbour = _n[(3 * own) + side];
        _tag[(3 * own) + side] = segment.Tag;
        _tag[(3 * neighbour) + Back(neighbour, own)] = segment.Tag;
        foreach ((int p, int q) in fresh)
        {
            if ((p != from || q != to) && (p != to || q != from))
            {
                (int t, int i) = Find(p, q);
                if (t >= 0)
                {
                    _unsure.Push((t, i));
                }
            }
        }

        Legalise();
    }

    private bool Crosses(int from, int to, int a, int b)
    {
        Int128 one = Turn(from, to, a), other = Turn(from, to, b);
        return (one > 0 && other < 0) || (one < 0 && other > 0);
    }

    private List<(int P, int Q)> Crossing(int from, int to)
    {
        List<(int P, int Q)> edges = [];
        int t = _at[from], first = t;
        do
        {
            int i = Corner(t, from), right = _v[(3 * t) + ((i + 1) % 3)], left = _v[(3 * t) + ((i + 2) % 3)];
            if (right == to || left == to)
            {
                return edges;
            }

            if (Turn(from, to, right) < 0 && Turn(from, to, left) > 0)
            {
                Follow(t, i, to, right, left, from, edges);
                return edges;
            }

            t = _n[(3 * t) + ((i + 1) % 3)];
        }
        while (t != first && t >= 0);
        throw new InvalidOperationException("A segment leaves its point through another point; the segments are not noded.");
    }

    private void Follow(int t, int i, int to, int right, int left, int from, List<(int P, int Q)> edges)
    {
        while (true)
        {
            edges.Add((right, left));
            int u = _n[(3 * t) + i], j = Back(u, t), apex = _v[(3 * u) + j];
            if (apex == to)
            {
                return;
            }

            Int128 turn = Turn(from, to, apex);
            if (turn == 0)
            {
                throw new InvalidOperationException("A segment passes through a point; the segments are not noded.");
            }

            // u is (apex, left, right) in the left sense: the next side lies opposite the corner that is left behind.
            (t, i) = turn > 0 ? (u, Corner(u, left)) : (u, Corner(u, right));
            (right, left) = turn > 0 ? (right, apex) : (apex, left);
        }
    }

    private int Corner(int t, int point) => _v[3 * t] == point ? 0 : _v[(3 * t) + 1] == point ? 1 : 2;

    // The side between two points, from a triangle that has both; (-1, -1) when there is none. Around a corner of the outermost
    // triangle one may go only so far either way.
    private (int T, int I) Find(int p, int q)
    {
        (int T, int I) found = Find(p, q, 1);
        return found.T < 0 ? Find(p, q, 2) : found;
    }

    private (int T, int I) Find(int p, int q, int way)
    {
        int t = _at[p], first = t;
        do
        {
            int i = Corner(t, p);
            if (_v[(3 * t) + ((i + 1) % 3)] == q)
            {
                return (t, (i + 2) % 3);
            }

            if (_v[(3 * t) + ((i + 2) % 3)] == q)
            {
                return (t, (i + 1) % 3);
            }

            t = _n[(3 * t) + ((i + way) % 3)];
        }
        while (t != first && t >= 0);
        return (-1, -1);
    }
}
