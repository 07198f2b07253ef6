using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Environments;

namespace Strata.Packages;

/// <summary>What surrounds every package: films on the faces of the section, and what the analysis asks for.</summary>
internal static class PackageEnvironment
{
    /// <summary>Adds what the analysis needs and the design does not state, and statements that exclude each other.</summary>
    public static void FindConflicts(PackageParameters p, Conflicts conflicts)
    {
        conflicts.Require(p.AccuracyPercent is null || p.Cells is null, $"both are given; the accuracy decides the grid, or the cell count does",
            nameof(p.AccuracyPercent), nameof(p.Cells));
        conflicts.Require(p.PowerMap is null || p.PowerMap.Sum() > 0, $"every block has a power of 0; at least one releases heat", nameof(p.PowerMap));
        conflicts.Require(!p.SolvesCharges || p.HasChargedPart,
            $"which conductors of this package have a potential is not known; name them in the section that it draws (strata section)",
            nameof(p.Analysis));
        FindPanelConflicts(p, conflicts);
        string analysis = ParameterName.Word(p.Analysis.ToString());
        if (p.SolvesHeat && p.Environment != EnvironmentKind.AsGiven)
        {
            BoardEnvironment.FindConflicts(p, conflicts);
        }
        else if (p.SolvesHeat)
        {
            FindFilmConflicts(p, analysis, conflicts);
        }

        if (p.SolvesCurrent)
        {
            conflicts.RequireGiven(p.PadCurrentA is not null, $"an {analysis} analysis", nameof(p.PadCurrentA));
        }

        if (p.Board && p.BoardPlanes is int planes and > 0)
        {
            double last = p.BoardThicknessUm - p.BoardPlaneDepthUm - p.BoardPlaneThicknessUm;
            bool fits = planes == 1 ? last > 0 : last - p.BoardPlaneDepthUm > (planes - 1) * p.BoardPlaneThicknessUm;
            conflicts.Require(fits, $"{planes} planes of {p.BoardPlaneThicknessUm} um, {p.BoardPlaneDepthUm} um under the faces, do not fit a board of {p.BoardThicknessUm} um",
                nameof(p.BoardPlanes), nameof(p.BoardPlaneThicknessUm), nameof(p.BoardPlaneDepthUm), nameof(p.BoardThicknessUm));
        }

        if (p.UnderfillMaterial is string underfill)
        {
            conflicts.RequireInsulator(underfill, nameof(p.UnderfillMaterial));
        }

        conflicts.RequireInsulator(p.GasMaterial, nameof(p.GasMaterial));
    }

    /// <summary>Turns the drawing of a package, end points up, into the section that the design asks for.</summary>
    public static CrossSection Complete(string name, PackageParameters p, SectionDrawing drawing)
    {
        CrossSection section = drawing.ToSection(name, p.GasMaterial, mirrored: p.Orientation == Orientation.EndPointsDown);
        section = p.PanelPackages > 1 ? PanelBlock.Of(section, p.PanelPackages, p.SawStreetUm, p.PanelLoad) : section;
        section = section with
        {
            Terminals = p.PadElectrodes ? [.. section.Terminals.Select(one => one with { Equipotential = one.Current is not null })]
                : section.Terminals,
            Depth = Micrometres.ToMetres(p.DepthMm * 1000),
            Boundaries = p.SolvesHeat && p.Environment == EnvironmentKind.AsGiven ? Boundaries(p) : [],
            Analysis = new AnalysisRequest { Kind = p.Analysis, AccuracyPercent = p.AccuracyPercent, Cells = p.Cells },
        };
        section = p.SolvesCharges ? section with { HeatSources = [], Interfaces = [], Sheets = [], Links = [], Probes = [] } : section;
        return p.SolvesHeat && p.Environment != EnvironmentKind.AsGiven ? BoardEnvironment.Complete(p, section, drawing.Library) : section;
    }

