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

    /// <summary>Inverse of the eight lines being eliminated.</summary>
    public float* Pivots;

    /// <summary>Their rows after elimination; eight pitches.</summary>
    public float* Transfers;

    /// <summary>Their excess after elimination; eight values.</summary>
    public float* Shares;

    /// <summary>One pitch of values.</summary>
    public float* Work;

    /// <summary>Right-hand side and solution; a pitch per row.</summary>
    public float* Values;
}
