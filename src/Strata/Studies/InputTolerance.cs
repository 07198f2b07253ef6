using System.Globalization;
using Strata.Problems;

namespace Strata.Studies;

/// <summary>How well an input is known: a half-width that holds in 19 of 20 cases.</summary>
/// <param name="Name">
/// A number of the template, as <c>back_joint_um</c>; a boundary whose film varies, as <c>top</c>; the conductivity of a
/// material, as <c>copper.k</c>, or of the material that a parameter names, as <c>carrier_material.k</c>.
/// </param>
/// <param name="Percent">The half-width, percent of the value, above 0 and below 100.</param>
public sealed record InputTolerance(string Name, double Percent)
{
    private const double Most = 95;

    /// <summary>Reads tolerances, each <c>name=5%</c>.</summary>
    /// <exception cref="InputException">One of them cannot be read.</exception>
    public static IReadOnlyList<InputTolerance> Parse(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.Select(text =>
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            string number = equals < 1 ? "" : text[(equals + 1)..].Trim().TrimEnd('%').Trim();
            return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double percent)
                && percent is > 0 and <= Most
                ? new InputTolerance(text[..equals].Trim(), percent)
                : throw new InputException(
                    new InputProblem(
                    "command line", "--tolerance", null,
                    $"found '{text}'; name=PERCENT% is expected, above 0 and at most {Most}, as copper.k=5%"));
        })];
    }
}
