namespace Strata.Numerics.Triangles;

/// <summary>
/// The quadratic stream function that makes the energy of a balanced flux least: it adds a curl, which carries nothing across
/// the edge of the metal (its value is one constant along each piece of edge) and any current to and from electrodes.
/// </summary>
internal sealed class SheetStream
{
    private readonly SheetSystem _system;
    private readonly int[] _unknown;
    private readonly SparseCholesky? _factor;
    private readonly int _count;

    /// <summary>Builds and factors.</summary>
    public SheetStream(SheetSystem system)
    {
        _system = system;
        SheetSpace space = system.Space;
        int[] group = Groups(space, out int[] size), domain = Domains(space);
        _unknown = new int[space.Nodes];
        Array.Fill(_unknown, -2);
        Dictionary<int, int> gauge = [];
        for (int e = 0; e < space.Count; e++)
        {
            for (int i = 0; i < 6; i++)
            {
                int root = SheetSpace.Root(group, space.Node[(6 * e) + i]), home = SheetSpace.Root(domain, e);
                if (!gauge.TryGetValue(home, out int best) || size[root] > size[best])
                {
                    gauge[home] = root;
                }
            }
        }

        foreach (int root in gauge.Values)
        {
            _unknown[root] = -1;
        }

        for (int n = 0; n < space.Nodes; n++)
        {
            int root = SheetSpace.Root(group, n);
            if (_unknown[root] == -2)
            {
                _unknown[root] = _count++;
            }

            _unknown[n] = _unknown[root];
        }

        var matrix = new CliqueMatrix();
        Span<int> index = stackalloc int[6];
        Span<double> dense = stackalloc double[36];
        (double X, double Y)[] place = new (double, double)[_count];
        for (int e = 0; e < space.Count; e++)
        {
            double scale = 1 / (system.Conductance[e] * system.Conductance[e]);
            for (int i = 0; i < 6; i++)
            {
                index[i] = _unknown[space.Node[(6 * e) + i]];
                if (index[i] >= 0)
                {
                    place[index[i]] = space.Place[space.Node[(6 * e) + i]];
                }
            }

            // Several nodes of one element may share an unknown: the dense matrix is summed onto the first of them.
            for (int n = 0; n < 36; n++)
            {
                dense[n] = system.Stiffness[(36 * e) + n] * scale;
            }

            Merge(index, dense);
            matrix.Add(index, dense);
        }

        if (_count > 0)
        {
            (int[] start, int[] column, double[] value) = matrix.Build(_count);
            _factor = SparseCholesky.Factor(start, column, value, place);
        }
    }

    /// <summary>Finds the stream function of a drive.</summary>
    /// <param name="flux">Balanced fluxes out of the sides.</param>
    /// <param name="held">Values of the electrodes.</param>
    /// <returns>Per node its value.</returns>
    public double[] Improve(double[] flux, double[] held)
    {
        SheetSpace space = _system.Space;
        double[] b = new double[_count], psi = new double[space.Nodes];
        Span<double> s = stackalloc double[6];
        for (int e = 0; e < space.Count; e++)
        {
            Plain(_system, e, flux, s);
            ReadOnlySpan<double> g = _system.Gradient.AsSpan(36 * e, 36);
            double weight = _system.Area[e] / (3 * _system.Conductance[e]);
            for (int j = 0; j < 6; j++)
            {
                int unknown = _unknown[space.Node[(6 * e) + j]];
                if (unknown < 0)
                {
                    continue;
                }

                double sum = 0;
                for (int m = 0; m < 3; m++)
                {
                    sum += (s[2 * m] * g[(12 * m) + (2 * j) + 1]) - (s[(2 * m) + 1] * g[(12 * m) + (2 * j)]);
                }

                b[unknown] -= weight * sum;
            }

            for (int i = 0; i < 3; i++)
            {
                int side = space.Side[(3 * e) + i];
                if (side <= -2)
                {
                    // Current out of the electrode: - (psi at the side's end - psi at its beginning).
                    Add(b, space.Node[(6 * e) + ((i + 2) % 3)], -held[-2 - side]);
                    Add(b, space.Node[(6 * e) + ((i + 1) % 3)], held[-2 - side]);
                }
            }
        }

        _factor?.Solve(b);
        for (int n = 0; n < psi.Length; n++)
        {
            psi[n] = _unknown[n] >= 0 && _factor is not null ? b[_unknown[n]] : 0;
        }

        return psi;
    }

    /// <summary>The balanced flux without a curl at the three middles, x and y in turn: sum of flux (x - corner opposite) / (2
    /// area).</summary>
    public static void Plain(SheetSystem system, int e, double[] flux, Span<double> s)
    {
        TriangleMesh mesh = system.Mesh;
        ReadOnlySpan<int> v = mesh.V.Slice(3 * system.Space.Triangle[e], 3);
        double scale = 1 / (2 * system.Area[e]);
        for (int m = 0; m < 3; m++)
        {
            (int a, int b) = (v[(m + 1) % 3], v[(m + 2) % 3]);
            (double x, double y) = (0.5 * (mesh.X[a] + mesh.X[b]), 0.5 * (mesh.Y[a] + mesh.Y[b]));
            (double sx, double sy) = (0, 0);
            for (int j = 0; j < 3; j++)
            {
                sx += flux[(3 * e) + j] * (x - mesh.X[v[j]]);
                sy += flux[(3 * e) + j] * (y - mesh.Y[v[j]]);
            }

            (s[2 * m], s[(2 * m) + 1]) = (sx * scale, sy * scale);
        }
    }

    private void Add(double[] b, int node, double value)
    {
        if (_unknown[node] >= 0)
        {
            b[_unknown[node]] += value;
        }
    }

    private static void Merge(Span<int> index, Span<double> dense)
    {
        for (int i = 1; i < 6; i++)
        {
            int same = index[..i].IndexOf(index[i]);
            if (index[i] < 0 || same < 0)
            {
                continue;
            }

            for (int j = 0; j < 6; j++)
            {
                dense[(6 * same) + j] += dense[(6 * i) + j];
                dense[(6 * i) + j] = 0;
            }

            for (int j = 0; j < 6; j++)
            {
                dense[(6 * j) + same] += dense[(6 * j) + i];
                dense[(6 * j) + i] = 0;
            }

            index[i] = -1;
        }
    }

    // The nodes of each connected piece of the metal's edge are one unknown.
    private static int[] Groups(SheetSpace space, out int[] size)
    {
        int[] group = new int[space.Nodes];
        for (int n = 0; n < group.Length; n++)
        {
            group[n] = n;
        }

        for (int s = 0; s < space.Side.Length; s++)
        {
            if (space.Side[s] == SheetSpace.Edge)
            {
                (int e, int i) = (s / 3, s % 3);
                SheetSpace.Join(group, space.Node[(6 * e) + 3 + i], space.Node[(6 * e) + ((i + 1) % 3)]);
                SheetSpace.Join(group, space.Node[(6 * e) + 3 + i], space.Node[(6 * e) + ((i + 2) % 3)]);
            }
        }

        size = new int[space.Nodes];
        for (int n = 0; n < group.Length; n++)
        {
            size[SheetSpace.Root(group, n)]++;
        }

        return group;
    }

    private static int[] Domains(SheetSpace space)
    {
        int[] domain = new int[space.Count];
        for (int e = 0; e < domain.Length; e++)
        {
            domain[e] = e;
        }

        for (int s = 0; s < space.Side.Length; s++)
        {
            if (space.Side[s] >= 0)
            {
                SheetSpace.Join(domain, s / 3, space.Side[s]);
            }
        }

        return domain;
    }
}