    private static void FindPanelConflicts(PackageParameters p, Conflicts conflicts)
    {
        conflicts.Require(
            p.PanelPackages == 1 || !p.SolvesCharges, $"a device that is drawn alone has no panel; found {p.PanelPackages} packages",
            nameof(p.PanelPackages), nameof(p.Analysis));
        conflicts.Require(
            p.PanelPackages == 1 || !p.Board, $"packages that are not sawn yet stand on no board; found {p.PanelPackages} of a panel",
            nameof(p.PanelPackages), nameof(p.Board), nameof(p.Environment));
        conflicts.Require(
            p.PanelLoad?.Fits(p.PanelPackages) != false,
            $"{p.PanelLoad?.Count} factors for {p.PanelPackages} packages; give one, or one for each",
            nameof(p.PanelLoad), nameof(p.PanelPackages));
        conflicts.Require(
            p.PanelLoad is null || p.PanelLoad.Sum() > 0, $"every package is off; at least one releases heat", nameof(p.PanelLoad));
    }

    private static void FindFilmConflicts(PackageParameters p, string analysis, Conflicts conflicts)
    {
        string why = p.Analysis == AnalysisKind.Thermal ? $"a {analysis} analysis" : $"an {analysis} analysis";
        conflicts.RequireGiven(p.PowerW is not null || !p.NeedsPower, why, nameof(p.PowerW));
        Face(p.TopFilmWM2K, p.TopTemperatureC, nameof(p.TopFilmWM2K), nameof(p.TopTemperatureC));
        Face(p.BottomFilmWM2K, p.BottomTemperatureC, nameof(p.BottomFilmWM2K), nameof(p.BottomTemperatureC));
        conflicts.RequireGiven(p.SideFilmWM2K is not null, why + " (0 for adiabatic sides)", nameof(p.SideFilmWM2K));
        bool ambient = (!(p.TopFilmWM2K > 0) || p.TopAmbientC is not null) && (!(p.BottomFilmWM2K > 0) || p.BottomAmbientC is not null)
            && (!(p.SideFilmWM2K > 0) || p.SideAmbientC is not null);
        conflicts.RequireGiven(ambient || p.AmbientC is not null, "a film without an ambient of its own", nameof(p.AmbientC));
        bool exit = p.TopFilmWM2K > 0 || p.BottomFilmWM2K > 0 || p.SideFilmWM2K > 0 || p.TopTemperatureC is not null
            || p.BottomTemperatureC is not null;
        bool stated = p.SideFilmWM2K is not null && (p.TopFilmWM2K ?? p.TopTemperatureC) is not null
            && (p.BottomFilmWM2K ?? p.BottomTemperatureC) is not null;
        conflicts.Require(exit || !stated, $"every face is adiabatic, so the heat cannot leave; give at least one a film above 0 or a temperature",
            nameof(p.TopFilmWM2K), nameof(p.BottomFilmWM2K), nameof(p.SideFilmWM2K));

        void Face(double? film, double? temperature, string filmName, string temperatureName)
        {
            conflicts.Require(
                film is null || temperature is null, $"both are given; a face has a film or a temperature", filmName, temperatureName);
            conflicts.RequireGiven(film is not null || temperature is not null, $"{why} (or {ParameterName.Of(temperatureName)})", filmName);
        }
    }

    private static List<BoundarySegment> Boundaries(PackageParameters p) =>
    [
        Face("top", Side.Top, p.TopFilmWM2K, p.TopAmbientC ?? p.AmbientC, p.TopTemperatureC),
        Face("bottom", Side.Bottom, p.BottomFilmWM2K, p.BottomAmbientC ?? p.AmbientC, p.BottomTemperatureC),
        Face("left side", Side.Left, p.SideFilmWM2K, p.SideAmbientC ?? p.AmbientC, null),
        Face("right side", Side.Right, p.SideFilmWM2K, p.SideAmbientC ?? p.AmbientC, null),
    ];

    private static BoundarySegment Face(string name, Side side, double? film, double? ambient, double? temperature) =>
        temperature is double fixedC ? new BoundarySegment { Name = name, Side = side, Condition = new FixedSurface(fixedC) }
        : film > 0 ? new BoundarySegment { Name = name, Side = side, Condition = new FilmSurface(film.Value, ambient ?? 0) }
        : new BoundarySegment { Name = name, Side = side, Condition = new AdiabaticSurface() };
}
