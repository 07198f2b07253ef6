namespace Strata.Numerics.Triangles;

/// <summary>
/// The elements (a triangle on a layer each), their nodes and what their sides meet. A side is shared by two elements, or lies
/// on an electrode, or on the edge of the metal. Corners that only touch have nodes of their own: a common point does not connect.
/// </summary>
internal sealed class SheetSpace
{
    /// <summary>A side on the edge of the metal.</summary>
    public const int Edge = -1;

    private SheetSpace(int elements)
    {
        (Triangle, Layer) = (new int[elements], new int[elements]);
        (Side, Node) = (new int[3 * elements], new int[6 * elements]);
    }

    /// <summary>Triangle of each element.</summary>
    public int[] Triangle { get; }

    /// <summary>Layer of each element.</summary>
    public int[] Layer { get; }

    /// <summary>Per side: the neighbouring element, <see cref="Edge"/>, or -2 - p for electrode p.</summary>
    public int[] Side { get; }

    /// <summary>Six nodes per element: its corners, then the middles of its sides.</summary>
    public int[] Node { get; }

    /// <summary>Nodes.</summary>
    public int Nodes { get; private set; }

    /// <summary>Elements.</summary>
    public int Count => Triangle.Length;

    /// <summary>Per layer and triangle, the element; -1 where there is no metal, -2 - p inside electrode p.</summary>
    public int[][] ElementAt { get; private set; } = [];

    /// <summary>Per node, its electrode; -1 for a free one.</summary>
    public int[] Electrode { get; private set; } = [];

    /// <summary>Per node a place, m, for the order of elimination.</summary>
    public (double X, double Y)[] Place { get; private set; } = [];

    /// <summary>Builds the space.</summary>
    public static SheetSpace Build(TriangleMesh mesh, SheetProblem problem)
    {
        int layers = problem.SquareConductance.Count, count = 0;
        int[][] at = new int[layers][];
        List<(int Layer, int Port)>[] inside = new List<(int, int)>[problem.LayersOfRegion.Count];
        for (int p = 0; p < problem.Ports.Count; p++)
        {
            foreach (int region in problem.Ports[p].IsElectrode ? problem.Ports[p].Regions : Enumerable.Empty<int>())
            {
                (inside[region] ??= []).Add((problem.Ports[p].Layer, p));
            }
        }

        for (int l = 0; l < layers; l++)
        {
            at[l] = new int[mesh.Count];
            Array.Fill(at[l], -1);
        }

        for (int t = 0; t < mesh.Count; t++)
        {
            foreach (int l in problem.LayersOfRegion[mesh.Region[t]])
            {
                int electrode = inside[mesh.Region[t]]?.FindIndex(one => one.Layer == l) ?? -1;
                at[l][t] = electrode >= 0 ? -2 - inside[mesh.Region[t]][electrode].Port : count++;
            }
        }

        var space = new SheetSpace(count) { ElementAt = at };
        for (int l = 0; l < layers; l++)
        {
            for (int t = 0; t < mesh.Count; t++)
            {
                if (at[l][t] >= 0)
                {
                    (space.Triangle[at[l][t]], space.Layer[at[l][t]]) = (t, l);
                }
            }
        }

        space.FindSides(mesh, problem);
        space.NumberNodes(mesh);
        return space;
    }

    private void FindSides(TriangleMesh mesh, SheetProblem problem)
    {
        Dictionary<(int Layer, int Tag), int> lines = [];
        for (int p = 0; p < problem.Ports.Count; p++)
        {
            foreach (int tag in problem.Ports[p].IsElectrode ? problem.Ports[p].Tags : Enumerable.Empty<int>())
            {
                lines.TryAdd((problem.Ports[p].Layer, tag), p);
            }
        }

        for (int e = 0; e < Count; e++)
        {
            for (int i = 0; i < 3; i++)
            {
                int side = (3 * Triangle[e]) + i, tag = mesh.Tag[side], neighbour = mesh.N[side];
                int other = neighbour < 0 ? -1 : ElementAt[Layer[e]][neighbour];
                Side[(3 * e) + i] = tag != 0 && lines.TryGetValue((Layer[e], tag), out int line) ? -2 - line : other;
            }
        }
    }

    private void NumberNodes(TriangleMesh mesh)
    {
        int[] parent = new int[3 * Count];
        for (int c = 0; c < parent.Length; c++)
        {
            parent[c] = c;
        }

        for (int s = 0; s < Side.Length; s++)
        {
            if (Side[s] > s / 3)
            {
                int e = s / 3, f = Side[s], i = s % 3, j = Back(f, e);
                Join(parent, (3 * e) + ((i + 1) % 3), (3 * f) + ((j + 2) % 3));
                Join(parent, (3 * e) + ((i + 2) % 3), (3 * f) + ((j + 1) % 3));
            }
        }

        int[] number = new int[3 * Count];
        List<int> electrode = [];
        List<(double X, double Y)> place = [];
        for (int c = 0; c < parent.Length; c++)
        {
            int root = Root(parent, c), v = mesh.V[(3 * Triangle[c / 3]) + (c % 3)];
            if (root == c)
            {
                number[c] = electrode.Count;
                electrode.Add(-1);
                place.Add((mesh.X[v], mesh.Y[v]));
            }

            Node[(6 * (c / 3)) + (c % 3)] = number[root];
        }

        for (int s = 0; s < Side.Length; s++)
        {
            int e = s / 3, i = s % 3, f = Side[s];
            (int a, int b) = (Node[(6 * e) + ((i + 1) % 3)], Node[(6 * e) + ((i + 2) % 3)]);
            if (f >= 0 && f < e)
            {
                Node[(6 * e) + 3 + i] = Node[(6 * f) + 3 + Back(f, e)];
                continue;
            }

            Node[(6 * e) + 3 + i] = electrode.Count;
            electrode.Add(f <= -2 ? -2 - f : -1);
            place.Add((0.5 * (place[a].X + place[b].X), 0.5 * (place[a].Y + place[b].Y)));
            if (f <= -2)
            {
                (electrode[a], electrode[b]) = (-2 - f, -2 - f);
            }
        }

        (Nodes, Electrode, Place) = (electrode.Count, [.. electrode], [.. place]);
    }

    /// <summary>The side of an element that meets another one.</summary>
    public int Back(int element, int other) => Side[3 * element] == other ? 0 : Side[(3 * element) + 1] == other ? 1 : 2;

    /// <summary>The representative of a set.</summary>
    public static int Root(int[] parent, int n)
    {
        while (parent[n] != n)
        {
            parent[n] = parent[parent[n]];
            n = parent[n];
        }

        return n;
    }

    /// <summary>Unites two sets; the smaller representative stays.</summary>
    public static void Join(int[] parent, int one, int other)
    {
        (int a, int b) = (Root(parent, one), Root(parent, other));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
