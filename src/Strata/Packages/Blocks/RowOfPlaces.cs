namespace Strata.Packages.Blocks;

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
