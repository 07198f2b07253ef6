using Strata.Materials;

namespace Strata.Studies;

/// <summary>How well the conductivity of a material is known: as it states, or else by what it is.</summary>
/// <remarks>
/// Every material of the library states it with source or class (column <c>k_uncertainty_percent</c> of data/materials.csv), and so may a
/// design's own. One that states nothing counts as an alloy where it conducts current and as a polymer where it does not; both are
/// estimates of the spread between data sheets.
/// </remarks>
internal static class MaterialClass
{
    private const double Conductor = 10;
    private const double Insulator = 20;

    /// <summary>The half-width, percent; 0 for gases, whose conduction hardly matters beside convection.</summary>
    public static double PercentOf(Material material) =>
        material.ConductivityUncertaintyPercent ?? (material.IsConductor ? Conductor : Insulator);
}
