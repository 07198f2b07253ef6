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

                system.Q[c] = g > 0 && k > nz / 2 && k <= (nz / 2) + 2 && i >= nx / 3 && i < nx / 2 + 1 ? dx[i] * dz[k] : 0;
            }
        }

        return system;
    }

    /// <summary>One value per cell, drawn once.</summary>
    public static Func<int, int, double> Table(int nx, int nz, Func<double> draw)
    {
        double[] values = Enumerable.Range(0, nx * nz).Select(_ => draw()).ToArray();
        return (i, k) => values[(i * nz) + k];
    }

    /// <summary>The named difficult systems of the robustness tests.</summary>
    public static DiffusionSystem Difficult(string name)
    {
        var random = new Random(11);
        return name switch
        {
            "grading" => FromConductivity(Graded(220, 1e-2, Math.Exp(7)), Graded(130, 1e-3, Math.Exp(7)), (_, _) => 100),
            "grading, transposed" => FromConductivity(Graded(90, 1e-3, Math.Exp(7)), Graded(120, 1e-2, Math.Exp(7)), (_, _) => 100),
            "lognormal" => FromConductivity(
                Uniform(200, 1e-2), Uniform(150, 1e-3), Table(200, 150, () => Math.Pow(10, 1.3 * Normal(random)))),
            "lognormal 1e-12 units" => FromConductivity(
                Uniform(60, 1e-2), Uniform(50, 1e-3), Table(60, 50, () => 1e-12 * Math.Pow(10, 1.3 * Normal(random))), 1e-12),
            "checkerboard" => FromConductivity(
                Uniform(160, 1e-2), Uniform(120, 1e-3), Table(160, 120, () => random.NextDouble() < 0.5 ? 0.03 : 400)),
            "holes" => WithoutFloatingLoads(FromConductivity(
                Uniform(200, 1e-2), Uniform(150, 1e-2), Table(200, 150, () => random.NextDouble() < 0.32 ? 0 : 10))),
            "anisotropic" => FromConductivity(Uniform(150, 1), Uniform(140, 1e-3), (i, k) => k % 9 < 2 ? 400 : 0.2),
            "nothing but one column" => FromConductivity(Uniform(1, 1), Uniform(5000, 1e-3), (i, k) => k % 9 < 2 ? 400 : 0.2),
            "tall" => FromConductivity(Uniform(12, 1e-3), Uniform(2500, 1e-2), (i, k) => i % 5 < 2 ? 400 : 0.2),
            _ => throw new ArgumentException(name),
        };
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

    // Random holes leave islands; a source there has nowhere to go.
    private static DiffusionSystem WithoutFloatingLoads(DiffusionSystem system)
    {
        int nz = system.Nz;
        bool[] reached = new bool[system.Gb.Length];
        var open = new Stack<int>(Enumerable.Range(0, reached.Length).Where(c => system.Gb[c] > 0));
        while (open.TryPop(out int c))
        {
            if (reached[c])
            {
                continue;
            }

            reached[c] = true;
            if (system.Gx[c] > 0)
            {
                open.Push(c + nz);
            }

            if (c >= nz && system.Gx[c - nz] > 0)
            {
                open.Push(c - nz);
            }

            if (system.Gz[c] > 0)
            {
                open.Push(c + 1);
            }

            if (c > 0 && system.Gz[c - 1] > 0)
            {
                open.Push(c - 1);
            }
        }

        for (int c = 0; c < reached.Length; c++)
        {
            system.Q[c] = reached[c] ? system.Q[c] : 0;
        }

        return system;
    }

    private static double Series(double first, double second, double area) =>
        double.IsInfinity(first) || double.IsInfinity(second) ? 0 : area / (first + second);
}
