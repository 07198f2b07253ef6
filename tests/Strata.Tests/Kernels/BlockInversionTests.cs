using MathNet.Numerics.LinearAlgebra;
using Strata.Numerics.Kernels;
using Strata.Numerics.Solvers;
using Strata.Tests.Solvers;

namespace Strata.Tests.Kernels;

/// <summary>The dense blocks at the bottom of the line multigrid, against a dense solve in double precision.</summary>
public sealed unsafe class BlockInversionTests
{
    private const double Single = 3e-5; // a few hundred additions of positive numbers in single precision

    [Fact]
    public void The_direct_solve_agrees_with_a_dense_one_for_every_number_of_lines()
    {
        var random = new Random(3);
        for (int lines = 1; lines <= CoarsestBlocks.MaxLines; lines++)
        {
            Compare(1 + (lines % 7), lines, () => random.NextDouble() + 0.1, 1e-3);
        }
    }

    [Theory]
    [InlineData(6, 9, 1e-6)]
    [InlineData(5, 17, 1e-5)]
    public void A_weak_film_behind_strong_couplings_is_not_lost(int rows, int lines, double film)
    {
        var random = new Random(4);
        Compare(rows, lines, () => Math.Pow(10, 3 * random.NextDouble()), film);
    }

    private static void Compare(int rows, int lines, Func<double> conductance, double film)
    {
        using var arena = new Arena();
        arena.Reset(0);
        var level = new LinePanels { Rows = rows, Width = 8, Panels = (lines + 7) / 8 };
        level.Exchange = arena.Take<float>(level.PlaneSize);
        level.RhsC = arena.Take<float>(level.PlaneSize);
        level.RhsF = arena.Take<float>(level.PlaneSize);
        double[,] matrix = new double[rows * lines, rows * lines];
        float[,] f = new float[rows, level.Panels * level.Width];
        for (int i = 0; i < rows; i++)
        {
            for (int k = 0; k < level.Panels * level.Width; k++)
            {
                bool inside = k < lines;
                float along = inside && i + 1 < rows ? (float)conductance() : 0;
                float across = inside && k + 1 < lines ? (float)conductance() : 0;
                float boundary = inside && k == 0 ? (float)film : 0;
                Put(&level, level.Exchange, i, k, along);
                Put(&level, level.RhsC, i, k, boundary);
                Put(&level, level.RhsF, i, k, across);
                f[i, k] = inside ? (k == lines - 1 ? 1 : 0.1f) : 0;
                if (inside)
                {
                    int c = (i * lines) + k;
                    matrix[c, c] += boundary;
                    Couple(matrix, c, c + lines, along);
                    Couple(matrix, c, c + 1, across);
                }
            }
        }

        var buffers = default(RowBuffers);
        buffers.First = arena.Take<float>((level.Panels * level.Width) + 64);
        using var team = new LineTeam(1);
        var member = new TeamMember(team, 0, &buffers);
        using var blocks = new CoarsestBlocks();
        blocks.Shape(&level, lines, arena);
        blocks.Build(&level, member);
        Vector<double> load = Vector<double>.Build.Dense(rows * lines, c => f[c / lines, c % lines]);
        for (int i = 0; i < rows; i++)
        {
            for (int k = 0; k < level.Panels * level.Width; k++)
            {
                Put(&level, level.Exchange, i, k, f[i, k]);
            }
        }

        blocks.Solve(&level, member);
        Vector<double> expected = Matrix<double>.Build.DenseOfArray(matrix).Solve(load);
        for (int c = 0; c < rows * lines; c++)
        {
            double value = level.Exchange[(c % lines / 8 * level.PanelSize) + (c / lines * 8) + (c % lines % 8)];
            Assert.InRange(value, expected[c] * (1 - Single), expected[c] * (1 + Single));
        }
    }

    private static void Couple(double[,] matrix, int a, int b, double g)
    {
        if (g > 0)
        {
            matrix[a, a] += g;
            matrix[b, b] += g;
            matrix[a, b] -= g;
            matrix[b, a] -= g;
        }
    }

    private static void Put(LinePanels* level, float* plane, int row, int line, float value) =>
        plane[(line / level->Width * level->PanelSize) + (row * level->Width) + (line % level->Width)] = value;
}
