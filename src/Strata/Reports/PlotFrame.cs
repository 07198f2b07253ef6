using System.Globalization;
using Strata.CrossSections;

namespace Strata.Reports;

/// <summary>Where a section lies in a picture: a scale along x, the same or a stretched one along z, axes in micrometres or
/// millimetres.</summary>
internal sealed class PlotFrame
{
    private const int PlotWidth = 880;
    private const int LowestAuto = 260;
    private const int TallestPlot = 620;
    private const double MillimetresFrom = 5000;

    // Ticks leave room for the marks of the boundaries next to the plot.
    private const int TickStart = 7;
    private const int TickEnd = 11;

    /// <summary>Lays a frame out.</summary>
    /// <param name="window">The part of the section that is shown, m.</param>
    /// <param name="stretch">Vertical exaggeration, above 0; null lets thin stacks be stretched to be seen.</param>
    /// <param name="left">Left end of the plot, pixels.</param>
    /// <param name="top">Top of the plot, pixels.</param>
    public PlotFrame(Box window, double? stretch, int left, int top)
    {
        Window = window;
        double scale = PlotWidth / window.Width;
        double plain = window.Height * scale;
        Stretch = stretch ?? AutomaticStretch(plain);
        double shrink = Math.Min(1, TallestPlot / (plain * Stretch));
        ScaleX = scale * shrink;
        ScaleZ = ScaleX * Stretch;
        (Left, Top) = (left, top);
        Right = left + (window.Width * ScaleX);
        Bottom = top + (window.Height * ScaleZ);
    }

    /// <summary>The part of the section that is shown, m.</summary>
    public Box Window { get; }

    /// <summary>Vertical exaggeration.</summary>
    public double Stretch { get; }

    /// <summary>Left end of the plot, pixels.</summary>
    public double Left { get; }

    /// <summary>Right end of the plot, pixels.</summary>
    public double Right { get; }

    /// <summary>Top of the plot, pixels.</summary>
    public double Top { get; }

    /// <summary>Bottom of the plot, pixels.</summary>
    public double Bottom { get; }

    /// <summary>Pixels per metre along x.</summary>
    public double ScaleX { get; }

    /// <summary>Pixels per metre along z.</summary>
    public double ScaleZ { get; }

    /// <summary>The pixel of a position.</summary>
    public double X(double metres) => Left + ((metres - Window.X0) * ScaleX);

    /// <summary>The pixel of a height.</summary>
    public double Y(double metres) => Bottom - ((metres - Window.Z0) * ScaleZ);

    /// <summary>The position of a pixel, m.</summary>
    public double XAt(double pixel) => Window.X0 + ((pixel - Left) / ScaleX);

    /// <summary>The height of a pixel, m.</summary>
    public double ZAt(double pixel) => Window.Z0 + ((Bottom - pixel) / ScaleZ);

    /// <summary>The words that a stretched picture must carry; empty for a true one.</summary>
    public string StretchWords => Stretch == 1 ? "" : $"vertical scale x {Figure.Of(Stretch, 3)}";

    /// <summary>Draws axes with ticks and their unit.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="upright">The letter of the upright axis.</param>
    public void DrawAxes(Picture picture, string upright = "z")
    {
        ArgumentNullException.ThrowIfNull(picture);
        List<(double At, string Text)> alongX = Ticks(Window.X0, Window.X1, (Right - Left) / 75, out string unitX);
        List<(double At, string Text)> alongZ = Ticks(Window.Z0, Window.Z1, (Bottom - Top) / 45, out string unitZ);
        foreach ((double at, string text) in alongX)
        {
            picture.Line(X(at), Bottom + TickStart, X(at), Bottom + TickEnd, Colour.Ink);
            picture.Text(X(at), Bottom + 19, text, Colour.Ink, 0);
        }

        picture.Text((Left + Right) / 2, Bottom + 36, $"x, {unitX}", Colour.Ink, 0);
        foreach ((double at, string text) in alongZ)
        {
            picture.Line(Left - TickEnd, Y(at), Left - TickStart, Y(at), Colour.Ink);
            picture.Text(Left - 13, Y(at), text, Colour.Ink, 1);
        }

        picture.Text(Left - 13, Top - 16, $"{upright}, {unitZ}", Colour.Ink, 1);
        picture.Rim([(Left, Top), (Right, Top), (Right, Bottom), (Left, Bottom)], Colour.Ink);
    }

    /// <summary>A length as a reader writes it: micrometres, or millimetres when it is long.</summary>
    public static string Length(double metres)
    {
        double um = Micrometres.FromMetres(metres);
        return Math.Abs(um) >= MillimetresFrom ? $"{Figure.Of(um / 1000, 5)} mm" : $"{Figure.Of(um, 5)} µm";
    }

    /// <summary>A round step: 1, 2 or 5 times a power of ten, at least as wide as asked.</summary>
    public static double RoundStep(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double share = least / power;
        return power * (share <= 1.0001 ? 1 : share <= 2.0001 ? 2 : share <= 5.0001 ? 5 : 10);
    }

    private static List<(double At, string Text)> Ticks(double low, double high, double count, out string unit)
    {
        double from = Micrometres.FromMetres(low);
        double to = Micrometres.FromMetres(high);
        double per = Math.Max(Math.Abs(from), Math.Abs(to)) >= MillimetresFrom ? 1000 : 1;
        unit = per == 1 ? "µm" : "mm";
        double step = RoundStep((to - from) / per / Math.Max(2, count));
        int decimals = Math.Max(0, (int)Math.Ceiling(-Math.Log10(step) - 1e-9));
        List<(double, string)> ticks = [];
        for (double n = Math.Ceiling((from / per / step) - 1e-9); n * step <= (to / per) + (1e-9 * step); n++)
        {
            double value = n * step;
            ticks.Add(
                (Micrometres.ToMetres(value * per),
                (value == 0 ? 0 : value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));
        }

        return ticks;
    }

    private static double AutomaticStretch(double height)
    {
        if (height >= LowestAuto)
        {
            return 1;
        }

        double stretch = RoundStep(LowestAuto / height);
        return stretch * height <= TallestPlot ? stretch : Math.Max(1, Math.Floor(TallestPlot / height));
    }
}
