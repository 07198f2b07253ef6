using System.Text.Json;
using Strata.CrossSections;
using Strata.Studies;

namespace Strata.Reports.Page;

/// <summary>The grid and the fields of a page, as fine as its size allows.</summary>
internal static class FieldData
{
    // The page may take 1 MB; libraries, tables and drawing leave this to the fields.
    private const int MostBytes = 800_000;
    private const double LogDecades = 5;
    private static readonly int[] Steps = [65535, 16383, 4095];

    /// <summary>Writes the members "grid", "netGrid" and "fields".</summary>
    /// <param name="json">An open object.</param>
    /// <param name="meshes">The fields with their meshes.</param>
    /// <param name="fields">The fields that are shown.</param>
    public static void Write(Utf8JsonWriter json, SolutionFields meshes, IReadOnlyList<ShownField> fields)
    {
        for (int every = 1; ; every *= 2)
        {
            var lines = new ThinnedGrid(meshes.Mesh.Grid, every);
            var netLines = new ThinnedGrid(meshes.NetMesh.Grid, every);
            string region = PackedField.Pack([.. lines.Of(meshes.Mesh.RegionOf).Select(number => (ushort)number)], lines.Nz);
            foreach (int levels in Steps)
            {
                string[] packed = [.. fields.Select(field => Packed(field, field.OnNetMesh ? netLines : lines, levels))];
                if (region.Length + packed.Sum(text => text.Length) <= MostBytes || (lines.IsCoarsest && levels == Steps[^1]))
                {
                    Grid(json, "grid", lines, region);
                    Grid(json, "netGrid", netLines, null);
                    Write(json, fields, packed, levels);
                    return;
                }
            }
        }
    }

    private static void Grid(Utf8JsonWriter json, string name, ThinnedGrid lines, string? region)
    {
        json.WriteStartObject(name);
        Axis(json, "x", lines.X);
        Axis(json, "z", lines.Z);
        json.WriteNumber("every", lines.Every);
        if (region is not null)
        {
            json.WriteString("region", region);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ShownField> fields, string[] packed, int levels)
    {
        json.WriteStartArray("fields");
        for (int n = 0; n < fields.Count; n++)
        {
            ShownField field = fields[n];
            (double low, double high) = Ends(field);
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("title", field.Title);
            json.WriteString("unit", field.Unit);
            json.WriteString("caption", field.Caption);
            json.WriteNumber("digits", field.Digits);
            json.WriteNumber("low", low);
            json.WriteNumber("high", high);
            json.WriteNumber("levels", levels);
            json.WriteBoolean("log", field.IsLog);
            json.WriteBoolean("onNetMesh", field.OnNetMesh);
            json.WriteBoolean("smooth", field.Shown is null && !field.IsLog);
            if (field.Peak is { } peak)
            {
                json.WriteStartObject("peak");
                json.WriteNumber("x", peak.X);
                json.WriteNumber("z", peak.Z);
                json.WriteNumber("value", peak.Value);
                json.WriteEndObject();
            }

            json.WriteStartArray("stops");
            foreach (Colour stop in field.Scale.Stops)
            {
                json.WriteStringValue(stop.Hex);
            }

            json.WriteEndArray();
            json.WriteString("packed", packed[n]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Packed(ShownField field, ThinnedGrid lines, int levels)
    {
        (double low, double high) = Ends(field);
        double[] values = lines.Of(field.Values);
        bool[]? shown = field.Shown is null ? null : lines.Of(field.Shown);
        ushort[] packed = PackedField.Levels(values, shown, low, high, levels, field.IsLog);
        return PackedField.Pack(shown is null ? packed : lines.Widened(packed), lines.Nz);
    }

    private static (double Low, double High) Ends(ShownField field)
    {
        (double low, double high) = field.Ends ?? (double.PositiveInfinity, double.NegativeInfinity);
        for (int cell = 0; cell < field.Values.Length; cell++)
        {
            if (field.Shown is null || field.Shown[cell])
            {
                (low, high) = (Math.Min(low, field.Values[cell]), Math.Max(high, field.Values[cell]));
            }
        }

        if (field.IsLog)
        {
            high = high > 0 ? high : 1;
            return (Math.Max(low, high * Math.Pow(10, -LogDecades)), high > low ? high : high * (1 + 1e-9));
        }

        return high > low ? (low, high) : (double.IsFinite(low) ? low : 0, (double.IsFinite(low) ? low : 0) + 1);
    }

    private static void Axis(Utf8JsonWriter json, string name, double[] faces)
    {
        json.WriteStartArray(name);
        foreach (double face in faces)
        {
            json.WriteRawValue(Micrometres.FromMetres(face).ToString("G8", System.Globalization.CultureInfo.InvariantCulture));
        }

        json.WriteEndArray();
    }
}
