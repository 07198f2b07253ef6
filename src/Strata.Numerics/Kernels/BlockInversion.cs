using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>Inverts the pivot blocks of the coarsest level, eight lines at a time.</summary>
/// <remarks>
/// The rows are eliminated from both ends towards the middle: S_i = D_i - C S_j^-1 C for each neighbour j that is eliminated
/// already, C diagonal. Off the diagonal -S has only positive terms, and the row sums of S are the couplings to the rows left
/// plus the excess e_i = boundary_i + sum of C S_j^-1 e_j. The matrix W that is worked on in place holds -S off
/// the diagonal where both lines are left, the transfer from an eliminated line to one that is left, and the inverse where
/// both are eliminated. A pivot d_k = excess_k + sum of W_kj over the lines left turns W_pj into W_pj + W_pk W_kj / d_k: only
/// positive terms are added, so nothing cancels (W. K. Grassmann, M. I. Taksar, D. P. Heyman, Operations Research 33 (1985)
/// 1107). Eight pivots make one step with products of matrices.
/// </remarks>
internal static unsafe class BlockInversion
{
    private const int Lanes = 8;

    /// <summary>Inverts the block of a row.</summary>
    /// <param name="blocks">Shape; writes Inverses.</param>
    /// <param name="work">Working memory of the caller's own.</param>
    /// <param name="row">Row.</param>
    /// <param name="before">A row that was eliminated just before, beside it; -1 for none.</param>
    /// <param name="after">Another one, beside it on the other side; -1 for none.</param>
    /// <param name="across">Conductances between neighbouring lines at the row.</param>
    /// <param name="boundary">Conductances to the reference at the row; zeros past the last line.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Invert(BlockRows* blocks, BlockWork* work, int row, int before, int after, float* across, float* boundary)
    {
        int pitch = blocks->Pitch;
        float* w = blocks->Inverses + ((nint)row * pitch * pitch);
        float* excess = blocks->Excess + ((nint)row * pitch);
        new Span<float>(boundary, pitch).CopyTo(new Span<float>(excess, pitch));
        AddEliminated(blocks, work, row, before, true);
        if (after >= 0)
        {
            AddEliminated(blocks, work, row, after, false);
        }

        for (int j = 0; j + 1 < blocks->Lines; j++)
        {
            w[(j * pitch) + j + 1] += across[j];
            w[((j + 1) * pitch) + j] += across[j];
        }

        // What rows that are left take counts as excess while this one is inverted.
        float* rest = work->Rest;
        new Span<float>(excess, pitch).CopyTo(new Span<float>(rest, pitch));
        AddCoupling(blocks, row - 1, row > 0 && before != row - 1 && after != row - 1, rest);
        AddCoupling(blocks, row, row + 1 < blocks->Rows && before != row + 1 && after != row + 1, rest);
        for (int k = 0; k < pitch; k += Lanes)
        {
            Step(blocks, work, w, rest, k);
        }
    }

    private static void AddCoupling(BlockRows* blocks, int row, bool isLeft, float* rest)
    {
        int pitch = blocks->Pitch;
        for (int c = 0; c < pitch && isLeft; c += Lanes)
        {
            (Vector256.Load(rest + c) + Vector256.Load(blocks->Along + ((nint)row * pitch) + c)).Store(rest + c);
        }
    }

    // W (+)= C S^-1 C and e += C S^-1 e of a neighbouring row; W = 0 where there is none.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddEliminated(BlockRows* blocks, BlockWork* work, int row, int other, bool isFirst)
    {
        int pitch = blocks->Pitch;
        float* w = blocks->Inverses + ((nint)row * pitch * pitch);
        if (other < 0)
        {
            new Span<float>(w, pitch * pitch).Clear();
            return;
        }

        float* inverses = blocks->Inverses + ((nint)other * pitch * pitch);
        float* coupling = blocks->Along + ((nint)Math.Min(row, other) * pitch);
        float* excess = blocks->Excess + ((nint)other * pitch);
        float* own = blocks->Excess + ((nint)row * pitch);
        float* sums = work->Rest;
        new Span<float>(sums, pitch).Clear();
        for (int j = 0; j < pitch; j++)
        {
            var weight = Vector256.Create(coupling[j]);
            var e = Vector256.Create(excess[j]);
            for (int c = 0; c < pitch; c += Lanes)
            {
                Vector256<float> inverse = Vector256.Load(inverses + (j * pitch) + c);
                Vector256.FusedMultiplyAdd(inverse, e, Vector256.Load(sums + c)).Store(sums + c);
                float* to = w + (j * pitch) + c;
                Vector256<float> start = isFirst ? Vector256<float>.Zero : Vector256.Load(to);
                Vector256.FusedMultiplyAdd(inverse * Vector256.Load(coupling + c), weight, start).Store(to);
            }
        }

        for (int c = 0; c < pitch; c += Lanes)
        {
            Vector256.FusedMultiplyAdd(Vector256.Load(coupling + c), Vector256.Load(sums + c), Vector256.Load(own + c)).Store(own + c);
        }
    }

