namespace Strata.Numerics.Bounds;

/// <summary>Dense symmetric matrices of a few rows.</summary>
internal static class SmallMatrix
{
    /// <summary>The rows and columns of some indices.</summary>
    public static double[,] Part(double[,] matrix, int[] indices)
    {
        double[,] part = new double[indices.Length, indices.Length];
        for (int row = 0; row < indices.Length; row++)
        {
            for (int column = 0; column < indices.Length; column++)
            {
                part[row, column] = matrix[indices[row], indices[column]];
            }
        }

        return part;
    }

    /// <summary>
    /// The conductances nearest to an estimate: symmetric, none off the diagonal above 0 or between two parts, rows that add up to 0.
    /// </summary>
    public static double[,] Conductances(double[,] estimate, int[] parts)
    {
        int count = estimate.GetLength(0);
        double[,] value = new double[count, count];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column < count; column++)
            {
                if (row != column && parts[row] == parts[column])
                {
                    double off = Math.Min(0.5 * (estimate[row, column] + estimate[column, row]), 0);
                    value[row, column] = off;
                    value[row, row] -= off;
                }
            }
        }

        return value;
    }

    /// <summary>x' A y.</summary>
    public static double Product(double[,] matrix, double[] x, double[] y)
    {
        double sum = 0;
        for (int row = 0; row < x.Length; row++)
        {
            for (int column = 0; column < y.Length; column++)
            {
                sum += x[row] * matrix[row, column] * y[column];
            }
        }

        return sum;
    }

    /// <summary>The lower triangle C with A = C C'.</summary>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static double[,] Cholesky(double[,] matrix)
    {
        int count = matrix.GetLength(0);
        double[,] c = new double[count, count];
        for (int column = 0; column < count; column++)
        {
            for (int row = column; row < count; row++)
            {
                double sum = matrix[row, column];
                for (int k = 0; k < column; k++)
                {
                    sum -= c[row, k] * c[column, k];
                }

                if (row == column && !(sum > 0))
                {
                    throw new ArgumentException(
                        $"The matrix is not positive definite: pivot {column} is {sum:R}. An electrode is joined to no other.",
                            nameof(matrix));
                }

                c[row, column] = row == column ? Math.Sqrt(sum) : sum / c[column, column];
            }
        }

        return c;
    }

    /// <summary>The inverse of a positive definite matrix.</summary>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static double[,] Inverse(double[,] matrix)
    {
        double[,] c = Cholesky(matrix);
        int count = c.GetLength(0);
        double[,] inverse = new double[count, count];
        double[] x = new double[count];
        for (int n = 0; n < count; n++)
        {
            for (int row = 0; row < count; row++)
            {
                double sum = row == n ? 1 : 0;
                for (int k = 0; k < row; k++)
                {
                    sum -= c[row, k] * x[k];
                }

                x[row] = sum / c[row, row];
            }

            for (int row = count - 1; row >= 0; row--)
            {
                double sum = x[row];
                for (int k = row + 1; k < count; k++)
                {
                    sum -= c[k, row] * x[k];
                }

                x[row] = sum / c[row, row];
                inverse[row, n] = x[row];
            }
        }

        return inverse;
    }
}
