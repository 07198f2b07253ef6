namespace Strata.Packages.Blocks;

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
