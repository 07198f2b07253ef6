using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>The double-precision passes between groups of iterations, over a range of rows.</summary>
/// <remarks>Sums run in eight lanes over the cells of a range, cell k of a row in lane k modulo 8.</remarks>
internal static unsafe class IterationKernels
{
    /// <summary>Neighbouring rows of a panel lie a panel's width apart and those of other panels far away: too many streams for the hardware's prefetcher.</summary>
    private const int PrefetchRows = 6;

    /// <summary>r = q - A x in double precision, dealt into the finest level's right-hand side as f = sigma s r.</summary>
    /// <param name="rows">Reads Solution, the conductances and the scale; writes the level's RhsC and RhsF.</param>
    /// <param name="q">Sources, pitch nz.</param>
    /// <param name="sigma">A power of two that keeps single precision in range.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    /// <returns>The rows' share of ||r||^2.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double TrueResidual(IterationRows* rows, double* q, double sigma, int from, int to)
    {
        int nz = rows->Nz;
        int pitch = rows->Pitch;
        new Span<double>(rows->ResidualRow + nz, pitch - nz).Clear();
        double* lanes = stackalloc double[8];
        Vector256<double> e0 = Vector256<double>.Zero, e1 = Vector256<double>.Zero;
        new Span<double>(lanes, 8).Clear();
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
            double* r = rows->ResidualRow;
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

            DealRow(rows->Level, r, pitch, sigma, i);
        }

