using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>The passes of a conjugate-gradient iteration around the preconditioner, over a range of rows.</summary>
/// <remarks>Sums run in eight lanes over the cells of a range, cell k of a row in lane k modulo 8.</remarks>
internal static unsafe class IterationKernels
{
    /// <summary>p = s z + beta p, with z gathered from the finest level's planes.</summary>
    /// <param name="rows">Reads Scale and the level's solution; reads and writes Direction.</param>
    /// <param name="beta">0 starts anew: the old direction is not read.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    public static void Turn(IterationRows* rows, float beta, int from, int to)
    {
        LinePanels* level = rows->Level;
        int pitch = rows->Pitch;
        nint width = level->Width;
        nint jump = level->PlaneSize / level->Panels;
        var factor = Vector256.Create(beta);
        for (int i = from; i < to; i++)
        {
            float* p = rows->Direction + ((nint)i * pitch);
            float* s = rows->Scale + ((nint)i * pitch);
            float* zc = level->SolutionC + (i * width);
            float* zf = level->SolutionF + (i * width);
            nint lane = 0;
            for (int k = 0; k < pitch; k += 16)
            {
                Vector256<float> c = Vector256.Load(zc + lane);
                Vector256<float> f = Vector256.Load(zf + lane);
                Vector256<float> a = Vector256.Load(s + k) * InterleaveLow(c, f);
                Vector256<float> b = Vector256.Load(s + k + 8) * InterleaveHigh(c, f);
                if (beta != 0)
                {
                    a = Vector256.FusedMultiplyAdd(factor, Vector256.Load(p + k), a);
                    b = Vector256.FusedMultiplyAdd(factor, Vector256.Load(p + k + 8), b);
                }

                a.Store(p + k);
                b.Store(p + k + 8);
                lane += 8;
                if (lane == width)
                {
                    lane = 0;
                    zc += jump;
                    zf += jump;
                }
            }
        }
    }

    /// <summary>The energy p'A p of the rows' boundary conductances, their faces inside and those to the row before.</summary>
    /// <param name="rows">Reads Direction and the conductances.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    public static double Energy(IterationRows* rows, int from, int to)
    {
        int nz = rows->Nz;
        double* lanes = stackalloc double[8];
        Vector256<double> e0 = Vector256<double>.Zero, e1 = Vector256<double>.Zero;
        new Span<double>(lanes, 8).Clear();
        for (int i = from; i < to; i++)
        {
            float* p = rows->Direction + ((nint)i * rows->Pitch);
            float* before = p - rows->Pitch;
            double* gx = rows->GxBefore(i);
            double* gz = rows->Gz + ((nint)i * nz);
            double* gb = rows->Gb + ((nint)i * nz);
            int k = 0;
            for (; k + 8 <= nz; k += 8)
            {
                e0 = EnergyOf(p + k, before + k, gx + k, gz + k, gb + k, e0);
                e1 = EnergyOf(p + k + 4, before + k + 4, gx + k + 4, gz + k + 4, gb + k + 4, e1);
            }

            for (int lane = 0; k < nz; k++, lane++)
            {
                double pc = p[k];
                double dx = pc - before[k];
                double dz = p[k + 1] - pc;
                double sum = Math.FusedMultiplyAdd(gb[k] * pc, pc, lanes[lane]);
                sum = Math.FusedMultiplyAdd(gx[k] * dx, dx, sum);
                lanes[lane] = Math.FusedMultiplyAdd(gz[k] * dz, dz, sum);
            }
        }

        return Total(e0, e1, lanes);
    }

