namespace Strata.Numerics.Kernels;

/// <summary>How many registers of lines a line kernel carries at once, as a type so that the compiler drops the others.</summary>
internal interface IUnroll
{
    /// <summary>1, 2 or 4.</summary>
    static abstract int Registers { get; }
}

/// <summary>One register.</summary>
internal readonly struct UnrollOne : IUnroll
{
    /// <inheritdoc/>
    public static int Registers => 1;
}

/// <summary>Two registers.</summary>
internal readonly struct UnrollTwo : IUnroll
{
    /// <inheritdoc/>
    public static int Registers => 2;
}

/// <summary>Four registers.</summary>
internal readonly struct UnrollFour : IUnroll
{
    /// <inheritdoc/>
    public static int Registers => 4;
}
