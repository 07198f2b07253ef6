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

/// <summary>Where a net of a fan-out begins: at a point, or over the extent of the parts that it joins.</summary>
/// <param name="West">West end, um.</param>
/// <param name="East">East end, um.</param>
/// <param name="FreeFrom">The first trace level, from 0, in which the net may leave its extent.</param>
internal readonly record struct FanOutStart(double West, double East, int FreeFrom = 0)
{
    /// <summary>Nets that begin at a point each.</summary>
    /// <param name="places">The points, um.</param>
    public static FanOutStart[] Points(ReadOnlySpan<double> places)
    {
        FanOutStart[] starts = new FanOutStart[places.Length];
        for (int net = 0; net < starts.Length; net++)
        {
            starts[net] = new FanOutStart(places[net], places[net]);
        }

        return starts;
    }
}

/// <summary>Why a fan-out cannot be routed.</summary>
/// <param name="Place">Where room is missing.</param>
/// <param name="Net">The first net that lacks it, from 0.</param>
/// <param name="Um">The distance found between neighbours, or the distance left to the end point, um.</param>
internal readonly record struct FanOutShortage(FanOutPlace Place, int Net, double Um);

/// <summary>Where a fan-out lacks room.</summary>
internal enum FanOutPlace
{
    /// <summary>The die pads are closer than lands and spacing allow.</summary>
    DiePads,

    /// <summary>The end points are closer than lands and spacing allow.</summary>
    EndPoints,

    /// <summary>The trace levels are too few to lead every net to its end point.</summary>
    TraceLevels,
}

/// <summary>Places at a pitch.</summary>
internal static class RowOfPlaces
{
    /// <summary>Places at a pitch, symmetric about a centre, um.</summary>
    public static double[] Centred(double centre, int count, double pitch)
    {
        double[] places = new double[count];
        for (int i = 0; i < count; i++)
        {
            places[i] = SectionDrawing.Snap(centre + (i - (count - 1) / 2.0) * pitch);
        }

        return places;
    }
}
