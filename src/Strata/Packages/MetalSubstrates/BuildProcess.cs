namespace Strata.Packages.MetalSubstrates;

/// <summary>How the dies came onto the substrate.</summary>
internal enum BuildProcess
{
    /// <summary>Glued to the metal substrate at once.</summary>
    Direct,

    /// <summary>Held by a temporary carrier, thinned together, then glued to a flat metal substrate.</summary>
    CarrierTransfer,
}
