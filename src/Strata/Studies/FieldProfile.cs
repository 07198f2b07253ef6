namespace Strata.Studies;

/// <summary>A field along a line.</summary>
/// <param name="AlongUm">Distances from the first point, um.</param>
/// <param name="XUm">Positions, um.</param>
/// <param name="ZUm">Heights, um.</param>
/// <param name="Values">The values; NaN where there is none.</param>
public sealed record FieldProfile(double[] AlongUm, double[] XUm, double[] ZUm, double[] Values);
