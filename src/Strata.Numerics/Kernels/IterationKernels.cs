using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>The double-precision passes between groups of iterations, over a range of rows.</summary>
/// <remarks>Sums run in eight lanes over the cells of a range, cell k of a row in lane k modulo 8.</remarks>
internal static unsafe class IterationKernels
{
    /// <summary>r = q - A x in double precision, dealt into the finest level's right-hand side as sigma r.</summary>
    /// <param name="rows">Reads Solution and the conductances; writes the level's RhsC and RhsF.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="q">Sources, pitch nz.</param>
    /// <param name="sigma">A power of two that keeps single precision in range.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    /// <returns>The rows' share of ||r||^2.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double TrueResidual(IterationRows* rows, RowBuffers* buffers, double* q, double sigma, int from, int to)
    {
        int nz = rows->Nz;
        double* lanes = stackalloc double[8];
        new Span<double>(lanes, 8).Clear();
        float* narrow = buffers->First;
        double* r = buffers->Wide;
        for (int i = from; i < to; i++)
        {
            nint o = (nint)i * nz;
            nint west = i == 0 ? 0 : -nz;
            nint east = i == rows->Nx - 1 ? 0 : nz;
            double* gxWest = rows->GxBefore(i);
            double* gx = rows->Gx + o;
            double* gz = rows->GzRow(i);
            double* gb = rows->Gb + o;
            double* x = rows->Solution + o;

            // The first cell of the first row and the last of the last have no neighbour in memory; the others' is a finite
            // value of the row beside, behind a conductance of 0.
            int k = i > 0 ? 0 : 1;
            int end = i + 1 < rows->Nx ? nz : nz - 1;
            if (k == 1)
            {
                r[0] = ResidualOf(x, west, east, 0, Math.Min(1, nz - 1), gxWest, gx, gz, gb, q + o);
                lanes[0] = Math.FusedMultiplyAdd(r[0], r[0], lanes[0]);
            }

            int done = ResidualRow(x, west, east, gxWest, gx, gz, gb, q + o, r, k, end, lanes);
            for (int lane = 0; done < nz; done++, lane++)
            {
                r[done] = ResidualOf(
                    x + done, west, east, done > 0 ? -1 : 0, done + 1 < nz ? 1 : 0, gxWest + done, gx + done, gz + done, gb + done, q + o + done);
                lanes[lane] = Math.FusedMultiplyAdd(r[done], r[done], lanes[lane]);
            }

            Narrow(r, nz, sigma, narrow);
            narrow += buffers->Pitch;
            int count = ((i - from) % RowMapKernels.Block) + 1;
            if (count == RowMapKernels.Block || i + 1 == to)
            {
                Deal(rows, buffers, i + 1 - count, count);
                narrow = buffers->First;
            }
        }

        return VectorKernels.AddLanes(new ReadOnlySpan<double>(lanes, 8));
    }

    /// <summary>sigma q, dealt into the finest level's right-hand side: the residual of a zero solution.</summary>
    /// <param name="rows">Writes the level's RhsC and RhsF.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="q">Sources, pitch nz.</param>
    /// <param name="sigma">A power of two that keeps single precision in range.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DealSource(IterationRows* rows, RowBuffers* buffers, double* q, double sigma, int from, int to)
    {
        nint pitch = buffers->Pitch;
        for (int i = from; i < to; i += RowMapKernels.Block)
        {
            int count = Math.Min(RowMapKernels.Block, to - i);
            NarrowRows(q, rows->Nz, sigma, i, count, buffers->First, pitch);
            Deal(rows, buffers, i, count);
        }
    }

