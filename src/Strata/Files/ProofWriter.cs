using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Bounds;

namespace Strata.Files;

/// <summary>Writes a certificate as a proof file, sealed with the digest of its text; see docs/bounds.md for the members.</summary>
internal static class ProofWriter
{
    /// <summary>Writes a proof.</summary>
    /// <param name="stream">Receives UTF-8 text.</param>
    /// <param name="proof">The certificate.</param>
    public static void Write(Stream stream, Certificate proof)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(proof);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            Drawing(json, proof);
            Fields(json, proof);
            json.Flush();
        }

        string text = Encoding.UTF8.GetString(memory.ToArray()) + ",";
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        stream.Write(Encoding.UTF8.GetBytes($"{text}\"sha256\":\"{digest}\"}}\n"));
    }

    private static void Drawing(Utf8JsonWriter json, Certificate proof)
    {
        json.WriteString("format", "strata proof 2");
        json.WriteString("name", proof.Name);
        json.WriteString("kind", proof.Number switch
        {
            CertifiedNumber.ThermalResistance => "heat",
            CertifiedNumber.MeanRise => "mean",
            _ => "current",
        });
        json.WriteNumber("depth_m", proof.Depth);
        Numbers(json, "outline_m", Of(proof.Outline));
        Numbers(json, "background_k", Of(proof.Background));
        json.WriteStartArray("shapes");
        foreach ((Shape shape, ConductivityRange k, double fill) in proof.Shapes)
        {
            (string figure, double[] numbers) = Figure(shape);
            json.WriteStartObject();
            json.WriteString("figure", figure);
            Numbers(json, "numbers_m", numbers);
            Numbers(json, "k", Of(k));
            json.WriteNumber("fill", fill);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Places(json, "held", proof.Held.Select(one => (one.Place, one.Value, 0.0)));
        Places(json, "films", proof.Films);
        Places(json, "contacts", proof.Contacts.Select(one => (one.Segment, one.Resistance, 0.0)));
        Places(json, "sources", proof.Sources.Select(one => (one.Place, one.PowerW, 0.0)));
        json.WriteNumber("exponent", proof.Exponent);
    }

    private static void Fields(Utf8JsonWriter json, Certificate proof)
    {
        TriangleFields mesh = proof.Fields[0];
        Numbers(json, "x_m", mesh.X);
        Numbers(json, "stream_x_m", mesh.StreamX);
        Numbers(json, "z_m", mesh.Z);
        json.WriteStartArray("triangles");
        foreach (int node in mesh.Triangles)
        {
            json.WriteNumberValue(node);
        }

        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (TriangleFields field in proof.Fields)
        {
            json.WriteStartObject();
            Numbers(json, "potential", field.Potential);
            Numbers(json, "outflow", field.Outflow);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Numbers(json, "interval", [proof.Interval.Lower, proof.Interval.Upper]);
    }

    private static double[] Of(ConductivityRange k) => [k.Low.X, k.Low.Z, k.High.X, k.High.Z];

    private static double[] Of(Box box) => [box.X0, box.X1, box.Z0, box.Z1];

    private static (string Figure, double[] Numbers) Figure(Shape shape) => shape switch
    {
        RectangleShape rectangle => ("rectangle", Of(rectangle.Box)),
        TrapezoidShape t => ("polygon", [t.X0Bottom, t.Z0, t.X1Bottom, t.Z0, t.X1Top, t.Z1, t.X0Top, t.Z1]),
        PolygonShape polygon => ("polygon", [.. polygon.Points.SelectMany(point => new[] { point.X, point.Z })]),
        DiscShape disc => ("disc", [disc.X, disc.Z, disc.Radius, disc.Z0 ?? disc.Z - disc.Radius, disc.Z1 ?? disc.Z + disc.Radius]),
        _ => throw new ArgumentException($"Unknown figure {shape.GetType().Name}.", nameof(shape)),
    };

    private static void Places(Utf8JsonWriter json, string name, IEnumerable<(Box Place, double Value, double Level)> places)
    {
        json.WriteStartArray(name);
        foreach ((Box box, double value, double level) in places)
        {
            json.WriteStartObject();
            Numbers(json, "box_m", Of(box));
            json.WriteNumber("value", value);
            json.WriteNumber("level", level);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }
}
