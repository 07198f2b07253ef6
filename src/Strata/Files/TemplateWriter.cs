using System.Text.Json;
using Strata.Packages;

namespace Strata.Files;

/// <summary>Writes what a template takes as JSON: name, parameters, presets.</summary>
internal static class TemplateWriter
{
    /// <summary>Writes one template as an object, several as an array.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="templates">The templates.</param>
    /// <param name="asArray">True writes an array even for one.</param>
    public static void Write(Stream stream, IReadOnlyList<IPackageTemplate> templates, bool asArray)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(templates);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            if (asArray)
            {
                json.WriteStartArray();
            }

            foreach (IPackageTemplate template in templates)
            {
                Template(json, template);
            }

            if (asArray)
            {
                json.WriteEndArray();
            }
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Template(Utf8JsonWriter json, IPackageTemplate template)
    {
        json.WriteStartObject();
        json.WriteString("name", template.Name);
        json.WriteString("description", template.Description);
        json.WriteStartArray("parameters");
        foreach (TemplateParameter parameter in template.Parameters)
        {
            Parameter(json, parameter);
        }

        json.WriteEndArray();
        json.WriteStartArray("presets");
        foreach (Preset preset in template.Presets)
        {
            json.WriteStartObject();
            json.WriteString("name", preset.Name);
            json.WriteString("description", preset.Description);
            json.WriteStartObject("values");
            foreach ((string name, string value) in preset.Values)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Parameter(Utf8JsonWriter json, TemplateParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("part", parameter.Part);
        json.WriteString("unit", parameter.Unit);
        json.WriteString("kind", parameter.Kind);
        if (parameter.Default is not null)
        {
            json.WriteString("default", parameter.Default);
        }

        Number(json, "min", parameter.Range.Min);
        Number(json, "max", parameter.Range.Max);
        Number(json, "preferred_min", parameter.Preferred.Min);
        Number(json, "preferred_max", parameter.Preferred.Max);
        if (parameter.Choices.Count > 0)
        {
            json.WriteStartArray("choices");
            foreach (string choice in parameter.Choices)
            {
                json.WriteStringValue(choice);
            }

            json.WriteEndArray();
        }

        json.WriteString("meaning", parameter.Meaning);
        json.WriteString("source", parameter.Source);
        json.WriteEndObject();
    }

    // JSON has no infinity: an open end is left out.
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
    }
}