        return Total(e0, e1, lanes);
    }

    /// <summary>f = sigma s q, dealt into the finest level's right-hand side: the residual of a zero solution.</summary>
    /// <param name="rows">Reads the scale; writes the level's RhsC and RhsF.</param>
    /// <param name="q">Sources, pitch nz.</param>
    /// <param name="sigma">A power of two that keeps single precision in range.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    public static void DealSource(IterationRows* rows, double* q, double sigma, int from, int to)
    {
        int nz = rows->Nz;
        int pitch = rows->Pitch;
        double* r = rows->ResidualRow;
        new Span<double>(r + nz, pitch - nz).Clear();
        for (int i = from; i < to; i++)
        {
            double* row = q + ((nint)i * nz);
            if (nz < pitch)
            {
                new Span<double>(row, nz).CopyTo(new Span<double>(r, nz));
                row = r;
            }

            DealRow(rows->Level, row, pitch, sigma, i);
        }
    }

    /// <summary>Moves what the steps accumulated in the planes to the solution: x += accumulated, accumulated = 0.</summary>
    /// <param name="rows">Reads and writes Solution and the level's accumulated planes.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Flush(IterationRows* rows, int from, int to)
    {
        LinePanels* level = rows->Level;
        int nz = rows->Nz;
        nint width = level->Width;
        nint jump = level->PlaneSize / level->Panels;
        for (int i = from; i < to; i++)
        {
            double* x = rows->Solution + ((nint)i * nz);
            double* c = level->AccumulatedC + (i * width);
            double* f = level->AccumulatedF + (i * width);
            for (int k = 0; k < nz; c += jump, f += jump)
            {
                int lane = 0;
                for (; lane + 4 <= width && k + 8 <= nz; lane += 4, k += 8)
                {
                    Vector256<double> even = Vector256.Load(c + lane);
                    Vector256<double> odd = Vector256.Load(f + lane);
                    Vector256<double>.Zero.Store(c + lane);
                    Vector256<double>.Zero.Store(f + lane);
                    if (Avx.IsSupported)
                    {
                        Vector256<double> a = Avx.UnpackLow(even, odd);
                        Vector256<double> b = Avx.UnpackHigh(even, odd);
                        (Vector256.Load(x + k) + Avx.Permute2x128(a, b, 0x20)).Store(x + k);
                        (Vector256.Load(x + k + 4) + Avx.Permute2x128(a, b, 0x31)).Store(x + k + 4);
                        continue;
                    }

                    for (int pair = 0; pair < 4; pair++)
                    {
                        x[k + (2 * pair)] += even[pair];
                        x[k + (2 * pair) + 1] += odd[pair];
                    }
                }

                for (; lane < width && k < nz; lane++, k += 2)
                {
                    x[k] += c[lane];
                    c[lane] = 0;
                    if (k + 1 < nz)
                    {
                        x[k + 1] += f[lane];
                        f[lane] = 0;
                    }
                }
            }
        }
    }

    /// <summary>Deals scaled doubles of one row into two planes; values past nz become 0.</summary>
    /// <param name="level">Shape of the planes.</param>
    /// <param name="source">nz values.</param>
    /// <param name="nz">Values of the row.</param>
    /// <param name="factor">Factor of every value.</param>
    /// <param name="row">Row of the planes.</param>
    /// <param name="even">Plane of the even values.</param>
    /// <param name="odd">Plane of the odd values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PackRow(LinePanels* level, double* source, int nz, double factor, int row, float* even, float* odd)
    {
        nint width = level->Width;
        nint jump = level->PlaneSize / level->Panels;
        var scale = Vector256.Create(factor);
        double* rest = stackalloc double[16];
        nint lane = 0;
        nint ahead = (row + PrefetchRows < level->Rows ? PrefetchRows : 0) * width;
        even += row * width;
        odd += row * width;
        int pitch = (nz + 15) & ~15;
        for (int k = 0; k < pitch; k += 16)
        {
            if (Sse.IsSupported && (lane & 15) == 0)
            {
                Sse.Prefetch0(even + lane + ahead);
                Sse.Prefetch0(odd + lane + ahead);
            }

            double* from = source + k;
            if (k + 16 > nz)
            {
                new Span<double>(rest, 16).Clear();
                new Span<double>(from, nz - k).CopyTo(new Span<double>(rest, 16));
                from = rest;
            }

            Vector256<float> a = Narrow(from, scale);
            Vector256<float> b = Narrow(from + 8, scale);
            Even(a, b).Store(even + lane);
            Odd(a, b).Store(odd + lane);
            lane += 8;
            if (lane == width)
            {
                lane = 0;
                even += jump;
                odd += jump;
            }
        }

        for (; lane > 0 && lane < width; lane += 8)
        {
            Vector256<float>.Zero.Store(even + lane);
            Vector256<float>.Zero.Store(odd + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DealRow(LinePanels* level, double* r, int pitch, double sigma, int row)
    {
        nint width = level->Width;
        nint jump = level->PlaneSize / level->Panels;
        var factor = Vector256.Create(sigma);
        nint o = row * width;
        nint ahead = (row + PrefetchRows < level->Rows ? PrefetchRows : 0) * width;
        nint lane = 0;
        for (int k = 0; k < pitch; k += 16)
        {
            if (Sse.IsSupported && (lane & 15) == 0)
            {
                Sse.Prefetch0(level->ScaleC + o + lane + ahead);
                Sse.Prefetch0(level->ScaleF + o + lane + ahead);
                Sse.Prefetch0(level->RhsC + o + lane + ahead);
                Sse.Prefetch0(level->RhsF + o + lane + ahead);
            }

            Vector256<float> a = Narrow(r + k, factor);
            Vector256<float> b = Narrow(r + k + 8, factor);
            (Even(a, b) * Vector256.Load(level->ScaleC + o + lane)).Store(level->RhsC + o + lane);
            (Odd(a, b) * Vector256.Load(level->ScaleF + o + lane)).Store(level->RhsF + o + lane);
            lane += 8;
            if (lane == width)
            {
                lane = 0;
                o += jump;
            }
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Narrow(double* r, Vector256<double> factor)
    {
        Vector256<double> a = Vector256.Load(r) * factor;
        Vector256<double> b = Vector256.Load(r + 4) * factor;
        return Avx.IsSupported
            ? Vector256.Create(Avx.ConvertToVector128Single(a), Avx.ConvertToVector128Single(b))
            : Vector256.Narrow(a, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Even(Vector256<float> a, Vector256<float> b) => Avx2.IsSupported
        ? Lanes256.Even(a, b)
        : Vector256.Create(Lanes128.Even(a.GetLower(), a.GetUpper()), Lanes128.Even(b.GetLower(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Odd(Vector256<float> a, Vector256<float> b) => Avx2.IsSupported
        ? Lanes256.Odd(a, b)
        : Vector256.Create(Lanes128.Odd(a.GetLower(), a.GetUpper()), Lanes128.Odd(b.GetLower(), b.GetUpper()));
}
