using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Strata.Reports.Page;

namespace Strata.Reports;

/// <summary>A table of results as one HTML file that works without a network: sorted and filtered, with a scatter of any two
/// columns.</summary>
/// <example><code>
/// HtmlTablePage.Write(page, "films", table.Columns, table.Rows, "in_boundaries[0].film_w_m2k", "rth_k_w");
/// </code></example>
public static class HtmlTablePage
{
    /// <summary>The embedded libraries that it needs.</summary>
    internal static string[] Libraries { get; } = ["uPlot.iife.min.js"];

    /// <summary>Its scripts.</summary>
    internal static string[] Scripts { get; } = ["bigtable.js"];

    /// <summary>Writes the page.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    /// <param name="title">What the table holds.</param>
    /// <param name="heads">The columns.</param>
    /// <param name="rows">The rows, each as long as <paramref name="heads"/>.</param>
    /// <param name="x">The column along x that the scatter begins with; null for the first numeric one.</param>
    /// <param name="y">The column along y that it begins with; null for the second numeric one.</param>
    public static void Write(
        Stream stream, string title, IReadOnlyList<string> heads, IReadOnlyList<string[]> rows, string? x = null, string? y = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rows);
        var html = new StringBuilder("<header><h1>");
        html.Append(WebUtility.HtmlEncode(title)).Append("</h1></header>\n");
        Append(html, rows.Count);
        HtmlComparison.Footer(html);
        stream.Write(HtmlPage.Build(title, html.ToString(), Data(heads, rows, x ?? "", y ?? ""), Libraries, Scripts));
    }

    /// <summary>Appends the places that the script fills.</summary>
    internal static void Append(StringBuilder html, int rows) => html.Append(CultureInfo.InvariantCulture,
        $"<h2>Any two columns</h2>\n<div class=\"tools\" id=\"scatter-tools\"></div><div class=\"chart\" id=\"scatter\"></div>\n<h2>All {rows} rows</h2>\n<div class=\"tools\" id=\"table-tools\"></div><div id=\"table\" class=\"scroll\"></div>\n");

    /// <summary>The data of the page.</summary>
    internal static string Data(IReadOnlyList<string> heads, IReadOnlyList<string[]> rows, string x, string y)
    {
        var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            json.WriteString("x", x);
            json.WriteString("y", y);
            json.WriteStartArray("heads");
            foreach (string head in heads)
            {
                json.WriteStringValue(head);
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (string[] row in rows)
            {
                json.WriteStartArray();
                foreach (string cell in row)
                {
                    if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                        && double.IsFinite(number))
                    {
                        json.WriteNumberValue(number);
                    }
                    else
                    {
                        json.WriteStringValue(cell);
                    }
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }
}
