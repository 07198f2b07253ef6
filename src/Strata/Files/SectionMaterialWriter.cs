using System.Text.Json;
using Strata.Materials;

namespace Strata.Files;

/// <summary>Writes the materials of a section.</summary>
internal static class SectionMaterialWriter
{
    /// <summary>Writes the member <c>materials</c>; nothing when there are none.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Material> materials)
    {
        if (materials.Count == 0)
        {
            return;
        }

        json.WriteStartObject("materials");
        foreach (Material material in materials)
        {
            json.WriteStartObject(material.Name);
            if (material.Conductivity.IsIsotropic)
            {
                Table(json, "k", material.Conductivity.XTable);
            }
            else
            {
                Table(json, "kx", material.Conductivity.XTable);
                Table(json, "kz", material.Conductivity.ZTable);
            }

            if (material.IsConductor)
            {
                SectionMembers.Optional(json, "resistivity_ohm_m", material.ResistivityOhmM);
                SectionMembers.Optional(json, "resistivity_temperature_coefficient_1_k", material.ResistivityTemperatureCoefficient);
                json.WriteNumber("resistivity_reference_c", material.ResistivityReferenceC);
            }

            SectionMembers.Optional(json, "density_kg_m3", material.DensityKgM3);
            SectionMembers.Optional(json, "specific_heat_j_kgk", material.SpecificHeatJKgK);
            SectionMembers.Optional(json, "description", material.Description is { Length: > 0 } text ? text : null);
            SectionMembers.Optional(json, "source", material.ConductivitySource is { Length: > 0 } source ? source : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter json, string prefix, TemperatureTable table)
    {
        if (table.Values.Length == 1)
        {
            json.WriteNumber(prefix + "_w_mk", table.Values[0]);
            return;
        }

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
