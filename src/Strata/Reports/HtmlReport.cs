using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Strata.CrossSections;
using Strata.Files;
using Strata.Numerics.Grids;
using Strata.Reports.Page;
using Strata.Results;
using Strata.Studies;

namespace Strata.Reports;

/// <summary>The report of one design as one HTML file of at most 1 MB that works without a network.</summary>
/// <example><code>
/// HtmlReport.Write(page, package.Design, package.Result, package.Fields);
/// </code></example>
public static class HtmlReport
{
    private static readonly string[] Libraries = ["d3-array.min.js", "d3-contour.min.js", "uPlot.iife.min.js"];
    private static readonly string[] Scripts = ["fields.js", "map.js", "report.js"];

    /// <summary>Writes the report.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    /// <param name="design">The design.</param>
    /// <param name="result">Its result.</param>
    /// <param name="fields">Its fields; null when it failed or they were not kept.</param>
    public static void Write(Stream stream, Design design, DesignResult result, SolutionFields? fields) =>
        Write(stream, design, result, fields, null);

    /// <summary>Writes the report of a program, input and time; null for those of now.</summary>
    internal static void Write(Stream stream, Design design, DesignResult result, SolutionFields? fields, Provenance? provenance)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(result);
        provenance ??= Provenance.Of(design);
        stream.Write(
            HtmlPage.Build(result.Name, Body(design, result, fields, provenance), Data(design, result, fields), Libraries, Scripts));
    }

    private static string Body(Design design, DesignResult result, SolutionFields? fields, Provenance provenance)
    {
        var html = new StringBuilder();
        string from = design.Template is { } template ? $"template {template.Name}, {design.File}" : design.File;
        html.Append("<header><h1>").Append(Encoded(result.Name)).Append("</h1>\n<p class=\"soft\">")
            .Append(Encoded($"{from}; {TextReport.Basis(result)}")).Append("</p>\n");
        if (design.Section.Comment is { Length: > 0 } comment)
        {
            html.Append("<p>").Append(Encoded(comment)).Append("</p>\n");
        }

        if (result.Status == DesignStatus.Failed)
        {
            html.Append("<p class=\"failed\">Not solved: ").Append(Encoded(result.Message)).Append("</p>\n");
        }

        html.Append("<nav aria-label=\"sections of the report\"><a href=\"#picture\">section</a>");
        html.Append(fields is null ? "" : "<a href=\"#fields\">fields</a>");
        html.Append(result.Thermal is null ? "" : "<a href=\"#heat\">temperatures</a>")
            .Append(result.Electrical is null ? "" : "<a href=\"#nets\">nets</a>")
            .Append(result.Electrostatic is null ? "" : "<a href=\"#capacitance\">capacitance</a>");
        html.Append("<a href=\"#asked\">what was asked</a><a href=\"#basis\">what it rests on</a></nav></header>\n");
        HtmlCards.Append(html, result);
        html.Append("<h2 id=\"picture\">Section</h2>\n<figure class=\"map\" id=\"drawing\"></figure>\n");
        HtmlLayers.Append(html, design.Section);
        html.Append(fields is null ? "" : "<h2 id=\"fields\">Fields</h2>\n<figure class=\"map\" id=\"map\"></figure>\n");
        html.Append(
            "<p class=\"note soft screen\">Point or tap to read; drag a profile line; click the map and turn the wheel, pinch or use + and − to zoom. Keys: arrows move the mark, shift + arrows the picture, x and z draw a profile through the mark, 0 shows all.</p>\n");
        if (result.Thermal is { } thermal)
        {
            HtmlResults.Append(html, thermal);
        }

        if (result.Electrical is { } electrical)
        {
            HtmlResults.Append(html, electrical);
        }

        HtmlResults.AppendElectrostatic(html, result);
        HtmlInputs.Append(html, design);
        Basis(html, design, result, provenance);
        return html.ToString();
    }

    private static void Basis(StringBuilder html, Design design, DesignResult result, Provenance provenance)
    {
        html.Append("<h2 id=\"basis\">What it rests on</h2>\n<ul>");
        foreach (string assumption in Assumptions.Of(design, result))
        {
            html.Append("<li>").Append(Encoded(assumption)).Append("</li>\n");
        }

        html.Append("</ul>\n");
        if (result.Warnings.Count > 0)
        {
            html.Append("<h3>Warnings</h3><ul class=\"warnings\">");
            foreach (string warning in result.Warnings)
            {
                html.Append("<li>").Append(Encoded(warning)).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        if (result.Notes.Count > 0)
        {
            html.Append("<h3>Notes</h3><ul>");
            foreach (string note in result.Notes)
            {
                html.Append("<li>").Append(Encoded(note)).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        if (result.Grid?.Steps is { Count: > 1 })
        {
            html.Append("<h3>How the bounds closed</h3><div class=\"chart\" id=\"convergence\"></div>\n");
        }

        html.Append("<h3>Numbers behind this</h3>\n<dl>");
        foreach ((string term, string text) in Facts(design, result, provenance))
        {
            html.Append("<dt>").Append(Encoded(term)).Append("</dt><dd>").Append(Encoded(text)).Append("</dd>\n");
        }

        html.Append(
            "</dl>\n<footer>This file holds everything that it shows and loads nothing. Charts by uPlot (MIT), isolines by d3-contour and d3-array (ISC).</footer>\n");
    }

    private static IEnumerable<(string Term, string Text)> Facts(Design design, DesignResult result, Provenance provenance)
    {
        yield return ("program", $"Strata {provenance.Version}" + (provenance.Commit.Length > 0 ? $", commit {provenance.Commit}" : ""));
        yield return ("made", provenance.Time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        yield return ("input", design.File);
        yield return ("SHA-256 of the section", $"{provenance.SectionSha256} (of what `strata section` prints for this design)");
        if (result.Grid is { } grid)
        {
            yield return (
                "grid", string.Create(
                CultureInfo.InvariantCulture, $"{grid.Nx} × {grid.Nz} = {grid.Cells} cells after {grid.Refinements} refinements")
                + (grid.AccuracyPercent is { } accuracy ? $"; bounds within {Figure.Of(accuracy, 2)} %" : ""));
        }

        if (result.Thermal is { } thermal)
        {
            yield return ("heat balance", $"|in − out| / in = {Figure.Of(thermal.BalanceRelative, 2)}");
        }

        if (result.Electrical is { } electrical)
        {
            yield return ("current balance", $"{Figure.Of(electrical.BalanceRelative, 2)} of the currents of a net");
        }

        if (result.Electrothermal is { } coupling)
        {
            yield return (
                "heat and current", string.Create(CultureInfo.InvariantCulture, $"{coupling.Status} after {coupling.Iterations} rounds"));
        }

        if (result.Solver is { } solver)
        {
            yield return (
                "solver",
                string.Create(
                CultureInfo.InvariantCulture,
                $"{solver.Method}{(solver.Method.Length > 0 ? ", " : "")}{solver.Iterations} iterations, relative residual {Figure.Of(solver.RelativeResidual, 2)}, {Figure.Of(solver.Seconds, 3)} s"));
        }
    }

    private static string Data(Design design, DesignResult result, SolutionFields? fields)
    {
        var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            CrossSection section = design.Section;
            string[] regions =
                [.. fields?.Mesh.Regions ?? [],
                .. section.Shapes.Select(shape => shape.Region).Distinct().Except(fields?.Mesh.Regions ?? [])];
            double? hottest = result.Thermal?.TMaxAtUm.X;
            SectionData.Write(
                json, section, regions,
                "The section with its materials. Red hatch: heat sources; blue strokes: terminals; paler with a dashed rim: part of the depth.",
                fields?.InNet is { } shown ? DrawnMask.Shapes(fields.NetMesh, shown) : null, hottest);
            if (fields is not null)
            {
                FieldData.Write(json, fields, ShownFields.Of(fields, result));
            }

            json.WriteStartArray("steps");
            foreach (GridStep step in result.Grid?.Steps ?? [])
            {
                json.WriteStartObject();
                json.WriteNumber("cells", step.Cells);
                json.WriteNumber("percent", step.AccuracyPercent);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
