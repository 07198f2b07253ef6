using MathNet.Numerics.LinearAlgebra;
using Strata.Numerics.Discretization;

namespace Strata.Tests.Discretization;

/// <summary>Solves small systems with a dense LU decomposition; cells outside the system get 0.</summary>
internal static class DenseSolution
{
    public static double[] Solve(DiffusionSystem system)
    {
        int n = system.Nx * system.Nz;
        Matrix<double> a = Matrix<double>.Build.Dense(n, n);
        void Link(int c, int d, double g)
        {
            a[c, c] += g;
            a[d, d] += g;
            a[c, d] -= g;
            a[d, c] -= g;
        }

        for (int c = 0; c < n; c++)
        {
            a[c, c] += system.Gb[c];
            if (c + system.Nz < n)
            {
                Link(c, c + system.Nz, system.Gx[c]);
            }

            if ((c + 1) % system.Nz != 0)
            {
                Link(c, c + 1, system.Gz[c]);
            }
        }

        bool[] grounded = Grounded(system);
        for (int c = 0; c < n; c++)
        {
            if (!grounded[c])
            {
                a.ClearRow(c);
                a[c, c] = 1;
            }
        }

        return [.. a.Solve(Vector<double>.Build.Dense(n, c => grounded[c] ? system.Q[c] : 0))];
    }

    /// <summary>The cells that are connected to a reference.</summary>
    public static bool[] Grounded(DiffusionSystem system)
    {
        int n = system.Nx * system.Nz;
        var seen = new bool[n];
        var open = new Stack<int>(Enumerable.Range(0, n).Where(c => system.Gb[c] > 0));
        while (open.TryPop(out int c))
        {
            if (seen[c])
            {
                continue;
            }

            seen[c] = true;
            void Visit(int d, double g)
            {
                if (g > 0 && !seen[d])
                {
                    open.Push(d);
                }
            }

            if (c + system.Nz < n) { Visit(c + system.Nz, system.Gx[c]); }
            if (c >= system.Nz) { Visit(c - system.Nz, system.Gx[c - system.Nz]); }
            if ((c + 1) % system.Nz != 0) { Visit(c + 1, system.Gz[c]); }
            if (c % system.Nz != 0) { Visit(c - 1, system.Gz[c - 1]); }
        }

        return seen;
    }
}
