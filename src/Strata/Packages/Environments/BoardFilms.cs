using System.Globalization;
using MathNet.Numerics;
using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Packages.Environments;

/// <summary>The films of a board in air with a package on it, at the mean rise that lets the power leave by both of its faces.</summary>
/// <remarks>
/// The mean rise of a board whose films are even over it follows from its power alone, P = (h_above + h_below) A rise,
/// wherever on it the package sits; films grow with the rise, so the equation has one root.
/// </remarks>
/// <param name="MeanRise">K above the ambient.</param>
/// <param name="Above">Convection on the package's side.</param>
/// <param name="Below">Convection on the other side.</param>
/// <param name="Radiation">Radiation of both sides.</param>
internal sealed record BoardFilms(double MeanRise, SurfaceFilm Above, SurfaceFilm Below, SurfaceFilm Radiation)
{
    private const double LargestRise = 1000;
    private const double SmallestRise = 1e-3;

    /// <summary>Film of the package's side, W/(m2 K).</summary>
    public double AboveFilm => Above.WM2K + Radiation.WM2K;

    /// <summary>Film of the other side, W/(m2 K).</summary>
    public double BelowFilm => Below.WM2K + Radiation.WM2K;

    /// <summary>The films of a board.</summary>
    /// <param name="p">The parameters; the ambient is given.</param>
    /// <param name="powerW">All power of the package, W.</param>
    public static BoardFilms Of(PackageParameters p, double powerW)
    {
        double area = p.BoardLengthMm * p.BoardWidthMm / 1e6;
        (double low, double high) = (SmallestRise, LargestRise);
        for (int halving = 0; halving < 60; halving++)
        {
            double middle = (low + high) / 2;
            BoardFilms films = At(p, middle);
            (low, high) = (films.AboveFilm + films.BelowFilm) * area * middle < powerW ? (middle, high) : (low, middle);
        }

        return At(p, high);
    }

    /// <summary>The films at a rise.</summary>
    public static BoardFilms At(PackageParameters p, double rise)
    {
        double ambient = p.AmbientC ?? 0;
        AirProperties air = AirProperties.At(ambient + rise / 2);
        (double length, double width) = (p.BoardLengthMm / 1000, p.BoardWidthMm / 1000);
        double plate = length * width / (2 * (length + width));
        double height = Math.Min(length, width);
        (SurfaceFilm above, SurfaceFilm below) = p.Environment switch
        {
            EnvironmentKind.BoardForced => (FilmCorrelations.Stream(air, p.AirSpeedMS, length), FilmCorrelations.Stream(air, p.AirSpeedMS,
                length)),
            EnvironmentKind.BoardNatural when p.BoardPosition == BoardPosition.Vertical =>
                (FilmCorrelations.Vertical(air, rise, height), FilmCorrelations.Vertical(air, rise, height)),
            _ => (FilmCorrelations.Above(air, rise, plate), FilmCorrelations.Below(air, rise, plate)),
        };
        return new BoardFilms(rise, above, below, FilmCorrelations.Radiation(p.SurfaceEmissivity, ambient + rise, ambient));
    }

    /// <summary>Conductivity along the board times thickness, W/K, of its core and planes.</summary>
    public static double SheetConductance(PackageParameters p, MaterialLibrary library)
    {
        Material core = library.Get(p.BoardMaterial);
        Material plane = library.Get(p.BoardPlaneMaterial);
        double planes = (p.BoardPlanes ?? 0) * p.BoardPlaneThicknessUm;
        double at = p.AmbientC ?? 25;
        return Micrometres.ToMetres(p.BoardThicknessUm - planes) * core.KxAt(at) + Micrometres.ToMetres(planes) * plane.KxAt(at);
    }

    /// <summary>What was taken, in sentences.</summary>
    /// <param name="p">The parameters.</param>
    public IEnumerable<string> Assumptions(PackageParameters p)
    {
        double ambient = p.AmbientC ?? 0;
        string capped = MeanRise >= LargestRise * 0.999 ? " (the power needs more than this; the films are those of this rise)" : "";
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Films are those at a mean rise of the board of {MeanRise:0.#} K{capped}, at which its two faces give off the power; air at {ambient + MeanRise / 2:0.#} C from Bergman et al., 7th ed., Table A.4.");
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Package side: {Above.WM2K:0.00} W/(m2 K) by convection ({Above.Words}); other side: {Below.WM2K:0.00} W/(m2 K) ({Below.Words}).");
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Radiation to large surroundings at {ambient:0.#} C: {Radiation.WM2K:0.00} W/(m2 K) on both sides, emissivity {p.SurfaceEmissivity} ({Radiation.Words}).");
    }
}

/// <summary>A board around a package as an annular fin of equal areas, with no heat through its rim.</summary>
/// <remarks>
/// G = 2 pi r1 k t m [K1(m r1) I1(m r2) - I1(m r1) K1(m r2)] / [I0(m r1) K1(m r2) + K0(m r1) I1(m r2)], m^2 = h / (k t)
/// with h of both sides together: Bergman et al., 7th ed. (2011), section 3.6.4, Table 3.5.
/// </remarks>
/// <param name="Inner">Radius of the footprint, m.</param>
/// <param name="Outer">Radius of the board, m.</param>
/// <param name="SheetConductance">Conductivity along the board times thickness, summed over its layers, W/K.</param>
/// <param name="Film">Film of both sides together, W/(m2 K).</param>
internal readonly record struct AnnularFin(double Inner, double Outer, double SheetConductance, double Film)
{
    /// <summary>Heat into the fin per kelvin of its root above the ambient, W/K.</summary>
    public double Conductance
    {
        get
        {
            double m = Math.Sqrt(Film / SheetConductance);
            (double a, double b) = (m * Inner, m * Outer);
            double rise = SpecialFunctions.BesselI0(a) * SpecialFunctions.BesselK1(b) + SpecialFunctions.BesselK0(a) * SpecialFunctions.BesselI1(b);
            double slope = SpecialFunctions.BesselK1(a) * SpecialFunctions.BesselI1(b) - SpecialFunctions.BesselI1(a) * SpecialFunctions.BesselK1(b);
            return 2 * Math.PI * Inner * SheetConductance * m * slope / rise;
        }
    }

    /// <summary>Heat into the fin over that of a fin as warm everywhere as its root.</summary>
    public double Efficiency => Conductance / (Film * Math.PI * (Outer * Outer - Inner * Inner));
}
