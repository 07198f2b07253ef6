namespace Strata.Numerics.Discretization;

/// <summary>A guaranteed interval of an energy or of a linear output, with the best estimate inside it.</summary>
/// <param name="Lower">Guaranteed lower bound.</param>
/// <param name="Value">Best estimate, in [Lower, Upper].</param>
/// <param name="Upper">Guaranteed upper bound.</param>
public readonly record struct EnergyInterval(double Lower, double Value, double Upper)
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
}
