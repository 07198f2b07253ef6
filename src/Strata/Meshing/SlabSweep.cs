using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>
/// Parts a cut cell into horizontal slabs in which the edges of the drawing keep their order, with straight borders that
/// bound the drawn edges from the side that each energy needs. Workspace: one instance serves many cells.
/// </summary>
/// <remarks>
/// <para>An energy of a potential stays an upper bound where a conductivity is taken too large, that of a flux where it is
/// taken too small. A curved edge is therefore replaced by its chord where the chord errs to that side, and by the
/// tangents at its two ends, which meet at a new node, where it does not. In half the squared radius, the coordinate of a
/// flux around an axis, straight slopes are curves too.</para>
/// <para>Where neither can be drawn (a vertical tangent, two curves in one another's way, edges closer than rounding) the
/// slab becomes one piece with the largest and the smallest conductivity in it.</para>
/// </remarks>
internal sealed class SlabSweep
{
    /// <summary>Nodes closer than this share of a cell become one.</summary>
    public const double Near = 1e-7;

    /// <summary>Closer than this share of a cell they differ by rounding only.</summary>
    public const double Rounding = 1e-13;

    private readonly bool _rings;
    private readonly ShapeOutline[] _outlines;
    private readonly Func<int, int, int> _paint;
    private readonly Func<int, (double X, double Z)> _conductivity;
    private readonly List<SweptCurve> _curves = [];
    private readonly List<double> _events = [];
    private readonly List<(double T, int Curve)> _inside = [];
    private readonly List<int> _borders = [];
    private bool[] _in = new bool[8];
    private double _west, _east;
    private CellStrokes _strokes = null!;

    /// <summary>Creates a workspace.</summary>
    /// <param name="rings">True around an axis.</param>
    /// <param name="outlines">The outline of every stroke.</param>
    /// <param name="paint">(mixture, stroke) to mixture.</param>
    /// <param name="conductivity">The conductivities of a mixture in the cell at hand.</param>
    public SlabSweep(bool rings, ShapeOutline[] outlines, Func<int, int, int> paint, Func<int, (double X, double Z)> conductivity)
    {
        (_rings, _outlines, _paint, _conductivity) = (rings, outlines, paint, conductivity);
    }

    /// <summary>The coordinate of a flux at x.</summary>
    public double Stream(double x) => _rings ? 0.5 * x * x : x;

    /// <summary>Parts a cell.</summary>
    /// <param name="strokes">What was painted in it.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="slabs">Receives the slabs from the bottom up.</param>
    public void Part(CellStrokes strokes, RectilinearGrid grid, List<PieceSlab> slabs)
    {
        (int i, int k) = Math.DivRem(strokes.Cell, grid.Nz);
        (_west, _east, _strokes) = (grid.X.Faces[i], grid.X.Faces[i + 1], strokes);
        (double bottom, double top) = (grid.Z.Faces[k], grid.Z.Faces[k + 1]);
        if (_in.Length < strokes.Strokes.Length)
        {
            _in = new bool[2 * strokes.Strokes.Length];
        }

        Collect(bottom, top);
        slabs.Clear();
        double near = Near * (top - bottom), least = 1e-14 * (top - bottom), a = bottom, from = bottom;
        var raw = new PieceSlab();
        bool plain = true;
        foreach (double b in _events)
        {
            // A group of events closer than rounding: all that lies between them joins the slab above.
            if (b - a <= least && b < top)
            {
                continue;
            }

            bool ends = b - from > near && (top - b > near || b == top);
            Order(a, b, raw);
            plain &= ends && a == from;
            if (!ends)
            {
                a = b;
                continue;
            }

            Add(from, b, raw, plain, slabs);
            (a, from, plain) = (b, b, true);
            raw = new PieceSlab();
        }
    }

    private void Collect(double bottom, double top)
    {
        _curves.Clear();
        _events.Clear();
        _events.Add(bottom);
        for (int n = 0; n < _strokes.Strokes.Length; n++)
        {
            (int shape, bool covers) = _strokes.Strokes[n];
            if (covers)
            {
                continue;
            }

            foreach (ref readonly OutlineEdge edge in _outlines[shape].Edges.AsSpan())
            {
                if (edge.LowZ < top && edge.HighZ > bottom && edge.XA < _east)
                {
                    SweptCurve curve = SweptCurve.AlongZ(edge, n);
                    if (curve.S1 > curve.S0)
                    {
                        _curves.Add(curve);
                    }
                }
            }
        }

        void Event(double s)
        {
            if (s > bottom && s < top)
            {
                _events.Add(s);
            }
        }

        for (int c = 0; c < _curves.Count; c++)
        {
            SweptCurve curve = _curves[c];
            Event(curve.S0);
            Event(curve.S1);
            foreach ((double first, double second) in (ReadOnlySpan<(double, double)>)[curve.Reaches(_west), curve.Reaches(_east)])
            {
                Event(first);
                Event(second);
            }

            for (int d = 0; d < c && curve.HighT > _west; d++)
            {
                (double first, double second) = curve.Meets(_curves[d]);
                Event(first);
                Event(second);
            }
        }

        _events.Add(top);
        _events.Sort();
    }

