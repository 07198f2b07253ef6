namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Metals of the cap on a pad.</summary>
internal enum CapRecipe
{
    /// <summary>Aluminium or its alloy on a tantalum or tantalum nitride barrier.</summary>
    Aluminium,

    /// <summary>Plated gold on a titanium or titanium-tungsten barrier.</summary>
    TitaniumGold,

    /// <summary>Gold alone.</summary>
    Gold,

    /// <summary>Gold on nickel.</summary>
    NickelGold,
}
