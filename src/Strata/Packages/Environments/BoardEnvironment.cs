using System.Globalization;
using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Packages.Environments;

/// <summary>The conditions and assumptions of an environment around a drawn package.</summary>
internal static class BoardEnvironment
{
    private static readonly (string Word, Func<PackageParameters, bool> Holds)[] Standard =
    [
        (nameof(PackageParameters.BoardThicknessUm), p => p.BoardThicknessUm == 1600),
        (nameof(PackageParameters.BoardMaterial), p => p.BoardMaterial == "fr-4"),
        (nameof(PackageParameters.BoardLengthMm), p => p.BoardLengthMm == 114.3),
        (nameof(PackageParameters.BoardWidthMm), p => p.BoardWidthMm == 76.2),
        (nameof(PackageParameters.BoardPlanes), p => p.BoardPlanes is null or 2),
        (nameof(PackageParameters.BoardPlaneThicknessUm), p => p.BoardPlaneThicknessUm == 35),
        (nameof(PackageParameters.BoardPlaneMaterial), p => p.BoardPlaneMaterial == "copper"),
        (nameof(PackageParameters.BoardPosition), p => p.BoardPosition == BoardPosition.Horizontal),
    ];

    /// <summary>The parameters with what the environment draws: a board with planes.</summary>
    public static PackageParameters Resolve(PackageParameters p) =>
        p.InBoardEnvironment ? p with { Board = true, BoardPlanes = p.BoardPlanes ?? 2 } : p;

    /// <summary>Adds what an environment needs and the design does not state, and what contradicts it.</summary>
    public static void FindConflicts(PackageParameters p, Conflicts conflicts)
    {
        string word = ParameterName.Word(p.Environment.ToString());
        conflicts.RequireGiven(p.PowerW is not null || !p.NeedsPower, $"environment {word}", nameof(p.PowerW));
        conflicts.RequireGiven(p.AmbientC is not null, $"environment {word}", nameof(p.AmbientC));
        if (p.Environment != EnvironmentKind.Jedec2s2p)
        {
            return;
        }

        foreach ((string property, Func<PackageParameters, bool> holds) in Standard)
        {
            conflicts.Require(holds(p),
                $"environment {word} has the board of JESD51-7 (114.3 x 76.2 x 1.6 mm of FR-4, level, 2 planes of 35 um copper); leave it out, or choose environment board-natural", property);
        }
    }

    /// <summary>Adds boundaries, assumptions and standard figures to a drawn section.</summary>
    public static CrossSection Complete(PackageParameters p, CrossSection section, MaterialLibrary library)
    {
        double power = section.HeatSources.Sum(source => source.Amount);
        BoardFilms? films = p.InAir ? BoardFilms.Of(p, power) : null;
        AnnularFin fin = films is null ? default : Fin(p, section, films, library);
        double ends = 2 * EnvironmentBoundaries.Ends(section).Sum(end => end.To - end.From) * section.DepthOrOneMetre;
        double edge = films is null ? 0 : fin.Conductance / ends;
        CrossSection set = section with
        {
            Boundaries = EnvironmentBoundaries.Of(p, section, films, edge),
            Assumptions = [.. Assumptions(p,
            films, fin, edge)]
        };
        IReadOnlyList<JunctionFigure> figures = EnvironmentFigures.Of(p, set);
        bool readsCase = figures.Any(figure => figure.ReferenceProbe is not null);
        double x = (section.Outline.X0 + section.Outline.X1) / 2;
        double z = p.Orientation == Orientation.EndPointsDown ? section.Outline.Z1 : section.Outline.Z0;
        return set with
        {
            JunctionFigures = figures,
            Probes = readsCase ? [.. set.Probes, new Probe(EnvironmentFigures.CaseProbe,
            new Box(x, x, z, z))] : set.Probes
        };
    }

    private static AnnularFin Fin(PackageParameters p, CrossSection section, BoardFilms films, MaterialLibrary library)
    {
        double footprint = section.Outline.Width * section.DepthOrOneMetre;
        double board = p.BoardLengthMm * p.BoardWidthMm / 1e6;
        return new AnnularFin(Math.Sqrt(footprint / Math.PI), Math.Sqrt(board / Math.PI), BoardFilms.SheetConductance(p, library),
            films.AboveFilm + films.BelowFilm);
    }

    private static IEnumerable<string> Assumptions(PackageParameters p, BoardFilms? films, AnnularFin fin, double edge)
    {
        yield return p.Environment switch
        {
            EnvironmentKind.ColdPlateTop => string.Create(CultureInfo.InvariantCulture,
                $"Environment cold-plate-top: the face away from the end points is held at {p.AmbientC} C, every other face is adiabatic."),
            EnvironmentKind.RingColdPlate => string.Create(CultureInfo.InvariantCulture,
                $"Environment ring-cold-plate: the board ends with the package, and the ends of {Planes(p)} are held at {p.AmbientC} C; every other face is adiabatic. The planar section leads heat to two of four edges."),
            EnvironmentKind.BoardForced =>
                $"Environment board-forced: {Board(p)} along a stream of {p.AirSpeedMS.ToString(CultureInfo.InvariantCulture)} m/s.",
            EnvironmentKind.BoardNatural =>
                $"Environment board-natural: {Board(p)}, {ParameterName.Word(p.BoardPosition.ToString())}, in still air.",
            _ => $"Environment jedec-2s2p: {Board(p)} (JESD51-7), level, in still air (JESD51-2A); lands and traces outside the package are left out.",
        };
        if (films is null)
        {
            yield break;
        }

        foreach (string text in films.Assumptions(p))
        {
            yield return text;
        }

        yield return string.Create(CultureInfo.InvariantCulture,
            $"Board beyond the package: annular fin of equal areas, {1 / fin.Conductance:0.##} K/W (Bergman et al., 7th ed., section 3.6.4), a film of {edge:0.#} W/(m2 K) at the ends of {Planes(p)}. The planar section leads heat to two of four edges.");
    }

    private static string Board(PackageParameters p) =>
        string.Create(CultureInfo.InvariantCulture,
            $"board of {p.BoardLengthMm} x {p.BoardWidthMm} x {p.BoardThicknessUm / 1000} mm of {p.BoardMaterial} with {p.BoardPlanes ?? 0} planes of {p.BoardPlaneThicknessUm} um {p.BoardPlaneMaterial}");

    private static string Planes(PackageParameters p) => p.BoardPlanes > 0 ? "its planes" : "the board";
}
