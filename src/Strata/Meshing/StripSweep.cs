namespace Strata.Meshing;

/// <summary>
/// Cuts one cell by outline edges: the exact area (or ring volume per 2 pi) of every combination of figures in each of a
/// few equal strips across the sweep. Workspace: one instance serves many cells.
/// </summary>
/// <remarks>
/// Between two neighbouring events (strip ends, ends of edges, crossings of edges with one another and with the cell's
/// sides) the edges keep their order, so the area between two of them is the difference of two closed-form integrals.
/// </remarks>
internal sealed class StripSweep
{
    /// <summary>Strips per cell and direction.</summary>
    public const int Strips = 4;

    private readonly List<(double T, int Curve)> _inside = [];
    private double[] _events = new double[64];
    private int _eventCount;
    private SweptCurve[] _curves = new SweptCurve[16];
    private int _curveCount;

    /// <summary>What is integrated over the cell.</summary>
    public enum Measure
    {
        /// <summary>Area.</summary>
        Area,

        /// <summary>t ds dt: rings swept along z, t is the radius.</summary>
        RingAlongZ,

        /// <summary>s ds dt: rings swept along x, s is the radius.</summary>
        RingAlongX,
    }

    /// <summary>Forgets the curves of the last cell.</summary>
    public void Clear() => _curveCount = 0;

    /// <summary>Adds a curve; one without extent along the sweep is left out.</summary>
    public void Add(in SweptCurve curve)
    {
        if (curve.S1 > curve.S0)
        {
            if (_curveCount == _curves.Length)
            {
                Array.Resize(ref _curves, 2 * _curveCount);
            }

            _curves[_curveCount++] = curve;
        }
    }

    /// <summary>Integrates over the cell.</summary>
    /// <param name="s0">Start of the cell along the sweep.</param>
    /// <param name="s1">End of the cell along the sweep.</param>
    /// <param name="t0">Start of the cell across the sweep.</param>
    /// <param name="t1">End of the cell across the sweep.</param>
    /// <param name="measure">What is integrated.</param>
    /// <param name="shares">Receives, per strip and combination of figures, the measure; see <see cref="ShareTable"/>.</param>
    public void Integrate(double s0, double s1, double t0, double t1, Measure measure, ShareTable shares)
    {
        CollectEvents(s0, s1, t0, t1);
        double least = 1e-14 * (s1 - s0);
        double a = s0;
        for (int e = 1; e < _eventCount; e++)
        {
            double b = _events[e];
            if (b - a > least)
            {
                int strip = Math.Min(Strips - 1, (int)(((0.5 * (a + b)) - s0) / (s1 - s0) * Strips));
                IntegrateSlab(a, b, t0, t1, measure, strip, shares);
                a = b;
            }
        }
    }

    private void CollectEvents(double s0, double s1, double t0, double t1)
    {
        _eventCount = 0;
        for (int n = 0; n <= Strips; n++)
        {
            Append(n == Strips ? s1 : s0 + ((s1 - s0) * n / Strips));
        }

        for (int c = 0; c < _curveCount; c++)
        {
            ref readonly SweptCurve curve = ref _curves[c];
            AddEvent(curve.S0, s0, s1);
            AddEvent(curve.S1, s0, s1);
            if (curve.HighT <= t0)
            {
                continue;
            }

            AddEvents(curve.Reaches(t0), s0, s1);
            AddEvents(curve.Reaches(t1), s0, s1);
            for (int d = 0; d < c; d++)
            {
                if (_curves[d].Owner != curve.Owner)
                {
                    AddEvents(curve.Meets(_curves[d]), s0, s1);
                }
            }
        }

        _events.AsSpan(0, _eventCount).Sort();
    }

    private void Append(double s)
    {
        if (_eventCount == _events.Length)
        {
            Array.Resize(ref _events, 2 * _eventCount);
        }

        _events[_eventCount++] = s;
    }

    private void AddEvents((double First, double Second) places, double s0, double s1)
    {
        AddEvent(places.First, s0, s1);
        AddEvent(places.Second, s0, s1);
    }

    private void AddEvent(double s, double s0, double s1)
    {
        if (s > s0 && s < s1)
        {
            Append(s);
        }
    }

    private void IntegrateSlab(double a, double b, double t0, double t1, Measure measure, int strip, ShareTable shares)
    {
        double middle = 0.5 * (a + b);
        shares.StartAtLowSide();
        _inside.Clear();
        for (int c = 0; c < _curveCount; c++)
        {
            ref readonly SweptCurve curve = ref _curves[c];
            if (curve.S0 < middle && curve.S1 > middle)
            {
                double t = curve.At(middle);
                if (t <= t0)
                {
                    shares.Cross(curve.Owner);
                }
                else if (t < t1)
                {
                    _inside.Add((t, c));
                }
            }
        }

        if (_inside.Count == 2)
        {
            if (_inside[0].T > _inside[1].T)
            {
                (_inside[0], _inside[1]) = (_inside[1], _inside[0]);
            }
        }
        else if (_inside.Count > 2)
        {
            _inside.Sort(static (p, q) => p.T.CompareTo(q.T));
        }

        double below = Constant(t0, a, b, measure);
        foreach ((_, int c) in _inside)
        {
            ref readonly SweptCurve curve = ref _curves[c];
            double ta = Clamp(curve.At(a), t0, t1);
            double tb = Clamp(curve.At(b), t0, t1);
            double upTo = measure switch
            {
                Measure.Area => (0.5 * (ta - t0 + (tb - t0)) * (b - a)) + curve.Bulge(a, b, ta, tb),
                Measure.RingAlongZ => curve.HalfSquare(a, b, ta, tb),
                _ => curve.Moment(a, b, ta, tb),
            };
            shares.Take(strip, upTo - below);
            shares.Cross(curve.Owner);
            below = upTo;
        }

        double whole = measure == Measure.Area ? (t1 - t0) * (b - a) : Constant(t1, a, b, measure);
        shares.Take(strip, whole - below);
    }

    private static double Clamp(double t, double low, double high) => t < low ? low : t > high ? high : t;

    private static double Constant(double t, double a, double b, Measure measure) => measure switch
    {
        Measure.Area => 0,
        Measure.RingAlongZ => 0.5 * t * t * (b - a),
        _ => 0.5 * t * (b - a) * (a + b),
    };
}
