using System.Globalization;
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
        var sources =
            new HtmlTable(
            "Heat sources; the thermal resistance is the mean source temperature above the reference, per watt", "source", "power W",
            "T max °C", "T mean °C", "lower", "upper", "Rth K/W", "lower ", "upper ", "reference");
        foreach (SourceResult source in thermal.Sources)
        {
            sources.Add(
                [HtmlCell.Text(source.Name), HtmlCell.Number(source.PowerW), HtmlCell.Number(source.TMaxC, 6),
                .. HtmlCell.Bounded(new BoundedValue(source.TMeanC, source.TMeanLowerC, source.TMeanUpperC)),
                .. HtmlCell.Bounded(source.RthKW), HtmlCell.Text(source.Reference)]);
        }

        sources.AppendTo(html);
        var transfers =
            new HtmlTable("Resistances between the sources, each alone; symmetric", "heat in", "rise of", "K/W", "lower", "upper");
        foreach (TransferResistance transfer in thermal.TransferResistances)
        {
            transfers.Add([HtmlCell.Text(transfer.From), HtmlCell.Text(transfer.To), .. HtmlCell.Bounded(transfer.RthKW)]);
        }

        transfers.AppendTo(html);
        var boundaries = new HtmlTable("Where the heat leaves", "boundary", "heat out W", "T mean °C");
        foreach (BoundaryResult boundary in thermal.Boundaries)
        {
            boundaries.Add(HtmlCell.Text(boundary.Name), HtmlCell.Number(boundary.HeatW), HtmlCell.Number(boundary.TMeanC, 6));
        }

        boundaries.AppendTo(html);
        var probes = new HtmlTable("Probes", "probe", "T °C", "lower", "upper", "estimated error K");
        foreach (ThermalProbeResult probe in thermal.Probes)
        {
            probes.Add(
                [HtmlCell.Text(probe.Name), .. HtmlCell.Bounded(new BoundedValue(probe.TC, probe.Lower, probe.Upper)),
                HtmlCell.Number(probe.Estimate, 2)]);
        }

        probes.AppendTo(html);
        Shares(html, "Shares of the thermal resistance", thermal.Shares);
        Sensitivities(html, "Sensitivities of the thermal resistance: percent per percent", thermal.Sensitivities);
    }

    /// <summary>Appends the tables of the electrical answer.</summary>
    public static void Append(StringBuilder html, ElectricalResult electrical)
    {
        html.Append("<h2 id=\"nets\">Nets</h2>\n");
        NetResult? worst = electrical.Nets.Where(net => net.ResistanceOhm is not null).MaxBy(net => net.ResistanceOhm!.Value);
        double power = electrical.Nets.Sum(net => net.PowerW);
        var nets =
            new HtmlTable(
            "Every solved net", "net", "R Ω", "lower", "upper", "IR drop V", "J max A/m²", "at µm", "heat W", "share of the heat %",
            "terminals");
        foreach (NetResult net in electrical.Nets)
        {
            string terminals =
                string.Join(
                ", ", net.Terminals.Select(
                terminal => $"{terminal.Name} {Figure.Of(terminal.CurrentA, 4)} A at {Figure.Of(terminal.VMeanV, 5)} V"));
            string at = $"{Figure.Of(net.JMaxAtUm.X, 5)}, {Figure.Of(net.JMaxAtUm.Z, 5)}";
            nets.Add(
                [HtmlCell.Text(net.Name), .. HtmlCell.Bounded(net.ResistanceOhm), HtmlCell.Number(net.IrDropV),
                HtmlCell.Number(net.JMaxAM2, 4), HtmlCell.Text(at), HtmlCell.Number(net.PowerW, 4),
                HtmlCell.Number(power > 0 ? 100 * net.PowerW / power : null, 3), HtmlCell.Text(terminals)]);
        }

        nets.AppendTo(html);
        if (worst is not null)
        {
            Shares(html, $"Shares of the resistance of {worst.Name}, the largest", worst.Shares);
            Sensitivities(html, $"Sensitivities of the resistance of {worst.Name}: percent per percent", worst.Sensitivities);
        }

        var probes = new HtmlTable("Potential probes", "probe", "V", "lower", "upper", "estimated error V");
        foreach (ElectricalProbeResult probe in electrical.Probes)
        {
            probes.Add(
                [HtmlCell.Text(probe.Name),
                .. HtmlCell.Bounded(probe.VV is { } value ? new BoundedValue(value, probe.Lower, probe.Upper) : null),
                HtmlCell.Number(probe.Estimate, 2)]);
        }

        probes.AppendTo(html);
        var floating = new HtmlTable("Conductors that no terminal touches; they were left out", "region");
        foreach (string region in electrical.FloatingRegions)
        {
            floating.Add(HtmlCell.Text(region));
        }

        floating.AppendTo(html);
    }

    /// <summary>Appends a table of shares with bars.</summary>
    internal static void Shares(StringBuilder html, string title, IReadOnlyList<Share> shares)
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
    internal static void Sensitivities(StringBuilder html, string title, IReadOnlyList<Sensitivity> sensitivities)
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
