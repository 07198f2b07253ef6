using MathNet.Numerics.LinearAlgebra;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Tests.Solvers;

public sealed class DirectSolveTests
{
    private const double DirectTolerance = 1e-11; // rounding of a dense LU of at most 70 unknowns with contrast 1e6

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(9, 1)]
    [InlineData(7, 10)]
    [InlineData(10, 7)]
    public void Banded_factorisation_agrees_with_a_dense_solve(int nx, int nz)
    {
        var random = new Random(3);
        DiffusionSystem system = RandomSystems.FromConductivity(
            RandomSystems.Uniform(nx, 1), RandomSystems.Uniform(nz, 1), (_, _) => Math.Pow(10, 3 * RandomSystems.Normal(random) / 2));
        for (int c = 0; c < nx * nz; c++)
        {
            system.Q[c] = random.NextDouble();
        }

        double[] u = new double[nx * nz];
        new BandedFactorization(system, []).Solve(system.Q, u);
        double[] expected = Dense(system).Solve(Vector<double>.Build.Dense(system.Q)).ToArray();
        double scale = expected.Max(Math.Abs);
        for (int c = 0; c < u.Length; c++)
        {
            Assert.InRange(u[c], expected[c] - (DirectTolerance * scale), expected[c] + (DirectTolerance * scale));
        }
    }

    internal static Matrix<double> Dense(DiffusionSystem system)
    {
        int n = system.Nx * system.Nz;
        Matrix<double> a = Matrix<double>.Build.Dense(n, n);
        void Join(int c, int d, double g)
        {
            if (g > 0)
            {
                a[c, c] += g;
                a[d, d] += g;
                a[c, d] -= g;
                a[d, c] -= g;
            }
        }

        for (int c = 0; c < n; c++)
        {
            a[c, c] += system.Gb[c];
            if (c + system.Nz < n)
            {
                Join(c, c + system.Nz, system.Gx[c]);
            }

            if (c + 1 < n)
            {
                Join(c, c + 1, system.Gz[c]);
            }
        }

        return a;
    }
}
