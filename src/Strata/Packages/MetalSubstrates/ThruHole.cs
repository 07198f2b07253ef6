namespace Strata.Packages.MetalSubstrates;

/// <summary>What makes a thru-hole conduct.</summary>
internal enum ThruHole
{
    /// <summary>A via fills it.</summary>
    Filled,

    /// <summary>The wiring lines its wall and floor; the next dielectric fills the core.</summary>
    Lined,
}
