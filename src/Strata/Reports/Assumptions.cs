using Strata.CrossSections;
using Strata.Files;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Reports;

/// <summary>What the numbers of a design rest on, in sentences.</summary>
internal static class Assumptions
{
    /// <summary>The assumptions of a design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="result">Its result.</param>
    /// <returns>Sentences, the most general first.</returns>
    public static IReadOnlyList<string> Of(Design design, DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(result);
        CrossSection section = design.Section;
        List<string> all =
        [
            section.Coordinates == CoordinateSystem.Axisymmetric
                ? "The package is round: the section is turned around the axis x = 0."
                : "The section is the same over the whole depth: nothing flows out of the plane.",
            "Everything is steady: temperatures and currents no longer change.",
        ];
        if (section.Coordinates == CoordinateSystem.Planar && section.Depth is { } depth && BatchColumns.Hottest(result) is { } source)
        {
            string twice = source.RthKW is { } rth ? $": {Figure.Of(rth.Value, 4)} K/W here, {Figure.Of(rth.Value / 2, 4)} K/W were it twice as deep" : "";
            all.Add($"{source.Name} fills the depth of {Figure.Of(1000 * depth, 5)} mm; the thermal resistance goes with 1 / depth{twice}.");
        }

        if (result.PerMetreOfDepth)
        {
            all.Add("The design states no depth: powers, currents and resistances are for 1 m of it.");
        }

        string[] filled = [.. section.Shapes.Where(shape => shape.Fill < 1).Select(shape => shape.Region).Distinct()];
        if (filled.Length > 0)
        {
            all.Add($"Drawn with a share of the depth, in parallel with what surrounds them: {Few(filled)}.");
        }

        if (result.Thermal is not null)
        {
            all.Add("Film coefficients and ambient temperatures are those of the design; nothing was added to them.");
        }

        if (section.Analysis.Kind == AnalysisKind.Electrothermal)
        {
            all.Add("Resistivities are taken at the local temperature, and the heat of the current is a source of the temperature.");
        }

        all.Add("The bounds hold for the drawn section with the stated materials: they bound the error of the solution, not of the inputs. The highest temperature and current density are estimates, not bounds.");
        return all;
    }

    private static string Few(string[] names)
    {
        const int Most = 6;
        return string.Join(", ", names.Take(Most)) + (names.Length > Most ? $" and {names.Length - Most} more" : "");
    }
}
