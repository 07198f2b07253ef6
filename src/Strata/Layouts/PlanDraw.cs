namespace Strata.Layouts;

/// <summary>A current that is taken out evenly over an area.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="Area">Where; only the metal counts.</param>
/// <param name="Current">Current out of the metal, A.</param>
internal sealed record PlanDraw(string Name, string Layer, PlanFigure Area, double Current);
