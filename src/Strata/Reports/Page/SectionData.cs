using System.Globalization;
using System.Text.Json;
using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Reports.Page;

/// <summary>The drawing of a section for the page: polygons in um, materials with colours, sources, terminals.</summary>
internal static class SectionData
{
    /// <summary>Writes the member "section".</summary>
    /// <param name="json">An open object.</param>
    /// <param name="section">The section.</param>
    /// <param name="regions">Region names; those of the shapes are among them.</param>
    /// <param name="caption">The sentence below the drawing.</param>
    /// <param name="inNet">Which shapes belong to solved nets; null for none.</param>
    /// <param name="lineAt">Where the first profile line stands, um; null for the middle.</param>
    public static void Write(Utf8JsonWriter json, CrossSection section, IReadOnlyList<string> regions, string caption, bool[]? inNet, double? lineAt)
    {
        var palette = new MaterialPalette(section, MaterialLibrary.Default);
        json.WriteStartObject("section");
        json.WriteString("caption", caption);
        Lengths(json, "outline", [section.Outline.X0, section.Outline.X1, section.Outline.Z0, section.Outline.Z1]);
        if (lineAt is { } x)
        {
            json.WriteStartObject("line");
            json.WriteNumber("x", x);
            json.WriteEndObject();
        }

        if (section.Background is { } background)
        {
            json.WriteString("background", palette.Of(background).Hex);
            json.WriteString("backgroundName", background);
        }

        json.WriteStartArray("regions");
        foreach (string region in regions)
        {
            json.WriteStringValue(region);
        }

        json.WriteEndArray();
        json.WriteStartArray("materials");
        foreach (string name in palette.Names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("colour", palette.Of(name).Hex);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("shapes");
        for (int n = 0; n < section.Shapes.Count; n++)
        {
            PaintedShape shape = section.Shapes[n];
            Box bounds = shape.Shape.Bounds;
            json.WriteStartObject();
            Lengths(json, "p", ShapePoints.Of(shape.Shape).SelectMany(point => new[] { point.X, point.Z }));
            Lengths(json, "b", [bounds.X0, bounds.X1, bounds.Z0, bounds.Z1]);
            json.WriteNumber("m", IndexOf(palette.Names, shape.Material));
            json.WriteNumber("r", IndexOf(regions, shape.Region));
            json.WriteNumber("f", shape.Fill);
            if (inNet is not null && inNet[n])
            {
                json.WriteBoolean("n", true);
            }

            json.WriteNumber("a", bounds.Width * bounds.Height);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("layers");
        foreach (Layer layer in HtmlLayers.Layers(section).Where(layer => layer.Region.Length > 0))
        {
            json.WriteStartObject();
            json.WriteString("name", layer.Region);
            Lengths(json, "z", [layer.Low, layer.High]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (HeatSource source in section.HeatSources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            Lengths(json, "p", ShapePoints.Of(source.Shape).SelectMany(point => new[] { point.X, point.Z }));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("terminals");
        foreach (Terminal terminal in section.Terminals)
        {
            json.WriteStartObject();
            json.WriteString("name", terminal.Name);
            Lengths(json, "b", [terminal.Place.X0, terminal.Place.X1, terminal.Place.Z0, terminal.Place.Z1]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int n = 0; n < names.Count; n++)
        {
            if (names[n] == name)
            {
                return n;
            }
        }

        // A region that later shapes cover whole has no cell.
        return 0;
    }

    private static void Lengths(Utf8JsonWriter json, string name, IEnumerable<double> metres)
    {
        json.WriteStartArray(name);
        foreach (double length in metres)
        {
            json.WriteRawValue(Micrometres.FromMetres(length).ToString("G8", CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
    }
}
