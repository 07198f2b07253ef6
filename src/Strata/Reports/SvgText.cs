using System.Globalization;
using System.Text.RegularExpressions;

namespace Strata.Reports;

/// <summary>Text of an SVG as whole runs of a given length: half the size of a place for each letter, and what a reader's font lacks or
/// makes wider still fits.</summary>
internal static partial class SvgText
{
    /// <summary>Joins the places of letters.</summary>
    /// <param name="svg">An SVG whose texts have one x for each letter.</param>
    /// <returns>The same picture.</returns>
    public static string Joined(string svg) => Places().Replace(svg, Run)
        .Replace("font-family=\"Open Sans\"", "font-family=\"Open Sans, sans-serif\"", StringComparison.Ordinal);

    private static string Run(Match places)
    {
        string[] x = places.Groups[1].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string start = $"x=\"{x[0]}\" y=\"{places.Groups[2].Value}\"";
        if (x.Length < 2)
        {
            return start;
        }

        // The last letter counts as wide as the others are on average.
        double span = double.Parse(x[^1], CultureInfo.InvariantCulture) - double.Parse(x[0], CultureInfo.InvariantCulture);
        double length = span * x.Length / (x.Length - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{start} textLength=\"{length:0.##}\" lengthAdjust=\"spacingAndGlyphs\"");
    }

    [GeneratedRegex("""x="([-\d.e+, ]+)" y="([-\d.e+]+)[^"]*"(?=>)""")]
    private static partial Regex Places();
}
