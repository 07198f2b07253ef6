using System.Globalization;

namespace Strata.Materials;

/// <summary>A material: its properties, and where each of their values comes from.</summary>
public sealed record Material
{
    /// <summary>Absolute zero, degrees Celsius.</summary>
    public const double AbsoluteZeroC = -273.15;

    /// <summary>The reference temperature of a resistivity that names none, degrees Celsius.</summary>
    public const double DefaultResistivityReferenceC = 20;

    /// <summary>The name that sections and parameters use; lower case with hyphens in the library.</summary>
    public required string Name { get; init; }

    /// <summary>What the material is used for in a package, for lists: metal, solder, dielectric and so on.</summary>
    public string Role { get; init; } = "";

    /// <summary>What the material is: composition, grade, state.</summary>
    public string Description { get; init; } = "";

    /// <summary>Thermal conductivity along x and z, W/(m K).</summary>
    public required ThermalConductivity Conductivity { get; init; }

    /// <summary>The least and the largest thermal conductivity that it may have; null for one value, and both are constants.</summary>
    public (ThermalConductivity Least, ThermalConductivity Most)? ConductivityRange { get; init; }

    /// <summary>The least and the largest resistivity that it may have, ohm m; null for one value.</summary>
    public (double Least, double Most)? ResistivityRangeOhmM { get; init; }

    /// <summary>Where the thermal conductivity comes from.</summary>
    public string ConductivitySource { get; init; } = "";

    /// <summary>How well the thermal conductivity is known: a half-width that holds in 19 of 20 cases, percent from 0 to 95; null if none
    /// is stated.</summary>
    public double? ConductivityUncertaintyPercent { get; init; }

    /// <summary>Where that half-width comes from: a source, or the class of the material.</summary>
    public string ConductivityUncertaintySource { get; init; } = "";

    /// <summary>Electrical resistivity at <see cref="ResistivityReferenceC"/>, ohm m, positive; null for an insulator.</summary>
    public double? ResistivityOhmM { get; init; }

    /// <summary>Temperature coefficient of the resistivity at <see cref="ResistivityReferenceC"/>, 1/K; null counts as zero.</summary>
    public double? ResistivityTemperatureCoefficient { get; init; }

    /// <summary>The temperature at which the resistivity is given, degrees Celsius.</summary>
    public double ResistivityReferenceC { get; init; } = DefaultResistivityReferenceC;

    /// <summary>Where the resistivity and its temperature coefficient come from.</summary>
    public string ResistivitySource { get; init; } = "";

    /// <summary>Its electromigration limit, or null; the library states none: it belongs to a process.</summary>
    public EmLimit? Em { get; init; }

    /// <summary>Density, kg/m3, positive; null if it is not known.</summary>
    public double? DensityKgM3 { get; init; }

    /// <summary>Where the density comes from.</summary>
    public string DensitySource { get; init; } = "";

    /// <summary>Specific heat at constant pressure near room temperature, J/(kg K), positive; null if it is not known.</summary>
    public double? SpecificHeatJKgK { get; init; }

    /// <summary>Where the specific heat comes from.</summary>
    public string SpecificHeatSource { get; init; } = "";

    /// <summary>Whether a drawing mixed it from other materials; its name is then the drawing's to give.</summary>
    internal bool IsMixed { get; init; }

    /// <summary>Limits of its use, and what later work needs (expansion, stiffness, permittivity), each with its source.</summary>
    public IReadOnlyList<MaterialDatum> Data { get; init; } = [];

    /// <summary>A property beside those that fields need.</summary>
    /// <param name="property">Its name, as in <see cref="MaterialDatum.Property"/>.</param>
    /// <returns>Its value; null if it is not known.</returns>
    public double? Datum(string property) => Data.FirstOrDefault(datum => datum.Property == property)?.Value;

    /// <summary>Whether a value is given as a range.</summary>
    public bool HasRange => ConductivityRange is not null || ResistivityRangeOhmM is not null;

    /// <summary>The material at an end of its ranges; itself where it has none.</summary>
    /// <param name="most">The end that conducts most, else that which conducts least.</param>
    public Material AtEnd(bool most) => this with
    {
        Conductivity = ConductivityRange is { } k ? most ? k.Most : k.Least : Conductivity,
        ResistivityOhmM = ResistivityRangeOhmM is { } rho ? most ? rho.Least : rho.Most : ResistivityOhmM,
        ConductivityRange = null,
        ResistivityRangeOhmM = null,
    };

    /// <summary>Whether the material carries current: it has a resistivity.</summary>
    public bool IsConductor => ResistivityOhmM is not null;

    /// <summary>Whether the thermal conductivity depends on temperature.</summary>
    public bool ConductivityVaries => Conductivity.Varies;

    /// <summary>Whether the resistivity depends on temperature.</summary>
    public bool ResistivityVaries => IsConductor && ResistivityTemperatureCoefficient is double coefficient && coefficient != 0;

    /// <summary>The temperatures that the conductivity table covers, degrees Celsius; outside it the end values are used. Null for a constant.</summary>
    public (double MinC, double MaxC)? TableRange => Conductivity.TableRange;

    /// <summary>The thermal conductivity along x.</summary>
    /// <param name="temperatureC">Temperature, degrees Celsius; not NaN.</param>
    /// <returns>Conductivity, W/(m K); constant outside <see cref="TableRange"/>.</returns>
    /// <exception cref="ArgumentException">The temperature is NaN.</exception>
    public double KxAt(double temperatureC) => Conductivity.XTable.At(temperatureC);

    /// <summary>The thermal conductivity along z.</summary>
    /// <param name="temperatureC">Temperature, degrees Celsius; not NaN.</param>
    /// <returns>Conductivity, W/(m K); constant outside <see cref="TableRange"/>.</returns>
    /// <exception cref="ArgumentException">The temperature is NaN.</exception>
    public double KzAt(double temperatureC) => Conductivity.ZTable.At(temperatureC);

    /// <summary>The electrical resistivity at a temperature, rho = rho0 (1 + alpha (T - T0)).</summary>
    /// <param name="temperatureC">Temperature, degrees Celsius; finite.</param>
    /// <returns>Resistivity, ohm m, positive.</returns>
    /// <exception cref="InvalidOperationException">The material is an insulator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is not finite, or so far from the reference that the linear law gives no positive resistivity.</exception>
    public double ResistivityAt(double temperatureC)
    {
        double reference = ResistivityOhmM ?? throw new InvalidOperationException($"Material '{Name}' has no resistivity: it is an insulator.");
        double resistivity = reference * (1 + (ResistivityTemperatureCoefficient ?? 0) * (temperatureC - ResistivityReferenceC));
        return double.IsFinite(resistivity) && resistivity > 0
            ? resistivity
            : throw new ArgumentOutOfRangeException(nameof(temperatureC), temperatureC, string.Create(CultureInfo.InvariantCulture,
                $"The resistivity of '{Name}' would be {resistivity} ohm m: the linear law from {ResistivityReferenceC} C with {ResistivityTemperatureCoefficient ?? 0} 1/K does not hold there."));
    }
}
