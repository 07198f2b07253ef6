namespace Strata.Results;

/// <summary>One boundary segment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HeatW">Heat that leaves the body through it, W.</param>
/// <param name="TMeanC">Mean surface temperature, C.</param>
public sealed record BoundaryResult(string Name, double HeatW, double TMeanC)
{
    /// <summary>Guaranteed lower bound of the heat, W; null where none was asked for or none exists.</summary>
    public double? HeatLowerW { get; init; }

    /// <summary>Guaranteed upper bound of the heat, W; null where none was asked for or none exists.</summary>
    public double? HeatUpperW { get; init; }
}
