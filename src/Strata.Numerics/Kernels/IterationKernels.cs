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
        Vector256<double> e0 = Vector256<double>.Zero, e1 = Vector256<double>.Zero;
        new Span<double>(lanes, 8).Clear();
        float* narrow = buffers->First;
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
            double* r = buffers->Wide;
            int k = 1;
            r[0] = ResidualOf(x, west, east, 0, Math.Min(1, nz - 1), gxWest, gx, gz, gb, q + o);
            lanes[0] = Math.FusedMultiplyAdd(r[0], r[0], lanes[0]);
            for (; k + 8 < nz; k += 8)
            {
                e0 = ResidualOf(x + k, west, east, gxWest + k, gx + k, gz + k, gb + k, q + o + k, r + k, e0);
                e1 = ResidualOf(x + k + 4, west, east, gxWest + k + 4, gx + k + 4, gz + k + 4, gb + k + 4, q + o + k + 4, r + k + 4, e1);
            }

            for (int lane = 0; k < nz; k++, lane++)
            {
                r[k] = ResidualOf(x + k, west, east, -1, k + 1 < nz ? 1 : 0, gxWest + k, gx + k, gz + k, gb + k, q + o + k);
                lanes[lane] = Math.FusedMultiplyAdd(r[k], r[k], lanes[lane]);
            }

            Narrow(r, nz, sigma, narrow);
            narrow += buffers->Pitch;
            int done = i + 1 - from;
            if (done % RowMapKernels.Block == 0 || i + 1 == to)
            {
                int count = ((done - 1) % RowMapKernels.Block) + 1;
                Deal(rows, buffers, i + 1 - count, count);
                narrow = buffers->First;
            }
        }

        return Total(e0, e1, lanes);
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
    /// <param name="rows">Reads the conductances; writes the level's Left and Right.</param>
    /// <param name="buffers">Working rows.</param>
    /// <param name="g">Receives the other conductances.</param>
    /// <param name="scale">Factor of all conductances.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PackConductances(IterationRows* rows, RowBuffers* buffers, LevelCoefficients* g, double scale, int from, int to)
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
            rows->Move(&map->ToC, buffers->First, buffers->First, pitch, g->AlongC, level, i, count);
            rows->Move(&map->ToF, buffers->First, buffers->First, pitch, g->AlongF, level, i, count);
            rows->Move(&map->ToC, buffers->Second, buffers->Second, pitch, g->BoundaryC, level, i, count);
            rows->Move(&map->ToF, buffers->Second, buffers->Second, pitch, g->BoundaryF, level, i, count);
            rows->Move(&map->ToLeft, buffers->Third, buffers->Third, pitch, level->Left, level, i, count);
            rows->Move(&map->ToRight, buffers->Third, buffers->Third, pitch, level->Right, level, i, count);
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
        nint jump = level->PanelSize - width;
        double* wide = buffers->Wide;
        for (int i = from; i < to; i++)
        {
            double* c = level->AccumulatedC + (i * width);
            double* f = level->AccumulatedF + (i * width);
            double* slots = wide;
            for (int panel = 0; panel < level->Panels; panel++, c += jump, f += jump)
            {
                for (int lane = 0; lane < width; lane += 4, c += 4, f += 4, slots += 8)
                {
                    Interleave(c, f, slots);
                    Vector256<double>.Zero.Store(c);
                    Vector256<double>.Zero.Store(f);
                }
            }

            double* x = rows->Solution + ((nint)i * rows->Nz);
            int* run = rows->Runs;
            for (int j = 0; j < rows->RunCount; j++, run += 3)
            {
                AddRun(x + run[0], wide + run[1], run[2]);
            }
        }
    }

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
        new Span<float>(to + count, MapMargin).Clear();
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
        rows->Move(&rows->Map->ToC, buffers->First, buffers->First, buffers->Pitch, level->RhsC, level, from, count);
        rows->Move(&rows->Map->ToF, buffers->First, buffers->First, buffers->Pitch, level->RhsF, level, from, count);
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

    private static double Total(Vector256<double> a, Vector256<double> b, double* lanes)
    {
        (a + Vector256.Load(lanes)).Store(lanes);
        (b + Vector256.Load(lanes + 4)).Store(lanes + 4);
        return VectorKernels.AddLanes(new ReadOnlySpan<double>(lanes, 8));
    }
}
