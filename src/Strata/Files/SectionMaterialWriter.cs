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
            bool isotropic = material.ConductivityRange is { } range ? range.Least.IsIsotropic && range.Most.IsIsotropic
                : material.Conductivity.IsIsotropic;
            if (isotropic)
            {
                Table(json, "k", material.Conductivity.XTable, material.ConductivityRange?.Least.XTable,
                    material.ConductivityRange?.Most.XTable);
            }
            else
            {
                Table(json, "kx", material.Conductivity.XTable, material.ConductivityRange?.Least.XTable,
                    material.ConductivityRange?.Most.XTable);
                Table(json, "kz", material.Conductivity.ZTable, material.ConductivityRange?.Least.ZTable,
                    material.ConductivityRange?.Most.ZTable);
            }

            if (material.IsConductor)
            {
                if (material.ResistivityRangeOhmM is var (least, most))
                {
                    Range(json, "resistivity_ohm_m", least, most);
                }
                else
                {
                    SectionMembers.Optional(json, "resistivity_ohm_m", material.ResistivityOhmM);
                }

                SectionMembers.Optional(json, "resistivity_temperature_coefficient_1_k", material.ResistivityTemperatureCoefficient);
                json.WriteNumber("resistivity_reference_c", material.ResistivityReferenceC);
            }

            SectionMembers.Optional(json, "k_uncertainty_percent", material.ConductivityUncertaintyPercent);
            SectionMembers.Optional(json, MaterialDatum.Expansion, material.Datum(MaterialDatum.Expansion));
            SectionMembers.Optional(json, MaterialDatum.Price, material.Datum(MaterialDatum.Price));
            SectionMembers.Optional(json, MaterialDatum.Permittivity, material.Datum(MaterialDatum.Permittivity));
            SectionMembers.Optional(
                json, MaterialDatum.PermittivityUncertainty, material.Datum(MaterialDatum.PermittivityUncertainty));
            SectionMembers.Optional(json, MaterialDatum.LossTangent, material.Datum(MaterialDatum.LossTangent));
            if (material.Em is { } em)
            {
                json.WriteNumber("em_current_density_a_m2", em.DensityAM2);
                SectionMembers.Optional(json, "em_life_h", em.LifeH);
                json.WriteNumber("em_temperature_c", em.TemperatureC);
                json.WriteNumber("em_exponent", em.Exponent);
                json.WriteNumber("em_activation_ev", em.ActivationEv);
            }

            SectionMembers.Optional(json, "density_kg_m3", material.DensityKgM3);
            SectionMembers.Optional(json, "specific_heat_j_kgk", material.SpecificHeatJKgK);
            SectionMembers.Optional(json, "description", material.Description is { Length: > 0 } text ? text : null);
            SectionMembers.Optional(json, "source", material.ConductivitySource is { Length: > 0 } source ? source : null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, string name, double least, double most)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(least);
        json.WriteNumberValue(most);
        json.WriteEndArray();
    }

    private static void Table(Utf8JsonWriter json, string prefix, TemperatureTable table, TemperatureTable? least, TemperatureTable? most)
    {
        if (least is not null && most is not null && least.Values[0] < most.Values[0])
        {
            Range(json, prefix + "_w_mk", least.Values[0], most.Values[0]);
            return;
        }

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
