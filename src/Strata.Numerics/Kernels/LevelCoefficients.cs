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

    /// <summary>From C lines to the reference.</summary>
    public float* BoundaryC;

    /// <summary>From F lines to the reference.</summary>
    public float* BoundaryF;
}
