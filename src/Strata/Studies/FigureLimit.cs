using System.Globalization;
using Strata.Problems;

namespace Strata.Studies;

/// <summary>A limit of a figure, as <c>t_max_c&lt;=105</c>.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsUpper">True for at most, false for at least.</param>
/// <param name="Value">The limit.</param>
public sealed record FigureLimit(string Column, bool IsUpper, double Value)
{
    /// <summary>Reads a limit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="option">The option, for the message.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static FigureLimit Parse(string text, string option)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (string sign in (string[])["<=", ">="])
        {
            int at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0 && double.TryParse(text[(at + 2)..].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                return new FigureLimit(ResultFigure.Of(text[..at].Trim(), option).Name, sign == "<=", value);
            }
        }

        throw new InputException(
            new InputProblem(
            "command line", option, null, $"found '{text}'; COLUMN<=NUMBER or COLUMN>=NUMBER is expected, as t_max_c<=105"));
    }

    /// <summary>Whether a value is within the limit.</summary>
    public bool Holds(double value) => Excess(value) <= 0;

    /// <summary>By how much a value is beyond the limit; negative within it.</summary>
    public double Excess(double value) => IsUpper ? value - Value : Value - value;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Column} {(IsUpper ? "<=" : ">=")} {Value}");
}
