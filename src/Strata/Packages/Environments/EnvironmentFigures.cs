using Strata.CrossSections;

namespace Strata.Packages.Environments;

/// <summary>Which standard figures an environment defines, and why not the others.</summary>
internal static class EnvironmentFigures
{
    /// <summary>Name of the probe at the middle of the face away from the end points.</summary>
    public const string CaseProbe = "case-middle";

    private const string JunctionWords = "junction: mean of the heated layer";
    private const string HottestWords = "junction: hottest point of the heated layer";
    private static readonly string[] Words = ["theta_ja", "theta_jb", "theta_jc", "psi_jt", "psi_jb"];

    /// <summary>The figures of a section with its boundaries; none where the design states all films itself.</summary>
    public static IReadOnlyList<JunctionFigure> Of(PackageParameters p, CrossSection section)
    {
        if (p.Environment == EnvironmentKind.AsGiven)
        {
            return [];
        }

        string? refusal = Dies(section) != 1
            ? $"not defined: {Dies(section)} heat sources have no one junction; transfer_resistances hold the matrix (JESD51-31)"
            : StatesAFace(p) ? "not defined: the design states a film or temperature of its own beside the environment"
            : null;
        return [.. Words.Select(word => refusal is null && Defined(word, p, section) is JunctionFigure figure ? figure
            : new JunctionFigure(word, refusal ?? WhyNot(word, p.Environment)))];
    }

    private static JunctionFigure? Defined(string word, PackageParameters p, CrossSection section) => (p.Environment, word) switch
    {
        (EnvironmentKind.ColdPlateTop, "theta_jc") => new JunctionFigure(word,
            $"junction to case, the face away from the end points on a cold plate and all heat leaving by it (JESD51-14, SEMI G30); {JunctionWords}")
        { ReferenceC = p.AmbientC },
        (EnvironmentKind.RingColdPlate, "theta_jb") => new JunctionFigure(word,
            $"junction to the board's planes beside the package, all heat leaving along the board (JESD51-8); {JunctionWords}")
        { ReferenceC = p.AmbientC },
        (EnvironmentKind.Jedec2s2p, "theta_ja") => new JunctionFigure(word,
            $"junction to still air on a 2s2p board, films by correlation (JESD51-2A, JESD51-7); {JunctionWords}")
        { ReferenceC = p.AmbientC },
        (EnvironmentKind.Jedec2s2p, "psi_jt") => new JunctionFigure(word,
            $"junction to the middle of the face away from the end points, per all power (JESD51-12); {HottestWords}")
        { ReferenceProbe = CaseProbe },
        (EnvironmentKind.Jedec2s2p, "psi_jb") => new JunctionFigure(word,
            $"junction to the board's planes beside the package, per all power (JESD51-12); {HottestWords}")
        { ReferenceBoundaries = EnvironmentBoundaries.BoardEnds(section) },
        _ => null,
    };

    private static string WhyNot(string word, EnvironmentKind environment) => (environment, word) switch
    {
        (EnvironmentKind.BoardForced, "theta_ja") =>
            "not defined: in an air stream the word is theta_jma, in the wind tunnel and on the board of JESD51-6",
        (EnvironmentKind.BoardNatural, "theta_ja" or "psi_jt" or "psi_jb") =>
            "not defined: the board is the design's; on that of JESD51-7 it is, environment jedec-2s2p",
        (_, "theta_ja" or "psi_jt" or "psi_jb") => "not defined: needs a board in still air, environment jedec-2s2p",
        (_, "theta_jb") => "not defined: needs all heat to leave along the board, environment ring-cold-plate",
        _ => "not defined: needs all heat to leave by the case, environment cold-plate-top",
    };

    // The blocks of a die's power map are one junction, its hottest block.
    private static int Dies(CrossSection section) =>
        section.HeatSources.Select(source => source.Name.Split("-block-")[0]).Distinct().Count();

    private static bool StatesAFace(PackageParameters p) =>
        (p.TopFilmWM2K ?? p.TopTemperatureC ?? p.BottomFilmWM2K ?? p.BottomTemperatureC ?? p.SideFilmWM2K) is not null;
}
