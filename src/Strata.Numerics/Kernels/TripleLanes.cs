using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>Three parts of lanes handled as one block, so that a recurrence down the lines has enough independent work in flight.</summary>
/// <typeparam name="TW">Lanes of a part.</typeparam>
/// <typeparam name="TR">The part.</typeparam>
internal readonly unsafe struct TripleLanes<TW, TR> : ILanes<Triple<TR>>
    where TW : struct, ILanes<TR>
    where TR : struct
{
    /// <inheritdoc/>
    public static int Count => 3 * TW.Count;

    /// <inheritdoc/>
    public static Triple<TR> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TW.Zero, TW.Zero, TW.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> Create(float value) => new(TW.Create(value), TW.Create(value), TW.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> Load(float* source) => new(TW.Load(source), TW.Load(source + TW.Count), TW.Load(source + (2 * TW.Count)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* destination, Triple<TR> value)
    {
        TW.Store(destination, value.A);
        TW.Store(destination + TW.Count, value.B);
        TW.Store(destination + (2 * TW.Count), value.C);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> Add(Triple<TR> a, Triple<TR> b) => new(TW.Add(a.A, b.A), TW.Add(a.B, b.B), TW.Add(a.C, b.C));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> Subtract(Triple<TR> a, Triple<TR> b) => new(TW.Subtract(a.A, b.A), TW.Subtract(a.B, b.B), TW.Subtract(a.C, b.C));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> Multiply(Triple<TR> a, Triple<TR> b) => new(TW.Multiply(a.A, b.A), TW.Multiply(a.B, b.B), TW.Multiply(a.C, b.C));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> Fma(Triple<TR> a, Triple<TR> b, Triple<TR> c) => new(
        TW.Fma(a.A, b.A, c.A), TW.Fma(a.B, b.B, c.B), TW.Fma(a.C, b.C, c.C));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> InverseOrZero(Triple<TR> d) => new(TW.InverseOrZero(d.A), TW.InverseOrZero(d.B), TW.InverseOrZero(d.C));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> IfGreater(Triple<TR> a, Triple<TR> b, Triple<TR> yes, Triple<TR> no) => new(
        TW.IfGreater(a.A, b.A, yes.A, no.A),
        TW.IfGreater(a.B, b.B, yes.B, no.B),
        TW.IfGreater(a.C, b.C, yes.C, no.C));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(double* x, double a, Triple<TR> p)
    {
        TW.AddScaled(x, a, p.A);
        TW.AddScaled(x + TW.Count, a, p.B);
        TW.AddScaled(x + (2 * TW.Count), a, p.C);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> FromNextLane(Triple<TR> v, Triple<TR> next) => new(
        TW.FromNextLane(v.A, v.B), TW.FromNextLane(v.B, v.C), TW.FromNextLane(v.C, next.A));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Triple<TR> FromPreviousLane(Triple<TR> previous, Triple<TR> v) => new(
        TW.FromPreviousLane(previous.C, v.A), TW.FromPreviousLane(v.A, v.B), TW.FromPreviousLane(v.B, v.C));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Triple<TR> v) => TW.Sum(TW.Add(TW.Add(v.A, v.C), v.B));
}
