namespace Strata.Packages.Blocks;

/// <summary>A layer with openings: passivation, solder mask, an opened film.</summary>
internal static class OpenedLayer
{
    /// <summary>Paints what is left of a layer between its openings.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="x0">West end, um.</param>
    /// <param name="x1">East end, um.</param>
    /// <param name="z0">Bottom, um.</param>
    /// <param name="z1">Top, um.</param>
    /// <param name="material">Its material.</param>
    /// <param name="region">Its region.</param>
    /// <param name="openings">Centres of the openings, um, increasing.</param>
    /// <param name="width">Width of each, um; less than their distance.</param>
    public static void Paint(SectionDrawing drawing, double x0, double x1, double z0, double z1, string material, string region, ReadOnlySpan<double> openings, double width)
    {
        double west = x0;
        foreach (double centre in openings)
        {
            drawing.Rectangle(west, centre - width / 2, z0, z1, material, region);
            west = centre + width / 2;
        }

        drawing.Rectangle(west, x1, z0, z1, material, region);
    }
}
