using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strata.Numerics.Kernels;

/// <summary>Moves rows between the order of the lines and the planes of C and F lines.</summary>
internal static unsafe class RowMapKernels
{
    /// <summary>Rows that are moved together: a row is read long enough after it was written, and a plane written in longer runs.</summary>
    public const int Block = 16;

    /// <summary>A block of rows into the planes of C and F lines, or of couplings with the C lines on the left and the right.</summary>
    /// <param name="first">The map of the first plane.</param>
    /// <param name="second">The map of the second plane.</param>
    /// <param name="plain">Registers in which the planes take the even and the odd values.</param>
    /// <param name="rows">Source rows, readable for two registers past their last value.</param>
    /// <param name="pitch">Distance of the source rows.</param>
    /// <param name="planeA">Receives the rows of the first map.</param>
    /// <param name="planeB">Receives the rows of the second map.</param>
    /// <param name="level">Shape of the planes.</param>
    /// <param name="from">First row of the planes.</param>
    /// <param name="count">Rows, at most <see cref="Block"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Split<TW, TV>(
        RowMap* first, RowMap* second, bool* plain, float* rows, nint pitch, float* planeA, float* planeB, LinePanels* level, int from, int count)
        where TW : struct, IRegister<TV>
        where TV : struct
    {
        nint width = level->Width;
        nint o = from * width;
        nint lane = 0;
        for (int register = 0; register < first->Registers; register++)
        {
            if (plain[register])
            {
                float* row = rows + first->Start[2 * register];
                float* toA = planeA + o;
                float* toB = planeB + o;
                for (int i = 0; i < count; i++)
                {
                    TV a = TW.Load(row);
                    TV b = TW.Load(row + TW.Count);
                    TW.Store(toA, TW.Even(a, b));
                    TW.Store(toB, TW.Odd(a, b));
                    row += pitch;
                    toA += width;
                    toB += width;
                }
            }
            else
            {
                Pick<TW, TV>(first, register, rows, rows, pitch, planeA + o, width, count);
                Pick<TW, TV>(second, register, rows, rows, pitch, planeB + o, width, count);
            }

            o += TW.Count;
            lane += TW.Count;
            if (lane == width)
            {
                lane = 0;
                o += level->PanelSize - width;
            }
        }
    }

    /// <summary>A block of rows of C and F lines back into the order of the lines.</summary>
    /// <param name="map">The map.</param>
    /// <param name="alternation">Pairs of registers in which C and F lines alternate.</param>
    /// <param name="c">Rows of C lines, readable for a register past their last value.</param>
    /// <param name="f">Rows of F lines, likewise.</param>
    /// <param name="pitch">Distance of the rows.</param>
    /// <param name="plane">Receives the rows.</param>
    /// <param name="level">Shape of the plane.</param>
    /// <param name="from">First row of the plane.</param>
    /// <param name="count">Rows, at most <see cref="Block"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Merge<TW, TV>(RowMap* map, byte* alternation, float* c, float* f, nint pitch, float* plane, LinePanels* level, int from, int count)
        where TW : struct, IRegister<TV>
        where TV : struct
    {
        nint width = level->Width;
        nint jump = width == TW.Count ? level->PanelSize : TW.Count;
        nint o = from * width;
        nint lane = 0;
        for (int register = 0; register < map->Registers; register += 2)
        {
            byte kind = alternation[register / 2];
            if (kind > 0)
            {
                float* even = kind == 1 ? c + map->Start[2 * register] : f + map->Start[(2 * register) + 1];
                float* odd = kind == 1 ? f + map->Start[(2 * register) + 1] : c + map->Start[2 * register];
                float* to = plane + o;
                for (int i = 0; i < count; i++)
                {
                    TV a = TW.Load(even);
                    TV b = TW.Load(odd);
                    TW.Store(to, TW.InterleaveLow(a, b));
                    TW.Store(to + jump, TW.InterleaveHigh(a, b));
                    even += pitch;
                    odd += pitch;
                    to += width;
                }
            }
            else
            {
                Pick<TW, TV>(map, register, c, f, pitch, plane + o, width, count);
                if (register + 1 < map->Registers)
                {
                    Pick<TW, TV>(map, register + 1, c, f, pitch, plane + o + jump, width, count);
                }
            }

            o += 2 * jump;
            lane += 2 * TW.Count;
            if (width > TW.Count && lane == width)
            {
                lane = 0;
                o += level->PanelSize - width;
            }
        }
    }

    // One register of every row: a_(start + index) weight + b_(start + index) weight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pick<TW, TV>(RowMap* map, int register, float* a, float* b, nint pitch, float* to, nint width, int count)
        where TW : struct, IRegister<TV>
        where TV : struct
    {
        int* index = map->Index + (2 * TW.Count * register);
        float* weight = map->Weight + (2 * TW.Count * register);
        TV indexA = TW.Load((float*)index);
        TV indexB = TW.Load((float*)(index + TW.Count));
        TV weightA = TW.Load(weight);
        TV weightB = TW.Load(weight + TW.Count);
        a += map->Start[2 * register];
        b += map->Start[(2 * register) + 1];
        for (int i = 0; i < count; i++)
        {
            TW.Store(to, TW.Fma(TW.Pick(b, indexB), weightB, TW.Multiply(TW.Pick(a, indexA), weightA)));
            a += pitch;
            b += pitch;
            to += width;
        }
    }

    /// <summary>Copies a block of rows of a plane, panel by panel.</summary>
    /// <param name="level">Shape of the plane.</param>
    /// <param name="plane">The plane.</param>
    /// <param name="from">First row.</param>
    /// <param name="count">Rows.</param>
    /// <param name="to">Receives width times panels values per row.</param>
    /// <param name="pitch">Distance of the rows received.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyRows(LinePanels* level, float* plane, int from, int count, float* to, nint pitch)
    {
        nint width = level->Width;
        float* start = plane + (from * width);
        for (int panel = 0; panel < level->Panels; panel++, start += level->PanelSize, to += width)
        {
            float* source = start;
            for (int i = 0; i < count; i++, source += width)
            {
                for (nint lane = 0; lane < width; lane += 8)
                {
                    Vector256.Load(source + lane).Store(to + (i * pitch) + lane);
                }
            }
        }
    }

    /// <summary>Copies one row of a plane, panel by panel.</summary>
    /// <param name="level">Shape of the plane.</param>
    /// <param name="plane">The plane.</param>
    /// <param name="row">Its row.</param>
    /// <param name="to">Receives width times panels values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyRow(LinePanels* level, float* plane, int row, float* to)
    {
        nint width = level->Width;
        nint size = level->PanelSize;
        float* from = plane + (row * width);
        for (int panel = 0; panel < level->Panels; panel++)
        {
            for (nint lane = 0; lane < width; lane += 8)
            {
                Vector256.Load(from + lane).Store(to + lane);
            }

            from += size;
            to += width;
        }
    }

    /// <summary>Writes one row of a plane, panel by panel.</summary>
    /// <param name="level">Shape of the plane.</param>
    /// <param name="plane">The plane.</param>
    /// <param name="row">Its row.</param>
    /// <param name="from">Values.</param>
    /// <param name="count">How many.</param>
    public static void PutRow(LinePanels* level, float* plane, int row, float* from, int count)
    {
        int width = level->Width;
        float* to = plane + ((nint)row * width);
        for (; count > 0; count -= width, from += width, to += level->PanelSize)
        {
            Unsafe.CopyBlock(to, from, (uint)(Math.Min(count, width) * sizeof(float)));
        }
    }

    /// <summary>The residual on the C lines of a level becomes the right-hand side of the next.</summary>
    /// <param name="level">Reads Exchange.</param>
    /// <param name="coarse">Writes RhsC and RhsF.</param>
    /// <param name="map">The map of the coarse level.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Restrict<TW, TV>(LinePanels* level, LinePanels* coarse, LineMap* map, RowBuffers* buffers, int from, int to)
        where TW : struct, IRegister<TV>
        where TV : struct
    {
        nint pitch = buffers->Pitch;
        for (int i = from; i < to; i += Block)
        {
            int count = Math.Min(Block, to - i);
            CopyRows(level, level->Exchange, i, count, buffers->First, pitch);
            Split<TW, TV>(&map->ToC, &map->ToF, map->Plain, buffers->First, pitch, coarse->RhsC, coarse->RhsF, coarse, i, count);
        }
    }

    /// <summary>The solution of the next level becomes the correction of the C lines of a level.</summary>
    /// <param name="level">Writes Exchange.</param>
    /// <param name="coarse">Reads SolutionC and SolutionF.</param>
    /// <param name="map">The map of the coarse level.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Prolong<TW, TV>(LinePanels* level, LinePanels* coarse, LineMap* map, RowBuffers* buffers, int from, int to)
        where TW : struct, IRegister<TV>
        where TV : struct
    {
        nint pitch = buffers->Pitch;
        for (int i = from; i < to; i += Block)
        {
            int count = Math.Min(Block, to - i);
            CopyRows(coarse, coarse->SolutionC, i, count, buffers->First, pitch);
            CopyRows(coarse, coarse->SolutionF, i, count, buffers->Second, pitch);
            Merge<TW, TV>(&map->Back, map->Alternation, buffers->First, buffers->Second, pitch, level->Exchange, level, i, count);
        }
    }

    /// <summary>The conductances between the C lines of a level become those of the next.</summary>
    /// <param name="level">Reads Exchange (along), RhsC (boundary), RhsF (across).</param>
    /// <param name="coarse">Writes the conductances.</param>
    /// <param name="map">The map of the coarse level.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SpreadConductances<TW, TV>(
        LinePanels* level, LinePanels* coarse, LineMap* map, RowBuffers* buffers, int from, int to)
        where TW : struct, IRegister<TV>
        where TV : struct
    {
        nint pitch = buffers->Pitch;
        for (int i = from; i < to; i += Block)
        {
            int count = Math.Min(Block, to - i);
            CopyRows(level, level->Exchange, i, count, buffers->First, pitch);
            CopyRows(level, level->RhsC, i, count, buffers->Second, pitch);
            CopyRows(level, level->RhsF, i, count, buffers->Third, pitch);
            Split<TW, TV>(&map->ToC, &map->ToF, map->Plain, buffers->First, pitch, coarse->AlongC, coarse->AlongF, coarse, i, count);
            Split<TW, TV>(&map->ToC, &map->ToF, map->Plain, buffers->Second, pitch, coarse->BoundaryC, coarse->BoundaryF, coarse, i, count);
            Split<TW, TV>(&map->ToLeft, &map->ToRight, map->Plain, buffers->Third, pitch, coarse->Left, coarse->Right, coarse, i, count);
        }
    }
}
