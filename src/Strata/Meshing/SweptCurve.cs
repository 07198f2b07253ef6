namespace Strata.Meshing;

/// <summary>
/// An outline edge as a function t(s) of the sweep coordinate s: s = z, t = x for horizontal strips, s = x, t = z for
/// vertical ones. Monotone between its ends; lengths in m.
/// </summary>
internal readonly struct SweptCurve
{
    /// <summary>Below this the first term that the series of a circular segment leaves out is 5e-14 of the segment.</summary>
    private const double SeriesLimit = 0.1;

    private readonly double _t0;
    private readonly double _t1;
    private readonly double _slope;
    private readonly double _radius;
    private readonly double _centreS;
    private readonly double _centreT;
    private readonly int _sign;

    private SweptCurve(double s0, double t0, double s1, double t1, double radius, double centreS, double centreT, int sign, int owner)
    {
        (S0, _t0, S1, _t1) = s0 <= s1 ? (s0, t0, s1, t1) : (s1, t1, s0, t0);
        LowT = _t0 < _t1 ? _t0 : _t1;
        HighT = _t0 < _t1 ? _t1 : _t0;
        _slope = (_t1 - _t0) / (S1 - S0);
        _radius = radius;
        _centreS = centreS;
        _centreT = centreT;
        _sign = sign;
        Owner = owner;
    }

    /// <summary>Start along the sweep.</summary>
    public double S0 { get; }

    /// <summary>End along the sweep, above <see cref="S0"/>.</summary>
    public double S1 { get; }

    /// <summary>Which figure the curve bounds, for the caller.</summary>
    public int Owner { get; }

    /// <summary>The smallest t.</summary>
    public double LowT { get; }

    /// <summary>The largest t.</summary>
    public double HighT { get; }

    /// <summary>An edge swept along z (t = x).</summary>
    public static SweptCurve AlongZ(in OutlineEdge e, int owner) =>
        new(e.ZA, e.XA, e.ZB, e.XB, e.Radius, e.CentreZ, e.CentreX, e.SignX, owner);

    /// <summary>An edge swept along x (t = z).</summary>
    public static SweptCurve AlongX(in OutlineEdge e, int owner) =>
        new(e.XA, e.ZA, e.XB, e.ZB, e.Radius, e.CentreX, e.CentreZ, e.SignZ, owner);

    /// <summary>t at a place of the sweep, kept between the ends.</summary>
    public double At(double s)
    {
        if (s <= S0)
        {
            return _t0;
        }

        if (s >= S1)
        {
            return _t1;
        }

        double t = _radius > 0 ? _centreT + (_sign * HalfChord(s)) : _t0 + ((s - S0) * _slope);
        return t < LowT ? LowT : t > HighT ? HighT : t;
    }

    /// <summary>+1 for an arc below its chord (convex), -1 for one above it, 0 for a straight edge.</summary>
    public int Bend => _radius > 0 ? -_sign : 0;

    /// <summary>dt/ds at a place between the ends; infinite where an arc turns.</summary>
    public double SlopeAt(double s) => _radius > 0 ? -_sign * (s - _centreS) / HalfChord(s) : _slope;

    /// <summary>The area between the curve and t = 0 over [a, b] beyond the trapezoid through its two values: a circular segment, or 0.</summary>
    /// <remarks>
    /// R^2/2 (theta - sin theta) with theta = 2 asin(h), h = chord / 2R. For small h from the binomial series of its
    /// derivative 4 h^2 (1 - h^2)^(-1/2), which keeps its digits.
    /// </remarks>
    public double Bulge(double a, double b, double ta, double tb)
    {
        if (_radius == 0)
        {
            return 0;
        }

        double q = (((b - a) * (b - a)) + ((tb - ta) * (tb - ta))) / (4 * _radius * _radius);
        double half = Math.Sqrt(q);
        double excess;
        if (half < SeriesLimit)
        {
            excess = 4 * half * q * ((1.0 / 3) + (q * ((1.0 / 10) + (q * ((3.0 / 56) + (q * ((5.0 / 144) + (q * ((35.0 / 1408) + (q * 63.0 / 3328))))))))));
        }
        else
        {
            double theta = 2 * Math.Asin(Math.Min(1, half));
            excess = theta - Math.Sin(theta);
        }

        return _sign * 0.5 * _radius * _radius * excess;
    }

    /// <summary>Integral of t^2 / 2 over [a, b] (rings swept along z).</summary>
    public double HalfSquare(double a, double b, double ta, double tb)
    {
        double line = (b - a) * ((ta * ta) + (ta * tb) + (tb * tb)) / 6;
        if (_radius == 0)
        {
            return line;
        }

        (double ua, double ub) = (a - _centreS, b - _centreS);
        double area = (0.5 * (ta + tb) * (b - a)) + Bulge(a, b, ta, tb);
        return (_centreT * area) + (0.5 * (b - a) * ((_radius * _radius) - (_centreT * _centreT) - (((ua * ua) + (ua * ub) + (ub * ub)) / 3)));
    }

    /// <summary>Integral of t s over [a, b] (rings swept along x).</summary>
    public double Moment(double a, double b, double ta, double tb)
    {
        double line = (b - a) / 6 * ((ta * ((2 * a) + b)) + (tb * (a + (2 * b))));
        if (_radius == 0)
        {
            return line;
        }

        (double wa, double wb) = (ta - _centreT, tb - _centreT);
        double above = (0.5 * (wa + wb) * (b - a)) + Bulge(a, b, ta, tb);
        double cubes = (wb - wa) * ((wb * wb) + (wb * wa) + (wa * wa)) / 3;
        return (_centreT * 0.5 * (b - a) * (a + b)) + (_centreS * above) - cubes;
    }

    /// <summary>Places where the curve reaches a value of t; up to two, NaN for none. Extra places do no harm.</summary>
    public (double First, double Second) Reaches(double t)
    {
        if (t <= LowT || t >= HighT)
        {
            return (double.NaN, double.NaN);
        }

        if (_radius == 0)
        {
            return (S0 + ((t - _t0) / (_t1 - _t0) * (S1 - S0)), double.NaN);
        }

        double off = t - _centreT;
        double half = Math.Sqrt(Math.Max(0, (_radius - off) * (_radius + off)));
        return (_centreS - half, _centreS + half);
    }

    /// <summary>Places where two curves may cross; up to two, NaN for none. Extra places do no harm.</summary>
    public (double First, double Second) Meets(in SweptCurve other)
    {
        if (S1 <= other.S0 || other.S1 <= S0 || HighT < other.LowT || other.HighT < LowT)
        {
            return (double.NaN, double.NaN);
        }

        return (_radius > 0, other._radius > 0) switch
        {
            (false, false) => LineMeetsLine(other),
            (false, true) => LineMeetsCircle(other),
            (true, false) => other.LineMeetsCircle(this),
            (true, true) => CircleMeetsCircle(other),
        };
    }

    private (double First, double Second) LineMeetsLine(in SweptCurve other)
    {
        double gap = other._t0 - _t0 - (_slope * (other.S0 - S0));
        return (other.S0 + (gap / (_slope - other._slope)), double.NaN);
    }

    private (double First, double Second) LineMeetsCircle(in SweptCurve circle)
    {
        // Foot of the perpendicular from the centre, then half a chord either way.
        double length = Math.Sqrt(((S1 - S0) * (S1 - S0)) + ((_t1 - _t0) * (_t1 - _t0)));
        (double ds, double dt) = ((S1 - S0) / length, (_t1 - _t0) / length);
        double along = ((circle._centreS - S0) * ds) + ((circle._centreT - _t0) * dt);
        double off = ((circle._centreS - S0) * dt) - ((circle._centreT - _t0) * ds);
        double half = Math.Sqrt((circle._radius - off) * (circle._radius + off));
        return (S0 + ((along - half) * ds), S0 + ((along + half) * ds));
    }

    private (double First, double Second) CircleMeetsCircle(in SweptCurve other)
    {
        (double ds, double dt) = (other._centreS - _centreS, other._centreT - _centreT);
        double distance = Math.Sqrt((ds * ds) + (dt * dt));
        double along = ((distance * distance) + ((_radius - other._radius) * (_radius + other._radius))) / (2 * distance);
        double half = Math.Sqrt((_radius - along) * (_radius + along));
        double foot = _centreS + (along * ds / distance);
        return (foot - (half * dt / distance), foot + (half * dt / distance));
    }

    private double HalfChord(double s)
    {
        double off = s - _centreS;
        return Math.Sqrt(Math.Max(0, (_radius - off) * (_radius + off)));
    }
}
