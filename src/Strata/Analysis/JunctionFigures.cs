using Strata.CrossSections;
using Strata.Results;

namespace Strata.Analysis;

/// <summary>
/// The standard figures of a package, (junction - reference) / power. The junction is the mean of the heated layer against a
/// given temperature, which has bounds, and its hottest point against another place of the section: the middle of a case is
/// warmer than the mean of the die under it.
/// </summary>
internal static class JunctionFigures
{
    /// <summary>Adds the figures that a section asks for to its results.</summary>
    public static ThermalResult? Add(CrossSection section, ThermalResult? thermal) => thermal is null || section.JunctionFigures.Count == 0
        ? thermal
        : thermal with
        {
            JunctionFigures = [.. section.JunctionFigures.Select(figure => new JunctionFigureResult(figure.Name,
            Value(figure, thermal), figure.Definition))]
        };

    private static BoundedValue? Value(JunctionFigure figure, ThermalResult thermal)
    {
        double power = thermal.Sources.Sum(source => source.PowerW);
        if (!figure.IsDefined || !(power > 0))
        {
            return null;
        }

        // Of the blocks of a power map the hottest is the junction; it carries the whole power's figure.
        SourceResult junction = thermal.Sources.MaxBy(source => source.TMeanC)!;
        if (figure.ReferenceC is double fixedC)
        {
            return thermal.Sources.Count == 1 && junction.RthKW is BoundedValue bounded
                ? bounded
                : new BoundedValue((junction.TMeanC - fixedC) / power, (junction.TMeanLowerC - fixedC) / power,
                    (junction.TMeanUpperC - fixedC) / power)
                {
                    HoldsFor = thermal.BoundsHoldFor,
                };
        }

        double reference = figure.ReferenceProbe is string probe
            ? thermal.Probes.First(result => result.Name == probe).TC
            : thermal.Boundaries.Where(boundary => figure.ReferenceBoundaries.Contains(boundary.Name)).Average(boundary => boundary.TMeanC);
        return new BoundedValue((thermal.Sources.Max(source => source.TMaxC) - reference) / power);
    }
}
