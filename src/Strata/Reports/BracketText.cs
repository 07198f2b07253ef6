using System.Globalization;
using System.Text;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The bracket of a package, after the text report.</summary>
internal static class BracketText
{
    private const int LineWidth = 100;

    /// <summary>The bracket as text; nothing where there is none.</summary>
    public static string Of(BracketResult? bracket)
    {
        if (bracket is null)
        {
            return "";
        }

        var text = new StringBuilder("\n");
        string size = string.Create(CultureInfo.InvariantCulture, $"{bracket.SourceWidthUm:0.###}");
        string package = string.Create(CultureInfo.InvariantCulture, $"{bracket.WidthUm:0.###}");
        var table = new TextTable("section", "Rth K/W", "lower", "upper", "against the package") { WrapAt = LineWidth };
        Add(
            "planar, source over the whole depth", bracket.LeastKW,
            $"not above: spreading the source over {package} um of depth only cools it");
        if (bracket.SpreadKW is double spread)
        {
            string factor = string.Create(CultureInfo.InvariantCulture, $"estimate: factor {bracket.SpreadingFactor:0.###}");
            table.Add("closed form", Figure.Of(spread), "", "", factor);
        }

        if (bracket.AxisymmetricKW is BoundedValue round)
        {
            Add("axisymmetric, equal areas", round, "estimate: circles with the areas of the squares");
        }

        Add("planar, as deep as the source", bracket.MostKW, "not below: walls before and behind the source only heat it");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Bracket of the package with a source of {size} x {size} um in the middle of {package} x {package} um\n");
        text.Append(table.ToText());
        text.Append(CultureInfo.InvariantCulture, $"  factor: {bracket.SpreadingSource}\n");
        if (bracket.LeastKW.HoldsFor != BoundsBasis.Drawing || bracket.MostKW.HoldsFor != BoundsBasis.Drawing)
        {
            text.Append("  not above, not below: proven where conductivities and films do not follow the temperature; here they do\n");
            text.Append(bracket.Band is not BracketBand band ? "" : string.Create(
                CultureInfo.InvariantCulture,
                $"  proven while the package's temperatures lie between {band.LowC:0.#} and {band.HighC:0.#} C: "
                + $"{Figure.Of(band.LeastKW)} to {Figure.Of(band.MostKW)} K/W\n"));
        }

        if (bracket.SidesCooled)
        {
            text.Append("  heat leaves by the sides: the planar lines are of a package cooled at these two of its four sides and insulated "
                + "at the\n  others; the axisymmetric one is cooled all around\n");
        }

        if (bracket.AxisymmetricMissing.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  no axisymmetric section: {bracket.AxisymmetricMissing}\n");
        }

        return text.ToString();

        void Add(string section, BoundedValue found, string words)
        {
            (string value, string lower, string upper) = Figure.Of(found);
            table.Add(section, value, lower, upper, words);
        }
    }
}
