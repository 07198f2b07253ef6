using Strata.Numerics.Discretization;

namespace Strata.Tests.Solvers;

/// <summary>Systems with the difficulties of packages and beyond, each from a seed.</summary>
internal static class RandomSystems
{
    /// <summary>A system from cell conductivities and widths: series conductances, film on the last row and a weaker one on the first.</summary>
    public static DiffusionSystem FromConductivity(double[] dx, double[] dz, Func<int, int, double> conductivity, double film = 1000)
    {
        int nx = dx.Length;
        int nz = dz.Length;
        var system = new DiffusionSystem(nx, nz);
        for (int i = 0; i < nx; i++)
        {
            for (int k = 0; k < nz; k++)
            {
                int c = (i * nz) + k;
                double g = conductivity(i, k);
                if (i + 1 < nx)
                {
                    system.Gx[c] = Series(dx[i] / (2 * g), dx[i + 1] / (2 * conductivity(i + 1, k)), dz[k]);
                }

                if (k + 1 < nz)
                {
                    system.Gz[c] = Series(dz[k] / (2 * g), dz[k + 1] / (2 * conductivity(i, k + 1)), dx[i]);
                }

                if (g > 0 && k == nz - 1)
                {
                    system.Gb[c] += dx[i] / ((1 / film) + (dz[k] / (2 * g)));
                }

                if (g > 0 && k == 0)
                {
                    system.Gb[c] += dx[i] / ((1 / (0.01 * film)) + (dz[k] / (2 * g)));
                }

                system.Q[c] = g > 0 && k > nz / 2 && k <= (nz / 2) + 2 && i > nx / 3 && i < nx / 2 + 1 ? dx[i] * dz[k] : 0;
            }
        }

        return system;
    }

    /// <summary>Equal widths.</summary>
    public static double[] Uniform(int count, double length) => Enumerable.Repeat(length / count, count).ToArray();

    /// <summary>Widths that grow from the middle to both ends by the given total factor.</summary>
    public static double[] Graded(int count, double length, double factor)
    {
        double[] widths = Enumerable.Range(0, count)
            .Select(i => Math.Pow(factor, Math.Abs(((2.0 * i) / Math.Max(1, count - 1)) - 1)))
            .ToArray();
        double sum = widths.Sum();
        return widths.Select(w => w * length / sum).ToArray();
    }

    /// <summary>A standard normal deviate.</summary>
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Series(double first, double second, double area) =>
        double.IsInfinity(first) || double.IsInfinity(second) ? 0 : area / (first + second);
}
