namespace Strata.Layouts;

/// <summary>A point to read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layer">Its layer.</param>
/// <param name="At">Where.</param>
public sealed record PlanProbe(string Name, string Layer, LatticePoint At);
