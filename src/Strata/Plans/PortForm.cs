using MathNet.Numerics.LinearAlgebra;
using Strata.Numerics.Bounds;

namespace Strata.Plans;

/// <summary>
/// A quadratic form known from below and above, Lower &lt;= M &lt;= Upper: what a net does between its ports. Entries, and all
/// values x M y, lie in an interval: with E = Upper - Lower and M = Lower + D, 0 &lt;= D &lt;= E gives x D y = (x E y +- sqrt(x E x y E
/// y)) / 2 at most.
/// </summary>
internal sealed class PortForm
{
    // Rounding of the solves, relative to the diagonal: direct, with one correction, good to 1e-12.
    private const double Slack = 1e-10;

    private PortForm(Matrix<double> lower, Matrix<double> upper) => (Lower, Upper) = (lower, upper);

    /// <summary>The form from below.</summary>
    public Matrix<double> Lower { get; }

    /// <summary>The form from above.</summary>
    public Matrix<double> Upper { get; }

    /// <summary>Makes a form of solved ends, widened by what rounding may have done.</summary>
    public static PortForm Of(double[,] lower, double[,] upper)
    {
        Matrix<double> low = Matrix<double>.Build.DenseOfArray(lower), high = Matrix<double>.Build.DenseOfArray(upper);
        for (int n = 0; n < low.RowCount; n++)
        {
            double slack = Slack * low.RowCount * Math.Abs(high[n, n]);
            low[n, n] -= slack;
            high[n, n] += slack;
        }

        return new PortForm(low, high);
    }

    /// <summary>The interval of x M y.</summary>
    public EnergyInterval Between(Vector<double> x, Vector<double> y)
    {
        Matrix<double> gap = Upper - Lower;
        double low = x * Lower * y, half = 0.5 * (x * gap * y);
        double spread = 0.5 * Math.Sqrt(Math.Max(0, x * gap * x) * Math.Max(0, y * gap * y));
        return new EnergyInterval(low + half - spread, low + half, low + half + spread);
    }

    /// <summary>The interval of an entry.</summary>
    public EnergyInterval this[int row, int column] => Between(Unit(row), Unit(column));

    /// <summary>A unit vector.</summary>
    public Vector<double> Unit(int at) => Vector<double>.Build.Dense(Lower.RowCount, n => n == at ? 1 : 0);

    /// <summary>
    /// Exchanges given values for given currents (or back) at some ports: the least, or greatest, over them of S - J x. Order is kept.
    /// </summary>
    /// <param name="ports">The ports.</param>
    /// <returns>The form in the others' values and the ports' currents, at the same indices; null where the form is not definite
    /// there.</returns>
    public PortForm? Exchange(IReadOnlyList<int> ports)
    {
        if (ports.Count == 0)
        {
            return this;
        }

        Matrix<double>? low = Exchange(Lower, ports), high = Exchange(Upper, ports);
        return low is null || high is null ? null : new PortForm(low, high);
    }

    private static Matrix<double>? Exchange(Matrix<double> m, IReadOnlyList<int> ports)
    {
        int count = m.RowCount;
        int[] rest = [.. Enumerable.Range(0, count).Except(ports)], own = [.. ports];
        Matrix<double> yy = Part(m, own, own), xy = Part(m, rest, own), xx = Part(m, rest, rest);
        double sign = Math.Sign(yy[0, 0]);
        if (sign == 0 || !IsPositive(sign * yy))
        {
            return null;
        }

        Matrix<double> inverse = yy.Inverse(), cross = xy * inverse, reduced = xx - (cross * xy.Transpose());
        Matrix<double> result = Matrix<double>.Build.Dense(count, count);
        Put(result, rest, rest, reduced);
        Put(result, rest, own, cross);
        Put(result, own, rest, cross.Transpose());
        Put(result, own, own, -inverse);
        return result;
    }

    private static bool IsPositive(Matrix<double> m)
    {
        Matrix<double> symmetric = 0.5 * (m + m.Transpose());
        double[,] l = symmetric.ToArray();
        for (int k = 0; k < m.RowCount; k++)
        {
            for (int j = 0; j <= k; j++)
            {
                double sum = l[k, j];
                for (int n = 0; n < j; n++)
                {
                    sum -= l[k, n] * l[j, n];
                }

                if (j == k && !(sum > 0))
                {
                    return false;
                }

                l[k, j] = j == k ? Math.Sqrt(sum) : sum / l[j, j];
            }
        }

        return true;
    }

    private static Matrix<double> Part(Matrix<double> m, int[] rows, int[] columns) =>
        Matrix<double>.Build.Dense(rows.Length, columns.Length, (r, c) => m[rows[r], columns[c]]);

    private static void Put(Matrix<double> to, int[] rows, int[] columns, Matrix<double> part)
    {
        for (int r = 0; r < rows.Length; r++)
        {
            for (int c = 0; c < columns.Length; c++)
            {
                to[rows[r], columns[c]] = part[r, c];
            }
        }
    }
}
