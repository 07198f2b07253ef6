using System.Globalization;
using System.Net;
using System.Text;
using Strata.CrossSections;
using Strata.Files;
using Strata.Reports.Page;

namespace Strata.Reports;

/// <summary>The part of the report that says what was asked.</summary>
internal static class HtmlInputs
{
    /// <summary>Appends the inputs, the conditions, the sources and the materials.</summary>
    public static void Append(StringBuilder html, Design design)
    {
        html.Append("<h2 id=\"asked\">What was asked</h2>\n");
        IReadOnlyList<DesignInput> inputs = DesignInputs.Of(design);
        Inputs("Stated by the design or set on top of it", inputs.Where(input => input.Origin != InputOrigin.Default)).AppendTo(html);
        Conditions(html, design.Section);
        DesignInput[] defaults = [.. inputs.Where(input => input.Origin == InputOrigin.Default)];
        if (defaults.Length > 0)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<details><summary>{defaults.Length} defaults of the template {WebUtility.HtmlEncode(design.Template!.Name)} that were used</summary>\n");
            Inputs("Defaults", defaults).AppendTo(html);
            html.Append("</details>\n");
        }
    }

    private static HtmlTable Inputs(string caption, IEnumerable<DesignInput> inputs)
    {
        var table = new HtmlTable(caption, "input", "value", "unit", "from", "meaning");
        foreach (DesignInput input in inputs)
        {
            table.Add(
                HtmlCell.Text(input.Name), HtmlCell.Text(input.Value), HtmlCell.Text(input.Unit), HtmlCell.Text(Word(input.Origin)),
                HtmlCell.Text(input.Meaning));
        }

        return table;
    }

    private static string Word(InputOrigin origin) => origin switch
    {
        InputOrigin.Set => "set on top",
        InputOrigin.Default => "default",
        _ => "design",
    };

    private static void Conditions(StringBuilder html, CrossSection section)
    {
        var boundaries = new HtmlTable("Conditions on the outline", "boundary", "where", "condition");
        foreach (BoundarySegment boundary in section.Boundaries)
        {
            boundaries.Add(HtmlCell.Text(boundary.Name), HtmlCell.Text(Where(boundary)), HtmlCell.Text(OutlineParts.Words(boundary)));
        }

        boundaries.AppendTo(html);
        var sources = new HtmlTable("Heat sources", "heat source", "amount", "unit");
        foreach (HeatSource source in section.HeatSources)
        {
            string unit = source.Kind switch { HeatAmountKind.Power => "W", HeatAmountKind.PowerPerLength => "W/m", _ => "W/m³" };
            sources.Add(HtmlCell.Text(source.Name), HtmlCell.Number(source.Amount, 8), HtmlCell.Text(unit));
        }

        sources.AppendTo(html);
        var terminals = new HtmlTable("Terminals", "terminal", "held", "unit");
        foreach (Terminal terminal in section.Terminals)
        {
            terminals.Add(
                HtmlCell.Text(terminal.Name), HtmlCell.Number(terminal.Voltage ?? terminal.Current, 8),
                HtmlCell.Text(terminal.Voltage is not null ? "V" : terminal.Current is not null ? "A" : terminal.Region ?? "place"));
        }

        terminals.AppendTo(html);
    }

    private static string Where(BoundarySegment boundary)
    {
        string side = boundary.Side switch { Side.Rest => "rest of the outline", _ => boundary.Side.ToString().ToLowerInvariant() };
        return boundary.From is null && boundary.To is null ? side
            : $"{side}, {(boundary.From is { } from ? PlotFrame.Length(from) : "start")} to {(boundary.To is { } to ? PlotFrame.Length(to) : "end")}";
    }
}