    /// <summary>The system's conductances, scaled, into the finest level's planes.</summary>
    /// <param name="rows">Reads the conductances; writes those of the level.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="scale">Factor of all conductances.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PackConductances(IterationRows* rows, RowBuffers* buffers, double scale, int from, int to)
    {
        LineMap* map = rows->Map;
        LinePanels* level = rows->Level;
        nint pitch = buffers->Pitch;
        int nz = rows->Nz;
        for (int i = from; i < to; i += RowMapKernels.Block)
        {
            int count = Math.Min(RowMapKernels.Block, to - i);
            NarrowRows(rows->Gx, nz, scale, i, count, buffers->First, pitch);
            NarrowRows(rows->Gb, nz, scale, i, count, buffers->Second, pitch);
            NarrowRows(rows->Gz, nz, scale, i, count, buffers->Third, pitch);
            rows->Split(&map->ToC, &map->ToF, map->Plain, buffers->First, pitch, level->AlongC, level->AlongF, level, i, count);
            rows->Split(&map->ToC, &map->ToF, map->Plain, buffers->Second, pitch, level->BoundaryC, level->BoundaryF, level, i, count);
            rows->Split(&map->ToLeft, &map->ToRight, map->Plain, buffers->Third, pitch, level->Left, level->Right, level, i, count);
        }
    }

    /// <summary>Moves what the steps accumulated in the planes to the solution: x += accumulated, accumulated = 0.</summary>
    /// <param name="rows">Reads and writes Solution and the level's accumulated planes.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Flush(IterationRows* rows, RowBuffers* buffers, int from, int to)
    {
        LinePanels* level = rows->Level;
        nint width = level->Width;
        nint pitch = buffers->WidePitch;
        for (int first = from; first < to; first += FlushBlock)
        {
            int count = Math.Min(FlushBlock, to - first);
            double* slots = buffers->Wide;
            nint o = first * width;
            for (int panel = 0; panel < level->Panels; panel++, o += level->PanelSize, slots += 2 * width)
            {
                double* c = level->AccumulatedC + o;
                double* f = level->AccumulatedF + o;
                for (int i = 0; i < count; i++)
                {
                    double* row = slots + (i * pitch);
                    for (int lane = 0; lane < width; lane += 4, c += 4, f += 4, row += 8)
                    {
                        Interleave(c, f, row);
                        Vector256<double>.Zero.Store(c);
                        Vector256<double>.Zero.Store(f);
                    }
                }
            }

            for (int i = 0; i < count; i++)
            {
                double* x = rows->Solution + ((nint)(first + i) * rows->Nz);
                double* added = buffers->Wide + (i * pitch);
                int* run = rows->Runs;
                for (int j = 0; j < rows->RunCount; j++, run += 3)
                {
                    AddRun(x + run[0], added + run[1], run[2]);
                }
            }
        }
    }

    /// <summary>Rows that are flushed together, so that a plane is read in longer runs.</summary>
    public const int FlushBlock = 8;

    /// <summary>Narrows scaled doubles to single precision; the register behind the last value becomes 0.</summary>
    /// <param name="source">Values.</param>
    /// <param name="count">How many.</param>
    /// <param name="factor">Factor of every value.</param>
    /// <param name="to">Receives them, readable and writable for two registers past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Narrow(double* source, int count, double factor, float* to)
    {
        var scale = Vector256.Create(factor);
        int k = 0;
        for (; k + 8 <= count; k += 8)
        {
            Vector256<double> a = Vector256.Load(source + k) * scale;
            Vector256<double> b = Vector256.Load(source + k + 4) * scale;
            Vector256<float> both = Avx.IsSupported
                ? Vector256.Create(Avx.ConvertToVector128Single(a), Avx.ConvertToVector128Single(b))
                : Vector256.Narrow(a, b);
            both.Store(to + k);
        }

        for (; k < count; k++)
        {
            to[k] = (float)(source[k] * factor);
        }

        // A map reads whole registers; what it reads behind the row has the weight 0 and must be a number.
        for (int margin = 0; margin < MapMargin; margin += 8)
        {
            Vector256<float>.Zero.Store(to + count + margin);
        }
    }

    /// <summary>Values that a map may read behind a row: two of the widest registers.</summary>
    public const int MapMargin = 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void NarrowRows(double* values, int nz, double factor, int from, int count, float* to, nint pitch)
    {
        for (int i = 0; i < count; i++)
        {
            Narrow(values + ((nint)(from + i) * nz), nz, factor, to + (i * pitch));
        }
    }

