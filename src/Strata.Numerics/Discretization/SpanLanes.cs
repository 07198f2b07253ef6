using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strata.Numerics.Discretization;

/// <summary>Loads and stores of whole vectors in spans; the caller keeps within the length.</summary>
internal static class SpanLanes
{
    /// <summary>The values from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Load(this ReadOnlySpan<double> values, int at) => Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    /// <summary>The values from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Load(this Span<double> values, int at) => Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    /// <summary>Stores a vector from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(this Span<double> values, int at, Vector<double> value) => value.StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
