using Strata.CrossSections;
using Strata.Files;

namespace Strata.Bench.Accuracy;

/// <summary>The reference package under one cooling.</summary>
/// <param name="Name">A, B or C.</param>
/// <param name="Section">The drawing.</param>
internal sealed record CoolingCase(string Name, CrossSection Section)
{
    private const double AmbientC = 25;

    /// <summary>
    /// A: film 1000 W/(m2 K) on the carrier. B: cold plate, 1e5 W/(m2 K), on the carrier. C: film 1e5 W/(m2 K) on the board and none on the
    /// carrier, so that the heat must pass columns and balls.
    /// </summary>
    public static IEnumerable<CoolingCase> All()
    {
        string path = Find(Path.Combine("data", "designs", "reference-package.json"));
        CrossSection section = SectionReader.Read(File.ReadAllBytes(path), path);
        yield return new("A", section with { Boundaries = Cooled(Side.Top, 1000) });
        yield return new("B", section with { Boundaries = Cooled(Side.Top, 1e5) });
        yield return new("C", section with { Boundaries = Cooled(Side.Bottom, 1e5) });
    }

    private static BoundarySegment[] Cooled(Side side, double film) =>
    [
        new BoundarySegment { Name = "cooled", Side = side, Condition = new FilmSurface(film, AmbientC) },
        new BoundarySegment { Name = "rest", Side = Side.Rest, Condition = new AdiabaticSurface() },
    ];

    private static string Find(string relative)
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string path = Path.Combine(folder, relative);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException($"{relative} stands in no folder above {AppContext.BaseDirectory}.");
    }
}
