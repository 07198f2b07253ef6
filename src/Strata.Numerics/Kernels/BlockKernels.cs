using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>The direct solve of the coarsest level with the inverses of <see cref="BlockInversion"/>, from both ends and back.</summary>
internal static unsafe class BlockKernels
{
    /// <summary>
    /// Towards the middle: v_i = S_i^-1 (f_i + C v_before), from a row to one next to the middle, in steps of 1 or -1. The
    /// values are replaced.
    /// </summary>
    /// <param name="blocks">Inverted blocks.</param>
    /// <param name="work">Working memory of the caller's own.</param>
    /// <param name="from">First row, an end.</param>
    /// <param name="to">The row past the last, the middle.</param>
    /// <param name="step">1 or -1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Inwards<TW, TV>(BlockRows* blocks, BlockWork* work, int from, int to, int step)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint pitch = TW.Count;
        nint square = pitch * pitch;
        float* rest = work->Rest;
        TV v = TW.Zero;
        for (int i = from; i != to; i += step)
        {
            float* value = blocks->Values + ((nint)i * blocks->Distance);
            TV f = TW.Load(value);
            if (i != from)
            {
                f = TW.Fma(TW.Load(blocks->Along + (Math.Min(i, i - step) * pitch)), v, f);
            }

            TW.Store(rest, f);
            v = Times<TW, TV>(blocks->Inverses + (i * square), rest, blocks->Lines, 2 * step * square);
            TW.Store(value, v);
        }
    }

    /// <summary>The middle row: u = S^-1 (f + C v of both sides).</summary>
    /// <param name="blocks">Inverted blocks.</param>
    /// <param name="work">Working memory of the caller's own.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Middle<TW, TV>(BlockRows* blocks, BlockWork* work)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint pitch = TW.Count;
        int row = blocks->Middle;
        float* value = blocks->Values + ((nint)row * blocks->Distance);
        TV f = TW.Load(value);
        if (row > 0)
        {
            f = TW.Fma(TW.Load(blocks->Along + ((row - 1) * pitch)), TW.Load(value - blocks->Distance), f);
        }

        if (row + 1 < blocks->Rows)
        {
            f = TW.Fma(TW.Load(blocks->Along + (row * pitch)), TW.Load(value + blocks->Distance), f);
        }

        TW.Store(work->Rest, f);
        TW.Store(value, Times<TW, TV>(blocks->Inverses + (row * pitch * pitch), work->Rest, blocks->Lines, 0));
    }

    /// <summary>Away from the middle: u_i = v_i + S_i^-1 C u_before, from the row beside the middle to an end.</summary>
    /// <param name="blocks">Inverted blocks.</param>
    /// <param name="work">Working memory of the caller's own.</param>
    /// <param name="to">The last row, an end.</param>
    /// <param name="step">1 or -1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Outwards<TW, TV>(BlockRows* blocks, BlockWork* work, int to, int step)
        where TW : struct, ILanes<TV>
        where TV : struct
    {
        nint pitch = TW.Count;
        nint square = pitch * pitch;
        float* rest = work->Rest;
        TV u = TW.Load(blocks->Values + ((nint)blocks->Middle * blocks->Distance));
        for (int i = blocks->Middle; i != to;)
        {
            TV sent = TW.Multiply(TW.Load(blocks->Along + (Math.Min(i, i + step) * pitch)), u);
            i += step;
            float* value = blocks->Values + ((nint)i * blocks->Distance);
            TW.Store(rest, sent);
            u = TW.Add(TW.Load(value), Times<TW, TV>(blocks->Inverses + (i * square), rest, blocks->Lines, 2 * step * square));
            TW.Store(value, u);
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
