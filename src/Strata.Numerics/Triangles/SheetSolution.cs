using System.Numerics.Tensors;

namespace Strata.Numerics.Triangles;

/// <summary>
/// The responses of sheets to each of their ports, and both ends of the form that belongs to them. With voltages V at the
/// electrodes and currents I at the other ports let S be the least of a(v, v) / 2 - I v over v that equal V on the electrodes.
/// S is a quadratic form, x M x / 2 with x = (V, I): its blocks are the conductances between electrodes, the mean voltages per
/// voltage, and less the resistances between the other ports. Any v gives S from above, any balanced flux from below (Prager and
/// Synge 1947), and both depend linearly on x: <see cref="Lower"/> and <see cref="Upper"/> enclose M as forms.
/// </summary>
internal sealed partial class SheetSolution
{
    private const double Rounding = 1e-12;
    private readonly SheetSystem _system;
    private readonly double[][] _u;
    private readonly double[][] _s;
    private readonly double[][] _transfer;

    private SheetSolution(SheetSystem system)
    {
        _system = system;
        int ports = system.Problem.Ports.Count;
        (_u, _s, _transfer) = (new double[ports][], new double[ports][], new double[ports][]);
        (Lower, Upper, Inflow) = (new double[ports, ports], new double[ports, ports], new double[ports, ports]);
    }

    /// <summary>The form from below.</summary>
    public double[,] Lower { get; }

    /// <summary>The form from above.</summary>
    public double[,] Upper { get; }

    /// <summary>The current out of electrode p into the metal in the balanced flux of drive q, A.</summary>
    public double[,] Inflow { get; }

    /// <summary>Unknowns of the potentials.</summary>
    public int Nodes => _system.Space.Nodes;

    /// <summary>Elements: triangles times the layers that have metal there.</summary>
    public int Elements => _system.Space.Count;

    /// <summary>Below this an entry of an electrode is rounding, S: it sums currents of the size of the conductances of sheets.</summary>
    public double RoundingOfConductance => Elements > 0 ? Rounding * TensorPrimitives.Max<double>(_system.Conductance) : 0;

    /// <summary>The ports that meet no metal.</summary>
    public IReadOnlyList<int> Idle { get; private set; } = [];

    /// <summary>Solves for all ports.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="problem">The sheets.</param>
    /// <param name="factor">Per layer and triangle a factor on the conductance of a square; null for 1.</param>
    /// <returns>The solution; null when some metal has no way to an electrode or the reference.</returns>
    public static SheetSolution? Solve(TriangleMesh mesh, SheetProblem problem, double[][]? factor = null)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(problem);
        var system = new SheetSystem(mesh, problem, factor);
        if (!system.IsSolvable)
        {
            return null;
        }

        var stream = new SheetStream(system);
        var solution = new SheetSolution(system);
        int ports = problem.Ports.Count;
        double[][] load = new double[ports][], flux = new double[ports][], inflow = new double[ports][];
        List<int> idle = [];
        int implied = solution.Implied();
        for (int p = 0; p < ports; p++)
        {
            if (p == implied)
            {
                load[p] = new double[system.Space.Nodes];
                continue;
            }

            SheetLoad? even = problem.Ports[p].IsElectrode ? null : SheetLoad.Of(system, problem.Ports[p]);
            if (even is { MeetsMetal: false })
            {
                idle.Add(p);
            }

            load[p] = even?.AtNodes(system) ?? new double[system.Space.Nodes];
            system.Held = solution.Held(p);
            double[] u = new double[system.Space.Nodes];
            for (int n = 0; n < u.Length; n++)
            {
                u[n] = system.Space.Electrode[n] == p ? 1 : 0;
            }

            system.Solve(load[p], u);
            system.Solve(load[p], u);
            double[] transfer = new double[system.Couplings.Count];
            flux[p] = SheetFluxes.Balance(system, even, u, transfer);
            double[] psi = stream.Improve(flux[p], system.Held);
            (solution._u[p], solution._transfer[p]) = (u, transfer);
            solution._s[p] = solution.Densities(flux[p], psi);
            inflow[p] = solution.InflowOf(flux[p], psi, transfer);
        }

