namespace Strata.Packages.MetalSubstrates;

/// <summary>What makes a thru-hole conduct.</summary>
public enum ThruHole
{
    /// <summary>A via fills it.</summary>
    Filled,

    /// <summary>The wiring lines its wall and floor; the next dielectric fills the core.</summary>
    Lined,
}
