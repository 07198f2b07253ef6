using System.Globalization;
using System.Net;
using System.Text;
using Strata.Reports.Page;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The tables of the report: temperatures, nets, shares, sensitivities, all of them.</summary>
internal static class HtmlResults
{
    private const int ShownAtOnce = 12;

    /// <summary>Appends the tables of the thermal answer.</summary>
    public static void Append(StringBuilder html, ThermalResult thermal)
    {
        html.Append("<h2 id=\"heat\">Temperatures and heat</h2>\n");
        Append(html, ResultTables.Of(thermal));
        Shares(html, "Shares of the thermal resistance", thermal.Shares);
        Sensitivities(html, "Sensitivities of the thermal resistance: percent per percent", thermal.Sensitivities);
    }

    /// <summary>Appends the tables of the electrical answer.</summary>
    public static void Append(StringBuilder html, ElectricalResult electrical)
    {
        html.Append("<h2 id=\"nets\">Nets</h2>\n");
        NetResult? worst = electrical.Nets.Where(net => net.ResistanceOhm is not null).MaxBy(net => net.ResistanceOhm!.Value);
        Append(html, ResultTables.Of(electrical));
        if (worst is not null)
        {
            Shares(html, $"Shares of the resistance of {worst.Name}, the largest", worst.Shares);
            Sensitivities(html, $"Sensitivities of the resistance of {worst.Name}: percent per percent", worst.Sensitivities);
        }

        var floating = new HtmlTable("Conductors that no terminal touches; they were left out", "region");
        foreach (string region in electrical.FloatingRegions)
        {
            floating.Add(HtmlCell.Text(region));
        }

        floating.AppendTo(html);
    }

    /// <summary>Appends the electrostatic answer; nothing where there is none.</summary>
    public static void AppendElectrostatic(StringBuilder html, DesignResult result)
    {
        if (result.Electrostatic is { } electrostatic)
        {
            html.Append("<h2 id=\"capacitance\">Capacitance</h2>\n");
            Append(html, ResultTables.Electrostatic(result));
            Shares(html, "Where the energy of the field is", electrostatic.Shares);
            Sensitivities(html, "Sensitivities of the capacitance: percent per percent", electrostatic.Sensitivities);
        }
    }

    /// <summary>Appends tables, each with a part of a long one unfolding.</summary>
    public static void Append(StringBuilder html, IEnumerable<RecordTable> tables, int atOnce = int.MaxValue)
    {
        foreach (RecordTable table in tables)
        {
            table.ToHtml().AppendTo(html, atOnce);
            foreach (string line in table.BoundsHoldFor)
            {
                html.Append("<p class=\"note soft\">").Append(WebUtility.HtmlEncode(line)).Append("</p>\n");
            }
        }
    }

    /// <summary>Appends a table of shares with bars.</summary>
    private static void Shares(StringBuilder html, string title, IReadOnlyList<Share> shares)
    {
        double low = Math.Min(0, shares.Select(share => share.Percent).DefaultIfEmpty().Min());
        double high = Math.Max(0, shares.Select(share => share.Percent).DefaultIfEmpty().Max());
        var table = new HtmlTable($"{title}; together 100 %", "region, film or interface", "%", "");
        foreach (Share share in shares.OrderByDescending(share => share.Percent))
        {
            table.Add(
                HtmlCell.Text(share.Region), HtmlCell.Number(Math.Round(share.Percent, 3), 5), HtmlCell.Bar(share.Percent, low, high));
        }

        table.AppendTo(html, ShownAtOnce);
    }

    /// <summary>Appends a tornado: the largest on top, those that lower what they are of to the left of the axis.</summary>
    private static void Sensitivities(StringBuilder html, string title, IReadOnlyList<Sensitivity> sensitivities)
    {
        double size = sensitivities.Select(item => Math.Abs(item.Value)).DefaultIfEmpty().Max();
        var table = new HtmlTable(title, "of", "parameter", "% per %", "");
        foreach (Sensitivity sensitivity in sensitivities.OrderByDescending(item => Math.Abs(item.Value)))
        {
            string place = sensitivity.LowUm is { } low
                ? string.Create(CultureInfo.InvariantCulture, $" (z {Figure.Of(low, 5)} to {Figure.Of(sensitivity.HighUm, 5)} µm)") : "";
            table.Add(
                HtmlCell.Text(sensitivity.Name + place), HtmlCell.Text(sensitivity.Parameter), HtmlCell.Number(sensitivity.Value, 3),
                HtmlCell.Bar(sensitivity.Value, -size, size));
        }

        table.AppendTo(html, ShownAtOnce);
    }
}
