namespace Strata.Reports;

/// <summary>Something to draw on, in pixels from the top left corner: a bitmap or SVG.</summary>
public interface IPicture
{
    /// <summary>Width, pixels.</summary>
    int Width { get; }

    /// <summary>Height, pixels.</summary>
    int Height { get; }

    /// <summary>Draws only inside a rectangle from now on; null for everywhere.</summary>
    void Clip((double X0, double Y0, double X1, double Y1)? area);

    /// <summary>Fills a polygon.</summary>
    void Fill(IReadOnlyList<(double X, double Y)> points, Colour colour);

    /// <summary>Draws a line of a width in pixels, drawn through or dashed.</summary>
    void Line(double x0, double y0, double x1, double y1, Colour colour, double width = 1, bool dashed = false);

    /// <summary>
    /// Writes a text: <c>x</c> is its left end, middle or right end for the anchor -1, 0 or 1, <c>y</c> the middle of the characters' height. A halo is
    /// the colour of a rim around the characters, so that they can be read on any ground.
    /// </summary>
    void Text(double x, double y, string text, Colour colour, int anchor = -1, Colour? halo = null);
}