        solution.Idle = idle;
        if (implied >= 0)
        {
            solution.Imply(implied);
            inflow[implied] = solution.ImpliedInflow(inflow, implied);
        }

        solution.FillUpper(load);
        solution.FillLower(inflow);
        for (int p = 0; p < ports; p++)
        {
            for (int q = 0; q < ports; q++)
            {
                solution.Inflow[p, q] = inflow[q][p];
            }
        }

        solution.AddDirect(solution.Inflow);
        return solution;
    }

    /// <summary>Adds up, per triangle, the parts of the gap between both ends.</summary>
    /// <param name="weight">One weight per port.</param>
    /// <returns>Per triangle the weighted sum of integral |s + k grad u|^2 / k, couplings included.</returns>
    public double[] Gap(ReadOnlySpan<double> weight)
    {
        double[] gap = new double[_system.Mesh.Count];
        Span<double> g = stackalloc double[6];
        for (int p = 0; p < weight.Length; p++)
        {
            if (weight[p] == 0)
            {
                continue;
            }

            _system.Held = Held(p);
            for (int e = 0; e < Elements; e++)
            {
                PotentialGradient(e, _u[p], g);
                double sum = 0;
                for (int n = 0; n < 6; n++)
                {
                    double difference = _s[p][(6 * e) + n] + (_system.Conductance[e] * g[n]);
                    sum += difference * difference;
                }

                gap[_system.Space.Triangle[e]] += weight[p] * sum * _system.Area[e] / (3 * _system.Conductance[e]);
            }

            for (int c = 0; c < _system.Couplings.Count; c++)
            {
                (int e, int far, double conductance) = _system.Couplings[c];
                double energy = CouplingEnergy(e, far, conductance, _u[p]);
                gap[_system.Space.Triangle[e]] += weight[p] * Math.Max(0, energy - (_transfer[p][c] * _transfer[p][c] / conductance));
            }
        }

        return gap;
    }

    /// <summary>Visits the elements with a combination of the drives.</summary>
    /// <param name="drive">One factor per port: volts at an electrode, amperes at another port.</param>
    /// <param name="visit">Called with layer, triangle, area (m2), the potentials at its six nodes (V) and the sheet current density (A/m)
    /// at the three
    /// middles of the sides, x and y in turn.</param>
    public void Visit(ReadOnlySpan<double> drive, ElementVisitor visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        Span<double> s = stackalloc double[6], potential = stackalloc double[6];
        for (int e = 0; e < Elements; e++)
        {
            s.Clear();
            potential.Clear();
            for (int p = 0; p < drive.Length; p++)
            {
                if (drive[p] == 0)
                {
                    continue;
                }

                for (int n = 0; n < 6; n++)
                {
                    s[n] += drive[p] * _s[p][(6 * e) + n];
                    potential[n] += drive[p] * _u[p][_system.Space.Node[(6 * e) + n]];
                }
            }

            visit(_system.Space.Layer[e], _system.Space.Triangle[e], _system.Area[e], potential, s);
        }
    }

    /// <summary>Visits the coupled triangles with a combination of the drives.</summary>
    /// <param name="drive">One factor per port.</param>
    /// <param name="visit">Called with the number of the coupling, the triangle, the current (A, from its first layer to its second) and
    /// the conductance (S).</param>
    public void VisitCouplings(ReadOnlySpan<double> drive, Action<int, int, double, double> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        for (int c = 0; c < _system.Couplings.Count; c++)
        {
            double current = 0;
            for (int p = 0; p < drive.Length; p++)
            {
                current += drive[p] * _transfer[p][c];
            }

            (int e, _, double conductance) = _system.Couplings[c];
            (int coupling, int sign) = _system.Origin[c];
            visit(coupling, _system.Space.Triangle[e], sign * current, conductance);
        }

        foreach ((int one, int other, double g, int coupling, int triangle) in _system.Direct)
        {
            visit(coupling, triangle, g * (drive[one] - drive[other]), g);
        }
    }
}
