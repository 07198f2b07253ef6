using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strata.Numerics.Kernels;

/// <summary>Sums over vectors whose digits depend on neither lane count nor threads.</summary>
internal static class VectorKernels
{
    /// <summary>Values per partial sum of the canonical order: eight running sums, index modulo eight.</summary>
    public const int Lanes = 8;

    /// <summary>sum x_c^2 in eight running sums over c modulo 8, added in pairs.</summary>
    /// <param name="x">Any length.</param>
    public static double SumOfSquares(ReadOnlySpan<double> x) => Dot(x, x);

    /// <summary>sum x_c y_c in eight running sums over c modulo 8, added in pairs.</summary>
    /// <param name="x">Any length.</param>
    /// <param name="y">The same length.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ref double px = ref MemoryMarshal.GetReference(x);
        ref double py = ref MemoryMarshal.GetReference(y);
        Span<double> sums = stackalloc double[Lanes];
        var a = Vector256<double>.Zero;
        var b = a;
        int c = 0;
        for (; c + Lanes <= x.Length; c += Lanes)
        {
            a = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref px, (nuint)c),
                Vector256.LoadUnsafe(ref py, (nuint)c),
                a);
            b = Vector256.FusedMultiplyAdd(
                Vector256.LoadUnsafe(ref px, (nuint)(c + 4)),
                Vector256.LoadUnsafe(ref py, (nuint)(c + 4)),
                b);
        }

        Vector256.CopyTo(a, sums);
        Vector256.CopyTo(b, sums[4..]);
        for (int lane = 0; c < x.Length; c++, lane++)
        {
            sums[lane] = Math.FusedMultiplyAdd(x[c], y[c], sums[lane]);
        }

        return AddLanes(sums);
    }

    /// <summary>((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7)).</summary>
    /// <param name="sums">Eight values.</param>
    public static double AddLanes(ReadOnlySpan<double> sums) =>
        ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}
