namespace Strata.Packages.Blocks;

/// <summary>Where the nets of a build-up stand in each of its levels, um.</summary>
/// <param name="Positions">Per column level, from the die outwards, the place of each net in order of x; one level more than there are trace levels.</param>
internal sealed record FanOutPlan(IReadOnlyList<double[]> Positions)
{
    /// <summary>Nets from west to east.</summary>
    public int Nets => Positions[0].Length;

    /// <summary>Trace levels.</summary>
    public int TraceLevels => Positions.Count - 1;

    /// <summary>The plan with every second level shifted, so that no via stands on another.</summary>
    /// <param name="shift">The shift along x, um; it must be part of the clearance that the plan was made with.</param>
    public FanOutPlan Staggered(double shift) => new([.. Positions.Select((row, level) => level % 2 == 0 ? row : [.. row.Select(x => x + shift)])]);
}