    /// <summary>The curves and pieces between two events; pieces of several calls gather in one slab.</summary>
    private void Order(double a, double b, PieceSlab raw)
    {
        double middle = 0.5 * (a + b);
        for (int n = 0; n < _strokes.Strokes.Length; n++)
        {
            _in[n] = _strokes.Strokes[n].Covers;
        }

        _inside.Clear();
        _borders.Clear();
        for (int c = 0; c < _curves.Count; c++)
        {
            SweptCurve curve = _curves[c];
            if (curve.S0 < middle && curve.S1 > middle)
            {
                double t = curve.At(middle);
                if (t <= _west)
                {
                    _in[curve.Owner] ^= true;
                }
                else if (t < _east)
                {
                    _inside.Add((t, c));
                }
            }
        }

        _inside.Sort(static (p, q) => p.T.CompareTo(q.T));
        (double X, double Z) last = Here();
        raw.Pieces.Add(PieceConductivity.Of(last));
        foreach ((_, int c) in _inside)
        {
            _in[_curves[c].Owner] ^= true;
            (double X, double Z) next = Here();
            if (next != last)
            {
                _borders.Add(c);
                raw.Pieces.Add(PieceConductivity.Of(next));
                last = next;
            }
        }
    }

    private (double X, double Z) Here()
    {
        int mixture = _strokes.Ground;
        for (int n = 0; n < _strokes.Strokes.Length; n++)
        {
            mixture = _in[n] ? _paint(mixture, _strokes.Strokes[n].Shape) : mixture;
        }

        return _conductivity(mixture);
    }

    private void Add(double a, double b, PieceSlab raw, bool plain, List<PieceSlab> slabs)
    {
        (raw.Low, raw.High) = (a, b);
        if (!plain || !TryBorders(a, b, raw, out double middle, out PieceSlab? upper))
        {
            raw.Merge();
            slabs.Add(raw);
            return;
        }

        slabs.Add(raw);
        if (upper is not null)
        {
            raw.High = middle;
            slabs.Add(upper);
        }
    }

    private double ClampX(double x) => Math.Clamp(x, _west, _east);

    private bool TryBorders(double a, double b, PieceSlab raw, out double middle, out PieceSlab? upper)
    {
        (middle, upper) = (double.NaN, null);
        int count = _borders.Count;
        bool bends = false;
        for (int n = 0; n < count; n++)
        {
            SweptCurve curve = _curves[_borders[n]];
            PieceConductivity low = raw.Pieces[n], high = raw.Pieces[n + 1];
            bool lowBetter = low.MostX >= high.MostX && low.MostZ >= high.MostZ, highBetter = high.MostX >= low.MostX && high.MostZ >= low.MostZ;
            int bend = Bend(curve, stream: true);
            bends |= curve.Bend != 0;
            if (bend != 0 && !lowBetter && !highBetter)
            {
                return false;
            }

            bool stream = bend != 0 && NeedsTangents(curve, lowBetter, stream: true);
            if ((stream || (curve.Bend != 0 && NeedsTangents(curve, lowBetter, stream: false))) && double.IsNaN(middle))
            {
                middle = Meeting(curve, a, b, stream);
            }
        }

        if (bends && double.IsNaN(middle))
        {
            middle = 0.5 * (a + b);
        }

        if (double.IsNaN(middle))
        {
            for (int n = 0; n < count; n++)
            {
                SweptCurve curve = _curves[_borders[n]];
                (double xa, double xb) = (ClampX(curve.At(a)), ClampX(curve.At(b)));
                raw.Borders.Add(new PieceBorder(xa, xb, Stream(xa), Stream(xb)));
            }

            return Ascends(raw);
        }

        upper = new PieceSlab { Low = middle, High = b };
        upper.Pieces.AddRange(raw.Pieces);
        for (int n = 0; n < count; n++)
        {
            SweptCurve curve = _curves[_borders[n]];
            bool lowBetter = raw.Pieces[n].MostX >= raw.Pieces[n + 1].MostX && raw.Pieces[n].MostZ >= raw.Pieces[n + 1].MostZ;
            (double xa, double xb) = (ClampX(curve.At(a)), ClampX(curve.At(b)));
            double xm = At(curve, a, b, middle, lowBetter, stream: false), sm = At(curve, a, b, middle, lowBetter, stream: true);
            raw.Borders.Add(new PieceBorder(xa, xm, Stream(xa), sm));
            upper.Borders.Add(new PieceBorder(xm, xb, sm, Stream(xb)));
            double margin = Near * (_east - _west), xs = _rings ? Math.Sqrt(Math.Max(0, 2 * sm)) : sm;
            if (!(xm > _west + margin && xm < _east - margin && xs > _west + margin && xs < _east - margin))
            {
                (upper, middle) = (null, double.NaN);
                return false;
            }
        }

        if (!Ascends(raw) || !Ascends(upper) || Overlap(a, b, raw, upper))
        {
            upper = null;
            return false;
        }

        return true;
    }

