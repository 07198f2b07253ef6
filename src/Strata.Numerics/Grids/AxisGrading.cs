namespace Strata.Numerics.Grids;

/// <summary>
/// Grades an axis between break lines: a cell face on every line, at least the asked cells between two lines, no cell
/// wider than its cap, and neighbours within a ratio, across the lines as well.
/// </summary>
/// <remarks>
/// Each interval is filled from both ends by two geometric ramps with the growth ratio, merged and cut at the cap; the
/// fewest cells that reach across it are scaled to its width. The ramps start from widths at the lines that fall off with
/// distance (s' = s + L (g - 1) over an interval L), and lines where rounding to whole cells leaves a larger ratio are
/// tightened until none is left. A thin layer in a wide stack so costs cells like the logarithm of the ratio of widths.
/// </remarks>
internal static class AxisGrading
{
    /// <summary>Grades an axis.</summary>
    /// <param name="lines">Break lines, m, strictly ascending, at least two.</param>
    /// <param name="cells">Per interval between two lines: fewest cells, at least 1.</param>
    /// <param name="caps">Per interval: widest cell, m, above 0; infinity for none.</param>
    /// <param name="lineWidths">Per line: widest cell beside it, m, above 0; infinity for none.</param>
    /// <param name="growthRatio">Bound on the ratio of neighbouring widths, above 1.</param>
    /// <returns>The axis.</returns>
    /// <exception cref="ArgumentException">A span has the wrong length, or a value is outside its range.</exception>
    public static GridAxis Grade(ReadOnlySpan<double> lines, ReadOnlySpan<int> cells, ReadOnlySpan<double> caps, ReadOnlySpan<double> lineWidths, double growthRatio)
    {
        int count = lines.Length - 1;
        if (count < 1 || cells.Length != count || caps.Length != count || lineWidths.Length != lines.Length)
        {
            throw new ArgumentException($"{lines.Length} lines (at least 2) need one cell count and one cap per interval and one width per line; found {cells.Length}, {caps.Length} and {lineWidths.Length}.");
        }

        if (!(growthRatio > 1) || !double.IsFinite(growthRatio))
        {
            throw new ArgumentException($"The growth ratio must be above 1 and finite; found {growthRatio:R}.", nameof(growthRatio));
        }

        var grader = new AxisGrader();
        grader.Reset(lines);
        cells.CopyTo(grader.Cells);
        caps.CopyTo(grader.Caps);
        lineWidths.CopyTo(grader.LineWidths);
        grader.Grade(growthRatio);
        return grader.Axis();
    }
}
