using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>Three parts of lanes.</summary>
/// <typeparam name="TR">The part.</typeparam>
internal struct Triple<TR>(TR a, TR b, TR c)
    where TR : struct
{
    /// <summary>Part 0.</summary>
    public TR A = a;

    /// <summary>Part 1.</summary>
    public TR B = b;

    /// <summary>Part 2.</summary>
    public TR C = c;
}
