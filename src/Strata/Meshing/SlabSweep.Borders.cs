namespace Strata.Meshing;

/// <content>Straight borders in place of the edges of a slab.</content>
internal sealed partial class SlabSweep
{
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
            bool lowBetter = low.MostX >= high.MostX && low.MostZ >= high.MostZ, highBetter = high.MostX >= low.MostX
                && high.MostZ >= low.MostZ;
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

    private int Bend(in SweptCurve curve, bool stream) => curve.Bend != 0 ? curve.Bend : stream && _rings && curve.HighT > curve.LowT ? 1
        : 0;

    /// <summary>
    /// Whether the chord would err to the wrong side: for a potential it must give the strip to the better conductor, for a
    /// flux to the poorer one.
    /// </summary>
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

    /// <summary>
    /// The border at the middle: on the curve, or where the lower (convex) or upper (concave) of its two tangents passes.
    /// </summary>
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
        double first = ya + (ma * (middle - a)), second = yb + (mb * (middle - b)),
            away = Rounding * (stream ? Stream(_east) - Stream(_west) : _east - _west);
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

            double most = Math.Max(Math.Max(p.At(a), p.At(b)), lower.Borders[n - 1].HighX),
                least = Math.Min(Math.Min(q.At(a), q.At(b)), lower.Borders[n].HighX);
            double mostStream = Math.Max(Stream(most), upper.Borders[n - 1].LowStream), leastStream = Math.Min(Stream(Math.Max(least, 0)),
                upper.Borders[n].LowStream);
            if (most > least || (_rings && mostStream > leastStream))
            {
                return true;
            }
        }

        return false;
    }
}
