using System.Globalization;

namespace Strata.Files;

/// <summary>The numbers that a member may hold, in the member's own unit.</summary>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="AboveMin">True when <paramref name="Min"/> itself is not allowed.</param>
internal readonly record struct NumberRange(double Min, double Max, bool AboveMin = false)
{
    /// <summary>A position, um: 100 m either way, so that a slip of the exponent is found.</summary>
    public static NumberRange PositionUm => new(-1e8, 1e8);

    /// <summary>A length above zero, um.</summary>
    public static NumberRange LengthUm => new(0, 1e8, true);

    /// <summary>A temperature, C.</summary>
    public static NumberRange TemperatureC => new(Materials.Material.AbsoluteZeroC, 5000);

    /// <summary>Whether a value is allowed.</summary>
    public bool Holds(double value) => (AboveMin ? value > Min : value >= Min) && value <= Max;

    /// <summary>The range in words.</summary>
    /// <param name="unit">The unit, "" for none.</param>
    public string Words(string unit)
    {
        string of = unit.Length > 0 ? " " + unit : "";
        string low = Min.ToString("R", CultureInfo.InvariantCulture);
        string high = Max.ToString("R", CultureInfo.InvariantCulture);
        return AboveMin ? $"above {low}, at most {high}{of}" : $"{low} to {high}{of}";
    }
}
