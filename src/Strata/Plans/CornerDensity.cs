namespace Strata.Plans;

/// <summary>The current density in a corner of a triangle, where it is linear.</summary>
internal static class CornerDensity
{
    /// <summary>
    /// In corner i: m0 + m1 + m2 - 2 mi, for the middles m of the sides, of which mi lies opposite the corner.
    /// </summary>
    /// <param name="middles">At the three middles, x and y in turn.</param>
    /// <param name="corner">The corner, 0 to 2.</param>
    public static (double X, double Y) Of(ReadOnlySpan<double> middles, int corner)
    {
        (double x, double y) = Sum(middles);
        return (x - (2 * middles[2 * corner]), y - (2 * middles[(2 * corner) + 1]));
    }

    /// <summary>In the centre.</summary>
    /// <param name="middles">At the three middles, x and y in turn.</param>
    public static (double X, double Y) InCentre(ReadOnlySpan<double> middles)
    {
        (double x, double y) = Sum(middles);
        return (x / 3, y / 3);
    }

    private static (double X, double Y) Sum(ReadOnlySpan<double> middles) =>
        (middles[0] + middles[2] + middles[4], middles[1] + middles[3] + middles[5]);
}
