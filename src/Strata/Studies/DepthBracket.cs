using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Studies;

/// <summary>
/// Thermal resistance of a package from its section, when die and package are as deep as they are wide and the section is that of the
/// whole depth of the die (docs/bracket.md).
/// </summary>
internal static class DepthBracket
{
    // Film of a face whose temperature is held, W/(m2 K): without resistance to speak of.
    private const double Held = 1e9;

    /// <summary>Solves the sections.</summary>
    /// <param name="section">A planar section with one heat source in its middle.</param>
    /// <param name="options">How to solve.</param>
    /// <param name="file">Its file, for messages.</param>
    /// <exception cref="InputException">The drawing has no bracket.</exception>
    public static BracketResult Of(CrossSection section, AnalysisOptions options, string file)
    {
        Check(section, file);
        Box place = section.HeatSources[0].Shape.Bounds;
        CrossSection heat = section with
        {
            Analysis = section.Analysis with { Kind = AnalysisKind.Thermal },
            Terminals = [],
            Links = [],
            JunctionFigures = [],
            Probes = [],
        };
        CrossSection wide = heat with { Depth = section.Outline.Width }, narrow = heat with { Depth = place.Width };
        BoundedValue least = Resistance(wide, options, file);
        ThermalResult hottest = Solved(narrow, options, file);
        BoundedValue most = hottest.Sources[0].RthKW!;
        CrossSection? round = RoundSection.Of(heat, out string missing);
        (double? factor, string source) = Spreading(heat, place, least.Value);
        return new BracketResult
        {
            SourceWidthUm = Micrometres.FromMetres(place.Width),
            WidthUm = Micrometres.FromMetres(section.Outline.Width),
            LeastKW = least,
            MostKW = most,
            SidesCooled = section.Boundaries.Any(one =>
                one.Side is Side.Left or Side.Right or Side.Rest && one.Condition is not AdiabaticSurface),
            Band = InBand(wide, narrow, hottest, options, file),
            AxisymmetricKW = round is null ? null : Resistance(round, options, file),
            AxisymmetricMissing = missing,
            SpreadingFactor = factor,
            SpreadingSource = source,
        };
    }

    private static void Check(CrossSection section, string file)
    {
        List<InputProblem> problems = [];
        void Require(bool holds, string where, string message)
        {
            if (!holds)
            {
                problems.Add(new InputProblem(file, where, null, message));
            }
        }

        Require(
            section.Coordinates == CoordinateSystem.Planar, "coordinates",
            "a bracket is of a planar section; found an axisymmetric one");
        Require(section.HeatSources.Count == 1, "heat_sources", $"a bracket is of one heat source; found {section.HeatSources.Count}");
        if (section.HeatSources.Count == 1)
        {
            Box place = section.HeatSources[0].Shape.Bounds;
            double off = (place.X0 + place.X1 - section.Outline.X0 - section.Outline.X1) / 2;
            Require(section.HeatSources[0].Kind == HeatAmountKind.Power, "heat_sources[0]", "a bracket needs the power of the source, W");
            Require(
                Math.Abs(off) <= 1e-6 * section.Outline.Width, "heat_sources[0]",
                FormattableString.Invariant(
                    $"a bracket needs the source in the middle; it lies {Micrometres.FromMetres(off):0.###} um beside it"));
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }
    }

    private static BoundedValue Resistance(CrossSection section, AnalysisOptions options, string file) =>
        Solved(section, options, file).Sources[0].RthKW!;

    private static ThermalResult Solved(CrossSection section, AnalysisOptions options, string file)
    {
        DesignResult result = SectionAnalysis.Solve(section, options with { KeepFields = false }).Result;
        return result.Thermal?.Sources[0].RthKW is not null ? result.Thermal
            : throw new InputException(
                new InputProblem(file, "boundaries", null, $"a bracket needs one reference temperature. {result.Message}"));
    }

    // With conductivities that follow the temperature both ends are taken for all of them between the reference and the hottest place of
    // the hotter section: conductances that grow lower a resistance, and those that shrink raise it.
    private static BracketBand? InBand(
        CrossSection wide, CrossSection narrow, ThermalResult hottest, AnalysisOptions options, string file)
    {
        SourceResult source = hottest.Sources[0];
        if (source.RthKW!.HoldsFor == BoundsBasis.Drawing)
        {
            return null;
        }

        double low = source.TMeanC - (source.RthKW.Value * source.PowerW), high = hottest.TMaxC + (0.1 * (hottest.TMaxC - low));
        return BandedSection.Of(wide, options.Library, low, high) is CrossSection a
            && BandedSection.Of(narrow, options.Library, low, high) is CrossSection b
            && Resistance(a, options, file).Lower is double least && Resistance(b, options, file).Upper is double most
            ? new BracketBand(low, high, least, most) : null;
    }

    // The plate that answers to a source over its whole depth as the section does, with the film of the face that cools the section.
    private static (double? Factor, string Source) Spreading(CrossSection section, Box source, double planar)
    {
        const string Series = "Muzychka, Culham and Yovanovich, J. Electron. Packag. 125 (2003) 178";
        (Side side, double film) = Cooled(section);
        if (film <= 0)
        {
            return (null, "no factor: neither bottom nor top is cooled as a whole by one film or temperature");
        }

        double height = side == Side.Bottom ? source.Z0 - section.Outline.Z0 : section.Outline.Z1 - source.Z1;
        double half = section.Outline.Width / 2;
        FluxChannel strip = new(half, half, source.Width / 2, half, height, film);
        if (strip.ConductivityFor(planar) is not double conductivity)
        {
            return (null, "no factor: the section resists less than the film of its cooled face alone");
        }

        double square = (strip with { SourceY = source.Width / 2 }).Resistance(conductivity);
        string cooled = film < Held ? FormattableString.Invariant($"film of {film:0.###} W/(m2 K)") : "temperature held";
        string plate = FormattableString.Invariant($"plate of {Micrometres.FromMetres(height):0} um and {conductivity:0.###} W/(m K)");
        return (square / planar, $"{Series}: square over strip on a {plate}, {cooled} at the {(side == Side.Bottom ? "bottom" : "top")}");
    }

    private static (Side Side, double Film) Cooled(CrossSection section)
    {
        return section.Boundaries.Where(side => side.Side is Side.Bottom or Side.Top && side.From is null && side.To is null)
            .Select(side => (side.Side, side.Condition switch
            {
                FilmSurface film => film.Film,
                FixedSurface => Held,
                _ => 0,
            }))
            .OrderByDescending(side => side.Item2).FirstOrDefault();
    }
}
