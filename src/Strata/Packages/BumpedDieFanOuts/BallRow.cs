using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Chooses the places of the balls.</summary>
internal static class BallRow
{
    /// <summary>Places balls as close to the middles of their nets as a pitch allows, moved outwards from the middle of the row where it does not.</summary>
    /// <param name="middles">Middles of the nets, um, increasing.</param>
    /// <param name="pitch">Least distance between neighbouring balls, um.</param>
    /// <param name="west">The westernmost ball stands at most here, um.</param>
    /// <param name="east">The easternmost ball stands at least here, um.</param>
    /// <returns>Places, um, increasing.</returns>
    public static double[] Place(ReadOnlySpan<double> middles, double pitch, double west, double east)
    {
        double[] places = middles.ToArray();
        int last = places.Length - 1;
        if (last > 0)
        {
            places[0] = Math.Min(places[0], west);
            places[last] = Math.Max(places[last], east);
        }
        else
        {
            // A single ball stands on the nearer side of the die.
            places[0] = places[0] - west < east - places[0] ? Math.Min(places[0], west) : Math.Max(places[0], east);
        }

        int middle = (places.Length - 1) / 2;
        if (places.Length % 2 == 0)
        {
            double lack = Math.Max(0, pitch - (places[middle + 1] - places[middle])) / 2;
            places[middle] -= lack;
            places[middle + 1] += lack;
        }

        int first = places.Length % 2 == 0 ? middle + 2 : middle + 1;
        for (int i = first; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + pitch);
        }

        for (int i = middle - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], places[i + 1] - pitch);
        }

        return [.. places.Select(SectionDrawing.Snap)];
    }
}
