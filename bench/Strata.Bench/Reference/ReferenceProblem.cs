using Strata.Numerics.Discretization;

namespace Strata.Bench.Reference;

/// <summary>
/// Heat conduction in the section of a cavity build-up package on a circuit board: the reference problem of the solver
/// comparisons, per metre of depth. The same grid and conductances as the exchange files.
/// </summary>
internal static class ReferenceProblem
{
    private const double Micrometre = 1e-6;
    private const double Width = 12000;
    private const double Top = 2733;
    private const double ActiveSurface = 1913;
    private const double TopFilm = 1000;
    private const double BottomFilm = 10;
    private const double PowerPerDepth = 1000;
    private const double RowShare = 0.35;

    private readonly record struct Block(double X0, double X1, double Z0, double Z1, double Conductivity);

    /// <summary>Builds the problem with about the given number of cells.</summary>
    /// <param name="cells">Cells aimed at, at least 4000.</param>
    public static DiffusionSystem Create(double cells)
    {
        List<Block> blocks = Blocks();
        var source = new Block((Width / 2) - 3000, (Width / 2) + 3000, ActiveSurface, ActiveSurface + 2, 0);
        double[] breaksX = Breaks(blocks.Append(source).SelectMany(b => new[] { b.X0, b.X1 }).Append(0).Append(Width));
        double[] breaksZ = Breaks(blocks.Append(source).SelectMany(b => new[] { b.Z0, b.Z1 }).Append(0).Append(Top));
        double low = 0.05;
        double high = 2000;
        for (int step = 0; step < 60; step++)
        {
            double h = Math.Sqrt(low * high);
            double count = (double)Intervals(breaksX, h, 1) * Intervals(breaksZ, h * RowShare, 2);
            (low, high) = count > cells ? (h, high) : (low, h);
        }

        return Assemble(Lines(breaksX, high, 1), Lines(breaksZ, high * RowShare, 2), blocks, source);
    }

    private static List<Block> Blocks()
    {
        const double air = 0.026, board = 0.3, polyimide = 0.2, copper = 398, epoxy = 0.8, silicon = 148, attach = 1.5, solder = 57;
        const double die0 = (Width / 2) - 3000, die1 = (Width / 2) + 3000, dieTop = ActiveSurface + 300;
        var blocks = new List<Block>
        {
            new(0, Width, 0, Top, air),
            new(0, Width, 0, 1600, board),
            new(0, Width, 1850, ActiveSurface, polyimide),
            new(0, Width, ActiveSurface, Top, copper),
            new(die0 - 50, die1 + 50, ActiveSurface, dieTop + 20, epoxy),
            new(die0, die1, ActiveSurface, dieTop, silicon),
            new(die0, die1, dieTop, dieTop + 20, attach),
        };
        double[] balls = Enumerable.Range(0, 15).Select(j => (j + 0.5) * 800).ToArray();
        foreach (double x in balls)
        {
            blocks.Add(new(x - 150, x + 150, 1600, 1850, solder));
        }

        foreach (double x in balls)
        {
            double pad = (Width / 2) + ((x - (Width / 2)) * 0.45);
            const double reach = 0.45 * 800 * 0.5;
            blocks.Add(new(x - 30, x + 30, 1850, 1862, copper));
            blocks.Add(new(x - 100, x + 100, 1862, 1867, copper));
            blocks.Add(new(x - 25, x + 25, 1867, 1879, copper));
            blocks.Add(new(Math.Abs(x - pad) < reach ? Math.Min(x, pad) - 20 : x - reach, x + reach, 1879, 1884, copper));
            blocks.Add(new(pad - 20, pad + 20, 1884, 1896, copper));
            blocks.Add(new(pad - 90, pad + 90, 1896, 1901, copper));
            blocks.Add(new(pad - 15, pad + 15, 1901, ActiveSurface, copper));
        }

        return blocks;
    }

    private static double[] Breaks(IEnumerable<double> values) => values.Select(v => Math.Round(v, 6)).Distinct().Order().ToArray();

    private static int Parts(double length, double h, int least) => Math.Max(least, (int)Math.Ceiling(length / h));

    private static int Intervals(double[] breaks, double h, int least)
    {
        int count = 0;
        for (int j = 0; j + 1 < breaks.Length; j++)
        {
            count += Parts(breaks[j + 1] - breaks[j], h, least);
        }

        return count;
    }

    private static double[] Lines(double[] breaks, double h, int least)
    {
        var lines = new List<double> { breaks[0] };
        for (int j = 0; j + 1 < breaks.Length; j++)
        {
            double length = breaks[j + 1] - breaks[j];
            int parts = Parts(length, h, least);
            for (int part = 1; part <= parts; part++)
            {
                lines.Add(breaks[j] + (length * part / parts));
            }
        }

        return [.. lines];
    }

    // First index whose centre is not below the value.
    private static int IndexOf(double[] lines, double value)
    {
        int index = 0;
        while (index + 1 < lines.Length && (lines[index] + lines[index + 1]) / 2 < value)
        {
            index++;
        }

        return index;
    }

    private static DiffusionSystem Assemble(double[] x, double[] z, List<Block> blocks, Block source)
    {
        int nx = x.Length - 1;
        int nz = z.Length - 1;
        double[] k = new double[nx * nz];
        foreach (Block block in blocks)
        {
            int k0 = IndexOf(z, block.Z0);
            int k1 = IndexOf(z, block.Z1);
            int i1 = IndexOf(x, block.X1);
            for (int i = IndexOf(x, block.X0); i < i1; i++)
            {
                k.AsSpan((i * nz) + k0, k1 - k0).Fill(block.Conductivity);
            }
        }

        double[] dx = Enumerable.Range(0, nx).Select(i => (x[i + 1] * Micrometre) - (x[i] * Micrometre)).ToArray();
        double[] dz = Enumerable.Range(0, nz).Select(j => (z[j + 1] * Micrometre) - (z[j] * Micrometre)).ToArray();
        var system = new DiffusionSystem(nx, nz);
        for (int i = 0; i < nx; i++)
        {
            for (int j = 0; j < nz; j++)
            {
                int c = (i * nz) + j;
                system.Gx[c] = i + 1 < nx ? dz[j] / ((dx[i] / (2 * k[c])) + (dx[i + 1] / (2 * k[c + nz]))) : 0;
                system.Gz[c] = j + 1 < nz ? dx[i] / ((dz[j] / (2 * k[c])) + (dz[j + 1] / (2 * k[c + 1]))) : 0;
            }

            int top = (i * nz) + nz - 1;
            system.Gb[top] += dx[i] / ((1 / TopFilm) + (dz[nz - 1] / (2 * k[top])));
            system.Gb[i * nz] += dx[i] / ((1 / BottomFilm) + (dz[0] / (2 * k[i * nz])));
        }

        AddSource(system, dx, dz, IndexOf(x, source.X0), IndexOf(x, source.X1), IndexOf(z, source.Z0), IndexOf(z, source.Z1));
        return system;
    }

    private static void AddSource(DiffusionSystem system, double[] dx, double[] dz, int i0, int i1, int k0, int k1)
    {
        double area = 0;
        for (int i = i0; i < i1; i++)
        {
            for (int k = k0; k < k1; k++)
            {
                area += dx[i] * dz[k];
            }
        }

        for (int i = i0; i < i1; i++)
        {
            for (int k = k0; k < k1; k++)
            {
                system.Q[(i * system.Nz) + k] = dx[i] * dz[k] / area * PowerPerDepth;
            }
        }
    }
}
