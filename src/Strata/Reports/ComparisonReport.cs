using System.Globalization;
using System.Net;
using System.Text;
using Strata.Files;
using Strata.Results;

namespace Strata.Reports;

/// <summary>A ranking of variants by junction temperature, thermal resistance and net resistance, with ties where the bounds overlap.</summary>
public sealed class ComparisonReport
{
    private const int WarningWidth = 130;
    private readonly string _name;
    private readonly IReadOnlyList<ComparisonVariant> _variants;
    private readonly List<(string Name, string Head, string Unit, IReadOnlyList<BoundedValue?> Values, IReadOnlyList<int?> Ranks)> _metrics = [];

    /// <summary>Ranks the variants.</summary>
    /// <param name="name">The compared design.</param>
    /// <param name="variants">The variants.</param>
    public ComparisonReport(string name, IReadOnlyList<ComparisonVariant> variants)
    {
        ArgumentNullException.ThrowIfNull(variants);
        _name = name;
        Add("t_junction_mean_c", "T junction mean", "C", variants, variant => variant.Junction);
        Add("rth_k_w", "thermal resistance", "K/W", variants, variant => variant.ThermalResistance);
        Add("r_max_ohm", "largest net resistance", "ohm", variants, variant => variant.NetResistance);

        // In the order of the first number that exists; failed variants last.
        int[] order = [.. Enumerable.Range(0, variants.Count).OrderBy(n => _metrics.Count == 0 ? 0 : _metrics[0].Values[n]?.Value ?? double.PositiveInfinity)];
        _variants = [.. order.Select(n => variants[n])];
        for (int m = 0; m < _metrics.Count; m++)
        {
            _metrics[m] = _metrics[m] with { Values = [.. order.Select(n => _metrics[m].Values[n])], Ranks = [.. order.Select(n => _metrics[m].Ranks[n])] };
        }
    }

    /// <summary>The table as plain text.</summary>
    /// <returns>Lines, each with its end.</returns>
    public string ToText()
    {
        string[] head = [.. Members, .. _metrics.SelectMany(metric => new[] { "rank", $"{metric.Head} {metric.Unit}", "lower", "upper" }), "message"];
        var table = new TextTable(head);
        for (int n = 0; n < _variants.Count; n++)
        {
            table.Add([.. _variants[n].Settings.Select(setting => setting.Value), .. _metrics.SelectMany(metric => Cells(metric.Values[n], metric.Ranks, n)), _variants[n].Result.Message]);
        }

        var text = new StringBuilder($"{_name}: {_variants.Count} variants, smallest first; '=' marks a tie: the bounds overlap with those of another variant of the same rank\n\n");
        text.Append(table.ToText());
        string[] warnings = [.. _variants.SelectMany(variant => variant.Result.Warnings).Distinct().Take(8)];
        var list = new TextTable("Warnings") { WrapAt = WarningWidth };
        Array.ForEach(warnings, warning => list.Add(warning));
        text.Append(warnings.Length > 0 ? "\n" + list.ToText(0) : "");
        return text.ToString();
    }

