namespace Strata.Check;

/// <summary>A set of real numbers between two doubles; every operation rounds its ends outward.</summary>
internal readonly record struct Interval(double Low, double High)
{
    public double Largest => Math.Max(Math.Abs(Low), Math.Abs(High));

    public static implicit operator Interval(double value) => new(value, value);
    public static Interval operator +(Interval a, Interval b) => Out(a.Low + b.Low, a.High + b.High);
    public static Interval operator -(Interval a) => new(-a.High, -a.Low);
    public static Interval operator -(Interval a, Interval b) => a + -b;
    public static Interval operator *(Interval a, Interval b)
    {
        (double p, double q, double r, double s) = (a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High);
        return Out(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    public static Interval operator /(Interval a, Interval b) => b.Low > 0 || b.High < 0
        ? a * Out(1 / b.High, 1 / b.Low)
        : throw new Refused("a quantity that must not vanish may be zero");

    public Interval Hull(Interval b) => new(Math.Min(Low, b.Low), Math.Max(High, b.High));

    public Interval Square() => (this * this) is { Low: < 0 } square ? square with { Low = 0 } : this * this;

    private static Interval Out(double low, double high) => new(Math.BitDecrement(low), Math.BitIncrement(high));
}
