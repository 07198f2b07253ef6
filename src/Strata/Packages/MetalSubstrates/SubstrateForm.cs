namespace Strata.Packages.MetalSubstrates;

/// <summary>How the metal substrate receives the dies.</summary>
internal enum SubstrateForm
{
    /// <summary>Flat: the dies stand on it.</summary>
    Flat,

    /// <summary>With machined recesses, one for each die.</summary>
    Recess,

    /// <summary>A closed layer under a layer with punched openings, one for each die.</summary>
    TwoLayer,
}
