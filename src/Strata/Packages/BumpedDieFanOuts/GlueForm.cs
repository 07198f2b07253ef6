namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>How the glue lies.</summary>
internal enum GlueForm
{
    /// <summary>Patches under the parts; the mould touches the substrate between them.</summary>
    Local,

    /// <summary>A layer over the whole substrate; the mould lies on it.</summary>
    Blanket,
}
