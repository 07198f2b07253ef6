using System.Globalization;
using System.Net;
using Strata.Results;

namespace Strata.Reports.Page;

/// <summary>One cell of a table of the page.</summary>
/// <param name="Html">What is shown.</param>
/// <param name="Value">What the table sorts by; null for the text.</param>
/// <param name="IsNumber">True for a cell that stands to the right.</param>
internal readonly record struct HtmlCell(string Html, double? Value = null, bool IsNumber = false)
{
    /// <summary>Text.</summary>
    public static HtmlCell Text(string? text) => new(WebUtility.HtmlEncode(text ?? ""));

    /// <summary>A number with a count of significant digits; a dash for none.</summary>
    public static HtmlCell Number(double? value, int digits = 5) => new(Pretty(Figure.Of(value, digits)), value, true);

    /// <summary>A value, its lower and its upper bound: three cells.</summary>
    public static HtmlCell[] Bounded(BoundedValue? bounded)
    {
        (string value, string lower, string upper) = Figure.Of(bounded);
        return [new(Pretty(value), bounded?.Value, true), new(Pretty(lower), bounded?.Lower, true),
            new(Pretty(upper), bounded?.Upper, true)];
    }

    /// <summary>A bar from zero, with the number that it stands for beside it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="low">The left end of the track, at most 0.</param>
    /// <param name="high">The right end of the track, at least 0.</param>
    public static HtmlCell Bar(double value, double low, double high)
    {
        double span = Math.Max(high - low, double.Epsilon);
        double zero = -low / span * 100;
        double end = (value - low) / span * 100;
        return new(string.Create(CultureInfo.InvariantCulture,
            $"<div class=\"track\" role=\"img\" aria-label=\"bar\"><i class=\"{(value < 0 ? "minus" : "plus")}\" style=\"left:{Math.Min(zero, end):F2}%;width:{Math.Abs(end - zero):F2}%\"></i><s style=\"left:{zero:F2}%\"></s></div>"));
    }

    /// <summary>1.2e-5 as people write it, in one piece: a cell may be a grid whose children stand apart.</summary>
    public static string Pretty(string number)
    {
        int at = number.IndexOf('e', StringComparison.Ordinal);
        return at < 0 ? number.Replace('-', '−') is "−" ? "–" : number.Replace('-', '−')
            : $"<bdi>{number[..at].Replace('-', '−')}·10<sup>{number[(at + 1)..].Replace('-', '−')}</sup></bdi>";
    }
}
