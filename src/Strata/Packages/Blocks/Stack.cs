namespace Strata.Packages.Blocks;

/// <summary>
/// Layers that grow on each other between two sides in the order of the process, um: each begins where the one before it ended, so that
/// drawing code states thicknesses and the height is carried along.
/// </summary>
/// <param name="drawing">The drawing.</param>
/// <param name="x0">West side.</param>
/// <param name="x1">East side.</param>
/// <param name="z">Height of the face that the first layer lies on.</param>
internal sealed class Stack(SectionDrawing drawing, double x0, double x1, double z)
{
    /// <summary>The drawing.</summary>
    public SectionDrawing Drawing => drawing;

    /// <summary>Height of the top.</summary>
    public double Z { get; private set; } = z;

    /// <summary>A stack at the height of this one, about an axis.</summary>
    public Stack About(double x, double width) => new(drawing, x - width / 2, x + width / 2, Z);

    /// <summary>Lays a layer on the top; one without thickness is left out.</summary>
    public Stack Layer(double thickness, string material, string region, double fill = 1) => UpTo(Z + thickness, material, region, fill);

    /// <summary>Lays a layer that ends at a height.</summary>
    public Stack UpTo(double top, string material, string region, double fill = 1)
    {
        drawing.Rectangle(x0, x1, Z, top, material, region, fill);
        Z = top;
        return this;
    }

    /// <summary>Goes on at a height; what lies up to there is drawn by something else, or stays open.</summary>
    public Stack From(double height)
    {
        Z = height;
        return this;
    }

    /// <summary>Hangs a layer under the stack, which then grows downwards.</summary>
    public Stack Under(double thickness, string material, string region)
    {
        drawing.Rectangle(x0, x1, Z - thickness, Z, material, region);
        return From(Z - thickness);
    }

    /// <summary>Lays a layer with openings: passivation, solder mask, an opened film.</summary>
    /// <param name="thickness">Its thickness.</param>
    /// <param name="material">Its material.</param>
    /// <param name="region">Its region.</param>
    /// <param name="openings">Centres of the openings, increasing.</param>
    /// <param name="width">Width of each; less than their distance.</param>
    public Stack Opened(double thickness, string material, string region, ReadOnlySpan<double> openings, double width)
    {
        double west = x0;
        foreach (double centre in openings)
        {
            drawing.Rectangle(west, centre - width / 2, Z, Z + thickness, material, region);
            west = centre + width / 2;
        }

        drawing.Rectangle(west, x1, Z, Z + thickness, material, region);
        return From(Z + thickness);
    }
}
