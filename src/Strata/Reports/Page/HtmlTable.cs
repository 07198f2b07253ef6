using System.Globalization;
using System.Net;
using System.Text;

namespace Strata.Reports.Page;

/// <summary>A table of the page that sorts by a click on a head; on a narrow screen a wide one shows each row as a card.</summary>
/// <param name="caption">What it shows.</param>
/// <param name="heads">The heads.</param>
internal sealed class HtmlTable(string caption, params string[] heads)
{
    private const int WideFrom = 4;
    private const int ManyFrom = 8;
    private readonly List<HtmlCell[]> _rows = [];

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    public void Add(params IEnumerable<HtmlCell> cells) => _rows.Add([.. cells]);

    /// <summary>Appends the table; nothing when it has no row.</summary>
    /// <param name="html">The page.</param>
    /// <param name="atOnce">Rows that are shown at once; the others unfold.</param>
    public void AppendTo(StringBuilder html, int atOnce = int.MaxValue)
    {
        if (_rows.Count > atOnce)
        {
            Append(html, _rows[..atOnce], caption);
            html.Append(CultureInfo.InvariantCulture, $"<details><summary>{_rows.Count - atOnce} more</summary>\n");
            Append(html, _rows[atOnce..], "");
            html.Append("</details>\n");
        }
        else if (_rows.Count > 0)
        {
            Append(html, _rows, caption);
        }
    }

    private void Append(StringBuilder html, List<HtmlCell[]> rows, string title)
    {
        html.Append("<table class=\"sortable").Append(heads.Length >= WideFrom ? " wide" : "").Append(heads.Length >= ManyFrom ? " many" : "").Append("\"><caption>")
            .Append(WebUtility.HtmlEncode(title)).Append("</caption><thead><tr>");
        for (int n = 0; n < heads.Length; n++)
        {
            html.Append(IsNumber(n) ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">").Append(WebUtility.HtmlEncode(heads[n]))
                .Append("</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (HtmlCell[] row in rows)
        {
            html.Append("<tr>");
            for (int n = 0; n < row.Length; n++)
            {
                string kind = row[n].IsNumber ? " class=\"n\"" : row[n].Html.StartsWith("<div class=\"track", StringComparison.Ordinal)
                    ? " class=\"bar\"" : "";
                string value = row[n].Value is { } number ? $" data-value=\"{Files.NumberText.Exact(number)}\"" : "";
                html.Append("<td").Append(kind).Append(value).Append(" data-label=\"").Append(WebUtility.HtmlEncode(heads[n])).Append("\">")
                    .Append(row[n].Html).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private bool IsNumber(int column) => _rows.Exists(row => row[column].IsNumber);
}
