namespace Strata.Numerics.Triangles;

/// <summary>A = L L' of a sparse symmetric positive definite matrix, row by row (up-looking; Davis, Direct Methods for Sparse Linear
/// Systems, 2006).</summary>
internal sealed class SparseCholesky
{
    private readonly int[] _order;
    private readonly int[] _position;
    private readonly int[] _start;
    private readonly int[] _row;
    private readonly double[] _value;
    private readonly double[] _work;

    private SparseCholesky(int[] order, int[] position, int[] start, int[] row, double[] value) =>
        (_order, _position, _start, _row, _value, _work) = (order, position, start, row, value, new double[order.Length]);

    /// <summary>Entries of L.</summary>
    public int Entries => _start[^1];

    /// <summary>Factors a matrix.</summary>
    /// <param name="start">First entry of each row, and one past the last.</param>
    /// <param name="column">Columns; each row holds both triangles.</param>
    /// <param name="value">Values.</param>
    /// <param name="place">A place of each unknown, for the order of elimination.</param>
    /// <returns>The factor; null where the matrix is not positive definite.</returns>
    public static SparseCholesky? Factor(int[] start, int[] column, double[] value, (double X, double Y)[] place)
    {
        int count = start.Length - 1;
        int[] order = DissectionOrder.Find(start, column, place), position = new int[count];
        for (int n = 0; n < count; n++)
        {
            position[order[n]] = n;
        }

        int[] parent = Tree(start, column, order, position, out int[] counts);
        int[] first = new int[count + 1];
        for (int n = 0; n < count; n++)
        {
            first[n + 1] = first[n] + counts[n];
        }

        int[] next = new int[count], row = new int[first[count]], mark = new int[count], path = new int[count], pattern = new int[count];
        double[] l = new double[first[count]], x = new double[count];
        Array.Fill(mark, -1);
        for (int k = 0; k < count; k++)
        {
            int top = count, original = order[k];
            double diagonal = 0;
            mark[k] = k;
            for (int at = start[original]; at < start[original + 1]; at++)
            {
                int i = position[column[at]];
                if (i > k)
                {
                    continue;
                }

                if (i == k)
                {
                    diagonal = value[at];
                    continue;
                }

                x[i] = value[at];
                int length = 0;
                for (; mark[i] != k; i = parent[i])
                {
                    path[length++] = i;
                    mark[i] = k;
                }

                while (length > 0)
                {
                    pattern[--top] = path[--length];
                }
            }

            for (; top < count; top++)
            {
                int i = pattern[top], head = first[i], end = next[i];
                double lki = x[i] / l[head];
                x[i] = 0;
                ReadOnlySpan<int> rows = row.AsSpan(head + 1, end - 1);
                ReadOnlySpan<double> values = l.AsSpan(head + 1, end - 1);
                for (int p = 0; p < rows.Length; p++)
                {
                    x[rows[p]] -= values[p] * lki;
                }

                diagonal -= lki * lki;
                (row[head + end], l[head + end]) = (k, lki);
                next[i]++;
            }

            if (!(diagonal > 0))
            {
                return null;
            }

            (row[first[k]], l[first[k]], next[k]) = (k, Math.Sqrt(diagonal), 1);
        }

        return new SparseCholesky(order, position, first, row, l);
    }

    /// <summary>Solves in place.</summary>
    public void Solve(Span<double> b)
    {
        int count = _order.Length;
        double[] y = _work;
        for (int n = 0; n < count; n++)
        {
            y[n] = b[_order[n]];
        }

        for (int j = 0; j < count; j++)
        {
            double value = y[j] / _value[_start[j]];
            y[j] = value;
            for (int p = _start[j] + 1; value != 0 && p < _start[j + 1]; p++)
            {
                y[_row[p]] -= _value[p] * value;
            }
        }

        for (int j = count - 1; j >= 0; j--)
        {
            double sum = y[j];
            for (int p = _start[j] + 1; p < _start[j + 1]; p++)
            {
                sum -= _value[p] * y[_row[p]];
            }

            y[j] = sum / _value[_start[j]];
        }

        for (int n = 0; n < count; n++)
        {
            b[n] = y[_position[n]];
        }
    }

    // The elimination tree, and how many entries each column of L has (by walking every row's path once).
    private static int[] Tree(int[] start, int[] column, int[] order, int[] position, out int[] counts)
    {
        int count = order.Length;
        int[] parent = new int[count], ancestor = new int[count], mark = new int[count];
        counts = new int[count];
        Array.Fill(parent, -1);
        Array.Fill(ancestor, -1);
        for (int k = 0; k < count; k++)
        {
            for (int at = start[order[k]]; at < start[order[k] + 1]; at++)
            {
                for (int i = position[column[at]], next; i != -1 && i < k; i = next)
                {
                    next = ancestor[i];
                    ancestor[i] = k;
                    if (next == -1)
                    {
                        parent[i] = k;
                    }
                }
            }
        }

        Array.Fill(mark, -1);
        for (int k = 0; k < count; k++)
        {
            counts[k]++;
            mark[k] = k;
            for (int at = start[order[k]]; at < start[order[k] + 1]; at++)
            {
                int i = position[column[at]];
                for (; i < k && mark[i] != k; i = parent[i])
                {
                    counts[i]++;
                    mark[i] = k;
                }
            }
        }

        return parent;
    }
}
