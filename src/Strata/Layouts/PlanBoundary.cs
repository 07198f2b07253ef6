namespace Strata.Layouts;

/// <summary>A place of given temperature.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="Place">Where; only the metal counts.</param>
/// <param name="TemperatureC">Temperature, C.</param>
internal sealed record PlanBoundary(string Name, string Layer, PlanPlace Place, double TemperatureC);
