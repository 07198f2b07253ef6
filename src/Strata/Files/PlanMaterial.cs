using Strata.Materials;

namespace Strata.Files;

/// <summary>What a plan needs of a material.</summary>
/// <param name="ResistivityOhmM">Resistivity at the reference temperature, ohm m.</param>
/// <param name="Coefficient">Temperature coefficient, 1/K.</param>
/// <param name="ReferenceC">Reference temperature, C.</param>
internal sealed record PlanMaterial(double ResistivityOhmM, double Coefficient, double ReferenceC)
{
    /// <summary>Thermal conductivity, W/(m K), or null.</summary>
    public double? ThermalWMK { get; init; }

    /// <summary>Its electromigration limit, or null.</summary>
    public EmLimit? Em { get; init; }

    /// <summary>Resistivity at a temperature, or at the reference.</summary>
    public double At(double? temperatureC) => ResistivityOhmM * (1 + (Coefficient * ((temperatureC ?? ReferenceC) - ReferenceC)));
}