    private static void Deal(IterationRows* rows, RowBuffers* buffers, int from, int count)
    {
        LinePanels* level = rows->Level;
        LineMap* map = rows->Map;
        rows->Split(&map->ToC, &map->ToF, map->Plain, buffers->First, buffers->Pitch, level->RhsC, level->RhsF, level, from, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Interleave(double* c, double* f, double* slots)
    {
        Vector256<double> even = Vector256.Load(c);
        Vector256<double> odd = Vector256.Load(f);
        if (Avx.IsSupported)
        {
            Vector256<double> a = Avx.UnpackLow(even, odd);
            Vector256<double> b = Avx.UnpackHigh(even, odd);
            Avx.Permute2x128(a, b, 0x20).Store(slots);
            Avx.Permute2x128(a, b, 0x31).Store(slots + 4);
            return;
        }

        for (int pair = 0; pair < 4; pair++)
        {
            slots[2 * pair] = even[pair];
            slots[(2 * pair) + 1] = odd[pair];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRun(double* x, double* added, int count)
    {
        int k = 0;
        for (; k + 4 <= count; k += 4)
        {
            (Vector256.Load(x + k) + Vector256.Load(added + k)).Store(x + k);
        }

        for (; k < count; k++)
        {
            x[k] += added[k];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ResidualOf(
        double* x, nint west, nint east, nint south, nint north, double* gxWest, double* gx, double* gz, double* gb, double* q)
    {
        double c = *x;
        double value = Math.FusedMultiplyAdd(-*gb, c, *q);
        value = Math.FusedMultiplyAdd(*gxWest, x[west] - c, value);
        value = Math.FusedMultiplyAdd(*gx, x[east] - c, value);
        value = Math.FusedMultiplyAdd(gz[-1], x[south] - c, value);
        return Math.FusedMultiplyAdd(*gz, x[north] - c, value);
    }

    // Whole registers from from up to to; returns where it ended. Apart from the rest so that it keeps its sums in registers.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int ResidualRow(
        double* x, nint west, nint east, double* gxWest, double* gx, double* gz, double* gb, double* q, double* r, int from, int to, double* lanes)
    {
        Vector256<double> e0 = Vector256.Load(lanes);
        Vector256<double> e1 = Vector256.Load(lanes + 4);
        nint k = from;
        for (; k + 8 <= to; k += 8)
        {
            e0 = ResidualOf(x + k, west, east, gxWest + k, gx + k, gz + k, gb + k, q + k, r + k, e0);
            e1 = ResidualOf(x + k + 4, west, east, gxWest + k + 4, gx + k + 4, gz + k + 4, gb + k + 4, q + k + 4, r + k + 4, e1);
        }

        if (k + 4 <= to)
        {
            e0 = ResidualOf(x + k, west, east, gxWest + k, gx + k, gz + k, gb + k, q + k, r + k, e0);
            k += 4;
        }

        e0.Store(lanes);
        e1.Store(lanes + 4);
        return (int)k;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ResidualOf(
        double* x, nint west, nint east, double* gxWest, double* gx, double* gz, double* gb, double* q, double* r, Vector256<double> norm)
    {
        Vector256<double> c = Vector256.Load(x);
        Vector256<double> value = Vector256.FusedMultiplyAdd(-Vector256.Load(gb), c, Vector256.Load(q));
        value = Vector256.FusedMultiplyAdd(Vector256.Load(gxWest), Vector256.Load(x + west) - c, value);
        value = Vector256.FusedMultiplyAdd(Vector256.Load(gx), Vector256.Load(x + east) - c, value);
        value = Vector256.FusedMultiplyAdd(Vector256.Load(gz - 1), Vector256.Load(x - 1) - c, value);
        value = Vector256.FusedMultiplyAdd(Vector256.Load(gz), Vector256.Load(x + 1) - c, value);
        value.Store(r);
        return Vector256.FusedMultiplyAdd(value, value, norm);
    }
}
