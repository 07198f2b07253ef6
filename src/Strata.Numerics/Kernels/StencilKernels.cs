using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strata.Numerics.Kernels;

/// <summary>The five-point operator in flux form on the layout c = i * nz + k, in double precision.</summary>
internal static unsafe class StencilKernels
{
    /// <summary>
    /// r_c = q_c - gb_c u_c + gx_c (u_(c+nz) - u_c) - gx_(c-nz) (u_c - u_(c-nz)) + gz_c (u_(c+1) - u_c) - gz_(c-1) (u_c - u_(c-1)).
    /// </summary>
    /// <param name="nx">Cells along the slow index.</param>
    /// <param name="nz">Cells along the fast index.</param>
    /// <param name="gx">Conductances to c + nz; nx * nz values, the last nz are 0.</param>
    /// <param name="gz">Conductances to c + 1; nx * nz values, every nz-th is 0.</param>
    /// <param name="gb">Conductances to the reference; nx * nz values.</param>
    /// <param name="q">Sources; nx * nz values.</param>
    /// <param name="u">Solution; nx * nz values.</param>
    /// <param name="r">Receives the residual; nx * nz values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Residual(
        int nx,
        int nz,
        ReadOnlySpan<double> gx,
        ReadOnlySpan<double> gz,
        ReadOnlySpan<double> gb,
        ReadOnlySpan<double> q,
        ReadOnlySpan<double> u,
        Span<double> r)
    {
        int n = nx * nz;
        fixed (double* pgx = gx, pgz = gz, pgb = gb, pq = q, pu = u, pr = r)
        {
            // The first and the last column lack a neighbour, cell 0 and cell n - 1 one along z: plain loops there.
            int inner = Math.Min(n, nz);
            int outer = Math.Max(inner, n - nz);
            ResidualPlain(0, inner, n, nz, pgx, pgz, pgb, pq, pu, pr);
            int c = inner;
            for (; c + 4 <= outer; c += 4)
            {
                Vector256<double> uc = Vector256.Load(pu + c);
                Vector256<double> sum = Vector256.Load(pq + c) - (Vector256.Load(pgb + c) * uc);
                sum += Vector256.Load(pgx + c) * (Vector256.Load(pu + c + nz) - uc);
                sum -= Vector256.Load(pgx + c - nz) * (uc - Vector256.Load(pu + c - nz));
                sum += Vector256.Load(pgz + c) * (Vector256.Load(pu + c + 1) - uc);
                sum -= Vector256.Load(pgz + c - 1) * (uc - Vector256.Load(pu + c - 1));
                sum.Store(pr + c);
            }

            ResidualPlain(c, n, n, nz, pgx, pgz, pgb, pq, pu, pr);
        }
    }

    /// <summary>|| |A| |u| ||: what rounding of the residual is measured against.</summary>
    /// <param name="nx">Cells along the slow index.</param>
    /// <param name="nz">Cells along the fast index.</param>
    /// <param name="gx">Conductances to c + nz.</param>
    /// <param name="gz">Conductances to c + 1.</param>
    /// <param name="gb">Conductances to the reference.</param>
    /// <param name="u">Solution.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double AbsoluteNorm(
        int nx, int nz, ReadOnlySpan<double> gx, ReadOnlySpan<double> gz, ReadOnlySpan<double> gb, ReadOnlySpan<double> u)
    {
        int n = nx * nz;
        double sum = 0;
        for (int c = 0; c < n; c++)
        {
            double uc = Math.Abs(u[c]);
            double value = gb[c] * uc;
            value += c + nz < n ? gx[c] * (Math.Abs(u[c + nz]) + uc) : 0;
            value += c >= nz ? gx[c - nz] * (Math.Abs(u[c - nz]) + uc) : 0;
            value += c + 1 < n ? gz[c] * (Math.Abs(u[c + 1]) + uc) : 0;
            value += c >= 1 ? gz[c - 1] * (Math.Abs(u[c - 1]) + uc) : 0;
            sum += value * value;
        }

        return Math.Sqrt(sum);
    }

    private static void ResidualPlain(
        int from, int to, int n, int nz, double* gx, double* gz, double* gb, double* q, double* u, double* r)
    {
        for (int c = from; c < to; c++)
        {
            double uc = u[c];
            double sum = q[c] - (gb[c] * uc);
            if (c + nz < n)
            {
                sum += gx[c] * (u[c + nz] - uc);
            }

            if (c >= nz)
            {
                sum -= gx[c - nz] * (uc - u[c - nz]);
            }

            if (c + 1 < n)
            {
                sum += gz[c] * (u[c + 1] - uc);
            }

            if (c >= 1)
            {
                sum -= gz[c - 1] * (uc - u[c - 1]);
            }

            r[c] = sum;
        }
    }
}
