namespace Strata.Reports;

/// <summary>The bar that says which colour is which value.</summary>
internal static class ColourBar
{
    private const int Width = 22;
    private const int Least = 200;

    /// <summary>Draws the bar.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="left">Its left end, pixels.</param>
    /// <param name="top">Its top, pixels.</param>
    /// <param name="bottom">Its bottom, pixels; it is not shorter than 200.</param>
    /// <param name="scale">The colours.</param>
    /// <param name="low">The lowest value.</param>
    /// <param name="high">The highest value.</param>
    /// <param name="step">Distance of the values that are written.</param>
    /// <param name="unit">The unit, above the bar.</param>
    /// <param name="words">How a value is written.</param>
    public static void Draw(
        Picture picture, double left, double top, double bottom, ColourScale scale, double low, double high, double step, string unit,
        Func<double, string> words)
    {
        bottom = Math.Max(bottom, top + Least);
        for (int y = (int)top; y < (int)bottom; y++)
        {
            picture.Rectangle(left, y, left + Width, y + 1, scale.At((bottom - y) / (bottom - top)));
        }

        picture.Rim([(left, top), (left + Width, top), (left + Width, bottom), (left, bottom)], Colour.Ink);
        picture.Text(left, top - 14, unit, Colour.Ink);
        for (double n = Math.Ceiling(low / step); high > low && n * step <= high; n++)
        {
            double y = bottom - (((n * step) - low) / (high - low) * (bottom - top));
            picture.Line(left + Width, y, left + Width + 5, y, Colour.Ink);
            picture.Text(left + Width + 9, y, words(n * step), Colour.Ink);
        }
    }
}
