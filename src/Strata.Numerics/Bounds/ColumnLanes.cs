using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// The first vertices of four columns, for recurrences along them: a recurrence waits for its own last result, so four of
/// them in the lanes of a vector take the time of one.
/// </summary>
internal readonly struct ColumnLanes
{
    /// <summary>Columns per step.</summary>
    public const int Width = 4;

    private readonly int _a, _b, _c, _d;

    /// <summary>Four columns from one on; past the last column of vertices (or elements) the last is repeated.</summary>
    public ColumnLanes(BilinearForm form, int column, bool elements = false)
    {
        int last = form.Columns - (elements ? 2 : 1), rows = form.Stride;
        _a = column * rows;
        _b = Math.Min(column + 1, last) * rows;
        _c = Math.Min(column + 2, last) * rows;
        _d = Math.Min(column + 3, last) * rows;
    }

    /// <summary>Row k of the four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Load(Numbers values, int k)
    {
        // The columns were checked against the form's size when the arrays were made; four checks per load cost more than the load.
        ref double first = ref Unsafe.Add(ref values.First, k);
        return Vector256.Create(Unsafe.Add(ref first, _a), Unsafe.Add(ref first, _b), Unsafe.Add(ref first, _c), Unsafe.Add(ref first, _d));
    }

    /// <summary>Sets row k of the four columns; repeated columns get the same value again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Numbers values, int k, Vector256<double> value)
    {
        ref double first = ref Unsafe.Add(ref values.First, k);
        Unsafe.Add(ref first, _a) = value.GetElement(0);
        Unsafe.Add(ref first, _b) = value.GetElement(1);
        Unsafe.Add(ref first, _c) = value.GetElement(2);
        Unsafe.Add(ref first, _d) = value.GetElement(3);
    }

    /// <summary>0 where row k is held in a column and in the next, else above 0: whether the edge between both may move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> EitherFree(Numbers free, int k, int rows) => Load(free, k) + Load(free, k + rows);
}
