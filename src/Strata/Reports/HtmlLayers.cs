using System.Text;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Reports.Page;

namespace Strata.Reports;

/// <summary>The dimensions of the section: its size, and the layers through its hottest source or its middle.</summary>
internal static class HtmlLayers
{
    /// <summary>Appends them.</summary>
    public static void Append(StringBuilder html, CrossSection section)
    {
        Box outline = section.Outline;
        string depth = section.Coordinates == CoordinateSystem.Axisymmetric ? "turned around x = 0" : section.Depth is { } d ? $"{PlotFrame.Length(d)} deep" : "per metre of depth";
        html.Append("<p>").Append(System.Net.WebUtility.HtmlEncode($"{PlotFrame.Length(outline.Width)} wide, {PlotFrame.Length(outline.Height)} high, {depth}.")).Append("</p>\n");
        double x = section.HeatSources.Count > 0 ? (section.HeatSources[0].Shape.Bounds.X0 + section.HeatSources[0].Shape.Bounds.X1) / 2 : (outline.X0 + outline.X1) / 2;
        var table = new HtmlTable($"Layers from top to bottom at x = {PlotFrame.Length(x)}", "layer", "material", "from z µm", "to z µm", "thickness µm");
        foreach (Layer layer in LayerStack.At(section, x + (1e-9 * outline.Width), outline.Z0, outline.Z1))
        {
            table.Add(
                HtmlCell.Text(layer.Region.Length > 0 ? layer.Region : "nothing"), HtmlCell.Text(layer.Material),
                HtmlCell.Number(Micrometres.FromMetres(layer.Low), 6), HtmlCell.Number(Micrometres.FromMetres(layer.High), 6), HtmlCell.Number(Micrometres.FromMetres(layer.High - layer.Low), 6));
        }

        table.AppendTo(html);
    }
}
