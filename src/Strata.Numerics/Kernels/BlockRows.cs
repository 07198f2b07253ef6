namespace Strata.Numerics.Kernels;

/// <summary>A block tridiagonal system: one block of a few lines per row, padded to a multiple of eight lines.</summary>
internal unsafe struct BlockRows
{
    /// <summary>Rows.</summary>
    public int Rows;

    /// <summary>Lines.</summary>
    public int Lines;

    /// <summary>Lines up to a multiple of eight; the padding has no conductances.</summary>
    public int Pitch;

    /// <summary>Conductances between rows i and i + 1; a pitch per row.</summary>
    public float* Along;

    /// <summary>Inverses of the pivot blocks; pitch times pitch per row.</summary>
    public float* Inverses;

    /// <summary>Eight rows of eight: row k is 1 behind lane k, else 0.</summary>
    public float* Later;

    /// <summary>Eight rows of eight: row k is 0 in lane k, else 1.</summary>
    public float* Others;

    /// <summary>Row sums without couplings, after the elimination of the rows before; a pitch per row.</summary>
    public float* Excess;

    /// <summary>Right-hand side and solution.</summary>
    public float* Values;

    /// <summary>Distance of the rows of <see cref="Values"/>, at least a pitch.</summary>
    public int Distance;

    /// <summary>The row that is eliminated last.</summary>
    public readonly int Middle => Rows / 2;
}
