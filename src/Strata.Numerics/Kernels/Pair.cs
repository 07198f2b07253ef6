using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>Two parts of lanes.</summary>
/// <typeparam name="TR">The part.</typeparam>
internal struct Pair<TR>(TR a, TR b)
    where TR : struct
{
    /// <summary>Part 0.</summary>
    public TR A = a;

    /// <summary>Part 1.</summary>
    public TR B = b;
}