    // Eliminates lines k to k + 7.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(BlockRows* blocks, BlockWork* work, float* w, float* rest, int k)
    {
        int pitch = blocks->Pitch;
        float* inverse = work->Pivots;
        float* transfer = work->Transfers;

        // To those eight, the lines left behind them are excess.
        Vector256<float> outside = Vector256.Load(rest + k);
        for (int j = k + Lanes; j < pitch; j++)
        {
            outside += Vector256.Load(w + (j * pitch) + k);
        }

        InvertEight(blocks, w + (k * pitch) + k, pitch, outside, inverse);
        Combine(inverse, Lanes, rest + k, 0, work->Shares, 0, 1, false);
        for (int c = 0; c < pitch; c += Lanes)
        {
            if (c != k)
            {
                float* rows = w + (k * pitch) + c;
                Combine(rows, pitch, work->Shares, 0, rest + c, 0, 1, true);
                Combine(rows, pitch, inverse, Lanes, transfer + c, pitch, Lanes, false);
            }
        }

        float* below = w + ((k + Lanes) * pitch);
        for (int c = 0; c < pitch; c += Lanes)
        {
            int next = c + Lanes;
            if (c != k && next != k && next < pitch)
            {
                CombineFour(transfer + c, pitch, w + k, w + c, pitch, k);
                CombineFour(transfer + c, pitch, below + k, below + c, pitch, pitch - k - Lanes);
                c += Lanes;
            }
            else if (c != k)
            {
                Combine(transfer + c, pitch, w + k, pitch, w + c, pitch, k, true);
                Combine(transfer + c, pitch, below + k, pitch, below + c, pitch, pitch - k - Lanes, true);
            }
        }

        Combine(inverse, Lanes, w + k, pitch, w + k, pitch, k, false);
        Combine(inverse, Lanes, below + k, pitch, below + k, pitch, pitch - k - Lanes, false);
        for (int i = 0; i < Lanes; i++)
        {
            for (int c = 0; c < pitch; c += Lanes)
            {
                Vector256.Load(c == k ? inverse + (i * Lanes) : transfer + (i * pitch) + c).Store(w + ((k + i) * pitch) + c);
            }
        }
    }

    // For each of count destinations: (itself +) a_0 rows_0 + ... + a_7 rows_7, even and odd rows apart.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Combine(float* rows, nint rowPitch, float* a, nint pitchA, float* to, nint pitch, int count, bool add)
    {
        Vector256<float> r0 = Vector256.Load(rows);
        Vector256<float> r1 = Vector256.Load(rows + rowPitch);
        Vector256<float> r2 = Vector256.Load(rows + (2 * rowPitch));
        Vector256<float> r3 = Vector256.Load(rows + (3 * rowPitch));
        Vector256<float> r4 = Vector256.Load(rows + (4 * rowPitch));
        Vector256<float> r5 = Vector256.Load(rows + (5 * rowPitch));
        Vector256<float> r6 = Vector256.Load(rows + (6 * rowPitch));
        Vector256<float> r7 = Vector256.Load(rows + (7 * rowPitch));
        for (int p = 0; p < count; p++, a += pitchA, to += pitch)
        {
            Vector256<float> start = add ? Vector256.Load(to) : Vector256<float>.Zero;
            Vector256<float> even = Vector256.FusedMultiplyAdd(Vector256.Create(a[0]), r0, start);
            Vector256<float> odd = Vector256.Create(a[1]) * r1;
            even = Vector256.FusedMultiplyAdd(Vector256.Create(a[2]), r2, even);
            odd = Vector256.FusedMultiplyAdd(Vector256.Create(a[3]), r3, odd);
            even = Vector256.FusedMultiplyAdd(Vector256.Create(a[4]), r4, even);
            odd = Vector256.FusedMultiplyAdd(Vector256.Create(a[5]), r5, odd);
            even = Vector256.FusedMultiplyAdd(Vector256.Create(a[6]), r6, even);
            odd = Vector256.FusedMultiplyAdd(Vector256.Create(a[7]), r7, odd);
            (even + odd).Store(to);
        }
    }

