using Strata.Materials;

namespace Strata.Packages.Environments;

/// <summary>Air at one temperature and 1 atm.</summary>
/// <remarks>Bergman et al., Fundamentals of Heat and Mass Transfer, 7th ed. (2011), Table A.4, 250 to 500 K; linear between, constant
/// outside.</remarks>
/// <param name="FilmC">The temperature, C.</param>
/// <param name="Conductivity">W/(m K).</param>
/// <param name="Viscosity">Kinematic viscosity, m2/s.</param>
/// <param name="Diffusivity">Thermal diffusivity, m2/s.</param>
/// <param name="Prandtl">Prandtl number.</param>
internal readonly record struct AirProperties(double FilmC, double Conductivity, double Viscosity, double Diffusivity, double Prandtl)
{
    private const double Gravity = 9.81;

    private static readonly TemperatureTable ConductivityTable = Table(22.3e-3, 26.3e-3, 30.0e-3, 33.8e-3, 37.3e-3, 40.7e-3);
    private static readonly TemperatureTable ViscosityTable = Table(11.44e-6, 15.89e-6, 20.92e-6, 26.41e-6, 32.39e-6, 38.79e-6);
    private static readonly TemperatureTable DiffusivityTable = Table(15.9e-6, 22.5e-6, 29.9e-6, 38.3e-6, 47.2e-6, 56.7e-6);
    private static readonly TemperatureTable PrandtlTable = Table(0.720, 0.707, 0.700, 0.690, 0.686, 0.684);

    /// <summary>The properties at the mean of surface and ambient.</summary>
    public static AirProperties At(double filmC) =>
        new(filmC, ConductivityTable.At(filmC), ViscosityTable.At(filmC), DiffusivityTable.At(filmC), PrandtlTable.At(filmC));

    /// <summary>Ra = g beta dT L^3 / (nu alpha), beta = 1/T of a perfect gas.</summary>
    /// <param name="rise">Surface above ambient, K.</param>
    /// <param name="length">Length, m.</param>
    public double Rayleigh(double rise, double length) =>
        Gravity / (FilmC - Material.AbsoluteZeroC) * rise * length * length * length / (Viscosity * Diffusivity);

    /// <summary>Re = u L / nu.</summary>
    /// <param name="speed">m/s.</param>
    /// <param name="length">m.</param>
    public double Reynolds(double speed, double length) => speed * length / Viscosity;

    private static TemperatureTable Table(params ReadOnlySpan<double> values)
    {
        List<(double TemperatureC, double Value)> nodes = [];
        for (int i = 0; i < values.Length; i++)
        {
            nodes.Add((250 + 50 * i + Material.AbsoluteZeroC, values[i]));
        }

        return new TemperatureTable(nodes);
    }
}
