namespace Strata.Results;

/// <summary>A resistance with its guaranteed bounds.</summary>
/// <param name="Value">Best estimate.</param>
/// <param name="Lower">Guaranteed lower bound; null where none was computed.</param>
/// <param name="Upper">Guaranteed upper bound; null where none was computed.</param>
public sealed record BoundedValue(double Value, double? Lower = null, double? Upper = null)
{
    /// <summary>(upper - lower) / |value| in percent; null without bounds.</summary>
    public double? GapPercent => Lower is { } low && Upper is { } high && Value != 0 ? 100 * (high - low) / Math.Abs(Value) : null;
}
