namespace Strata.Numerics.Bounds;

/// <summary>A guaranteed interval of an energy or of a linear output, with the best estimate inside it.</summary>
/// <param name="Lower">Guaranteed lower bound.</param>
/// <param name="Value">Best estimate, in [Lower, Upper].</param>
/// <param name="Upper">Guaranteed upper bound.</param>
internal readonly record struct EnergyInterval(double Lower, double Value, double Upper)
{
    /// <summary>Upper - Lower.</summary>
    public double Width => Upper - Lower;

    /// <summary>(Upper - Lower) / |Value|; 0 for an interval of zeros.</summary>
    public double RelativeWidth => Width > 0 ? Width / Math.Abs(Value) : 0;

    /// <summary>The interval times a factor; a negative factor exchanges the ends.</summary>
    /// <param name="factor">Any finite number.</param>
    public EnergyInterval Scale(double factor) => factor >= 0
        ? new(Lower * factor, Value * factor, Upper * factor)
        : new(Upper * factor, Value * factor, Lower * factor);

    /// <summary>The interval moved by an amount.</summary>
    /// <param name="amount">Any finite number.</param>
    public EnergyInterval Plus(double amount) => new(Lower + amount, Value + amount, Upper + amount);

    /// <summary>The interval of x y for x in this interval and y in another.</summary>
    /// <param name="other">The other.</param>
    public EnergyInterval Times(EnergyInterval other)
    {
        double a = Lower * other.Lower, b = Lower * other.Upper, c = Upper * other.Lower, d = Upper * other.Upper;
        return new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Value * other.Value, Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>The interval of numerator / x, for x in this interval: a conductance becomes a resistance.</summary>
    /// <param name="numerator">Above 0.</param>
    /// <exception cref="InvalidOperationException">The interval does not lie above 0.</exception>
    public EnergyInterval Reciprocal(double numerator = 1)
    {
        if (!(Lower > 0))
        {
            throw new InvalidOperationException($"Only an interval above 0 has a reciprocal; found [{Lower:R}, {Upper:R}].");
        }

        return new(numerator / Upper, numerator / Value, numerator / Lower);
    }

    /// <summary>
    /// A linear output l(u) of a loaded problem from two bounded energies: l(u) = (C(t f + l / t) - C(t f - l / t)) / 4.
    /// </summary>
    /// <param name="sum">Interval of C for the load t f + l / t.</param>
    /// <param name="difference">Interval of C for the load t f - l / t.</param>
    /// <returns>The interval of l(u), which may hold 0 and negative values.</returns>
    /// <remarks>The fields of both loads are combinations of those of f and l, so that no further solve is needed. The scale t is <see cref="PolarisationScale"/>.</remarks>
    public static EnergyInterval Polarise(EnergyInterval sum, EnergyInterval difference) => new(
        0.25 * (sum.Lower - difference.Upper), 0.25 * (sum.Value - difference.Value), 0.25 * (sum.Upper - difference.Lower));

    /// <summary>
    /// A linear output l(u) of a problem with loads f and given values g from two bounded actions:
    /// l(u) = (J(t f - l / t, t g) - J(t f + l / t, t g)) / 2.
    /// </summary>
    /// <param name="sum">Interval of J for the data (t f + l / t, t g).</param>
    /// <param name="difference">Interval of J for the data (t f - l / t, t g).</param>
    /// <returns>The interval of l(u), which may hold 0 and negative values.</returns>
    /// <remarks>With u = u_f + u_g, J(f, g) = P(g) / 2 - C(f) / 2 - f(u_g), of which the difference leaves 2 l(u_f) + 2 l(u_g).</remarks>
    public static EnergyInterval PolariseActions(EnergyInterval sum, EnergyInterval difference) => new(
        0.5 * (difference.Lower - sum.Upper), 0.5 * (difference.Value - sum.Value), 0.5 * (difference.Upper - sum.Lower));

    /// <summary>The scale t that makes a polarised interval smallest, (width of C(l) / width of C(f))^(1/4).</summary>
    /// <param name="load">Interval of C(f).</param>
    /// <param name="output">Interval of C(l).</param>
    /// <remarks>The widths of both energies add up to about 2 (t^2 width of C(f) + width of C(l) / t^2).</remarks>
    public static double PolarisationScale(EnergyInterval load, EnergyInterval output)
    {
        double ratio = load.Width > 0 && output.Width > 0 ? output.Width / load.Width : output.Value / load.Value;
        return double.IsFinite(ratio) && ratio > 0 ? Math.Sqrt(Math.Sqrt(ratio)) : 1;
    }
}
