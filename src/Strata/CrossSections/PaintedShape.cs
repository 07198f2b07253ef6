namespace Strata.CrossSections;

/// <summary>A figure painted with a material; what is painted later covers what was painted earlier.</summary>
/// <param name="Shape">The figure.</param>
/// <param name="Material">Name of its material.</param>
/// <param name="Region">Name of the region it belongs to; several shapes may share one.</param>
/// <param name="Fill">
/// Share of the depth that the shape takes, above 0 and at most 1; the rest of the depth keeps what was painted before,
/// in parallel in both directions (round columns in a row, balls at a pitch, a trace of stated width).
/// </param>
public sealed record PaintedShape(Shape Shape, string Material, string Region, double Fill = 1.0);
