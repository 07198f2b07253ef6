namespace Strata.Materials;

/// <summary>The thermal conductivity of a material along x (in the plane of the layers) and along z (through them), each a constant or a table over temperature.</summary>
public sealed record ThermalConductivity
{
    /// <summary>The temperature at which <see cref="Kx"/> and <see cref="Kz"/> are given, 25 degrees Celsius.</summary>
    public const double ReferenceC = 25;

    /// <summary>Creates a conductivity from a value or table for each direction.</summary>
    /// <param name="x">Along x, W/(m K) over temperature.</param>
    /// <param name="z">Along z, W/(m K) over temperature.</param>
    /// <exception cref="ArgumentNullException">A table is null.</exception>
    public ThermalConductivity(TemperatureTable x, TemperatureTable z)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(z);
        XTable = x;
        ZTable = z;
    }

    /// <summary>Along x, W/(m K) over temperature; a single node for a constant.</summary>
    public TemperatureTable XTable { get; }

    /// <summary>Along z, W/(m K) over temperature; a single node for a constant.</summary>
    public TemperatureTable ZTable { get; }

    /// <summary>Along x at <see cref="ReferenceC"/>, W/(m K).</summary>
    public double Kx => XTable.At(ReferenceC);

    /// <summary>Along z at <see cref="ReferenceC"/>, W/(m K).</summary>
    public double Kz => ZTable.At(ReferenceC);

    /// <summary>Whether the conductivity is the same in both directions at all temperatures.</summary>
    public bool IsIsotropic => XTable.Equals(ZTable);

    /// <summary>Whether the conductivity depends on temperature.</summary>
    public bool Varies => Changes(XTable) || Changes(ZTable);

    /// <summary>The temperatures that the tables of both directions cover, degrees Celsius; null for a constant.</summary>
    public (double MinC, double MaxC)? TableRange
    {
        get
        {
            (double MinC, double MaxC)? range = null;
            foreach (TemperatureTable table in (ReadOnlySpan<TemperatureTable>)[XTable, ZTable])
            {
                if (table.TemperaturesC.Length > 1)
                {
                    (double min, double max) = table.Range;
                    range = range is (double, double) r ? (Math.Max(r.MinC, min), Math.Min(r.MaxC, max)) : (min, max);
                }
            }

            return range;
        }
    }

    /// <summary>The same constant conductivity in both directions.</summary>
    /// <param name="k">Conductivity, W/(m K); positive and finite.</param>
    /// <returns>The conductivity.</returns>
    /// <exception cref="ArgumentException">The value is not positive and finite.</exception>
    public static ThermalConductivity Constant(double k) => Isotropic(new TemperatureTable([(ReferenceC, k)]));

    /// <summary>A constant conductivity for each direction.</summary>
    /// <param name="kx">Along x, W/(m K); positive and finite.</param>
    /// <param name="kz">Along z, W/(m K); positive and finite.</param>
    /// <returns>The conductivity.</returns>
    /// <exception cref="ArgumentException">A value is not positive and finite.</exception>
    public static ThermalConductivity Orthotropic(double kx, double kz) => new(new TemperatureTable([(ReferenceC, kx)]), new TemperatureTable([(ReferenceC, kz)]));

    /// <summary>The same conductivity over temperature in both directions.</summary>
    /// <param name="table">Conductivity, W/(m K) over temperature.</param>
    /// <returns>The conductivity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public static ThermalConductivity Isotropic(TemperatureTable table) => new(table, table);

    private static bool Changes(TemperatureTable table) => table.Values.ContainsAnyExcept(table.Values[0]);
}
