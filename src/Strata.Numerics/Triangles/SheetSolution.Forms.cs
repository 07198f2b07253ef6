using System.Numerics.Tensors;

namespace Strata.Numerics.Triangles;

/// <summary>Fields of the drives and both ends of the form.</summary>
internal sealed partial class SheetSolution
{
    // Where nothing leads to the reference, one electrode's response is 1 less those of all other electrodes.
    private int Implied()
    {
        IReadOnlyList<SheetPort> ports = _system.Problem.Ports;
        bool closed = _system.Couplings.TrueForAll(coupling => coupling.Other != SheetSystem.Reference);
        for (int p = ports.Count - 1; p >= 0 && closed; p--)
        {
            if (ports[p].IsElectrode)
            {
                return p;
            }
        }

        return -1;
    }

    private void Imply(int implied)
    {
        double[] u = new double[Nodes], s = new double[6 * Elements], transfer = new double[_system.Couplings.Count];
        Array.Fill(u, 1);
        for (int p = 0; p < _u.Length; p++)
        {
            if (p != implied && _system.Problem.Ports[p].IsElectrode)
            {
                TensorPrimitives.Subtract(u, _u[p], u);
                TensorPrimitives.Subtract(s, _s[p], s);
                TensorPrimitives.Subtract(transfer, _transfer[p], transfer);
            }
        }

        (_u[implied], _s[implied], _transfer[implied]) = (u, s, transfer);
    }

    private double[] ImpliedInflow(double[][] inflow, int implied)
    {
        double[] sum = new double[inflow.Length];
        for (int p = 0; p < inflow.Length; p++)
        {
            if (p != implied && _system.Problem.Ports[p].IsElectrode)
            {
                TensorPrimitives.Subtract(sum, inflow[p], sum);
            }
        }

        return sum;
    }

    private double[] Held(int p)
    {
        double[] held = new double[_system.Problem.Ports.Count];
        held[p] = _system.Problem.Ports[p].IsElectrode ? 1 : 0;
        return held;
    }

    // s = plain flux + curl psi, with curl psi = (d psi / dy, - d psi / dx).
    private double[] Densities(double[] flux, double[] psi)
    {
        double[] s = new double[6 * Elements];
        Span<double> g = stackalloc double[6];
        for (int e = 0; e < Elements; e++)
        {
            Span<double> own = s.AsSpan(6 * e, 6);
            SheetStream.Plain(_system, e, flux, own);
            PotentialGradient(e, psi, g);
            for (int m = 0; m < 3; m++)
            {
                own[2 * m] += g[(2 * m) + 1];
                own[(2 * m) + 1] -= g[2 * m];
            }
        }

        return s;
    }

    private void PotentialGradient(int e, double[] u, Span<double> gradient)
    {
        ReadOnlySpan<double> basis = _system.Gradient.AsSpan(36 * e, 36);
        ReadOnlySpan<int> node = _system.Space.Node.AsSpan(6 * e, 6);
        for (int m = 0; m < 3; m++)
        {
            (double x, double y) = (0, 0);
            for (int j = 0; j < 6; j++)
            {
                x += basis[(12 * m) + (2 * j)] * u[node[j]];
                y += basis[(12 * m) + (2 * j) + 1] * u[node[j]];
            }

            (gradient[2 * m], gradient[(2 * m) + 1]) = (x, y);
        }
    }

    private double CouplingEnergy(int e, int far, double conductance, double[] u)
    {
        Span<double> moments = stackalloc double[6], difference = stackalloc double[6];
        _system.CouplingMoments(e, far, conductance, u, moments);
        _system.Difference(e, far, u, difference);
        double energy = 0;
        for (int i = 0; i < 6; i++)
        {
            energy += moments[i] * difference[i];
        }

        return energy;
    }

    // Current out of each electrode into the metal.
    private double[] InflowOf(double[] flux, double[] psi, double[] transfer)
    {
        SheetSpace space = _system.Space;
        double[] inflow = new double[_system.Problem.Ports.Count];
        for (int s = 0; s < space.Side.Length; s++)
        {
            if (space.Side[s] <= -2)
            {
                (int e, int i) = (s / 3, s % 3);
                inflow[-2 - space.Side[s]] -= flux[s] + psi[space.Node[(6 * e) + ((i + 2) % 3)]] - psi[space.Node[(6 * e) + ((i + 1) % 3)]];
            }
        }

        for (int c = 0; c < transfer.Length; c++)
        {
            int far = _system.Couplings[c].Other;
            if (far < 0 && far != SheetSystem.Reference)
            {
                inflow[-2 - far] -= transfer[c];
            }
        }

        return inflow;
    }

    // a(u_p, u_q) - f_p u_q - f_q u_p; u_q solves the equations, so that only reactions at electrodes are left of a - f_q.
    private void FillUpper(double[][] load)
    {
        int ports = load.Length;
        int[] electrode = _system.Space.Electrode;
        for (int q = 0; q < ports; q++)
        {
            _system.Held = Held(q);
            double[] residual = _system.Residual(load[q], _u[q]);
            for (int p = 0; p < ports; p++)
            {
                double sum = 0;
                for (int n = 0; n < residual.Length; n++)
                {
                    sum -= (electrode[n] == p ? residual[n] : 0) + (load[p][n] * _u[q][n]);
                }

                Upper[p, q] = sum;
            }

            for (int c = 0; c < _system.Couplings.Count; c++)
            {
                int far = _system.Couplings[c].Other;
                if (far < 0 && far != SheetSystem.Reference)
                {
                    Upper[-2 - far, q] -= _transfer[q][c];
                }
            }
        }

        Symmetric(Upper);
        AddDirect(Upper);
    }

    private void FillLower(double[][] inflow)
    {
        int ports = inflow.Length;
        for (int p = 0; p < ports; p++)
        {
            for (int q = 0; q <= p; q++)
            {
                double sum = (_system.Problem.Ports[p].IsElectrode ? inflow[q][p] : 0)
                    + (_system.Problem.Ports[q].IsElectrode ? inflow[p][q] : 0);
                for (int e = 0; e < Elements; e++)
                {
                    double product = 0;
                    for (int n = 6 * e; n < (6 * e) + 6; n++)
                    {
                        product += _s[p][n] * _s[q][n];
                    }

                    sum -= product * _system.Area[e] / (3 * _system.Conductance[e]);
                }

                for (int c = 0; c < _system.Couplings.Count; c++)
                {
                    sum -= _transfer[p][c] * _transfer[q][c] / _system.Couplings[c].Conductance;
                }

                Lower[p, q] = Lower[q, p] = sum;
            }
        }

        AddDirect(Lower);
    }

    private void AddDirect(double[,] form)
    {
        foreach ((int one, int other, double g, _, _) in _system.Direct)
        {
            form[one, one] += g;
            form[other, other] += g;
            form[one, other] -= g;
            form[other, one] -= g;
        }
    }

    private static void Symmetric(double[,] form)
    {
        for (int p = 0; p < form.GetLength(0); p++)
        {
            for (int q = 0; q < p; q++)
            {
                form[p, q] = form[q, p] = 0.5 * (form[p, q] + form[q, p]);
            }
        }
    }
}
