namespace Strata.CrossSections;

/// <summary>A region that releases heat evenly over its area.</summary>
/// <param name="Name">Name for reports.</param>
/// <param name="Shape">Where, inside the outline.</param>
/// <param name="Kind">What <paramref name="Amount"/> means.</param>
/// <param name="Amount">W, W/m or W/m3.</param>
public sealed record HeatSource(string Name, Shape Shape, HeatAmountKind Kind, double Amount);
