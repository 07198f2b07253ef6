using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strata.Numerics.Discretization;

/// <summary>
/// Tridiagonal systems along vertex columns, four columns at a time: a recurrence waits for its own last result, so four
/// of them in the lanes of a vector take the time of one. Columns past the end repeat the last.
/// </summary>
internal static class ColumnLanes
{
    /// <summary>Columns per step.</summary>
    public const int Width = 4;

    /// <summary>Pivots d[k] = diagonal[k] - ratio[k-1] off[k-1], as inverse = 1 / d (0 where held or empty) and ratio = off / d.</summary>
    public static void Factor(BilinearForm form, double[] diagonal, double[] off, double[] inverse, double[] ratio)
    {
        int rows = form.Stride;
        for (int column = 0; column < form.Columns; column += Width)
        {
            var at = new Lanes(form, column);
            Vector256<double> previousRatio = default, previousOff = default;
            for (int k = 0; k < rows; k++)
            {
                Vector256<double> pivot = at.Load(diagonal, k) - (previousRatio * previousOff);
                Vector256<double> inverted = Vector256.ConditionalSelect(Vector256.GreaterThan(pivot, Vector256<double>.Zero), Vector256<double>.One / pivot, Vector256<double>.Zero) * at.Load(form.Free, k);
                previousOff = k + 1 < rows ? at.Load(off, k) * at.Load(form.Free, k + 1) : default;
                previousRatio = previousOff * inverted;
                at.Store(inverse, k, inverted);
                at.Store(ratio, k, previousRatio);
            }
        }
    }

    /// <summary>Solves every column: y[k] = r[k] - ratio[k-1] y[k-1], then z[k] = y[k] inverse[k] - ratio[k] z[k+1].</summary>
    public static void Solve(BilinearForm form, double[] ratio, double[] inverse, double[] r, double[] z)
    {
        int rows = form.Stride;
        for (int column = 0; column < form.Columns; column += Width)
        {
            var at = new Lanes(form, column);
            Vector256<double> y = default, previous = default;
            for (int k = 0; k < rows; k++)
            {
                y = at.Load(r, k) - (previous * y);
                previous = at.Load(ratio, k);
                at.Store(z, k, y);
            }

            Vector256<double> x = default;
            for (int k = rows - 1; k >= 0; k--)
            {
                x = (at.Load(z, k) * at.Load(inverse, k)) - (at.Load(ratio, k) * x);
                at.Store(z, k, x);
            }
        }
    }

    /// <summary>The first vertices of four columns.</summary>
    internal readonly struct Lanes
    {
        private readonly int _a, _b, _c, _d;

        /// <summary>Four columns from one on; past the last column of vertices (or elements) the last is repeated.</summary>
        public Lanes(BilinearForm form, int column, bool elements = false)
        {
            int last = form.Columns - (elements ? 2 : 1), rows = form.Stride;
            _a = column * rows;
            _b = Math.Min(column + 1, last) * rows;
            _c = Math.Min(column + 2, last) * rows;
            _d = Math.Min(column + 3, last) * rows;
        }

        /// <summary>Row k of the four columns.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Load(double[] values, int k)
        {
            // The columns were checked against the form's size when the arrays were made; four checks per load cost more than the load.
            ref double first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), k);
            return Vector256.Create(Unsafe.Add(ref first, _a), Unsafe.Add(ref first, _b), Unsafe.Add(ref first, _c), Unsafe.Add(ref first, _d));
        }

        /// <summary>Sets row k of the four columns; repeated columns get the same value again.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(double[] values, int k, Vector256<double> value)
        {
            ref double first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), k);
            Unsafe.Add(ref first, _a) = value.GetElement(0);
            Unsafe.Add(ref first, _b) = value.GetElement(1);
            Unsafe.Add(ref first, _c) = value.GetElement(2);
            Unsafe.Add(ref first, _d) = value.GetElement(3);
        }

        /// <summary>0 where row k is held in a column and in the next, else above 0: whether the edge between both may move.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> EitherFree(double[] free, int k, int rows) => Load(free, k) + Load(free, k + rows);
    }
}
