using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>The direct solve of the coarsest level with the inverses of <see cref="BlockInversion"/>.</summary>
internal static unsafe class BlockKernels
{
    /// <summary>Solves in place, one row of values per row: v_i = S_i^-1 (f_i + C_(i-1) v_(i-1)), u_i = v_i + S_i^-1 C_i u_(i+1).</summary>
    /// <param name="blocks">Inverted blocks.</param>
    /// <param name="values">Right-hand side, then solution.</param>
    /// <param name="distance">Distance of the rows of values, at least a pitch.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Solve<TW, TV>(BlockRows* blocks, float* values, nint distance)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        int lines = blocks->Lines;
        nint pitch = TW.Count;
        float* work = blocks->Work;
        TV v = TW.Zero;
        for (int i = 0; i < blocks->Rows; i++)
        {
            TV f = TW.Load(values + (i * distance));
            if (i > 0)
            {
                f = TW.Fma(TW.Load(blocks->Along + ((i - 1) * pitch)), v, f);
            }

            TW.Store(work, f);
            v = Times<TW, TV>(blocks->Inverses + (i * pitch * pitch), work, lines, 2 * pitch * pitch);
            TW.Store(values + (i * distance), v);
        }

        for (int i = blocks->Rows - 2; i >= 0; i--)
        {
            TW.Store(work, TW.Multiply(TW.Load(blocks->Along + (i * pitch)), v));
            v = TW.Add(TW.Load(values + (i * distance)), Times<TW, TV>(blocks->Inverses + (i * pitch * pitch), work, lines, -2 * pitch * pitch));
            TW.Store(values + (i * distance), v);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(float* address, int count)
    {
        if (Sse.IsSupported)
        {
            for (int line = 0; line < count; line += 16)
            {
                Sse.Prefetch0(address + line);
            }
        }
    }

    // Columns times values, even and odd columns apart so that two sums are in flight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TV Times<TW, TV>(float* matrix, float* x, int lines, nint ahead)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        TV even = TW.Zero;
        TV odd = TW.Zero;
        int k = 0;
        for (; k + 1 < lines; k += 2)
        {
            Prefetch(matrix + ahead, 2 * TW.Count);
            even = TW.Fma(TW.Load(matrix), TW.Create(x[k]), even);
            odd = TW.Fma(TW.Load(matrix + TW.Count), TW.Create(x[k + 1]), odd);
            matrix += 2 * TW.Count;
        }

        if (k < lines)
        {
            even = TW.Fma(TW.Load(matrix), TW.Create(x[k]), even);
        }

        return TW.Add(even, odd);
    }
}
