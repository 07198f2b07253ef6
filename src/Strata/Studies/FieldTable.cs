namespace Strata.Studies;

/// <summary>A field as a table with its axes: the value of each cell at its centre.</summary>
/// <param name="XUm">Centres along x, um; as many as the first dimension of <paramref name="Values"/>.</param>
/// <param name="ZUm">Centres along z, um; as many as the second dimension.</param>
/// <param name="Values">The values; NaN where there is none.</param>
public sealed record FieldTable(double[] XUm, double[] ZUm, double[,] Values);
