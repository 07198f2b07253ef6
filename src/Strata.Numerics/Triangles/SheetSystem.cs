namespace Strata.Numerics.Triangles;

/// <summary>The equations of the potentials: quadratic elements, couplings, electrodes held.</summary>
internal sealed partial class SheetSystem
{
    /// <summary>The far end of a coupling to the reference.</summary>
    public const int Reference = int.MinValue;

    private readonly int[] _free;
    private readonly int _count;
    private readonly SparseCholesky? _factor;

    /// <summary>Builds and factors.</summary>
    public SheetSystem(TriangleMesh mesh, SheetProblem problem, double[][]? factor)
    {
        (Mesh, Problem) = (mesh, problem);
        Space = SheetSpace.Build(mesh, problem);
        int count = Space.Count;
        (Area, Conductance, Gradient, Stiffness) = (new double[count], new double[count], new double[36 * count], new double[36 * count]);
        Span<double> barycentric = stackalloc double[6];
        for (int e = 0; e < count; e++)
        {
            Area[e] = QuadraticElement.Barycentric(mesh, Space.Triangle[e], barycentric);
            Conductance[e] = problem.SquareConductance[Space.Layer[e]] * (factor is null ? 1 : factor[Space.Layer[e]][Space.Triangle[e]]);
            QuadraticElement.Gradients(barycentric, Gradient.AsSpan(36 * e, 36));
            QuadraticElement.Stiffness(Gradient.AsSpan(36 * e, 36), Conductance[e] * Area[e] / 3, Stiffness.AsSpan(36 * e, 36));
        }

        Couplings = FindCouplings();
        _free = new int[Space.Nodes];
        for (int n = 0; n < _free.Length; n++)
        {
            _free[n] = Space.Electrode[n] < 0 ? _count++ : -1;
        }

        _factor = Factor();
    }

    /// <summary>The mesh.</summary>
    public TriangleMesh Mesh { get; }

    /// <summary>The problem.</summary>
    public SheetProblem Problem { get; }

    /// <summary>Elements and nodes.</summary>
    public SheetSpace Space { get; }

    /// <summary>Area of each element, m2.</summary>
    public double[] Area { get; }

    /// <summary>Conductance of a square of each element, S.</summary>
    public double[] Conductance { get; }

    /// <summary>Gradients of the six functions at the three middles, 36 per element.</summary>
    public double[] Gradient { get; }

    /// <summary>Stiffness, 36 per element.</summary>
    public double[] Stiffness { get; }

    /// <summary>Couplings triangle by triangle: an element, what it meets (an element, -2 - p for electrode p, or the reference),
    /// S.</summary>
    public List<(int Element, int Other, double Conductance)> Couplings { get; }

    /// <summary>Per coupled triangle, which of the problem's couplings it belongs to, and -1 where its element lies on the far
    /// layer.</summary>
    public List<(int Coupling, int Sign)> Origin { get; } = [];

    /// <summary>Coupled triangles between two electrodes, from the first layer of their coupling to its second.</summary>
    public List<(int One, int Other, double Conductance, int Coupling, int Triangle)> Direct { get; } = [];

    /// <summary>False when a piece of metal has no way to an electrode or the reference.</summary>
    public bool IsSolvable => _factor is not null || _count == 0;

    /// <summary>Entries of the factor.</summary>
    public int FactorEntries => _factor?.Entries ?? 0;

    /// <summary>Solves for loads at nodes, electrodes held at the values that u has there.</summary>
    public void Solve(ReadOnlySpan<double> load, double[] u)
    {
        double[] b = new double[_count];
        double[] residual = Residual(load, u);
        for (int n = 0; n < _free.Length; n++)
        {
            if (_free[n] >= 0)
            {
                b[_free[n]] = residual[n];
            }
        }

        _factor?.Solve(b);
        for (int n = 0; n < _free.Length; n++)
        {
            u[n] += _free[n] >= 0 ? b[_free[n]] : 0;
        }
    }

    /// <summary>load - K u at every node.</summary>
    public double[] Residual(ReadOnlySpan<double> load, double[] u)
    {
        double[] r = load.ToArray();
        Span<double> k = stackalloc double[6], other = stackalloc double[6];
        for (int e = 0; e < Space.Count; e++)
        {
            Moments(e, u, k);
            for (int i = 0; i < 6; i++)
            {
                r[Space.Node[(6 * e) + i]] -= k[i];
            }
        }

        foreach ((int e, int far, double g) in Couplings)
        {
            CouplingMoments(e, far, g, u, k);
            for (int i = 0; i < 6; i++)
            {
                r[Space.Node[(6 * e) + i]] -= k[i];
                if (far >= 0)
                {
                    r[Space.Node[(6 * far) + i]] += k[i];
                }
            }
        }

        return r;
    }

    /// <summary>integral k grad u . grad f_i, six values.</summary>
    public void Moments(int e, double[] u, Span<double> moments)
    {
        ReadOnlySpan<double> stiffness = Stiffness.AsSpan(36 * e, 36);
        ReadOnlySpan<int> node = Space.Node.AsSpan(6 * e, 6);
        for (int i = 0; i < 6; i++)
        {
            double sum = 0;
            for (int j = 0; j < 6; j++)
            {
                sum += stiffness[(6 * i) + j] * u[node[j]];
            }

            moments[i] = sum;
        }
    }

    /// <summary>integral g (u - u of the far end) f_i over a coupled triangle, six values.</summary>
    public void CouplingMoments(int e, int far, double g, double[] u, Span<double> moments)
    {
        Span<double> d = stackalloc double[6];
        Difference(e, far, u, d);
        for (int i = 0; i < 6; i++)
        {
            double sum = 0;
            for (int j = 0; j < 6; j++)
            {
                sum += QuadraticElement.Mass[(6 * i) + j] * d[j];
            }

            moments[i] = g * sum / 180;
        }
    }

    /// <summary>u less that of the far end, at the six nodes.</summary>
    public void Difference(int e, int far, double[] u, Span<double> d)
    {
        for (int i = 0; i < 6; i++)
        {
            d[i] = u[Space.Node[(6 * e) + i]] - (far >= 0 ? u[Space.Node[(6 * far) + i]] : 0);
        }

        if (far < 0 && far != Reference)
        {
            double value = Held[-2 - far];
            for (int i = 0; i < 6; i++)
            {
                d[i] -= value;
            }
        }
    }

    /// <summary>The values of the electrodes of the drive at hand.</summary>
    public double[] Held { get; set; } = [];

    private List<(int Element, int Other, double Conductance)> FindCouplings()
    {
        List<(int, int, double)> found = [];
        for (int n = 0; n < Problem.Couplings.Count; n++)
        {
            SheetCoupling coupling = Problem.Couplings[n];
            for (int t = 0; t < Mesh.Count; t++)
            {
                if (!coupling.Regions.Contains(Mesh.Region[t]))
                {
                    continue;
                }

                int one = Space.ElementAt[coupling.From][t], other = coupling.To < 0 ? Reference : Space.ElementAt[coupling.To][t];
                double g = coupling.PerArea * Mesh.Area(t);
                if (one == -1 || other == -1)
                {
                    continue;
                }

                if (one < 0 && other < 0)
                {
                    if (one != other && other != Reference)
                    {
                        Direct.Add((-2 - one, -2 - other, g, n, t));
                    }

                    continue;
                }

                Origin.Add((n, one < 0 ? -1 : 1));
                found.Add(one < 0 ? (other, one, g) : (one, other, g));
            }
        }

        return found;
    }
}
