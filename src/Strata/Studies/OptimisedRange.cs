using System.Globalization;
using Strata.Problems;

namespace Strata.Studies;

/// <summary>A number of a design and the range that an optimisation may choose from.</summary>
/// <param name="Member">The parameter, or the path of a member.</param>
/// <param name="Low">Smallest value.</param>
/// <param name="High">Largest value, above <paramref name="Low"/>.</param>
public sealed record OptimisedRange(string Member, double Low, double High)
{
    /// <summary>Reads a range, <c>name=low:high</c>.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static OptimisedRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string[] ends = equals < 1 ? [] : text[(equals + 1)..].Split(':');
        return ends.Length == 2 && Number(ends[0]) is { } low && Number(ends[1]) is { } high && low < high
            ? new OptimisedRange(text[..equals].Trim(), low, high)
            : throw new InputException(
                new InputProblem(
                "command line", "--over", null,
                $"found '{text}'; name=low:high is expected, low below high, as carrier_thickness_um=200:1000"));
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
