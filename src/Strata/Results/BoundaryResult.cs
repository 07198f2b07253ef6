namespace Strata.Results;

/// <summary>One boundary segment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HeatW">Heat that leaves the body through it, W.</param>
/// <param name="TMeanC">Mean surface temperature, C.</param>
public sealed record BoundaryResult(string Name, double HeatW, double TMeanC);
