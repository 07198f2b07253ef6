using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>Two parts of lanes handled as one block, so that a recurrence down the lines has enough independent work in flight.</summary>
/// <typeparam name="TW">Lanes of a part.</typeparam>
/// <typeparam name="TR">The part.</typeparam>
internal readonly unsafe struct PairLanes<TW, TR> : ILanes<Pair<TR>>
    where TW : struct, ILanes<TR>
    where TR : struct
{
    /// <inheritdoc/>
    public static int Count => 2 * TW.Count;

    /// <inheritdoc/>
    public static Pair<TR> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TW.Zero, TW.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> Create(float value) => new(TW.Create(value), TW.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> Load(float* source) => new(TW.Load(source), TW.Load(source + TW.Count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* destination, Pair<TR> value)
    {
        TW.Store(destination, value.A);
        TW.Store(destination + TW.Count, value.B);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> Add(Pair<TR> a, Pair<TR> b) => new(TW.Add(a.A, b.A), TW.Add(a.B, b.B));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> Subtract(Pair<TR> a, Pair<TR> b) => new(TW.Subtract(a.A, b.A), TW.Subtract(a.B, b.B));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> Multiply(Pair<TR> a, Pair<TR> b) => new(TW.Multiply(a.A, b.A), TW.Multiply(a.B, b.B));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> Fma(Pair<TR> a, Pair<TR> b, Pair<TR> c) => new(
        TW.Fma(a.A, b.A, c.A), TW.Fma(a.B, b.B, c.B));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> InverseOrZero(Pair<TR> d) => new(TW.InverseOrZero(d.A), TW.InverseOrZero(d.B));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> IfGreater(Pair<TR> a, Pair<TR> b, Pair<TR> yes, Pair<TR> no) => new(
        TW.IfGreater(a.A, b.A, yes.A, no.A),
        TW.IfGreater(a.B, b.B, yes.B, no.B));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(double* x, double a, Pair<TR> p)
    {
        TW.AddScaled(x, a, p.A);
        TW.AddScaled(x + TW.Count, a, p.B);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> FromNextLane(Pair<TR> v, Pair<TR> next) => new(
        TW.FromNextLane(v.A, v.B), TW.FromNextLane(v.B, next.A));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pair<TR> FromPreviousLane(Pair<TR> previous, Pair<TR> v) => new(
        TW.FromPreviousLane(previous.B, v.A), TW.FromPreviousLane(v.A, v.B));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Pair<TR> v) => TW.Sum(TW.Add(v.A, v.B));
}
