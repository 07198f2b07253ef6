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

        return new Grading(lines.ToArray(), cells.ToArray(), caps.ToArray(), lineWidths.ToArray(), growthRatio).Axis();
    }

    /// <summary>How many cells <see cref="Grade"/> would make, with the same arguments.</summary>
    public static int Count(
        ReadOnlySpan<double> lines, ReadOnlySpan<int> cells, ReadOnlySpan<double> caps, ReadOnlySpan<double> lineWidths,
        double growthRatio) =>
        new Grading(lines.ToArray(), cells.ToArray(), caps.ToArray(), lineWidths.ToArray(), growthRatio).Count;

    /// <summary>The cells of one interval: how many each ramp has, its first and last width, and what all are multiplied with.</summary>
    private readonly record struct Ramps(
        int West, int East, double FirstWest, double FirstEast, double LastWest, double LastEast, double Factor)
    {
        /// <summary>The cell at the west end of the interval.</summary>
        public double AtWest => (West > 0 ? FirstWest : LastEast) * Factor;

        /// <summary>The cell at the east end.</summary>
        public double AtEast => (East > 0 ? FirstEast : LastWest) * Factor;
    }

    /// <summary>The state of one grading.</summary>
    private sealed class Grading
    {
        private readonly double[] _lines, _caps, _atLine;
        private readonly int[] _cells;
        private readonly double _growth;
        private readonly Ramps[] _ramps;
        private readonly bool[] _stale;

        public Grading(double[] lines, int[] cells, double[] caps, double[] atLine, double growth)
        {
            (_lines, _cells, _caps, _atLine, _growth) = (lines, cells, caps, atLine, growth);
            (_ramps, _stale) = (new Ramps[cells.Length], new bool[cells.Length]);
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
                        _ramps[j] = Fill(j);
                        _stale[j] = false;
                    }
                }

                if (!Tighten())
                {
                    break;
                }
            }
        }

        public int Count => _ramps.Sum(static ramps => ramps.West + ramps.East);

        /// <summary>Lets the widths at the lines fall off no faster than the ramps can.</summary>
        private void Spread()
        {
            for (int j = 0; j < _cells.Length; j++)
            {
                _atLine[j + 1] = Math.Min(_atLine[j + 1], _atLine[j] + ((_growth - 1) * (_lines[j + 1] - _lines[j])));
            }

            for (int j = _cells.Length - 1; j >= 0; j--)
            {
                _atLine[j] = Math.Min(_atLine[j], _atLine[j + 1] + ((_growth - 1) * (_lines[j + 1] - _lines[j])));
            }
        }

        /// <summary>Fills an interval: the smallest of both ramps until they reach across.</summary>
        private Ramps Fill(int j)
        {
            double length = _lines[j + 1] - _lines[j], cap = _caps[j];
            double firstWest = Math.Min(cap, _atLine[j]), firstEast = Math.Min(cap, _atLine[j + 1]);
            (double nextWest, double nextEast) = (firstWest, firstEast);
            (double sum, double lastWest, double lastEast) = (0, 0, 0);
            (int west, int east) = (0, 0);
            while (sum < length * (1 - Slack) || west + east < _cells[j])
            {
                if (nextWest < nextEast || (nextWest == nextEast && west <= east))
                {
                    west++;
                    sum += lastWest = nextWest;
                    nextWest = Math.Min(cap, nextWest * _growth);
                }
                else
                {
                    east++;
                    sum += lastEast = nextEast;
                    nextEast = Math.Min(cap, nextEast * _growth);
                }
            }

            return new Ramps(west, east, firstWest, firstEast, lastWest, lastEast, length / sum);
        }

        /// <summary>Lowers the width at every line with too large a ratio; false when there is none.</summary>
        private bool Tighten()
        {
            bool any = false;
            for (int line = 1; line < _cells.Length; line++)
            {
                double before = _ramps[line - 1].AtEast;
                double after = _ramps[line].AtWest;
                double most = _growth * Math.Min(before, after);
                if (Math.Max(before, after) > most * (1 + Slack) && most < _atLine[line])
                {
                    _atLine[line] = most;
                    _stale[line - 1] = true;
                    _stale[line] = true;
                    any = true;
                }
            }

            return any;
        }

        public GridAxis Axis()
        {
            double[] faces = new double[Count + 1];
            faces[0] = _lines[0];
            int filled = 1;
            for (int j = 0; j < _cells.Length; j++)
            {
                // From both ends, so that a mirrored drawing has a mirrored grid to rounding.
                Ramps ramps = _ramps[j];
                double at = _lines[j], width = ramps.FirstWest;
                for (int n = 0; n < (ramps.East > 0 ? ramps.West : ramps.West - 1); n++)
                {
                    at += width * ramps.Factor;
                    faces[filled + n] = at;
                    width = Math.Min(_caps[j], width * _growth);
                }

                filled += ramps.West + ramps.East;
                (at, width) = (_lines[j + 1], ramps.FirstEast);
                faces[filled - 1] = at;
                for (int n = 1; n < ramps.East; n++)
                {
                    at -= width * ramps.Factor;
                    faces[filled - 1 - n] = at;
                    width = Math.Min(_caps[j], width * _growth);
                }
            }

            return new GridAxis(faces);
        }
    }
}
