using System.Buffers;

namespace Strata.Numerics.Triangles;

/// <summary>A = L L' of a sparse symmetric positive definite matrix, front by front (multifrontal; Duff and Reid 1983, Liu 1992): the
/// columns
/// of a supernode and what its children pass on are one dense matrix.</summary>
internal sealed class SparseCholesky
{
    private readonly int[] _order;
    private readonly SupernodeTree _tree;
    private readonly int[] _first;
    private readonly double[] _value;
    private readonly double[] _work;

    private SparseCholesky(int[] order, SupernodeTree tree, int[] first, double[] value) =>
        (_order, _tree, _first, _value, _work) = (order, tree, first, value, new double[order.Length]);

    /// <summary>Entries of L, zeros within supernodes included.</summary>
    public int Entries => _first[^1];

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

        SupernodeTree tree = SupernodeTree.Find(start, column, order, position);
        int[] first = new int[tree.Count + 1];
        for (int s = 0; s < tree.Count; s++)
        {
            first[s + 1] = checked(first[s] + (tree.Width(s) * tree.Rows[s].Length));
        }

        double[] l = new double[first[^1]];
        double[]?[] fronts = new double[]?[tree.Count];
        int[] local = new int[count];
        bool good = true;
        for (int s = 0; s < tree.Count && good; s++)
        {
            int[] rows = tree.Rows[s];
            (int size, int width) = (rows.Length, tree.Width(s));
            double[] front = ArrayPool<double>.Shared.Rent(Math.Max(1, size * size));
            front.AsSpan(0, size * size).Clear();
            fronts[s] = front;
            for (int n = 0; n < size; n++)
            {
                local[rows[n]] = n;
            }

            for (int j = 0; j < width; j++)
            {
                int original = order[rows[j]];
                for (int at = start[original]; at < start[original + 1]; at++)
                {
                    int i = position[column[at]];
                    if (i >= rows[j])
                    {
                        front[(local[i] * size) + j] = value[at];
                    }
                }
            }

            foreach (int child in tree.Children(s))
            {
                DenseFront.Add(fronts[child]!, tree.Rows[child], tree.Width(child), front, size, local);
                Return(fronts, child);
            }

            good = DenseFront.Eliminate(front, size, width);
            for (int i = 0; i < size; i++)
            {
                front.AsSpan(i * size, width).CopyTo(l.AsSpan(first[s] + (i * width)));
            }

            if (size == width)
            {
                Return(fronts, s);
            }
        }

        for (int s = 0; s < fronts.Length; s++)
        {
            Return(fronts, s);
        }

        return good ? new SparseCholesky(order, tree, first, l) : null;
    }

    /// <summary>Solves in place.</summary>
    public void Solve(Span<double> b)
    {
        double[] y = _work;
        for (int n = 0; n < y.Length; n++)
        {
            y[n] = b[_order[n]];
        }

        for (int s = 0; s < _tree.Count; s++)
        {
            Forward(s, y);
        }

        for (int s = _tree.Count - 1; s >= 0; s--)
        {
            Backward(s, y);
        }

        for (int n = 0; n < y.Length; n++)
        {
            b[_order[n]] = y[n];
        }
    }

    private void Forward(int s, double[] y)
    {
        int[] rows = _tree.Rows[s];
        int width = _tree.Width(s);
        Span<double> own = y.AsSpan(rows[0], width);
        for (int i = 0; i < rows.Length; i++)
        {
            ReadOnlySpan<double> row = _value.AsSpan(_first[s] + (i * width), Math.Min(width, i + 1));
            int known = Math.Min(i, width);
            double sum = 0;
            for (int j = 0; j < known; j++)
            {
                sum += row[j] * own[j];
            }

            if (i < width)
            {
                own[i] = (own[i] - sum) / row[i];
            }
            else
            {
                y[rows[i]] -= sum;
            }
        }
    }

    private void Backward(int s, double[] y)
    {
        int[] rows = _tree.Rows[s];
        int width = _tree.Width(s);
        Span<double> own = y.AsSpan(rows[0], width);
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            ReadOnlySpan<double> row = _value.AsSpan(_first[s] + (i * width), width);
            if (i < width)
            {
                own[i] /= row[i];
            }

            double known = i < width ? own[i] : y[rows[i]];
            for (int j = Math.Min(i, width) - 1; j >= 0; j--)
            {
                own[j] -= row[j] * known;
            }
        }
    }

    private static void Return(double[]?[] fronts, int s)
    {
        if (fronts[s] is { } front)
        {
            ArrayPool<double>.Shared.Return(front);
            fronts[s] = null;
        }
    }
}
