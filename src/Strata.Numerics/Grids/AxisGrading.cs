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
    /// <summary>Rounds of tightening; each lowers a width at a line, and few are ever needed.</summary>
    private const int MostRounds = 60;

    /// <summary>A sum of widths within this of the interval reaches across it: no extra cell for rounding.</summary>
    private const double Slack = 1e-9;

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

        var grading = new Grading(lines.ToArray(), cells.ToArray(), caps.ToArray(), lineWidths.ToArray(), growthRatio);
        return grading.Run();
    }

    /// <summary>The state of one grading.</summary>
    private sealed class Grading(double[] lines, int[] cells, double[] caps, double[] atLine, double growth)
    {
        private readonly List<double>[] _west = Lists(cells.Length);
        private readonly List<double>[] _east = Lists(cells.Length);
        private readonly bool[] _stale = new bool[cells.Length];

        public GridAxis Run()
        {
            for (int j = 0; j < cells.Length; j++)
            {
                double length = lines[j + 1] - lines[j];
                double natural = Math.Min(caps[j], length / cells[j]);
                atLine[j] = Math.Min(atLine[j], growth * natural);
                atLine[j + 1] = Math.Min(atLine[j + 1], growth * natural);
            }

            Spread();
            Array.Fill(_stale, true);
            for (int round = 0; round < MostRounds; round++)
            {
                for (int j = 0; j < cells.Length; j++)
                {
                    if (_stale[j])
                    {
                        Fill(j);
                        _stale[j] = false;
                    }
                }

                if (!Tighten())
                {
                    break;
                }
            }

            return Axis();
        }

        /// <summary>Lets the widths at the lines fall off no faster than the ramps can.</summary>
        private void Spread()
        {
            for (int j = 0; j < cells.Length; j++)
            {
                atLine[j + 1] = Math.Min(atLine[j + 1], atLine[j] + ((growth - 1) * (lines[j + 1] - lines[j])));
            }

            for (int j = cells.Length - 1; j >= 0; j--)
            {
                atLine[j] = Math.Min(atLine[j], atLine[j + 1] + ((growth - 1) * (lines[j + 1] - lines[j])));
            }
        }

        /// <summary>Fills an interval: the smallest of both ramps until they reach across.</summary>
        private void Fill(int j)
        {
            List<double> west = _west[j];
            List<double> east = _east[j];
            west.Clear();
            east.Clear();
            double length = lines[j + 1] - lines[j];
            double nextWest = Math.Min(caps[j], atLine[j]);
            double nextEast = Math.Min(caps[j], atLine[j + 1]);
            double sum = 0;
            while (sum < length * (1 - Slack) || west.Count + east.Count < cells[j])
            {
                if (nextWest < nextEast || (nextWest == nextEast && west.Count <= east.Count))
                {
                    west.Add(nextWest);
                    sum += nextWest;
                    nextWest = Math.Min(caps[j], nextWest * growth);
                }
                else
                {
                    east.Add(nextEast);
                    sum += nextEast;
                    nextEast = Math.Min(caps[j], nextEast * growth);
                }
            }

            Scale(west, length / sum);
            Scale(east, length / sum);
        }

        private static void Scale(List<double> widths, double factor)
        {
            for (int n = 0; n < widths.Count; n++)
            {
                widths[n] *= factor;
            }
        }

        /// <summary>Lowers the width at every line with too large a ratio; false when there is none.</summary>
        private bool Tighten()
        {
            bool any = false;
            for (int line = 1; line < cells.Length; line++)
            {
                double before = Last(line - 1);
                double after = First(line);
                double most = growth * Math.Min(before, after);
                if (Math.Max(before, after) > most * (1 + Slack) && most < atLine[line])
                {
                    atLine[line] = most;
                    _stale[line - 1] = true;
                    _stale[line] = true;
                    any = true;
                }
            }

            return any;
        }

        private double First(int j) => _west[j].Count > 0 ? _west[j][0] : _east[j][^1];

        private double Last(int j) => _east[j].Count > 0 ? _east[j][0] : _west[j][^1];

        private GridAxis Axis()
        {
            List<double> faces = [lines[0]];
            for (int j = 0; j < cells.Length; j++)
            {
                // From both ends, so that a mirrored drawing has a mirrored grid to rounding.
                double at = lines[j];
                int last = _east[j].Count > 0 ? _west[j].Count : _west[j].Count - 1;
                for (int n = 0; n < last; n++)
                {
                    at += _west[j][n];
                    faces.Add(at);
                }

                int start = faces.Count;
                at = lines[j + 1];
                for (int n = 0; n + 1 < _east[j].Count; n++)
                {
                    at -= _east[j][n];
                    faces.Add(at);
                }

                faces.Reverse(start, faces.Count - start);
                faces.Add(lines[j + 1]);
            }

            return new GridAxis([.. faces]);
        }

        private static List<double>[] Lists(int count)
        {
            var lists = new List<double>[count];
            for (int n = 0; n < count; n++)
            {
                lists[n] = [];
            }

            return lists;
        }
    }
}
