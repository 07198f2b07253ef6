namespace Strata.Layouts;

/// <summary>A place on a layer: a line along or inside the metal, or an area. Exactly one is given.</summary>
/// <param name="Line">At least two points, or null.</param>
/// <param name="Area">A figure, or null.</param>
internal sealed record PlanPlace(IReadOnlyList<LatticePoint>? Line, PlanFigure? Area);
