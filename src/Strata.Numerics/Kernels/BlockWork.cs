namespace Strata.Numerics.Kernels;

/// <summary>Working memory of one thread for <see cref="BlockInversion"/> and <see cref="BlockKernels"/>.</summary>
internal unsafe struct BlockWork
{
    /// <summary>Inverse of the eight lines being eliminated; eight rows of eight.</summary>
    public float* Pivots;

    /// <summary>Their rows after elimination; eight pitches.</summary>
    public float* Transfers;

    /// <summary>Their excess after elimination; eight values.</summary>
    public float* Shares;

    /// <summary>One pitch: excess of the lines that are left; a row of values.</summary>
    public float* Rest;

    /// <summary>One pitch: conductances to the reference.</summary>
    public float* Boundary;
}