    private int Bend(in SweptCurve curve, bool stream) => curve.Bend != 0 ? curve.Bend : stream && _rings && curve.HighT > curve.LowT ? 1 : 0;

    /// <summary>Whether the chord would err to the wrong side: for a potential it must give the strip to the better conductor, for a flux to the poorer one.</summary>
    private bool NeedsTangents(in SweptCurve curve, bool lowBetter, bool stream)
    {
        // A convex curve's chord lies east of it and adds the strip to the low (west) side.
        bool chordGivesLow = Bend(curve, stream) > 0;
        return chordGivesLow == stream ? lowBetter : !lowBetter;
    }

    private (double Y, double Slope) Line(in SweptCurve curve, double s, bool stream)
    {
        (double t, double slope) = (curve.At(s), curve.SlopeAt(s));
        return stream && _rings ? (0.5 * t * t, t * slope) : (t, slope);
    }

    private double Meeting(in SweptCurve curve, double a, double b, bool stream)
    {
        (double ya, double ma) = Line(curve, a, stream);
        (double yb, double mb) = Line(curve, b, stream);
        double s = (yb - ya + (ma * a) - (mb * b)) / (ma - mb), margin = 0.05 * (b - a);
        return s > a + margin && s < b - margin ? s : 0.5 * (a + b);
    }

    /// <summary>The border at the middle: on the curve, or where the lower (convex) or upper (concave) of its two tangents passes.</summary>
    private double At(in SweptCurve curve, double a, double b, double middle, bool lowBetter, bool stream)
    {
        int bend = Bend(curve, stream);
        (double on, _) = Line(curve, middle, stream);
        if (bend == 0 || !NeedsTangents(curve, lowBetter, stream))
        {
            return on;
        }

        (double ya, double ma) = Line(curve, a, stream);
        (double yb, double mb) = Line(curve, b, stream);
        double first = ya + (ma * (middle - a)), second = yb + (mb * (middle - b)), away = Rounding * (stream ? Stream(_east) - Stream(_west) : _east - _west);
        return bend > 0 ? Math.Min(first, second) - away : Math.Max(first, second) + away;
    }

    private static bool Ascends(PieceSlab slab)
    {
        for (int n = 1; n < slab.Borders.Count; n++)
        {
            (PieceBorder p, PieceBorder q) = (slab.Borders[n - 1], slab.Borders[n]);
            if (!(p.LowX <= q.LowX && p.HighX <= q.HighX && p.LowStream <= q.LowStream && p.HighStream <= q.HighStream))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two curved borders come into one another's way: their extents across the slab overlap.</summary>
    private bool Overlap(double a, double b, PieceSlab lower, PieceSlab upper)
    {
        for (int n = 1; n < lower.Borders.Count; n++)
        {
            (SweptCurve p, SweptCurve q) = (_curves[_borders[n - 1]], _curves[_borders[n]]);
            if (Bend(p, stream: true) == 0 || Bend(q, stream: true) == 0)
            {
                continue;
            }

            double most = Math.Max(Math.Max(p.At(a), p.At(b)), lower.Borders[n - 1].HighX), least = Math.Min(Math.Min(q.At(a), q.At(b)), lower.Borders[n].HighX);
            double mostStream = Math.Max(Stream(most), upper.Borders[n - 1].LowStream), leastStream = Math.Min(Stream(Math.Max(least, 0)), upper.Borders[n].LowStream);
            if (most > least || (_rings && mostStream > leastStream))
            {
                return true;
            }
        }

        return false;
    }
}
