using Strata.Materials;

namespace Strata.Studies;

/// <summary>
/// How well the conductivity of a material from a table is known, by its class, where nothing better is stated. Pure metals:
/// recommended values are given within 2 to 5 % (Touloukian et al., Thermophysical Properties of Matter, vol. 1, 1970); alloys and
/// solders vary with composition and state, polymers and filled adhesives with filler and cure, so that their figures are
/// estimates of the spread between data sheets, not measurements.
/// </summary>
internal static class MaterialClass
{
    private const double Metal = 5;
    private const double Alloy = 10;
    private const double Polymer = 20;

    /// <summary>The half-width, percent; 0 for gases, whose conduction hardly matters beside convection.</summary>
    public static double PercentOf(Material material) => material.Role switch
    {
        "gas" => 0,
        "metal" => Metal,
        "metal alloy" or "metal composite" or "metal film" or "solder" or "semiconductor" or "ceramic" or "glass" => Alloy,
        _ => material.IsConductor ? Alloy : Polymer,
    };
}
