namespace Strata.Numerics.Triangles;

/// <summary>Sheets with a source per area in every triangle and given values at electrodes; factored once for any number of
/// sources.</summary>
internal sealed class SheetField
{
    private readonly SheetSystem _system;
    private readonly double[] _u;
    private readonly double[] _load;
    private readonly double[] _within;

    private SheetField(SheetSystem system)
    {
        _system = system;
        (_u, _load) = (new double[system.Space.Nodes], new double[system.Space.Nodes]);
        _within = new double[system.Problem.Ports.Count];
    }

    /// <summary>Prepares sheets; couplings and electrodes as in <see cref="SheetSolution"/>, other ports without meaning.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="problem">The sheets.</param>
    /// <returns>The prepared sheets; null when some metal has no way to an electrode or the reference.</returns>
    public static SheetField? Prepare(TriangleMesh mesh, SheetProblem problem)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(problem);
        var system = new SheetSystem(mesh, problem, null);
        return system.IsSolvable ? new SheetField(system) : null;
    }

    /// <summary>Solves.</summary>
    /// <param name="source">Per layer and triangle the source per area, W/m2.</param>
    /// <param name="held">Per port the value of an electrode.</param>
    /// <param name="mean">Receives per layer and triangle the mean value; an electrode's inside it, 0 where there is no metal.</param>
    /// <returns>The largest value at a node, and the triangle that it belongs to.</returns>
    public (double Largest, int Triangle) Solve(double[][] source, double[] held, double[][] mean)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(mean);
        SheetSpace space = _system.Space;
        Array.Clear(_load);
        Array.Clear(_within);
        for (int n = 0; n < _u.Length; n++)
        {
            _u[n] = space.Electrode[n] >= 0 ? held[space.Electrode[n]] : 0;
        }

        for (int e = 0; e < space.Count; e++)
        {
            double third = source[space.Layer[e]][space.Triangle[e]] * _system.Area[e] / 3;
            for (int i = 3; i < 6; i++)
            {
                _load[space.Node[(6 * e) + i]] += third;
            }
        }

        _system.Held = held;
        _system.Solve(_load, _u);
        (double largest, int at) = (double.NegativeInfinity, 0);
        Lowest = double.PositiveInfinity;
        for (int l = 0; l < mean.Length; l++)
        {
            for (int t = 0; t < mean[l].Length; t++)
            {
                int e = space.ElementAt[l][t];
                if (e <= -2)
                {
                    _within[-2 - e] += source[l][t] * _system.Mesh.Area(t);
                }

                mean[l][t] = e >= 0 ? Mean(e) : e == -1 ? 0 : held[-2 - e];
                double high = e >= 0 ? Highest(e) : e == -1 ? double.NegativeInfinity : mean[l][t];
                Lowest = e == -1 ? Lowest : Math.Min(Lowest, mean[l][t]);
                (largest, at) = high > largest ? (high, t) : (largest, at);
            }
        }

        return (largest, at);
    }

    /// <summary>The lowest mean of a triangle in the last solution.</summary>
    public double Lowest { get; private set; }

    /// <summary>Area of the metal of each coupling to the reference, m2.</summary>
    public double[] CoupledArea()
    {
        double[] area = new double[_system.Problem.Couplings.Count];
        for (int c = 0; c < _system.Couplings.Count; c++)
        {
            area[_system.Origin[c].Coupling] += _system.Area[_system.Couplings[c].Element];
        }

        return area;
    }

    /// <summary>What leaves through the couplings to the reference, per coupling.</summary>
    public double[] ToReference()
    {
        double[] sum = new double[_system.Problem.Couplings.Count];
        Span<double> moments = stackalloc double[6];
        for (int c = 0; c < _system.Couplings.Count; c++)
        {
            (int e, int far, double g) = _system.Couplings[c];
            if (far == SheetSystem.Reference)
            {
                _system.CouplingMoments(e, far, g, _u, moments);
                for (int i = 0; i < 6; i++)
                {
                    sum[_system.Origin[c].Coupling] += moments[i];
                }
            }
        }

        return sum;
    }

    /// <summary>What leaves into each electrode in the last solution: reactions, what couplings bring, and the sources inside it.</summary>
    public double[] ToElectrodes()
    {
        double[] sum = [.. _within], residual = _system.Residual(_load, _u);
        for (int n = 0; n < residual.Length; n++)
        {
            if (_system.Space.Electrode[n] is var electrode and >= 0)
            {
                sum[electrode] += residual[n];
            }
        }

        Span<double> moments = stackalloc double[6];
        foreach ((int e, int far, double g) in _system.Couplings)
        {
            if (far < 0 && far != SheetSystem.Reference)
            {
                _system.CouplingMoments(e, far, g, _u, moments);
                for (int i = 0; i < 6; i++)
                {
                    sum[-2 - far] += moments[i];
                }
            }
        }

        foreach ((int one, int other, double g, _, _) in _system.Direct)
        {
            double flow = g * (_system.Held[one] - _system.Held[other]);
            (sum[one], sum[other]) = (sum[one] - flow, sum[other] + flow);
        }

        return sum;
    }

    private double Mean(int e) => (At(e, 3) + At(e, 4) + At(e, 5)) / 3;

    private double Highest(int e)
    {
        double high = At(e, 0);
        for (int i = 1; i < 6; i++)
        {
            high = Math.Max(high, At(e, i));
        }

        return high;
    }

    private double At(int e, int node) => _u[_system.Space.Node[(6 * e) + node]];
}
