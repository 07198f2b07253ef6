namespace Strata.Layouts;

/// <summary>A point to read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="At">Where.</param>
internal sealed record PlanProbe(string Name, string Layer, LatticePoint At);
