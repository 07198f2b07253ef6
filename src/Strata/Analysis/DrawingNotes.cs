using System.Globalization;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Analysis;

/// <summary>What a drawing states of itself and a reader of its results should have before him.</summary>
internal static class DrawingNotes
{
    /// <summary>What the bounds of a design are of whose conductivities or surfaces follow the temperatures.</summary>
    /// <param name="part">What the rises are taken less and more for the thermal resistance; null where it has no such band.</param>
    public static string Nonlinear(double? part)
    {
        const string solution = "Conductivities or surfaces depend on temperature: the bounds are those of the problem with the values"
            + " at the computed temperatures.";
        return part is not double band ? solution : solution + string.Create(
            CultureInfo.InvariantCulture,
            $" Those of the thermal resistance hold for every temperature field in a band about the computed one, {100 * band:G2} % of"
            + $" each rise to either side; that the exact one lies in the band is an estimate, not proven.");
    }

    /// <summary>What the bounds of a coupled design are of.</summary>
    /// <param name="part">What the rises are taken less and more for resistances of nets; null where nothing bounds the rises.</param>
    public static string Coupled(double? part)
    {
        const string solution = "The bounds are those of the problem with conductivities and Joule heat at the solution.";
        return part is not double band ? solution : solution + string.Create(
            CultureInfo.InvariantCulture,
            $" Those of net resistances hold for every temperature field in a band about the computed one, at most {100 * band:G2} % of"
            + $" the highest rise to either side; that the exact one lies in the band is an estimate, not proven.");
    }

    /// <summary>One sentence per region and material with a fill.</summary>
    /// <param name="section">The drawing.</param>
    public static IEnumerable<string> Of(CrossSection section) => section.Shapes
        .Where(shape => shape.Fill < 1)
        .DistinctBy(shape => (shape.Region, shape.Material, shape.Fill))
        .Select(Fill)
        .Distinct();

    /// <summary>A warning when current heats what has no volume.</summary>
    /// <param name="section">The drawing.</param>
    public static IEnumerable<string> LostHeat(CrossSection section) => section.Links.Any(link => link.ElectricalResistance > 0)
        ? ["joule: the heat that the current releases in links is not put into the section"]
        : [];

    /// <summary>
    /// What the depth does to the resistance of a source: it fills the depth as everything drawn does, no heat spreads along it,
    /// and the resistance goes with 1/depth.
    /// </summary>
    /// <param name="section">The drawing.</param>
    /// <param name="result">Its result.</param>
    public static IEnumerable<string> OfDepth(CrossSection section, DesignResult result)
    {
        if (section is { Coordinates: CoordinateSystem.Planar, Depth: { } depth }
            && result.Thermal?.Sources is [{ RthKW: { } rth } source])
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"depth_mm: {source.Name} fills the depth of {depth * 1e3:G6} mm, no heat spreads along it: Rth goes with 1/depth "
                    + $"({rth.Value:G4} K/W here, {rth.Value / 2:G4} K/W at {2 * depth * 1e3:G6} mm)");
        }
    }

    private static string Fill(PaintedShape shape) => string.Create(
        CultureInfo.InvariantCulture,
        $"region '{shape.Region}': {shape.Material} fills {shape.Fill:G6} of the depth; the rest keeps what was drawn before");
}
