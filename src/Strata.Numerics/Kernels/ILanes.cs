namespace Strata.Numerics.Kernels;

/// <summary>
/// Arithmetic on a block of single-precision lanes, one or several registers: the width type parameter of the line kernels.
/// Every operation is rounded as the scalar one, so the digits of a kernel do not depend on the width.
/// </summary>
/// <typeparam name="TV">The block: a register, or a pair or four of them.</typeparam>
internal unsafe interface ILanes<TV>
    where TV : struct
{
    /// <summary>Lanes of a block.</summary>
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

    /// <summary>1 / d, or 0 where d is not above 0.</summary>
    static abstract TV InverseOrZero(TV d);

    /// <summary>yes where a is above b, else no.</summary>
    static abstract TV IfGreater(TV a, TV b, TV yes, TV no);

    /// <summary>x += a p in double precision with one rounding; Count values.</summary>
    static abstract void AddScaled(double* x, double a, TV p);

    /// <summary>The values one lane further: v_1, v_2, ..., next_0.</summary>
    static abstract TV FromNextLane(TV v, TV next);

    /// <summary>The values one lane before: previous_last, v_0, v_1, ...</summary>
    static abstract TV FromPreviousLane(TV previous, TV v);

    /// <summary>Sum of all lanes: the upper half is added to the lower until one value is left.</summary>
    static abstract float Sum(TV v);
}
