using System.Text.Json;
using Strata.Materials;

namespace Strata.Files;

/// <summary>Writes materials as JSON, each value with its source.</summary>
internal static class MaterialWriter
{
    /// <summary>Writes one material as an object, several as an array.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="materials">The materials.</param>
    /// <param name="asArray">True writes an array even for one.</param>
    public static void Write(Stream stream, IReadOnlyList<Material> materials, bool asArray)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(materials);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            if (asArray)
            {
                json.WriteStartArray();
            }

            foreach (Material material in materials)
            {
                Material(json, material);
            }

            if (asArray)
            {
                json.WriteEndArray();
            }
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Material(Utf8JsonWriter json, Material material)
    {
        json.WriteStartObject();
        json.WriteString("name", material.Name);
        json.WriteString("role", material.Role);
        json.WriteString("description", material.Description);
        if (material.Conductivity.IsIsotropic)
        {
            Direction(json, "k", material.Conductivity.XTable);
        }
        else
        {
            Direction(json, "kx", material.Conductivity.XTable);
            Direction(json, "kz", material.Conductivity.ZTable);
        }

        json.WriteString("k_source", material.ConductivitySource);
        Value(
            json, "k_uncertainty_percent", material.ConductivityUncertaintyPercent, "k_uncertainty_source",
            material.ConductivityUncertaintySource);
        Value(json, "resistivity_ohm_m", material.ResistivityOhmM, "resistivity_source", material.ResistivitySource);
        if (material.ResistivityTemperatureCoefficient is { } coefficient)
        {
            json.WriteNumber("resistivity_temperature_coefficient_1_k", coefficient);
            json.WriteNumber("resistivity_reference_c", material.ResistivityReferenceC);
        }

        Value(json, "density_kg_m3", material.DensityKgM3, "density_source", material.DensitySource);
        Value(json, "specific_heat_j_kgk", material.SpecificHeatJKgK, "specific_heat_source", material.SpecificHeatSource);
        foreach (MaterialDatum datum in material.Data)
        {
            Value(json, datum.Property, datum.Value, datum.Property + "_source", datum.Source);
        }

        json.WriteEndObject();
    }

    private static void Direction(Utf8JsonWriter json, string prefix, TemperatureTable table)
    {
        json.WriteNumber(prefix + "_w_mk", table.At(ThermalConductivity.ReferenceC));
        if (table.Values.Length > 1)
        {
            json.WriteStartArray(prefix + "_table_c_w_mk");
            for (int n = 0; n < table.Values.Length; n++)
            {
                json.WriteStartArray();
                json.WriteNumberValue(table.TemperaturesC[n]);
                json.WriteNumberValue(table.Values[n]);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }
    }

    private static void Value(Utf8JsonWriter json, string name, double? value, string sourceName, string source)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
            json.WriteString(sourceName, source);
        }
    }
}