    /// <summary>x += a p, r -= a A p.</summary>
    /// <param name="rows">Reads Direction and the conductances; reads and writes Solution and Residual.</param>
    /// <param name="a">Step.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    /// <returns>The rows' share of ||r||^2.</returns>
    public static double Step(IterationRows* rows, double a, int from, int to)
    {
        int nz = rows->Nz;
        int pitch = rows->Pitch;
        double* lanes = stackalloc double[8];
        Vector256<double> e0 = Vector256<double>.Zero, e1 = Vector256<double>.Zero;
        var step = Vector256.Create(a);
        new Span<double>(lanes, 8).Clear();
        for (int i = from; i < to; i++)
        {
            float* p = rows->Direction + ((nint)i * pitch);
            double* gxWest = rows->GxBefore(i);
            double* gx = rows->Gx + ((nint)i * nz);
            double* gz = rows->GzRow(i);
            double* gb = rows->Gb + ((nint)i * nz);
            double* x = rows->Solution + ((nint)i * nz);
            double* r = rows->Residual + ((nint)i * pitch);
            int k = 0;
            for (; k + 8 <= nz; k += 8)
            {
                e0 = StepOf(p + k, pitch, gxWest + k, gx + k, gz + k, gb + k, step, x + k, r + k, e0);
                e1 = StepOf(p + k + 4, pitch, gxWest + k + 4, gx + k + 4, gz + k + 4, gb + k + 4, step, x + k + 4, r + k + 4, e1);
            }

            for (int lane = 0; k < nz; k++, lane++)
            {
                double pc = p[k];
                double sum = gb[k] * pc;
                sum = Math.FusedMultiplyAdd(gxWest[k], pc - p[k - pitch], sum);
                sum = Math.FusedMultiplyAdd(gx[k], pc - p[k + pitch], sum);
                sum = Math.FusedMultiplyAdd(gz[k - 1], pc - p[k - 1], sum);
                sum = Math.FusedMultiplyAdd(gz[k], pc - p[k + 1], sum);
                x[k] = Math.FusedMultiplyAdd(a, pc, x[k]);
                r[k] = Math.FusedMultiplyAdd(-a, sum, r[k]);
                lanes[lane] = Math.FusedMultiplyAdd(r[k], r[k], lanes[lane]);
            }
        }

        return Total(e0, e1, lanes);
    }

