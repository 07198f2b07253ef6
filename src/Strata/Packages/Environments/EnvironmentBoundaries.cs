using System.Globalization;
using Strata.CrossSections;

namespace Strata.Packages.Environments;

/// <summary>The thermal conditions on the outline of a drawn package; a film or temperature that the design states for a face goes
/// before the environment's.</summary>
internal static class EnvironmentBoundaries
{
    /// <summary>Region of the board's core.</summary>
    public const string BoardRegion = "board";

    /// <summary>Region of the copper planes in the board.</summary>
    public const string PlaneRegion = "board-planes";

    /// <summary>The conditions.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="section">The drawing, with its board if it has one.</param>
    /// <param name="films">The films of a board in air; null for other environments.</param>
    /// <param name="edgeFilm">Film at the ends of the board's planes, W/(m2 K); a board in air only.</param>
    public static IReadOnlyList<BoundarySegment> Of(PackageParameters p, CrossSection section, BoardFilms? films, double edgeFilm)
    {
        bool down = p.Orientation == Orientation.EndPointsDown;
        BoundarySegment caseFace = p.Environment switch
        {
            EnvironmentKind.ColdPlateTop => Temperature(p),
            _ => Film(films?.AboveFilm ?? 0, p),
        };
        BoundarySegment boardFace = Film(films?.BelowFilm ?? 0, p);
        List<BoundarySegment> all =
        [
            Stated(down ? caseFace : boardFace, "top", Side.Top, p.TopFilmWM2K, p.TopAmbientC ?? p.AmbientC, p.TopTemperatureC),
            Stated(down ? boardFace : caseFace, "bottom", Side.Bottom, p.BottomFilmWM2K, p.BottomAmbientC ?? p.AmbientC,
                p.BottomTemperatureC),
        ];
        BoundarySegment end = p.Environment == EnvironmentKind.RingColdPlate ? Temperature(p) : Film(edgeFilm, p);
        foreach ((string name, Side side) in (ReadOnlySpan<(string, Side)>)[("left", Side.Left), ("right", Side.Right)])
        {
            AddSide(all, p, section, Stated(Film(films?.AboveFilm ?? 0, p), $"{name} side", side, p.SideFilmWM2K,
                p.SideAmbientC ?? p.AmbientC, null), end, name);
        }

        return all;
    }

    /// <summary>Names of the boundaries at the ends of the board.</summary>
    public static IReadOnlyList<string> BoardEnds(CrossSection section) =>
        [.. section.Boundaries.Where(segment => segment.Name.Contains("board end", StringComparison.Ordinal)).Select(segment =>
            segment.Name)];

    /// <summary>Heights of the places where the board's ends take heat: its planes, or the whole board where it has none, m.</summary>
    public static IReadOnlyList<(double From, double To)> Ends(CrossSection section)
    {
        IEnumerable<Box> planes = section.Shapes.Where(shape => shape.Region == PlaneRegion).Select(shape => shape.Shape.Bounds);
        IEnumerable<Box> boards = section.Shapes.Where(shape => shape.Region == BoardRegion).Select(shape => shape.Shape.Bounds);
        return [.. (planes.Any() ? planes : boards).Select(box => (box.Z0, box.Z1)).OrderBy(end => end.Z0)];
    }

    private static void AddSide(List<BoundarySegment> all, PackageParameters p, CrossSection section, BoundarySegment package,
        BoundarySegment end, string name)
    {
        if (!p.InBoardEnvironment)
        {
            all.Add(package);
            return;
        }

        Box board = section.Shapes.First(shape => shape.Region == BoardRegion).Shape.Bounds;
        double z = section.Outline.Z0;
        int count = 0;
        int cores = 0;
        foreach ((double from, double to) in Ends(section))
        {
            Between(z, from);
            count++;
            all.Add(end with
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"{name} board end {count}"),
                Side = package.Side,
                From = from,
                To = to
            });
            z = to;
        }

        Between(z, section.Outline.Z1);

        // What lies between the ends belongs to the package outside the board, and to its core inside.
        void Between(double from, double to)
        {
            (double, double)[] parts = [(from, Math.Min(to, board.Z0)), (Math.Max(from, board.Z0), Math.Min(to, board.Z1)),
                (Math.Max(from, board.Z1), to)];
            for (int i = 0; i < parts.Length; i++)
            {
                (double low, double high) = parts[i];
                if (high <= low)
                {
                    continue;
                }

                bool core = i == 1;
                all.Add(core
                    ? new BoundarySegment
                    {
                        Name = string.Create(CultureInfo.InvariantCulture, $"{name} board core {++cores}"),
                        Side = package.Side,
                        Condition = new AdiabaticSurface(),
                        From = low,
                        To = high,
                    }
                    : package with { From = low, To = high });
            }
        }
    }

    private static BoundarySegment Stated(BoundarySegment environment, string name, Side side, double? film, double? ambient, double? temperature) =>
        temperature is double fixedC ? new BoundarySegment { Name = name, Side = side, Condition = new FixedSurface(fixedC) }
        : film > 0 ? new BoundarySegment { Name = name, Side = side, Condition = new FilmSurface(film.Value, ambient ?? 0) }
        : film is not null ? new BoundarySegment { Name = name, Side = side, Condition = new AdiabaticSurface() }
        : environment with { Name = name, Side = side };

    private static BoundarySegment Film(double film, PackageParameters p) => film > 0
        ? new BoundarySegment { Name = "", Side = Side.Rest, Condition = new FilmSurface(film, p.AmbientC ?? 0) }
        : new BoundarySegment { Name = "", Side = Side.Rest, Condition = new AdiabaticSurface() };

    private static BoundarySegment Temperature(PackageParameters p) =>
        new() { Name = "", Side = Side.Rest, Condition = new FixedSurface(p.AmbientC ?? 0) };
}
