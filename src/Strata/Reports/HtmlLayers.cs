using System.Text;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Reports.Page;

namespace Strata.Reports;

/// <summary>The dimensions of the section: its size, and the layers through its hottest source or its middle.</summary>
internal static class HtmlLayers
{
    /// <summary>Where the layers are read, m: the middle of the first heat source, else that of the section.</summary>
    public static double Position(CrossSection section)
    {
        Box place = section.HeatSources.Count > 0 ? section.HeatSources[0].Shape.Bounds : section.Outline;
        return (place.X0 + place.X1) / 2;
    }

    /// <summary>The layers there, from the top down; a hair beside the middle, where a line of symmetry may run.</summary>
    public static IReadOnlyList<Layer> Layers(CrossSection section) =>
        LayerStack.At(section, Position(section) + (1e-9 * section.Outline.Width), section.Outline.Z0, section.Outline.Z1);

    /// <summary>Appends them.</summary>
    public static void Append(StringBuilder html, CrossSection section)
    {
        Box outline = section.Outline;
        string depth = section.Coordinates == CoordinateSystem.Axisymmetric ? "turned around x = 0" : section.Depth is { } d
            ? $"{PlotFrame.Length(d)} deep" : "per metre of depth";
        html.Append("<p>")
            .Append(System.Net.WebUtility.HtmlEncode(
            $"{PlotFrame.Length(outline.Width)} wide, {PlotFrame.Length(outline.Height)} high, {depth}.")).Append("</p>\n");
        double x = Position(section);
        var table =
            new HtmlTable(
            $"Layers from top to bottom at x = {PlotFrame.Length(x)}", "layer", "material", "from z µm", "to z µm", "thickness µm");
        foreach (Layer layer in Layers(section))
        {
            table.Add(
                HtmlCell.Text(layer.Region.Length > 0 ? layer.Region : "nothing"), HtmlCell.Text(layer.Material),
                HtmlCell.Number(Micrometres.FromMetres(layer.Low), 6), HtmlCell.Number(Micrometres.FromMetres(layer.High), 6),
                    HtmlCell.Number(Micrometres.FromMetres(layer.High - layer.Low), 6));
        }

        table.AppendTo(html);
    }
}
