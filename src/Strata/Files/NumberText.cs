using System.Globalization;

namespace Strata.Files;

/// <summary>Numbers as users write them.</summary>
internal static class NumberText
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether a text is a number with a decimal comma, as 1,5.</summary>
    public static bool LooksLikeDecimalComma(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Count(character => character == ',') == 1 && double.TryParse(text.Trim().Replace(',', '.'), Styles, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>Reads a finite number with a decimal point.</summary>
    public static bool TryParse(string text, out double value) =>
        double.TryParse(text, Styles, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
