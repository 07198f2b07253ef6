using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>Four parts of lanes handled as one block, so that a recurrence down the lines has enough independent work in flight.</summary>
/// <typeparam name="TW">Lanes of a part.</typeparam>
/// <typeparam name="TR">The part.</typeparam>
internal readonly unsafe struct QuadLanes<TW, TR> : ILanes<Quad<TR>>
    where TW : struct, ILanes<TR>
    where TR : struct
{
    /// <inheritdoc/>
    public static int Count => 4 * TW.Count;

    /// <inheritdoc/>
    public static Quad<TR> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(TW.Zero, TW.Zero, TW.Zero, TW.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> Create(float value) => new(TW.Create(value), TW.Create(value), TW.Create(value), TW.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> Load(float* source) => new(TW.Load(source), TW.Load(source + TW.Count), TW.Load(source + (2 * TW.Count)), TW.Load(source + (3 * TW.Count)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* destination, Quad<TR> value)
    {
        TW.Store(destination, value.A);
        TW.Store(destination + TW.Count, value.B);
        TW.Store(destination + (2 * TW.Count), value.C);
        TW.Store(destination + (3 * TW.Count), value.D);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> Add(Quad<TR> a, Quad<TR> b) => new(TW.Add(a.A, b.A), TW.Add(a.B, b.B), TW.Add(a.C, b.C), TW.Add(a.D, b.D));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> Subtract(Quad<TR> a, Quad<TR> b) => new(TW.Subtract(a.A, b.A), TW.Subtract(a.B, b.B), TW.Subtract(a.C, b.C), TW.Subtract(a.D, b.D));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> Multiply(Quad<TR> a, Quad<TR> b) => new(TW.Multiply(a.A, b.A), TW.Multiply(a.B, b.B), TW.Multiply(a.C, b.C), TW.Multiply(a.D, b.D));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> Fma(Quad<TR> a, Quad<TR> b, Quad<TR> c) => new(
        TW.Fma(a.A, b.A, c.A), TW.Fma(a.B, b.B, c.B), TW.Fma(a.C, b.C, c.C), TW.Fma(a.D, b.D, c.D));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> InverseOrZero(Quad<TR> d) => new(TW.InverseOrZero(d.A), TW.InverseOrZero(d.B), TW.InverseOrZero(d.C), TW.InverseOrZero(d.D));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> IfGreater(Quad<TR> a, Quad<TR> b, Quad<TR> yes, Quad<TR> no) => new(
        TW.IfGreater(a.A, b.A, yes.A, no.A),
        TW.IfGreater(a.B, b.B, yes.B, no.B),
        TW.IfGreater(a.C, b.C, yes.C, no.C),
        TW.IfGreater(a.D, b.D, yes.D, no.D));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(double* x, double a, Quad<TR> p)
    {
        TW.AddScaled(x, a, p.A);
        TW.AddScaled(x + TW.Count, a, p.B);
        TW.AddScaled(x + (2 * TW.Count), a, p.C);
        TW.AddScaled(x + (3 * TW.Count), a, p.D);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> FromNextLane(Quad<TR> v, Quad<TR> next) => new(
        TW.FromNextLane(v.A, v.B), TW.FromNextLane(v.B, v.C), TW.FromNextLane(v.C, v.D), TW.FromNextLane(v.D, next.A));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quad<TR> FromPreviousLane(Quad<TR> previous, Quad<TR> v) => new(
        TW.FromPreviousLane(previous.D, v.A), TW.FromPreviousLane(v.A, v.B), TW.FromPreviousLane(v.B, v.C), TW.FromPreviousLane(v.C, v.D));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Quad<TR> v) => TW.Sum(TW.Add(TW.Add(v.A, v.C), TW.Add(v.B, v.D)));
}
