using System.Globalization;
using System.Net;
using System.Text;
using Strata.Layouts;
using Strata.Plans;
using Strata.Reports.Page;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The report of a solved plan as one HTML file that works without a network.</summary>
internal static class HtmlPlanReport
{
    private const int ShownAtOnce = 20;

    /// <summary>Writes the report.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="solution">Its solution.</param>
    /// <param name="file">The plan's file, for the page.</param>
    public static void Write(Stream stream, PlanView plan, PlanSolution solution, string file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(solution);
        DesignResult result = solution.Result;
        var html = new StringBuilder("<header><h1>");
        html.Append(Encoded(result.Name)).Append("</h1>\n<p class=\"soft\">").Append(Encoded($"plan, {file}")).Append("</p>\n");
        if (result.Status == DesignStatus.Failed)
        {
            html.Append("<p class=\"failed\">Not solved: ").Append(Encoded(result.Message)).Append("</p>\n");
        }

        html.Append("</header>\n");
        HtmlCards.Append(html, result);
        Pictured(html, "Nets", new PlanPicture(plan).Draw());
        if (solution.Elements.Count > 0)
        {
            Pictured(html, "IR drop", new PlanMap(plan, solution, density: false).Draw());
            Pictured(html, "Current density", new PlanMap(plan, solution, density: true).Draw());
        }

        if (result.Thermal is { } thermal)
        {
            HtmlResults.Append(html, thermal);
        }

        if (result.Electrical is { } electrical)
        {
            HtmlResults.Append(html, electrical);
            HtmlResults.Append(html, ResultTables.OfPlan(electrical), ShownAtOnce);
            Sensitivities(html, electrical);
        }

        Basis(html, result);
        stream.Write(HtmlPage.Build(result.Name, html.ToString(), "{}", ["uPlot.iife.min.js"], []));
    }

    private static void Pictured(StringBuilder html, string title, Picture drawn)
    {
        using Picture picture = drawn;
        html.Append("<h2>").Append(Encoded(title)).Append("</h2>\n<figure><img style=\"max-width:100%\" alt=\"").Append(Encoded(title))
            .Append(CultureInfo.InvariantCulture, $"\" width=\"{picture.Width}\" src=\"data:image/webp;base64,")
            .Append(Convert.ToBase64String(picture.ToWebP())).Append("\"></figure>\n");
    }

    private static void Sensitivities(StringBuilder html, ElectricalResult electrical)
    {
        var sensitivities = new HtmlTable("Sensitivities of the largest mean drop of each net: percent per percent", "net", "drop of",
            "parameter", "of", "% per %");
        foreach ((NetResult net, Sensitivity one) in electrical.Nets.SelectMany(net => net.Sensitivities.Select(one => (net, one))))
        {
            sensitivities.Add(
                HtmlCell.Text(net.Name), HtmlCell.Text(net.SensitivitiesOf ?? "resistance"), HtmlCell.Text(one.Parameter),
                HtmlCell.Text(one.Name), HtmlCell.Number(one.Value, 4));
        }

        sensitivities.AppendTo(html, ShownAtOnce);
    }

    private static void Basis(StringBuilder html, DesignResult result)
    {
        html.Append("<h2>What it rests on</h2>\n");
        if (result.Warnings.Count > 0)
        {
            html.Append("<ul class=\"warnings\">");
            foreach (string warning in result.Warnings)
            {
                html.Append("<li>").Append(Encoded(warning)).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        Provenance made = Provenance.Now();
        html.Append("<dl><dt>program</dt><dd>").Append(Encoded($"Strata {made.Version} {made.Commit}")).Append("</dd>\n<dt>made</dt><dd>")
            .Append(made.Time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)).Append("</dd>\n");
        if (result.Grid is { } grid && result.Solver is { } solver)
        {
            html.Append("<dt>mesh</dt><dd>").Append(Encoded(string.Create(CultureInfo.InvariantCulture,
                $"{grid.Cells} triangles, {grid.Refinements} refinements, bounds within {Figure.Of(grid.AccuracyPercent ?? 0, 2)} %; ")
                + $"{solver.Method}")).Append("</dd>\n");
        }

        html.Append("</dl>\n<footer>This file holds everything that it shows and loads nothing.</footer>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
