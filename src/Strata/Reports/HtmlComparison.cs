using System.Globalization;
using System.Net;
using System.Text;
using Strata.Reports.Page;
using Strata.Studies;

namespace Strata.Reports;

/// <summary>A comparison as one HTML file that works without a network: rankings with whiskers, a scatter of any two columns, the whole
/// table.</summary>
/// <example><code>
/// HtmlComparison.Write(page, comparison);
/// </code></example>
public static class HtmlComparison
{
    private const int RankedAtOnce = 60;

    /// <summary>Writes the page.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    /// <param name="comparison">The comparison.</param>
    public static void Write(Stream stream, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(comparison);
        var html = new StringBuilder("<header><h1>");
        html.Append(Encoded(comparison.Name)).Append("</h1>\n<p>")
            .Append(Encoded($"{comparison.Variants.Count} variants. {ComparisonReport.Explanation(comparison)}")).Append("</p></header>\n");
        for (int n = 0; n < comparison.Columns.Count; n++)
        {
            Ranked(html, comparison, n);
        }

        string[][] table = [.. ComparisonReport.Table(comparison)];
        string y = comparison.Columns.Count > 0 ? comparison.Columns[0] : table[0][0];
        HtmlTablePage.Append(html, table.Length - 1);
        Footer(html);
        stream.Write(
            HtmlPage.Build(
            comparison.Name, html.ToString(), HtmlTablePage.Data(table[0], table[1..], "mass_kg_m2", y), HtmlTablePage.Libraries,
            HtmlTablePage.Scripts));
    }

    /// <summary>The last line: program and libraries.</summary>
    internal static void Footer(StringBuilder html)
    {
        Provenance provenance = Provenance.Now();
        html.Append("<footer>")
            .Append(Encoded(
            string.Create(
            CultureInfo.InvariantCulture,
            $"Strata {provenance.Version}{(provenance.Commit.Length > 0 ? $", commit {provenance.Commit}" : "")}, {provenance.Time:yyyy-MM-dd HH:mm:ss} UTC. This file loads nothing. Charts by uPlot (MIT).")))
            .Append("</footer>\n");
    }

    // Dots with whiskers on a common scale; nothing starts at an arbitrary zero.
    private static void Ranked(StringBuilder html, Comparison comparison, int column)
    {
        (ComparedVariant Variant, ComparedFigure Figure)[] ranked =
            [.. comparison.Variants.Where(variant => variant.Figures[column] is not null)
            .Select(variant => (variant, variant.Figures[column]!)).OrderBy(pair => pair.Item2.Value.Value)];
        if (ranked.Length == 0)
        {
            return;
        }

        double low = ranked.Min(pair => Low(pair.Figure)), high = ranked.Max(pair => High(pair.Figure));
        string name = comparison.Columns[column];
        var table = new HtmlTable(
            $"{name}, smallest first; dot: value, thick: guaranteed bounds, thin: with the tolerances (95 %); scale {Figure.Of(low, 5)} to {Figure.Of(high, 5)}",
            "rank", "variant", name, "lower", "upper", "± tolerances", "over the best %", "");
        foreach ((ComparedVariant variant, ComparedFigure figure) in ranked)
        {
            string rank = figure.Rank.ToString(CultureInfo.InvariantCulture) + (figure.IsTie ? " tie" : "");
            table.Add(
                [new HtmlCell(rank, figure.Rank, true), HtmlCell.Text(variant.Label), .. HtmlCell.Bounded(figure.Value),
                HtmlCell.Number(figure.HalfWidth, 2), HtmlCell.Number(figure.OverBestPercent, 3), Whisker(figure, low, high)]);
        }

        html.Append("<h2>").Append(Encoded(name)).Append("</h2>\n");
        table.AppendTo(html, RankedAtOnce);
    }

    private static double Low(ComparedFigure figure) => Ranking.Low(figure.Value) - (figure.HalfWidth ?? 0);

    private static double High(ComparedFigure figure) => Ranking.High(figure.Value) + (figure.HalfWidth ?? 0);

    private static HtmlCell Whisker(ComparedFigure figure, double low, double high)
    {
        double span = Math.Max(high - low, double.Epsilon);
        double At(double value) => 2 + (96 * (value - low) / span);
        string Part(string mark, double from, double to) =>
            string.Create(CultureInfo.InvariantCulture, $"<{mark} style=\"left:{At(from):F2}%;width:{At(to) - At(from):F2}%\"></{mark}>");
        string thin = figure.HalfWidth is null ? "" : Part("q", Low(figure), High(figure));
        return new(
            $"<div class=\"track\">{thin}{Part("u", Ranking.Low(figure.Value), Ranking.High(figure.Value))}{Part("b", figure.Value.Value, figure.Value.Value)}</div>");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
