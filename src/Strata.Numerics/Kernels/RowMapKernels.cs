using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strata.Numerics.Kernels;

/// <summary>Moves rows between the order of the lines and the planes of C and F lines.</summary>
internal static unsafe class RowMapKernels
{
    /// <summary>Rows that are moved together: a row is read long enough after it was written, and a plane written in longer runs.</summary>
    public const int Block = 4;

    /// <summary>A block of rows: destination register = a_(start + index) weight + b_(start + index) weight.</summary>
    /// <param name="map">The map.</param>
    /// <param name="a">First source rows, readable for two registers past their last value.</param>
    /// <param name="b">Second source rows, likewise.</param>
    /// <param name="pitch">Distance of the source rows.</param>
    /// <param name="plane">Receives the rows.</param>
    /// <param name="level">Shape of the plane.</param>
    /// <param name="from">First row of the plane.</param>
    /// <param name="count">Rows, at most <see cref="Block"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Move<TW, TV>(RowMap* map, float* a, float* b, nint pitch, float* plane, LinePanels* level, int from, int count)
        where TW : struct, IRegister<TV>
        where TV : struct
    {
        nint width = level->Width;
        nint jump = level->PanelSize - width;
        float* to = plane + (from * width);
        nint lane = 0;
        int* start = map->Start;
        int* index = map->Index;
        float* weight = map->Weight;
        for (int register = 0; register < map->Registers; register++)
        {
            TV indexA = TW.Load((float*)index);
            TV indexB = TW.Load((float*)(index + TW.Count));
            TV weightA = TW.Load(weight);
            TV weightB = TW.Load(weight + TW.Count);
            float* fromA = a + start[0];
            float* fromB = b + start[1];
            float* row = to;
            for (int i = 0; i < count; i++)
            {
                TW.Store(row, TW.Fma(TW.Pick(fromB, indexB), weightB, TW.Multiply(TW.Pick(fromA, indexA), weightA)));
                fromA += pitch;
                fromB += pitch;
                row += width;
            }

            start += 2;
            index += 2 * TW.Count;
            weight += 2 * TW.Count;
            to += TW.Count;
            lane += TW.Count;
            if (lane == width)
            {
                lane = 0;
                to += jump;
            }
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
        for (int i = 0; i < count; i++)
        {
            CopyRow(level, plane, from + i, to + (i * pitch));
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
            Move<TW, TV>(&map->ToC, buffers->First, buffers->First, pitch, coarse->RhsC, coarse, i, count);
            Move<TW, TV>(&map->ToF, buffers->First, buffers->First, pitch, coarse->RhsF, coarse, i, count);
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
            Move<TW, TV>(&map->Back, buffers->First, buffers->Second, pitch, level->Exchange, level, i, count);
        }
    }

    /// <summary>The conductances between the C lines of a level become those of the next.</summary>
    /// <param name="level">Reads Exchange (along), RhsC (boundary), RhsF (across).</param>
    /// <param name="coarse">Writes Left and Right.</param>
    /// <param name="g">Receives the other conductances of the coarse level.</param>
    /// <param name="map">The map of the coarse level.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SpreadConductances<TW, TV>(
        LinePanels* level, LinePanels* coarse, LevelCoefficients* g, LineMap* map, RowBuffers* buffers, int from, int to)
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
            Move<TW, TV>(&map->ToC, buffers->First, buffers->First, pitch, g->AlongC, coarse, i, count);
            Move<TW, TV>(&map->ToF, buffers->First, buffers->First, pitch, g->AlongF, coarse, i, count);
            Move<TW, TV>(&map->ToC, buffers->Second, buffers->Second, pitch, g->BoundaryC, coarse, i, count);
            Move<TW, TV>(&map->ToF, buffers->Second, buffers->Second, pitch, g->BoundaryF, coarse, i, count);
            Move<TW, TV>(&map->ToLeft, buffers->Third, buffers->Third, pitch, coarse->Left, coarse, i, count);
            Move<TW, TV>(&map->ToRight, buffers->Third, buffers->Third, pitch, coarse->Right, coarse, i, count);
        }
    }
}
