namespace Strata.Results;

/// <summary>An area that current is drawn from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CurrentA">Current drawn, A.</param>
/// <param name="MeanDropV">Supply less the mean potential over the area, V.</param>
/// <param name="WorstDropV">Supply less the lowest potential in the area, V: that of the mesh, without bounds.</param>
/// <param name="WorstAtUm">Where, um.</param>
public sealed record DrawResult(string Name, double CurrentA, BoundedValue MeanDropV, double WorstDropV, (double X, double Y) WorstAtUm);
