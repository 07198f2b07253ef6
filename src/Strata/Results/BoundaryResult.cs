namespace Strata.Results;

/// <summary>One boundary segment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HeatW">Heat that leaves the body through it, W.</param>
/// <param name="TMeanC">Mean surface temperature, C.</param>
public sealed record BoundaryResult(string Name, double HeatW, double TMeanC)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<BoundaryResult> Members { get; } = new()
    {
        { "name", "its name", one => one.Name, "boundary" },
        {
            "heat_w", "heat_lower_w", "heat_upper_w",
            "heat that leaves the body through it, W; with bounds where the drawing asks for them",
            one => new(one.HeatW, one.HeatLowerW, one.HeatUpperW), "heat out [W]"
        },
        { "t_mean_c", "mean temperature of the surface, C", one => one.TMeanC, "T mean [C]", 6 },
    };

    /// <summary>Guaranteed lower bound of the heat, W; null where none was asked for or none exists.</summary>
    public double? HeatLowerW { get; init; }

    /// <summary>Guaranteed upper bound of the heat, W; null where none was asked for or none exists.</summary>
    public double? HeatUpperW { get; init; }
}
