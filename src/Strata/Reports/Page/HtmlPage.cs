using System.Net;
using System.Text;

namespace Strata.Reports.Page;

/// <summary>One HTML file that needs no network: styles, scripts and data are inside, and the page forbids itself to load
/// anything.</summary>
internal static class HtmlPage
{
    private const string Prefix = "Strata.Page.";
    private static readonly string[] Common = ["numbers.js", "charts.js", "tables.js"];

    /// <summary>Puts a page together.</summary>
    /// <param name="title">Its title, plain text.</param>
    /// <param name="body">Its body, HTML.</param>
    /// <param name="json">Its data, JSON without a less-than sign.</param>
    /// <param name="libraries">Embedded libraries, in their order.</param>
    /// <param name="scripts">Scripts beside the common ones, in their order.</param>
    /// <returns>UTF-8 text.</returns>
    public static byte[] Build(string title, string body, string json, IReadOnlyList<string> libraries, IReadOnlyList<string> scripts)
    {
        string[] names = [.. libraries.Select(name => "vendor." + name), .. Common, .. scripts];
        string code = string.Concat(names.Select(name => $"<script>\n{Text(name)}</script>\n"));

        // The parts are put in one after the other, so that none is searched for the marks of another.
        string[] marks = ["{{title}}", "{{style}}", "{{body}}", "{{data}}", "{{scripts}}"];
        string[] parts = [WebUtility.HtmlEncode(title), Text("vendor.uPlot.min.css") + Text("page.css"), body, json, code];
        string rest = Text("page.html");
        var page = new StringBuilder();
        for (int n = 0; n < marks.Length; n++)
        {
            int at = rest.IndexOf(marks[n], StringComparison.Ordinal);
            page.Append(rest, 0, at).Append(parts[n]);
            rest = rest[(at + marks[n].Length)..];
        }

        return Encoding.UTF8.GetBytes(page.Append(rest).ToString());
    }

    private static string Text(string name)
    {
        using Stream resource = typeof(HtmlPage).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
