using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>How badly the coarse level would represent a C line, for each choice of the lines beside it.</summary>
/// <remarks>
/// A C line between two F lines, in a row where the conductance along the line is a and those to both sides are g: a mode
/// along the line with the symbol theta costs, with the F lines eliminated, S = a theta + sum of g_i t_i / (s_i + t_i), where
/// t = a_F theta and s = the sum of the F line's couplings. The coarse level, whose weights are those of theta = 0, has
/// D = sum of g_i t_i^2 / (s_i (s_i + t_i)) more. The line smoother, T = a theta + sum of g_i, leaves (1 - S / T)^2 of it, so
/// the mode's error is b = D / (S + D) (1 - S / T)^2. An empty F line beside it (coupling 2 g) has no part in S and D.
/// </remarks>
internal static unsafe class LinePlanKernels
{
    /// <summary>Symbols looked at: 4, 1, ... 4^-6.</summary>
    private const int Symbols = 8;

    /// <summary>Adds b^8 of one row, the largest over the symbols, for three choices of neighbours.</summary>
    /// <param name="count">Lines, up to a multiple of the lanes.</param>
    /// <param name="along">Conductance along each line at the row; zeros before and behind.</param>
    /// <param name="before">Coupling of each line to the previous one; zeros before and behind.</param>
    /// <param name="after">Coupling of each line to the next one; zeros before and behind.</param>
    /// <param name="both">Sums for F lines on both sides.</param>
    /// <param name="left">Sums for an F line on the left and an empty one on the right.</param>
    /// <param name="right">Sums for an empty F line on the left.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRow<TW, TV>(int count, float* along, float* before, float* after, float* both, float* left, float* right)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        for (int k = 0; k < count; k += TW.Count)
        {
            TV a = TW.Load(along + k);
            TV gl = TW.Load(before + k);
            TV gr = TW.Load(after + k);
            TV al = TW.Load(along + k - 1);
            TV ar = TW.Load(along + k + 1);
            TV sl = TW.Add(TW.Load(before + k - 1), TW.Load(after + k - 1));
            TV sr = TW.Add(TW.Load(before + k + 1), TW.Load(after + k + 1));

            // In units of the line's own couplings, so that all that follows is about 1.
            TV unit = TW.InverseOrZero(TW.Add(gl, gr));
            TV sharesL = TW.Multiply(gl, unit);
            TV sharesR = TW.Multiply(gr, unit);
            a = TW.Multiply(a, unit);
            TV ratioL = TW.Multiply(al, TW.InverseOrZero(sl));
            TV ratioR = TW.Multiply(ar, TW.InverseOrZero(sr));
            TV one = TW.Create(1f);
            TV most = TW.Zero;
            TV mostLeft = TW.Zero;
            TV mostRight = TW.Zero;
            float symbol = 4;
            for (int j = 0; j < Symbols; j++, symbol *= 0.25f)
            {
                TV theta = TW.Create(symbol);
                TV own = TW.Multiply(a, theta);
                TV tl = TW.Multiply(ratioL, theta);
                TV tr = TW.Multiply(ratioR, theta);
                TV common = TW.InverseOrZero(TW.Multiply(TW.Add(one, tl), TW.Add(one, tr)));
                TV keepL = TW.Multiply(sharesL, TW.Multiply(TW.Multiply(tl, TW.Add(one, tr)), common));
                TV keepR = TW.Multiply(sharesR, TW.Multiply(TW.Multiply(tr, TW.Add(one, tl)), common));
                TV excessL = TW.Multiply(keepL, tl);
                TV excessR = TW.Multiply(keepR, tr);
                TV full = TW.Add(own, one);
                most = Largest<TW, TV>(most, TW.Add(own, TW.Add(keepL, keepR)), TW.Add(excessL, excessR), full);
                mostLeft = Largest<TW, TV>(mostLeft, TW.Add(own, keepL), excessL, TW.Add(full, sharesR));
                mostRight = Largest<TW, TV>(mostRight, TW.Add(own, keepR), excessR, TW.Add(full, sharesL));
            }

            Accumulate<TW, TV>(both + k, most);
            Accumulate<TW, TV>(left + k, mostLeft);
            Accumulate<TW, TV>(right + k, mostRight);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV Largest<TW, TV>(TV most, TV s, TV d, TV t)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        TV rest = TW.Subtract(t, s);
        TV value = TW.Multiply(TW.Multiply(d, TW.Multiply(rest, rest)), TW.InverseOrZero(TW.Multiply(TW.Add(s, d), TW.Multiply(t, t))));
        return TW.IfGreater(value, most, value, most);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TW, TV>(float* sums, TV value)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        value = TW.Multiply(value, value);
        value = TW.Multiply(value, value);
        TW.Store(sums, TW.Fma(value, value, TW.Load(sums)));
    }
}
