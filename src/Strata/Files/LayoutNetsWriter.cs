using System.Text.Json;
using Strata.Layouts;

namespace Strata.Files;

/// <summary>Writes the nets of a layout as JSON.</summary>
internal static class LayoutNetsWriter
{
    /// <summary>Writes the nets.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="nets">Its nets.</param>
    /// <param name="warnings">What the user should know.</param>
    public static void Write(Stream stream, Layout layout, IReadOnlyList<LayoutNet> nets, IReadOnlyList<string> warnings)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(nets);
        ArgumentNullException.ThrowIfNull(warnings);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartObject();
            json.WriteString("file", layout.File);
            json.WriteString("cell", layout.Cell);
            json.WriteNumber("polygons", layout.Polygons);
            Bounds(json, nets);
            json.WriteStartArray("nets");
            foreach (LayoutNet net in nets)
            {
                Net(json, layout, net);
            }

            json.WriteEndArray();
            json.WriteStartArray("labels");
            foreach (LayoutLabel label in layout.Labels)
            {
                (double x, double y) = label.At.InUm;
                json.WriteStartObject();
                json.WriteString("text", label.Text);
                json.WriteNumber("x_um", x);
                json.WriteNumber("y_um", y);
                json.WriteNumber("gds_layer", label.Layer);
                json.WriteNumber("gds_texttype", label.Texttype);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("ignored");
            foreach ((int layer, int datatype, long count) in layout.Ignored)
            {
                json.WriteStartObject();
                json.WriteNumber("gds_layer", layer);
                json.WriteNumber("gds_datatype", datatype);
                json.WriteNumber("count", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Texts(json, "warnings", warnings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Net(Utf8JsonWriter json, Layout layout, LayoutNet net)
    {
        json.WriteStartObject();
        json.WriteString("name", net.Name);
        json.WriteNumber("area_um2", net.AreaUm2);
        Texts(json, "layers", net.Metal.Select(part => part.Row).Distinct().Order().Select(row => layout.Table[row].Name));
        Texts(json, "terminals", net.Terminals.Count > 0 ? net.Terminals.Select(one => one.Name) : net.Labels);
        json.WriteNumber("vias", net.Vias.Count);
        json.WriteEndObject();
    }

    private static void Bounds(Utf8JsonWriter json, IReadOnlyList<LayoutNet> nets)
    {
        (LatticePoint Low, LatticePoint High)[] boxes = [.. nets.SelectMany(net => net.Metal).Select(part => part.Figure.Bounds())];
        json.WriteStartArray("bbox_um");
        if (boxes.Length > 0)
        {
            (double x0, double y0) = new LatticePoint(boxes.Min(box => box.Low.X), boxes.Min(box => box.Low.Y)).InUm;
            (double x1, double y1) = new LatticePoint(boxes.Max(box => box.High.X), boxes.Max(box => box.High.Y)).InUm;
            json.WriteNumberValue(x0);
            json.WriteNumberValue(y0);
            json.WriteNumberValue(x1);
            json.WriteNumberValue(y1);
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
