using Strata.Materials;

namespace Strata.Layouts;

/// <summary>A conductor layer of a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Thickness">Thickness, m, above 0.</param>
/// <param name="ResistivityOhmM">Resistivity at <paramref name="ReferenceC"/>, ohm m, above 0.</param>
/// <param name="TemperatureCoefficient">Temperature coefficient of the resistivity, 1/K.</param>
/// <param name="ReferenceC">Temperature at which the resistivity is given, C.</param>
/// <param name="Material">Name of its material; null when the layer gives its resistivity itself.</param>
internal sealed record PlanLayer(
    string Name, double Thickness, double ResistivityOhmM, double TemperatureCoefficient, double ReferenceC, string? Material)
{
    /// <summary>Thermal conductivity, W/(m K); null where none is known.</summary>
    public double? ThermalWMK { get; init; }

    /// <summary>Its electromigration limit, or null.</summary>
    public EmLimit? Em { get; init; }

    /// <summary>Resistance of a square at a temperature, ohm.</summary>
    /// <param name="temperatureC">Temperature, C.</param>
    public double SheetOhm(double temperatureC) =>
        ResistivityOhmM * (1 + (TemperatureCoefficient * (temperatureC - ReferenceC))) / Thickness;
}
