namespace Strata.Results;

/// <summary>A resistance with its bounds, guaranteed for what <see cref="HoldsFor"/> says.</summary>
/// <param name="Value">Best estimate.</param>
/// <param name="Lower">Lower bound; null where none was computed.</param>
/// <param name="Upper">Upper bound; null where none was computed.</param>
public sealed record BoundedValue(double Value, double? Lower = null, double? Upper = null)
{
    /// <summary>What the bounds are proven for.</summary>
    public BoundsBasis HoldsFor { get; init; }

    /// <summary>A value with the ends of an interval; an end that is not finite bounds nothing and is left out.</summary>
    /// <param name="value">Best estimate.</param>
    /// <param name="lower">Lower end.</param>
    /// <param name="upper">Upper end.</param>
    public static BoundedValue Of(double value, double lower, double upper) =>
        new(value, double.IsFinite(lower) ? lower : null, double.IsFinite(upper) ? upper : null);

    /// <summary>(upper - lower) / |value| in percent; null without bounds.</summary>
    public double? GapPercent => Lower is { } low && Upper is { } high && Value != 0 ? 100 * (high - low) / Math.Abs(Value) : null;
}
