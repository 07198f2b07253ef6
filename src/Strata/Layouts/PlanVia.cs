using Strata.Materials;

namespace Strata.Layouts;

/// <summary>A contact between two layers, spread over a figure. Exactly one of the two amounts is given.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">One layer.</param>
/// <param name="To">The other layer.</param>
/// <param name="Figure">Where; only what both layers cover counts.</param>
/// <param name="ResistanceOhm">Resistance of the whole via, ohm, or null.</param>
/// <param name="ResistanceOhmM2">Resistance times area, ohm m2, or null.</param>
/// <param name="Material">The material that fills it, where one is named.</param>
internal sealed record PlanVia(
    string Name, string From, string To, PlanFigure Figure, double? ResistanceOhm, double? ResistanceOhmM2, string? Material = null)
{
    /// <summary>Its electromigration limit, or null.</summary>
    public EmLimit? Em { get; init; }
}
