using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Strata.CrossSections;
using Strata.Files;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Reports;

/// <summary>One HTML file that works without a network: the report, and maps with a hover read-out and line profiles.</summary>
public static class HtmlReport
{
    private const string ResourceName = "Strata.report.html";

    /// <summary>Writes the report.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    /// <param name="design">The design.</param>
    /// <param name="result">Its result.</param>
    /// <param name="fields">Its fields.</param>
    public static void Write(Stream stream, Design design, DesignResult result, SolutionFields fields)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(fields);
        string page = Page()
            .Replace("{{title}}", WebUtility.HtmlEncode(result.Name), StringComparison.Ordinal)
            .Replace("{{report}}", WebUtility.HtmlEncode(TextReport.Of(design, result)), StringComparison.Ordinal)
            .Replace("{{data}}", Data(fields), StringComparison.Ordinal);
        stream.Write(Encoding.UTF8.GetBytes(page));
    }

    private static string Page()
    {
        using Stream resource = typeof(HtmlReport).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{ResourceName}'.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    private static string Data(SolutionFields fields)
    {
        SectionMesh mesh = fields.Mesh;
        var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            Axis(json, "x", mesh.Grid.X);
            Axis(json, "z", mesh.Grid.Z);
            json.WriteStartArray("regions");
            foreach (string region in mesh.Regions)
            {
                json.WriteStringValue(region);
            }

            json.WriteEndArray();
            json.WriteString("region", Packed([.. mesh.RegionOf.ToArray().Select(region => (ushort)region)]));
            json.WriteStartArray("fields");
            if (fields.TemperatureC is { } temperature)
            {
                Field(json, "temperature", "C", temperature, null, ColourScale.Heat);
            }

            if (fields.PotentialV is { } potential)
            {
                Field(json, "potential", "V", potential, fields.InNet, ColourScale.Potential);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static void Axis(Utf8JsonWriter json, string name, GridAxis axis)
    {
        json.WriteStartArray(name);
        foreach (double face in axis.Faces)
        {
            json.WriteRawValue(Micrometres.FromMetres(face).ToString("G9", CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
    }

    // 16 bits are 1/65534 of the range: finer than a screen shows, and the read-out's last digit.
    private static void Field(Utf8JsonWriter json, string name, string unit, double[] values, bool[]? shown, ColourScale scale)
    {
        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        for (int cell = 0; cell < values.Length; cell++)
        {
            if (shown is null || shown[cell])
            {
                (low, high) = (Math.Min(low, values[cell]), Math.Max(high, values[cell]));
            }
        }

        if (low > high)
        {
            return;
        }

        double range = high > low ? high - low : 1;
        ushort[] levels = [.. values.Select((value, cell) => shown is null || shown[cell] ? (ushort)(1 + Math.Round((value - low) / range * (ushort.MaxValue - 1))) : (ushort)0)];
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("unit", unit);
        json.WriteNumber("low", low);
        json.WriteNumber("high", high);
        json.WriteStartArray("stops");
        foreach (Colour stop in scale.Stops)
        {
            json.WriteStringValue(stop.Hex);
        }

        json.WriteEndArray();
        json.WriteString("levels", Packed(levels));
        json.WriteEndObject();
    }

    private static string Packed(ushort[] values)
    {
        byte[] bytes = new byte[2 * values.Length];
        for (int n = 0; n < values.Length; n++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * n), values[n]);
        }

        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return Convert.ToBase64String(packed.ToArray());
    }
}
