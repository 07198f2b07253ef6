namespace Strata.Numerics.Kernels;

/// <summary>
/// Arithmetic on a register of single-precision lanes: the width type parameter of the line kernels. Every operation is
/// rounded as the scalar one, so the digits of a kernel do not depend on the width.
/// </summary>
/// <typeparam name="TV">The register type.</typeparam>
internal unsafe interface ILanes<TV>
    where TV : struct
{
    /// <summary>Lanes of a register.</summary>
    static abstract int Count { get; }

    /// <summary>All lanes zero.</summary>
    static abstract TV Zero { get; }

    /// <summary>All lanes equal.</summary>
    static abstract TV Create(float value);

    /// <summary>Reads Count values.</summary>
    static abstract TV Load(float* source);

    /// <summary>Writes Count values.</summary>
    static abstract void Store(float* destination, TV value);

    /// <summary>a + b.</summary>
    static abstract TV Add(TV a, TV b);

    /// <summary>a - b.</summary>
    static abstract TV Subtract(TV a, TV b);

    /// <summary>a * b.</summary>
    static abstract TV Multiply(TV a, TV b);

    /// <summary>a * b + c with one rounding.</summary>
    static abstract TV Fma(TV a, TV b, TV c);

    /// <summary>d^(-1/2), or 0 where d is not above 0.</summary>
    static abstract TV InverseRootOrZero(TV d);

    /// <summary>a / b, or 0 where b is 0.</summary>
    static abstract TV QuotientOrZero(TV a, TV b);

    /// <summary>yes where a is above b, else no.</summary>
    static abstract TV IfGreater(TV a, TV b, TV yes, TV no);

    /// <summary>x += a p in double precision with one rounding; Count values.</summary>
    static abstract void AddScaled(double* x, double a, TV p);

    /// <summary>The values one lane further: v_1, v_2, ..., next_0.</summary>
    static abstract TV FromNextLane(TV v, TV next);

    /// <summary>The values one lane before: previous_last, v_0, v_1, ...</summary>
    static abstract TV FromPreviousLane(TV previous, TV v);

    /// <summary>Lanes 0, 2, ... of the pair (a, b).</summary>
    static abstract TV Even(TV a, TV b);

    /// <summary>Lanes 1, 3, ... of the pair (a, b).</summary>
    static abstract TV Odd(TV a, TV b);

    /// <summary>Lower half of even_0, odd_0, even_1, odd_1, ...</summary>
    static abstract TV InterleaveLow(TV even, TV odd);

    /// <summary>Upper half of even_0, odd_0, even_1, odd_1, ...</summary>
    static abstract TV InterleaveHigh(TV even, TV odd);
}
