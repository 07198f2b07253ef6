using System.Globalization;

namespace Strata.Files;

/// <summary>The numbers that a member may hold, in the member's own unit.</summary>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="AboveMin">True when <paramref name="Min"/> itself is not allowed.</param>
internal readonly record struct NumberRange(double Min, double Max, bool AboveMin = false)
{
    /// <summary>Numbers other than 0 are at least this large: below it sums and products leave what a double can hold.</summary>
    public const double Smallest = 1e-30;

    /// <summary>A position, um: 100 m either way, so that a slip of the exponent is found.</summary>
    public static NumberRange PositionUm => new(-1e8, 1e8);

    /// <summary>A length, um: from a picometre, the hundredth part of an atom, to 100 m.</summary>
    public static NumberRange LengthUm => new(0, 1e8, true) { Least = 1e-6 };

    /// <summary>The depth of a section, mm: from a nanometre to a kilometre.</summary>
    public static NumberRange DepthMm => new(0, 1e6, true) { Least = 1e-6 };

    /// <summary>A share of a depth, 1 for all of it.</summary>
    public static NumberRange Share => new(0, 1, true) { Least = 1e-9 };

    /// <summary>A temperature, C.</summary>
    public static NumberRange TemperatureC => new(Materials.Material.AbsoluteZeroC, 5000);

    /// <summary>The least size of a number other than 0; smaller ones are slips of the exponent.</summary>
    public double Least { get; init; } = Smallest;

    /// <summary>Whether a value is allowed.</summary>
    public bool Holds(double value) =>
        (AboveMin ? value > Min : value >= Min) && value <= Max && (value == 0 || Math.Abs(value) >= Least);

    /// <summary>The range in words.</summary>
    /// <param name="unit">The unit, "" for none.</param>
    /// <param name="value">What was found; null when that is no number.</param>
    public string Words(string unit, double? value = null)
    {
        string of = unit.Length > 0 ? " " + unit : "";
        string low = Min.ToString("R", CultureInfo.InvariantCulture);
        string high = Max.ToString("R", CultureInfo.InvariantCulture);
        string words = AboveMin ? $"above {low}, at most {high}{of}" : $"{low} to {high}{of}";
        return value is { } small && small != 0 && Math.Abs(small) < Least
            ? $"{words}; no number other than 0 is smaller than {Least.ToString("R", CultureInfo.InvariantCulture)}{of}" : words;
    }
}
