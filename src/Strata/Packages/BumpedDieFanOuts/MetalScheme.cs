namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Metals of a bump or trace, from the bottom.</summary>
internal enum MetalScheme
{
    /// <summary>Gold alone.</summary>
    Gold,

    /// <summary>Copper alone.</summary>
    Copper,

    /// <summary>Silver alone.</summary>
    Silver,

    /// <summary>Nickel alone.</summary>
    Nickel,

    /// <summary>Copper, then nickel.</summary>
    CopperNickel,

    /// <summary>Copper, then nickel, then gold.</summary>
    CopperNickelGold,
}
