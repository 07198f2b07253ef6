using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;
using Strata.Numerics.Solvers;
using Strata.Tests.Solvers;

namespace Strata.Tests.Kernels;

public sealed class LineKernelTests
{
    public static TheoryData<int, int> Shapes => new()
    {
        { 1, 1 }, { 5, 1 }, { 1, 5 }, { 7, 15 }, { 7, 16 }, { 7, 17 }, { 9, 33 }, { 13, 64 }, { 11, 65 }, { 6, 128 }, { 5, 129 }, { 12, 150 }, { 4, 257 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_register_width_gives_the_same_digits(int nx, int nz)
    {
        var random = new Random(5);
        DiffusionSystem system = RandomSystems.FromConductivity(
            RandomSystems.Graded(nx, 1e-2, 10),
            RandomSystems.Graded(nz, 1e-2, 10),
            RandomSystems.Table(nx, nz, () => Math.Pow(10, RandomSystems.Normal(random))));
        for (int c = 0; c < system.Q.Length; c++)
        {
            system.Q[c] = random.NextDouble();
        }

        double[]? expected = null;
        foreach (int bits in LineKernelTable.AllBits)
        {
            double[] u = new double[nx * nz];
            using var solver = new DiffusionSolver(bits);
            SolveReport report = solver.SolveSystem(system, u, new SolveOptions { Lines = LineDirection.AlongX });
            Assert.True(report.IsUsable, report.ToString());
            expected ??= u;
            Assert.Equal(expected, u);
        }
    }

    [Fact]
    public void Sums_agree_with_the_canonical_scalar_order_on_every_length()
    {
        var random = new Random(1);
        for (int n = 0; n <= 257; n++)
        {
            double[] x = Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5).ToArray();
            double[] y = Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5).ToArray();
            double[] lanes = new double[8];
            for (int c = 0; c < n; c++)
            {
                lanes[c % 8] = Math.FusedMultiplyAdd(x[c], y[c], lanes[c % 8]);
            }

            Assert.Equal(VectorKernels.AddLanes(lanes), VectorKernels.Dot(x, y));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_residual_agrees_with_its_definition_on_every_length(int nx)
    {
        var random = new Random(2);
        for (int nz = 1; nz <= 257; nz++)
        {
            DiffusionSystem system = RandomSystems.FromConductivity(
                RandomSystems.Uniform(nx, 1), RandomSystems.Uniform(nz, 1), (_, _) => random.NextDouble());
            double[] u = Enumerable.Range(0, nx * nz).Select(_ => random.NextDouble()).ToArray();
            double[] r = new double[nx * nz];
            Residual.Evaluate(system, system.Q, u, r);
            for (int c = 0; c < r.Length; c++)
            {
                double expected = system.Q[c] - (system.Gb[c] * u[c]);
                expected += c + nz < r.Length ? system.Gx[c] * (u[c + nz] - u[c]) : 0;
                expected -= c >= nz ? system.Gx[c - nz] * (u[c] - u[c - nz]) : 0;
                expected += c + 1 < r.Length ? system.Gz[c] * (u[c + 1] - u[c]) : 0;
                expected -= c >= 1 ? system.Gz[c - 1] * (u[c] - u[c - 1]) : 0;
                Assert.Equal(expected, r[c]);
            }
        }
    }

    [Fact]
    public void Transposing_twice_gives_the_same_array_for_every_shape()
    {
        for (int rows = 1; rows < 20; rows++)
        {
            for (int columns = 1; columns < 20; columns++)
            {
                double[] a = Enumerable.Range(0, rows * columns).Select(c => (double)c).ToArray();
                double[] b = new double[a.Length];
                double[] again = new double[a.Length];
                TransposeKernels.Transpose(rows, columns, a, b);
                Assert.Equal(a[((rows - 1) * columns) + (columns / 2)], b[((columns / 2) * rows) + rows - 1]);
                TransposeKernels.Transpose(columns, rows, b, again);
                Assert.Equal(a, again);
            }
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e-9)]
    public void Inspection_finds_a_bad_value_anywhere(double bad)
    {
        for (int at = 0; at < 51; at++)
        {
            double[] values = Enumerable.Repeat(2.0, 51).ToArray();
            Assert.True(InspectionKernels.Inspect(values, 3, 17, 16, out double largest, out double least));
            Assert.Equal((2.0, 2.0), (largest, least));
            values[at] = bad;
            Assert.False(InspectionKernels.Inspect(values, 3, 17, 16, out _, out _));
        }
    }
}
