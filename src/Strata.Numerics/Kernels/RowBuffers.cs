namespace Strata.Numerics.Kernels;

/// <summary>
/// Rows that the passes of one thread work in: blocks of <see cref="RowMapKernels.Block"/> rows, each longer than the longest
/// row by two registers, zero at the end.
/// </summary>
internal unsafe struct RowBuffers
{
    /// <summary>Distance of the rows of a block.</summary>
    public nint Pitch;

    /// <summary>Distance of the rows of <see cref="Wide"/>.</summary>
    public nint WidePitch;

    /// <summary>A block of rows in double precision, with empty lines.</summary>
    public double* Wide;

    /// <summary>A block in single precision, the first source of a map.</summary>
    public float* First;

    /// <summary>The second source of a map.</summary>
    public float* Second;

    /// <summary>A third block.</summary>
    public float* Third;
}
