using MathNet.Numerics.LinearAlgebra;
using Strata.Numerics.Triangles;

namespace Strata.Tests.Solvers;

/// <summary>The factor of a sparse matrix solves what the dense one solves.</summary>
public class SparseCholeskyTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 3, 2)]
    [InlineData(20, 21, 3)]
    [InlineData(31, 13, 4)]
    public void It_solves_as_the_dense_factor_does(int across, int along, int seed)
    {
        (Matrix<double> dense, (double X, double Y)[] place) = Network(across, along, seed, 1e-3);
        SparseCholesky factor = Factor(dense, place)!;
        var right = Vector<double>.Build.Random(dense.RowCount, seed);
        double[] b = right.ToArray();
        factor.Solve(b);
        Vector<double> expected = dense.Cholesky().Solve(right);
        Assert.True((Vector<double>.Build.Dense(b) - expected).L2Norm() < 1e-10 * expected.L2Norm());
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_has_no_factor()
    {
        (Matrix<double> dense, (double X, double Y)[] place) = Network(9, 9, 5, 1e-3);
        dense[40, 40] = -1;
        Assert.Null(Factor(dense, place));
    }

    // Zeros within supernodes cost room; they stay a fraction of what is there (a band of the grid has 100^2 x 100 / 2 entries).
    [Fact]
    public void Its_entries_grow_like_n_log_n()
    {
        (Matrix<double> small, (double X, double Y)[] at) = Network(16, 16, 6, 1e-3);
        (Matrix<double> large, (double X, double Y)[] there) = Network(32, 32, 6, 1e-3);
        double growth = (double)Factor(large, there)!.Entries / Factor(small, at)!.Entries;
        Assert.InRange(growth, 4, 6.5);
    }

    // Conductances between neighbours of a grid, with a few far ones, and a little to ground.
    private static (Matrix<double> Dense, (double X, double Y)[] Place) Network(int across, int along, int seed, double ground)
    {
        int count = across * along;
        var random = new Random(seed);
        Matrix<double> dense = Matrix<double>.Build.DenseDiagonal(count, count, ground);
        (double, double)[] place = new (double, double)[count];
        for (int n = 0; n < count; n++)
        {
            (int i, int k) = (n % across, n / across);
            place[n] = (i, k);
            Join(n, n + 1, i + 1 < across);
            Join(n, n + across, k + 1 < along);
            Join(n, (n + (3 * across) + 2) % count, random.Next(60) == 0);
        }

        return (dense, place);

        void Join(int a, int b, bool exists)
        {
            if (exists && a != b)
            {
                double g = 0.1 + random.NextDouble();
                dense[a, a] += g;
                dense[b, b] += g;
                dense[a, b] -= g;
                dense[b, a] -= g;
            }
        }
    }

    private static SparseCholesky? Factor(Matrix<double> dense, (double X, double Y)[] place)
    {
        List<int> start = [0], column = [];
        List<double> value = [];
        for (int row = 0; row < dense.RowCount; row++)
        {
            for (int other = 0; other < dense.RowCount; other++)
            {
                if (dense[row, other] != 0)
                {
                    column.Add(other);
                    value.Add(dense[row, other]);
                }
            }

            start.Add(column.Count);
        }

        return SparseCholesky.Factor([.. start], [.. column], [.. value], place);
    }
}
