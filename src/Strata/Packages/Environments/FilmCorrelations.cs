using System.Globalization;
using Strata.Materials;

namespace Strata.Packages.Environments;

/// <summary>Mean film coefficients of plates in air, and of radiation.</summary>
/// <remarks>Equations and their ranges: Bergman et al., Fundamentals of Heat and Mass Transfer, 7th ed. (2011).</remarks>
internal static class FilmCorrelations
{
    private const string Book = "Bergman et al., 7th ed., ";
    private const double StefanBoltzmann = 5.670374419e-8;

    /// <summary>Upright plate: Nu = {0.825 + 0.387 Ra^(1/6) / [1 + (0.492/Pr)^(9/16)]^(8/27)}^2, all Ra (Churchill and Chu).</summary>
    /// <param name="air">At the film temperature.</param>
    /// <param name="rise">Surface above ambient, K.</param>
    /// <param name="height">m.</param>
    public static SurfaceFilm Vertical(AirProperties air, double rise, double height)
    {
        double rayleigh = air.Rayleigh(rise, height);
        double prandtl = Math.Pow(1 + Math.Pow(0.492 / air.Prandtl, 9.0 / 16), 8.0 / 27);
        double nusselt = Math.Pow(0.825 + 0.387 * Math.Pow(rayleigh, 1.0 / 6) / prandtl, 2);
        return new SurfaceFilm(nusselt * air.Conductivity / height, Words("eq. 9.26", "Ra", rayleigh, 0, 1e12));
    }

    /// <summary>Upper side of a level hot plate: Nu = 0.54 Ra^(1/4) to Ra = 1e7, 0.15 Ra^(1/3) above; length = area / perimeter.</summary>
    /// <param name="air">At the film temperature.</param>
    /// <param name="rise">Surface above ambient, K.</param>
    /// <param name="length">Area over perimeter, m.</param>
    public static SurfaceFilm Above(AirProperties air, double rise, double length)
    {
        double rayleigh = air.Rayleigh(rise, length);
        bool laminar = rayleigh <= 1e7;
        double nusselt = laminar ? 0.54 * Math.Pow(rayleigh, 0.25) : 0.15 * Math.Cbrt(rayleigh);
        return new SurfaceFilm(nusselt * air.Conductivity / length, laminar ? Words("eq. 9.30", "Ra", rayleigh, 1e4, 1e7)
            : Words("eq. 9.31", "Ra", rayleigh, 1e7, 1e11));
    }

    /// <summary>Under side of a level hot plate: Nu = 0.52 Ra^(1/5); length = area / perimeter.</summary>
    /// <param name="air">At the film temperature.</param>
    /// <param name="rise">Surface above ambient, K.</param>
    /// <param name="length">Area over perimeter, m.</param>
    public static SurfaceFilm Below(AirProperties air, double rise, double length)
    {
        double rayleigh = air.Rayleigh(rise, length);
        return new SurfaceFilm(0.52 * Math.Pow(rayleigh, 0.2) * air.Conductivity / length, Words("eq. 9.32", "Ra", rayleigh, 1e4, 1e9));
    }

    /// <summary>Plate along a stream: Nu = 0.664 Re^(1/2) Pr^(1/3) to Re = 5e5, (0.037 Re^(4/5) - 871) Pr^(1/3) above.</summary>
    /// <param name="air">At the film temperature.</param>
    /// <param name="speed">m/s.</param>
    /// <param name="length">Along the stream, m.</param>
    public static SurfaceFilm Stream(AirProperties air, double speed, double length)
    {
        double reynolds = air.Reynolds(speed, length);
        bool laminar = reynolds <= 5e5;
        double nusselt = (laminar ? 0.664 * Math.Sqrt(reynolds) : 0.037 * Math.Pow(reynolds, 0.8) - 871) * Math.Cbrt(air.Prandtl);
        return new SurfaceFilm(nusselt * air.Conductivity / length, laminar ? Words("eq. 7.30", "Re", reynolds, 0, 5e5)
            : Words("eq. 7.38", "Re", reynolds, 5e5, 1e8));
    }

    /// <summary>Radiation of a grey surface to large surroundings: h = eps sigma (Ts + Ta) (Ts^2 + Ta^2).</summary>
    /// <param name="emissivity">0 to 1.</param>
    /// <param name="surfaceC">C.</param>
    /// <param name="ambientC">C.</param>
    public static SurfaceFilm Radiation(double emissivity, double surfaceC, double ambientC)
    {
        double hot = surfaceC - Material.AbsoluteZeroC;
        double cold = ambientC - Material.AbsoluteZeroC;
        return new SurfaceFilm(emissivity * StefanBoltzmann * (hot + cold) * (hot * hot + cold * cold), Book + "eq. 1.9");
    }

    private static string Words(string equation, string number, double value, double from, double to)
    {
        string outside = value < from || value > to ? string.Create(CultureInfo.InvariantCulture,
            $", outside its range of {from:0.#e0} to {to:0.#e0}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Book}{equation}, {number} = {value:0.0e0}{outside}");
    }
}

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

/// <summary>A film coefficient and where it comes from.</summary>
/// <param name="WM2K">W/(m2 K).</param>
/// <param name="Words">The correlation with its source, and whether it is used inside its range.</param>
internal readonly record struct SurfaceFilm(double WM2K, string Words);
