using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>A drawn cell on its grid: where its nodes get their values, and the edges of its triangles.</summary>
internal sealed class DrawnPart
{
    /// <summary>Creates the part of a cell.</summary>
    public DrawnPart(DrawnCell cell, int i, int k, bool held)
    {
        (Cell, I, K, IsHeld) = (cell, i, k, held);
        (Values, Of, Carries) = (new NodeValue[cell.X.Length], new int[cell.Triangles.Length], new bool[cell.Triangles.Length / 3]);
    }

    /// <summary>The cell.</summary>
    public DrawnCell Cell { get; }

    /// <summary>Its column.</summary>
    public int I { get; }

    /// <summary>Its row.</summary>
    public int K { get; }

    /// <summary>Whether the whole cell is held at a value.</summary>
    public bool IsHeld { get; }

    /// <summary>What edges do to its faces: west, east, bottom, top.</summary>
    public FaceCuts[] Faces { get; } = new FaceCuts[4];

    /// <summary>Per node, what gives it its value.</summary>
    public NodeValue[] Values { get; }

    /// <summary>The edges, each once.</summary>
    public DrawnEdge[] Edges { get; private set; } = [];

    /// <summary>Per triangle, its three edges.</summary>
    public int[] Of { get; }

    /// <summary>Per triangle, whether flux may pass through it.</summary>
    public bool[] Carries { get; }

    /// <summary>The number of triangles.</summary>
    public int Count => Carries.Length;

    // Edges found without memory of their own: those of 21 triangles; few cells have more.
    private const int MostOnStack = 64;

    /// <summary>Finds the edges.</summary>
    /// <param name="stretch">The stretch of a face that an edge on it lies in.</param>
    public void FindEdges(Func<DrawnPart, NodePlace, int, int, int> stretch)
    {
        int[] t = Cell.Triangles;
        Span<DrawnEdge> edges = t.Length <= MostOnStack ? stackalloc DrawnEdge[t.Length] : new DrawnEdge[t.Length];
        int count = 0;
        for (int n = 0; n < t.Length; n++)
        {
            int from = t[n], to = t[n % 3 == 2 ? n - 2 : n + 1], known = count - 1;
            while (known >= 0 && !(edges[known].From == to && edges[known].To == from))
            {
                known--;
            }

            if (known >= 0)
            {
                edges[known] = edges[known] with { Outer = n / 3 };
                Of[n] = known;
                continue;
            }

            Of[n] = count;
            edges[count++] = new DrawnEdge(from, to, n / 3, -1, NodePlace.Inside, 0);
        }

        for (int e = 0; e < count; e++)
        {
            if (edges[e].Outer < 0)
            {
                NodePlace place = Face(edges[e].From, edges[e].To);
                edges[e] = edges[e] with { Place = place, Stretch = stretch(this, place, edges[e].From, edges[e].To) };
            }
        }

        Edges = edges[..count].ToArray();
    }

    /// <summary>Finds the triangles that may carry flux: the largest connected part of those that conduct.</summary>
    public void FindCarriers()
    {
        Span<int> group = Count <= MostOnStack ? stackalloc int[Count] : new int[Count];
        double[] stream = Cell.StreamX;
        (int best, double most) = (-1, 0);
        Span<int> stack = Count <= MostOnStack ? stackalloc int[Count] : new int[Count];
        for (int first = 0, next = 1; first < Count; first++)
        {
            if (group[first] != 0 || !Conducts(first))
            {
                continue;
            }

            double area = 0;
            group[first] = next;
            stack[0] = first;
            for (int depth = 1; depth > 0;)
            {
                int t = stack[--depth];
                area += Area(stream, t);
                for (int n = 0; n < 3; n++)
                {
                    DrawnEdge edge = Edges[Of[(3 * t) + n]];
                    int other = edge.Inner == t ? edge.Outer : edge.Inner;
                    if (other >= 0 && group[other] == 0 && Conducts(other))
                    {
                        group[other] = next;
                        stack[depth++] = other;
                    }
                }
            }

            (best, most) = area > most ? (next, area) : (best, most);
            next++;
        }

        for (int t = 0; t < Count; t++)
        {
            Carries[t] = group[t] == best;
        }
    }

    /// <summary>Twice half the cross product: the area of a triangle in a coordinate along x.</summary>
    public double Area(double[] x, int t)
    {
        (int a, int b, int c) = (Cell.Triangles[3 * t], Cell.Triangles[(3 * t) + 1], Cell.Triangles[(3 * t) + 2]);
        return 0.5 * (((x[b] - x[a]) * (Cell.Z[c] - Cell.Z[a])) - ((x[c] - x[a]) * (Cell.Z[b] - Cell.Z[a])));
    }

    private bool Conducts(int t) => Cell.FluxKx[t] > 0 && Cell.FluxKz[t] > 0;

    // Corners belong to two faces, so that an edge's other node decides, or both where the face has no node inside.
    private NodePlace Face(int a, int b)
    {
        (NodePlace p, NodePlace q) = (Cell.Places[a], Cell.Places[b]);
        if (p != NodePlace.Corner || q != NodePlace.Corner)
        {
            return p != NodePlace.Corner ? p : q;
        }

        return (Math.Min(a, b), Math.Max(a, b)) switch
        {
            (0, 1) => NodePlace.Bottom,
            (2, 3) => NodePlace.Top,
            (0, 2) => NodePlace.West,
            _ => NodePlace.East,
        };
    }
}
