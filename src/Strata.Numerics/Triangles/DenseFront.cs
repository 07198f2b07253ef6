using System.Buffers;
using System.Numerics;

namespace Strata.Numerics.Triangles;

/// <summary>The dense part of a factorisation: the lower triangle of a front, row by row.</summary>
internal static class DenseFront
{
    private const int Panel = 4;

    /// <summary>Adds what a child passes on.</summary>
    /// <param name="child">The child's front after elimination.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="width">Columns that it eliminated.</param>
    /// <param name="front">The parent's front.</param>
    /// <param name="size">The parent's rows.</param>
    /// <param name="local">Per row of the matrix its place in the parent's front.</param>
    public static void Add(double[] child, int[] rows, int width, double[] front, int size, int[] local)
    {
        for (int a = width; a < rows.Length; a++)
        {
            ReadOnlySpan<double> from = child.AsSpan(a * rows.Length, a + 1);
            Span<double> to = front.AsSpan(local[rows[a]] * size, size);
            for (int b = width; b <= a; b++)
            {
                to[local[rows[b]]] += from[b];
            }
        }
    }

    /// <summary>Eliminates the first columns: F11 = L11 L11', L21 = F21 L11'^-1, F22 - L21 L21'.</summary>
    /// <returns>False where a pivot is not above 0.</returns>
    public static bool Eliminate(double[] front, int size, int width)
    {
        double[] columns = ArrayPool<double>.Shared.Rent(Panel * size);
        bool good = true;
        for (int k = 0; k < width && good; k += Panel)
        {
            int end = Math.Min(k + Panel, width);
            good = EliminatePanel(front, size, k, end);
            if (end - k == Panel)
            {
                UpdateByFour(front, size, k, columns);
            }
            else
            {
                UpdateByFew(front, size, k, end, columns);
            }
        }

        ArrayPool<double>.Shared.Return(columns);
        return good;
    }

    private static bool EliminatePanel(double[] front, int size, int from, int to)
    {
        for (int k = from; k < to; k++)
        {
            double pivot = front[(k * size) + k];
            if (!(pivot > 0))
            {
                return false;
            }

            double root = Math.Sqrt(pivot), inverse = 1 / root;
            front[(k * size) + k] = root;
            for (int i = k + 1; i < size; i++)
            {
                double lik = front[(i * size) + k] * inverse;
                front[(i * size) + k] = lik;
                int last = Math.Min(to - 1, i);
                for (int c = k + 1; c <= last; c++)
                {
                    // Column k of row c is done: c <= i.
                    front[(i * size) + c] -= lik * front[(c * size) + k];
                }
            }
        }

        return true;
    }

    private static void UpdateByFour(double[] front, int size, int k, double[] columns)
    {
        int next = k + Panel, lanes = Vector<double>.Count;
        Span<double> c0 = columns.AsSpan(0, size), c1 = columns.AsSpan(size, size), c2 = columns.AsSpan(2 * size, size),
            c3 = columns.AsSpan(3 * size, size);
        for (int i = next; i < size; i++)
        {
            ReadOnlySpan<double> row = front.AsSpan((i * size) + k, Panel);
            (c0[i], c1[i], c2[i], c3[i]) = (row[0], row[1], row[2], row[3]);
        }

        for (int i = next; i < size; i++)
        {
            Span<double> row = front.AsSpan(i * size, i + 1);
            (double a0, double a1, double a2, double a3) = (-c0[i], -c1[i], -c2[i], -c3[i]);
            (Vector<double> v0, Vector<double> v1, Vector<double> v2, Vector<double> v3) = (new(a0), new(a1), new(a2), new(a3));
            int j = next;
            for (; j + lanes <= i + 1; j += lanes)
            {
                var sum = new Vector<double>(row[j..]);
                sum = Vector.FusedMultiplyAdd(v0, new Vector<double>(c0[j..]), sum);
                sum = Vector.FusedMultiplyAdd(v1, new Vector<double>(c1[j..]), sum);
                sum = Vector.FusedMultiplyAdd(v2, new Vector<double>(c2[j..]), sum);
                sum = Vector.FusedMultiplyAdd(v3, new Vector<double>(c3[j..]), sum);
                sum.CopyTo(row[j..]);
            }

            for (; j <= i; j++)
            {
                double sum = Math.FusedMultiplyAdd(a0, c0[j], row[j]);
                sum = Math.FusedMultiplyAdd(a1, c1[j], sum);
                sum = Math.FusedMultiplyAdd(a2, c2[j], sum);
                row[j] = Math.FusedMultiplyAdd(a3, c3[j], sum);
            }
        }
    }

    private static void UpdateByFew(double[] front, int size, int k, int end, double[] columns)
    {
        for (; k < end; k++)
        {
            Span<double> column = columns.AsSpan(0, size);
            for (int i = end; i < size; i++)
            {
                column[i] = front[(i * size) + k];
            }

            for (int i = end; i < size; i++)
            {
                Span<double> row = front.AsSpan(i * size, i + 1);
                double a = -column[i];
                for (int j = end; j <= i; j++)
                {
                    row[j] = Math.FusedMultiplyAdd(a, column[j], row[j]);
                }
            }
        }
    }
}
