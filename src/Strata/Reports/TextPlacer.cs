namespace Strata.Reports;

/// <summary>Keeps texts of a picture from overlapping.</summary>
internal sealed class TextPlacer
{
    private readonly List<(double X0, double Y0, double X1, double Y1)> _taken = [];

    /// <summary>Takes the place of a text if it is free.</summary>
    /// <param name="x">Middle of the text, pixels.</param>
    /// <param name="y">Middle of the text, pixels.</param>
    /// <param name="text">The text.</param>
    /// <param name="area">Where it must fit.</param>
    public bool TryTake(double x, double y, string text, (double X0, double Y0, double X1, double Y1) area)
    {
        double half = (PictureFont.Width(text) / 2) + 3;
        var box = (X0: x - half, Y0: y - 8, X1: x + half, Y1: y + 8);
        if (box.X0 < area.X0 || box.X1 > area.X1 || box.Y0 < area.Y0 || box.Y1 > area.Y1
            || _taken.Exists(other => box.X0 < other.X1 && other.X0 < box.X1 && box.Y0 < other.Y1 && other.Y0 < box.Y1))
        {
            return false;
        }

        _taken.Add(box);
        return true;
    }

    /// <summary>Spreads texts along y so that none overlaps, each as near to its place as can be.</summary>
    /// <param name="wanted">The places, ascending.</param>
    /// <param name="step">Least distance.</param>
    /// <param name="low">Smallest y.</param>
    /// <param name="high">Largest y.</param>
    public static double[] Spread(IReadOnlyList<double> wanted, double step, double low, double high)
    {
        double[] at = [.. wanted];
        for (int n = 0; n < at.Length; n++)
        {
            at[n] = Math.Max(at[n], n == 0 ? low : at[n - 1] + step);
        }

        for (int n = at.Length - 1; n >= 0; n--)
        {
            at[n] = Math.Min(at[n], n == at.Length - 1 ? high : at[n + 1] - step);
        }

        return at;
    }
}