    /// <summary>f = sigma s r, dealt into the finest level's right-hand side.</summary>
    /// <param name="rows">Reads Residual and Scale; writes the level's RhsC and RhsF.</param>
    /// <param name="sigma">A power of two that keeps single precision in range.</param>
    /// <param name="from">First row.</param>
    /// <param name="to">One past the last row.</param>
    public static void Deal(IterationRows* rows, double sigma, int from, int to)
    {
        LinePanels* level = rows->Level;
        int pitch = rows->Pitch;
        nint width = level->Width;
        nint jump = level->PlaneSize / level->Panels;
        var factor = Vector256.Create(sigma);
        for (int i = from; i < to; i++)
        {
            double* r = rows->Residual + ((nint)i * pitch);
            float* s = rows->Scale + ((nint)i * pitch);
            float* even = level->RhsC + (i * width);
            float* odd = level->RhsF + (i * width);
            nint lane = 0;
            for (int k = 0; k < pitch; k += 16)
            {
                Vector256<float> a = Narrow(r + k, factor) * Vector256.Load(s + k);
                Vector256<float> b = Narrow(r + k + 8, factor) * Vector256.Load(s + k + 8);
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
    public static void PackRow(LinePanels* level, double* source, int nz, double factor, int row, float* even, float* odd)
    {
        nint width = level->Width;
        nint jump = level->PlaneSize / level->Panels;
        var scale = Vector256.Create(factor);
        double* rest = stackalloc double[16];
        nint lane = 0;
        even += row * width;
        odd += row * width;
        int pitch = (nz + 15) & ~15;
        for (int k = 0; k < pitch; k += 16)
        {
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

    /// <summary>Gathers one row of two planes into natural order.</summary>
    /// <param name="level">Shape of the planes.</param>
    /// <param name="even">Plane of the even values.</param>
    /// <param name="odd">Plane of the odd values.</param>
    /// <param name="row">Row of the planes.</param>
    /// <param name="pitch">Values to write, a multiple of 16.</param>
    /// <param name="destination">Receives the row.</param>
    public static void GatherRow(LinePanels* level, float* even, float* odd, int row, int pitch, float* destination)
    {
        nint width = level->Width;
        nint jump = level->PlaneSize / level->Panels;
        nint lane = 0;
        even += row * width;
        odd += row * width;
        for (int k = 0; k < pitch; k += 16)
        {
            Vector256<float> c = Vector256.Load(even + lane);
            Vector256<float> f = Vector256.Load(odd + lane);
            InterleaveLow(c, f).Store(destination + k);
            InterleaveHigh(c, f).Store(destination + k + 8);
            lane += 8;
            if (lane == width)
            {
                lane = 0;
                even += jump;
                odd += jump;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> EnergyOf(float* p, float* before, double* gx, double* gz, double* gb, Vector256<double> sum)
    {
        Vector256<double> pc = Widen(p);
        Vector256<double> dx = pc - Widen(before);
        Vector256<double> dz = Widen(p + 1) - pc;
        sum = Vector256.FusedMultiplyAdd(Vector256.Load(gb) * pc, pc, sum);
        sum = Vector256.FusedMultiplyAdd(Vector256.Load(gx) * dx, dx, sum);
        return Vector256.FusedMultiplyAdd(Vector256.Load(gz) * dz, dz, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> StepOf(
        float* p,
        nint pitch,
        double* gxWest,
        double* gx,
        double* gz,
        double* gb,
        Vector256<double> a,
        double* x,
        double* r,
        Vector256<double> norm)
    {
        Vector256<double> pc = Widen(p);
        Vector256<double> sum = Vector256.Load(gb) * pc;
        sum = Vector256.FusedMultiplyAdd(Vector256.Load(gxWest), pc - Widen(p - pitch), sum);
        sum = Vector256.FusedMultiplyAdd(Vector256.Load(gx), pc - Widen(p + pitch), sum);
        sum = Vector256.FusedMultiplyAdd(Vector256.Load(gz - 1), pc - Widen(p - 1), sum);
        sum = Vector256.FusedMultiplyAdd(Vector256.Load(gz), pc - Widen(p + 1), sum);
        Vector256.FusedMultiplyAdd(a, pc, Vector256.Load(x)).Store(x);
        Vector256<double> rc = Vector256.FusedMultiplyAdd(-a, sum, Vector256.Load(r));
        rc.Store(r);
        return Vector256.FusedMultiplyAdd(rc, rc, norm);
    }

    private static double Total(Vector256<double> a, Vector256<double> b, double* lanes)
    {
        (a + Vector256.Load(lanes)).Store(lanes);
        (b + Vector256.Load(lanes + 4)).Store(lanes + 4);
        return VectorKernels.AddLanes(new ReadOnlySpan<double>(lanes, 8));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Widen(float* p) => Avx.IsSupported
        ? Avx.ConvertToVector256Double(Vector128.Load(p))
        : Vector256.Create(Vector128.WidenLower(Vector128.Load(p)), Vector128.WidenUpper(Vector128.Load(p)));

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> InterleaveLow(Vector256<float> even, Vector256<float> odd) => Avx2.IsSupported
        ? Lanes256.InterleaveLow(even, odd)
        : Vector256.Create(
            Lanes128.InterleaveLow(even.GetLower(), odd.GetLower()), Lanes128.InterleaveHigh(even.GetLower(), odd.GetLower()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> InterleaveHigh(Vector256<float> even, Vector256<float> odd) => Avx2.IsSupported
        ? Lanes256.InterleaveHigh(even, odd)
        : Vector256.Create(
            Lanes128.InterleaveLow(even.GetUpper(), odd.GetUpper()), Lanes128.InterleaveHigh(even.GetUpper(), odd.GetUpper()));
}
