namespace Strata.Numerics.Kernels;

/// <summary>Lanes that are one register of the machine, whose values can be picked from memory in any order.</summary>
/// <typeparam name="TV">The register type.</typeparam>
internal unsafe interface IRegister<TV> : ILanes<TV>
    where TV : struct
{
    /// <summary>source[index_0], source[index_1], ...; all Count values of the source are read.</summary>
    /// <param name="source">Count values.</param>
    /// <param name="index">Count indices as the bits of a register, each at least 0 and below Count.</param>
    static abstract TV Pick(float* source, TV index);

    /// <summary>Lanes 0, 2, ... of the pair (a, b).</summary>
    static abstract TV Even(TV a, TV b);

    /// <summary>Lanes 1, 3, ... of the pair (a, b).</summary>
    static abstract TV Odd(TV a, TV b);

    /// <summary>Lower half of even_0, odd_0, even_1, odd_1, ...</summary>
    static abstract TV InterleaveLow(TV even, TV odd);

    /// <summary>Upper half of even_0, odd_0, even_1, odd_1, ...</summary>
    static abstract TV InterleaveHigh(TV even, TV odd);
}