    /// <summary>The ranks, the varied members and all columns of results as CSV.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    public void WriteCsv(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(CsvLine.Join([.. _metrics.Select(metric => "rank_" + metric.Name), .. Members.Select(member => "in_" + member), .. BatchColumns.All.Select(column => column.Name)]));
        for (int n = 0; n < _variants.Count; n++)
        {
            ComparisonVariant variant = _variants[n];
            writer.WriteLine(CsvLine.Join([.. _metrics.Select(metric => metric.Ranks[n]?.ToString(CultureInfo.InvariantCulture) ?? ""), .. variant.Settings.Select(setting => setting.Value), .. BatchColumns.All.Select(column => column.Read(variant.Result))]));
        }
    }

    /// <summary>The table and a bar chart with error bars per metric, one file that works without a network.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    public void WriteHtml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        string title = WebUtility.HtmlEncode(_name);
        page.Append(title).Append("</title><style>body{font:14px/1.4 system-ui,sans-serif;color:#222;margin:24px auto;max-width:1060px;padding:0 16px}pre{background:#f6f6f4;padding:12px;overflow-x:auto;font-size:12px}h2{font-size:16px;margin-bottom:4px}</style></head><body>\n<h1>");
        page.Append(title).Append("</h1>\n<p>Bars start at zero, or at the reference written under them; the rim of a bar is its value, the whisker its guaranteed bounds. Equal ranks are ties: the bounds overlap.</p>\n");
        for (int m = 0; m < _metrics.Count; m++)
        {
            page.Append("<h2>").Append(WebUtility.HtmlEncode($"{_metrics[m].Head}, {_metrics[m].Unit}")).Append("</h2>\n").Append(Chart(m)).Append('\n');
        }

        page.Append("<pre>").Append(WebUtility.HtmlEncode(ToText())).Append("</pre>\n</body></html>\n");
        stream.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private IEnumerable<string> Members => _variants.Count > 0 ? _variants[0].Settings.Select(setting => setting.Member) : [];

    private void Add(string name, string head, string unit, IReadOnlyList<ComparisonVariant> variants, Func<ComparisonVariant, BoundedValue?> of)
    {
        BoundedValue?[] values = [.. variants.Select(of)];
        if (values.Any(value => value is not null))
        {
            _metrics.Add((name, head, unit, values, Ranking.Of(values)));
        }
    }

    private static string[] Cells(BoundedValue? value, IReadOnlyList<int?> ranks, int n)
    {
        (string number, string lower, string upper) = Figure.Of(value);
        string rank = ranks[n] is { } own ? own.ToString(CultureInfo.InvariantCulture) + (ranks.Count(other => other == own) > 1 ? "=" : "") : "-";
        return [rank, number, lower, upper];
    }

    private string Chart(int metric)
    {
        const int Left = 300;
        const int Right = 840;
        const int Step = 26;
        var values = _metrics[metric].Values;
        double high = values.Where(value => value is not null).Max(value => Ranking.High(value!));
        double low = values.Where(value => value is not null).Min(value => Ranking.Low(value!));

        // Temperatures have no zero that means anything, so their bars start a little below the lowest.
        double start = _metrics[metric].Unit == "C" ? low - (0.15 * Math.Max(high - low, 1e-9)) : 0;
        double scale = (Right - Left) / Math.Max(high - start, double.Epsilon);
        var picture = new SvgPicture(1020, (Step * values.Count) + 40);
        for (int n = 0; n < values.Count; n++)
        {
            double y = 18 + (n * Step);
            string label = _variants[n].Label;
            picture.Text(Left - 10, y, label.Length > 34 ? label[..32] + ".." : label, Colour.Ink, 1);
            if (values[n] is not { } value)
            {
                picture.Text(Left + 4, y, "no value", Colour.Grey);
                continue;
            }

            picture.Rectangle(Left, y - 8, Left + ((value.Value - start) * scale), y + 8, Colour.Of(_metrics[metric].Ranks[n] == 1 ? 0x1B9AAA : 0x9DC3D9));
            double from = Left + ((Ranking.Low(value) - start) * scale);
            double to = Left + ((Ranking.High(value) - start) * scale);
            picture.Line(from, y, to, y, Colour.Ink, 1.5);
            picture.Line(from, y - 4, from, y + 4, Colour.Ink, 1.5);
            picture.Line(to, y - 4, to, y + 4, Colour.Ink, 1.5);
            picture.Text(Math.Max(to, Left + ((value.Value - start) * scale)) + 8, y, $"{Figure.Of(value).Value}  ({Cells(value, _metrics[metric].Ranks, n)[0]})", Colour.Ink);
        }

        picture.Line(Left, 4, Left, (Step * values.Count) + 10, Colour.Ink);
        picture.Text(Left, (Step * values.Count) + 24, Figure.Of(start, 4), Colour.Ink, 0);
        using var svg = new MemoryStream();
        picture.WriteSvg(svg);
        return Encoding.UTF8.GetString(svg.ToArray());
    }
}
