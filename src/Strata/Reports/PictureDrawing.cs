namespace Strata.Reports;

/// <summary>Figures made of the few things that every picture can draw.</summary>
internal static class PictureDrawing
{
    /// <summary>Fills a rectangle.</summary>
    public static void Rectangle(this Picture picture, double x0, double y0, double x1, double y1, Colour colour) =>
        picture.Fill([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], colour);

    /// <summary>Draws slanting lines over a rectangle, a step in pixels apart along x, rising or falling to the right.</summary>
    public static void Hatch(
        this Picture picture, double x0, double y0, double x1, double y1, Colour colour, double step, bool rising = true)
    {
        double height = y1 - y0;
        double start = Math.Floor((x0 - height) / step) * step;
        for (double x = start; x < x1; x += step)
        {
            // Each line runs over the full height at 45 degrees; its part inside the rectangle is kept.
            double low = Math.Max(x, x0);
            double high = Math.Min(x + height, x1);
            if (high > low)
            {
                (double ya, double yb) = rising ? (y1 - (low - x), y1 - (high - x)) : (y0 + (low - x), y0 + (high - x));
                picture.Line(low, ya, high, yb, colour);
            }
        }
    }
}
