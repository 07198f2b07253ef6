using System.Globalization;
using Strata.Results;

namespace Strata.Reports;

/// <summary>Numbers as a reader wants them: few digits, no noise, never "-0".</summary>
internal static class Figure
{
    /// <summary>A number with a given count of significant digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">Significant digits, 1 to 15.</param>
    /// <returns>Plain between 0.001 and a million, else with an exponent.</returns>
    public static string Of(double value, int digits = 5)
    {
        if (value == 0)
        {
            return "0";
        }

        double size = Math.Abs(value);
        if (size is >= 1e-3 and < 1e6)
        {
            int decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 15);
            string text = Math.Round(value, decimals)
                .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return decimals > 0 ? text.TrimEnd('0').TrimEnd('.') : text;
        }

        return value.ToString("0." + new string('#', digits - 1) + "e-0", CultureInfo.InvariantCulture);
    }

    /// <summary>A unit of a file as people write it: with degrees and raised digits.</summary>
    /// <param name="unit">The unit, as W/(m2 K) or C.</param>
    public static string Unit(string unit) => unit switch
    {
        "C" => "°C",
        "ohm" => "Ω",
        "um" => "µm",
        _ => unit.Replace("m2", "m²", StringComparison.Ordinal).Replace("m3", "m³", StringComparison.Ordinal),
    };

    /// <summary>A number, or a dash for none.</summary>
    public static string Of(double? value, int digits = 5) => value is { } number ? Of(number, digits) : "-";

    /// <summary>A bounded value as value, lower bound and upper bound, with the same decimals, enough to tell them apart.</summary>
    /// <param name="bounded">The value, or null.</param>
    /// <returns>Three texts; a dash for what is missing.</returns>
    public static (string Value, string Lower, string Upper) Of(BoundedValue? bounded)
    {
        if (bounded is null)
        {
            return ("-", "-", "-");
        }

        double size = Math.Abs(bounded.Value);
        int digits = bounded.GapPercent is { } gap and > 0 ? Math.Clamp((int)Math.Ceiling(2 - Math.Log10(gap / 100)), 4, 9) : 6;
        if (size == 0)
        {
            return (Of(bounded.Value), Of(bounded.Lower), Of(bounded.Upper));
        }

        if (size is < 1e-3 or >= 1e6)
        {
            string format = "0." + new string('0', digits - 1) + "e-0";
            string Scientific(double? value) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
            return (Scientific(bounded.Value), Scientific(bounded.Lower), Scientific(bounded.Upper));
        }

        string decimals = "F" + Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 12).ToString(CultureInfo.InvariantCulture);
        string Plain(double? value) => value?.ToString(decimals, CultureInfo.InvariantCulture) ?? "-";
        return (Plain(bounded.Value), Plain(bounded.Lower), Plain(bounded.Upper));
    }
}
