namespace Strata.Layouts;

/// <summary>Heat that leaves a layer per area of the plan.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="Film">Film coefficient, W/(m2 K), above 0.</param>
/// <param name="AmbientC">Ambient, C.</param>
internal sealed record PlanFilm(string Layer, double Film, double AmbientC);