    // The same for two neighbouring registers of four destinations at a time: fewer values are broadcast per product.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CombineFour(float* rows, nint rowPitch, float* a, float* to, nint pitch, int count)
    {
        for (int p = 0; p < count; p += 4, a += 4 * pitch, to += 4 * pitch)
        {
            float* b = a + pitch;
            float* c = b + pitch;
            float* d = c + pitch;
            float* toB = to + pitch;
            float* toC = toB + pitch;
            float* toD = toC + pitch;
            Vector256<float> a0 = Vector256.Load(to), a1 = Vector256.Load(to + Lanes);
            Vector256<float> b0 = Vector256.Load(toB), b1 = Vector256.Load(toB + Lanes);
            Vector256<float> c0 = Vector256.Load(toC), c1 = Vector256.Load(toC + Lanes);
            Vector256<float> d0 = Vector256.Load(toD), d1 = Vector256.Load(toD + Lanes);
            float* row = rows;
            for (int k = 0; k < Lanes; k++, row += rowPitch)
            {
                Vector256<float> r0 = Vector256.Load(row);
                Vector256<float> r1 = Vector256.Load(row + Lanes);
                var x = Vector256.Create(a[k]);
                a0 = Vector256.FusedMultiplyAdd(x, r0, a0);
                a1 = Vector256.FusedMultiplyAdd(x, r1, a1);
                x = Vector256.Create(b[k]);
                b0 = Vector256.FusedMultiplyAdd(x, r0, b0);
                b1 = Vector256.FusedMultiplyAdd(x, r1, b1);
                x = Vector256.Create(c[k]);
                c0 = Vector256.FusedMultiplyAdd(x, r0, c0);
                c1 = Vector256.FusedMultiplyAdd(x, r1, c1);
                x = Vector256.Create(d[k]);
                d0 = Vector256.FusedMultiplyAdd(x, r0, d0);
                d1 = Vector256.FusedMultiplyAdd(x, r1, d1);
            }

            a0.Store(to);
            a1.Store(to + Lanes);
            b0.Store(toB);
            b1.Store(toB + Lanes);
            c0.Store(toC);
            c1.Store(toC + Lanes);
            d0.Store(toD);
            d1.Store(toD + Lanes);
        }
    }

    // The inverse of one 8 x 8 block whose rows have the excess given.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InvertEight(BlockRows* blocks, float* block, int pitch, Vector256<float> excess, float* inverse)
    {
        Vector256<float> d0 = Vector256.Load(block);
        Vector256<float> d1 = Vector256.Load(block + pitch);
        Vector256<float> d2 = Vector256.Load(block + (2 * pitch));
        Vector256<float> d3 = Vector256.Load(block + (3 * pitch));
        Vector256<float> d4 = Vector256.Load(block + (4 * pitch));
        Vector256<float> d5 = Vector256.Load(block + (5 * pitch));
        Vector256<float> d6 = Vector256.Load(block + (6 * pitch));
        Vector256<float> d7 = Vector256.Load(block + (7 * pitch));
        for (int k = 0; k < Lanes; k++)
        {
            // The rows move up by one place each time, so that the pivot row is always the first.
            Vector256<float> others = Vector256.Load(blocks->Others + (k * Lanes));
            Vector256<float> x = d0 * others;
            Vector256<float> own = Lane(excess, k);
            float pivot = own.ToScalar() + Lanes256.Sum(x * Vector256.Load(blocks->Later + (k * Lanes)));
            var scale = Vector256.Create(pivot > 0 ? 1 / pivot : 0);
            x *= scale;
            excess = Vector256.FusedMultiplyAdd(x, own, excess);
            Vector256<float> r = Vector256.FusedMultiplyAdd(Vector256<float>.One - others, scale, x);
            d0 = Vector256.FusedMultiplyAdd(r, Lane(d1, k), d1 * others);
            d1 = Vector256.FusedMultiplyAdd(r, Lane(d2, k), d2 * others);
            d2 = Vector256.FusedMultiplyAdd(r, Lane(d3, k), d3 * others);
            d3 = Vector256.FusedMultiplyAdd(r, Lane(d4, k), d4 * others);
            d4 = Vector256.FusedMultiplyAdd(r, Lane(d5, k), d5 * others);
            d5 = Vector256.FusedMultiplyAdd(r, Lane(d6, k), d6 * others);
            d6 = Vector256.FusedMultiplyAdd(r, Lane(d7, k), d7 * others);
            d7 = r;
        }

        d0.Store(inverse);
        d1.Store(inverse + Lanes);
        d2.Store(inverse + (2 * Lanes));
        d3.Store(inverse + (3 * Lanes));
        d4.Store(inverse + (4 * Lanes));
        d5.Store(inverse + (5 * Lanes));
        d6.Store(inverse + (6 * Lanes));
        d7.Store(inverse + (7 * Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Lane(Vector256<float> v, int lane) => Avx2.IsSupported
        ? Avx2.PermuteVar8x32(v, Vector256.Create(lane))
        : Vector256.Create(v[lane]);
}
