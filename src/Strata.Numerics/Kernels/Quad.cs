using System.Runtime.CompilerServices;

namespace Strata.Numerics.Kernels;

/// <summary>Four parts of lanes.</summary>
/// <typeparam name="TR">The part.</typeparam>
internal struct Quad<TR>(TR a, TR b, TR c, TR d)
    where TR : struct
{
    /// <summary>Part 0.</summary>
    public TR A = a;

    /// <summary>Part 1.</summary>
    public TR B = b;

    /// <summary>Part 2.</summary>
    public TR C = c;

    /// <summary>Part 3.</summary>
    public TR D = d;
}
