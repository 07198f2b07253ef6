namespace Strata.Numerics.Kernels;

/// <summary>Conductances of one level while it is set up, in the planes of <see cref="LinePanels"/>.</summary>
internal unsafe struct LevelCoefficients
{
    /// <summary>Along the C lines, between rows i and i + 1.</summary>
    public float* AlongC;

    /// <summary>Along the F lines, between rows i and i + 1.</summary>
    public float* AlongF;

    /// <summary>From C lines to the reference.</summary>
    public float* BoundaryC;

    /// <summary>From F lines to the reference.</summary>
    public float* BoundaryF;
}
