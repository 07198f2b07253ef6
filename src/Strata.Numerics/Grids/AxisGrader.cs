namespace Strata.Numerics.Grids;

/// <summary>
/// Grades an axis as <see cref="AxisGrading"/> says, again and again in the same memory: a search for a number of cells grades some
/// ten times.
/// </summary>
internal sealed class AxisGrader
{
    /// <summary>Rounds of tightening; each lowers a width at a line, and few are ever needed.</summary>
    private const int MostRounds = 60;

    /// <summary>A sum of widths within this of the interval reaches across it: no extra cell for rounding.</summary>
    private const double Slack = 1e-9;

    private double[] _lines = [], _caps = [], _atLine = [];
    private int[] _cells = [];
    private Ramps[] _ramps = [];
    private bool[] _stale = [];
    private int _count;
    private double _growth;

    /// <summary>Per interval between two lines: fewest cells, at least 1; to be written before <see cref="Grade"/>.</summary>
    public Span<int> Cells => _cells.AsSpan(0, _count);

    /// <summary>Per interval: widest cell, m, above 0; infinity for none.</summary>
    public Span<double> Caps => _caps.AsSpan(0, _count);

    /// <summary>Per line: widest cell beside it, m, above 0; infinity for none.</summary>
    public Span<double> LineWidths => _atLine.AsSpan(0, _count + 1);

    /// <summary>Takes other lines.</summary>
    /// <param name="lines">Break lines, m, strictly ascending, at least two.</param>
    public void Reset(ReadOnlySpan<double> lines)
    {
        _count = lines.Length - 1;
        if (_cells.Length < _count)
        {
            (_lines, _caps, _atLine) = (new double[_count + 1], new double[_count], new double[_count + 1]);
            (_cells, _ramps, _stale) = (new int[_count], new Ramps[_count], new bool[_count]);
        }

        lines.CopyTo(_lines);
    }

    /// <summary>Grades.</summary>
    /// <param name="growth">Bound on the ratio of neighbouring widths, above 1.</param>
    public void Grade(double growth)
    {
        _growth = growth;
        for (int j = 0; j < _count; j++)
        {
            double natural = Math.Min(_caps[j], (_lines[j + 1] - _lines[j]) / _cells[j]);
            _atLine[j] = Math.Min(_atLine[j], growth * natural);
            _atLine[j + 1] = Math.Min(_atLine[j + 1], growth * natural);
        }

        Spread();
        _stale.AsSpan(0, _count).Fill(true);
        for (int round = 0; round < MostRounds; round++)
        {
            for (int j = 0; j < _count; j++)
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

    /// <summary>The number of cells.</summary>
    public int Count
    {
        get
        {
            int cells = 0;
            foreach (Ramps ramps in _ramps.AsSpan(0, _count))
            {
                cells += ramps.West + ramps.East;
            }

            return cells;
        }
    }

    /// <summary>Lets the widths at the lines fall off no faster than the ramps can.</summary>
    private void Spread()
    {
        for (int j = 0; j < _count; j++)
        {
            _atLine[j + 1] = Math.Min(_atLine[j + 1], _atLine[j] + ((_growth - 1) * (_lines[j + 1] - _lines[j])));
        }

        for (int j = _count - 1; j >= 0; j--)
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
        for (int line = 1; line < _count; line++)
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

    /// <summary>The axis.</summary>
    public GridAxis Axis()
    {
        double[] faces = new double[Count + 1];
        faces[0] = _lines[0];
        int filled = 1;
        for (int j = 0; j < _count; j++)
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

    /// <summary>The cells of one interval: how many each ramp has, its first and last width, and what all are multiplied with.</summary>
    private readonly record struct Ramps(
        int West, int East, double FirstWest, double FirstEast, double LastWest, double LastEast, double Factor)
    {
        /// <summary>The cell at the west end of the interval.</summary>
        public double AtWest => (West > 0 ? FirstWest : LastEast) * Factor;

        /// <summary>The cell at the east end.</summary>
        public double AtEast => (East > 0 ? FirstEast : LastWest) * Factor;
    }
}
