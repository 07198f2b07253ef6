namespace Strata.Numerics.Kernels;

/// <summary>Unscaled conductances of one level in the layout of <see cref="LinePanels"/>; needed only while it is set up.</summary>
internal unsafe struct LevelCoefficients
{
    /// <summary>Along C lines, between rows i and i + 1.</summary>
    public float* AlongC;

    /// <summary>Along F lines, between rows i and i + 1.</summary>
    public float* AlongF;

    /// <summary>From F line j to C line j.</summary>
    public float* Left;

    /// <summary>From F line j to C line j + 1.</summary>
    public float* Right;

    /// <summary>From F line j, row i, to C line j, row i + 1.</summary>
    public float* LeftUp;

    /// <summary>From F line j, row i + 1, to C line j, row i.</summary>
    public float* LeftDown;

    /// <summary>From F line j, row i, to C line j + 1, row i + 1.</summary>
    public float* RightUp;

    /// <summary>From F line j, row i + 1, to C line j + 1, row i.</summary>
    public float* RightDown;

    /// <summary>From C lines to the reference.</summary>
    public float* BoundaryC;

    /// <summary>From F lines to the reference.</summary>
    public float* BoundaryF;
}
