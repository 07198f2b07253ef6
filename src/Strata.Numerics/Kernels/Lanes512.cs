using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>16 lanes of 512 bits; without AVX-512 they are made of two of 256, so that their digits can be tested anywhere.</summary>
internal readonly unsafe struct Lanes512 : IRegister<Vector512<float>>
{
    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    public static Vector512<float> Zero => Vector512<float>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Create(float value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(float* source) => Vector512.Load(source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* destination, Vector512<float> value) => value.Store(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> InverseOrZero(Vector512<float> d) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(d, Zero), Vector512<float>.One / d, Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IfGreater(Vector512<float> a, Vector512<float> b, Vector512<float> yes, Vector512<float> no) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), yes, no);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FromNextLane(Vector512<float> v, Vector512<float> next) => Avx512F.IsSupported
        ? Avx512F.PermuteVar16x32x2(v, Vector512.Create(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16), next)
        : Vector512.Create(Lanes256.FromNextLane(v.GetLower(), v.GetUpper()), Lanes256.FromNextLane(v.GetUpper(), next.GetLower()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FromPreviousLane(Vector512<float> previous, Vector512<float> v) => Avx512F.IsSupported
        ? Avx512F.PermuteVar16x32x2(previous, Vector512.Create(15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30), v)
        : Vector512.Create(Lanes256.FromPreviousLane(previous.GetUpper(), v.GetLower()), Lanes256.FromPreviousLane(v.GetLower(), v.GetUpper()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Even(Vector512<float> a, Vector512<float> b) => Avx512F.IsSupported
        ? Avx512F.PermuteVar16x32x2(a, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), b)
        : Vector512.Create(Lanes256.Even(a.GetLower(), a.GetUpper()), Lanes256.Even(b.GetLower(), b.GetUpper()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Odd(Vector512<float> a, Vector512<float> b) => Avx512F.IsSupported
        ? Avx512F.PermuteVar16x32x2(a, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), b)
        : Vector512.Create(Lanes256.Odd(a.GetLower(), a.GetUpper()), Lanes256.Odd(b.GetLower(), b.GetUpper()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> InterleaveLow(Vector512<float> even, Vector512<float> odd) => Avx512F.IsSupported
        ? Avx512F.PermuteVar16x32x2(even, Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23), odd)
        : Vector512.Create(Lanes256.InterleaveLow(even.GetLower(), odd.GetLower()), Lanes256.InterleaveHigh(even.GetLower(), odd.GetLower()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> InterleaveHigh(Vector512<float> even, Vector512<float> odd) => Avx512F.IsSupported
        ? Avx512F.PermuteVar16x32x2(even, Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), odd)
        : Vector512.Create(Lanes256.InterleaveLow(even.GetUpper(), odd.GetUpper()), Lanes256.InterleaveHigh(even.GetUpper(), odd.GetUpper()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(double* x, double a, Vector512<float> p)
    {
        (Vector512<double> low, Vector512<double> high) = Vector512.Widen(p);
        Vector512.FusedMultiplyAdd(Vector512.Create(a), low, Vector512.Load(x)).Store(x);
        Vector512.FusedMultiplyAdd(Vector512.Create(a), high, Vector512.Load(x + 8)).Store(x + 8);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> v) => Lanes256.Sum(v.GetLower() + v.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Pick(float* source, Vector512<float> index) => Avx512F.IsSupported
        ? Avx512F.PermuteVar16x32(Vector512.Load(source), index.AsInt32())
        : Vector512.Create(Gather(source, index.GetLower().AsInt32()), Gather(source, index.GetUpper().AsInt32()));

    private static Vector256<float> Gather(float* source, Vector256<int> index) => Vector256.Create(
        source[index[0]], source[index[1]], source[index[2]], source[index[3]], source[index[4]], source[index[5]], source[index[6]], source[index[7]]);
}
