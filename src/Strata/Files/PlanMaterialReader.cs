using System.Text.Json;
using Strata.Layouts;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads the metals of a plan: its own materials, those of the library, and resistivities given in place.</summary>
internal static class PlanMaterialReader
{
    private static readonly NumberRange Resistivity = new(0, 1e6, true) { Least = 1e-12 };
    private static readonly NumberRange Conductivity = new(0, 1e6, true) { Least = 1e-9 };

    private static readonly string[] Thermal =
    [
        "kx_w_mk", "kz_w_mk", "k_table_c_w_mk", "kx_table_c_w_mk", "kz_table_c_w_mk", "density_kg_m3", "specific_heat_j_kgk",
            "description", "source",
    ];

    /// <summary>Reads the member <c>materials</c>; thermal members may stand there and say nothing to a plan.</summary>
    public static IReadOnlyDictionary<string, PlanMaterial> Read(ObjectReader root, MaterialLibrary library)
    {
        Dictionary<string, PlanMaterial> materials = new(StringComparer.Ordinal);
        foreach ((string name, SourceValue value) in root.Object("materials")?.Value.Members ?? [])
        {
            if (value.Kind != JsonValueKind.Object)
            {
                root.Problems.Add(value, $"found {value.Found}; a material is an object such as {{ \"resistivity_ohm_m\": 1.7e-8 }}");
                continue;
            }

            var from = new ObjectReader(value, root.Problems);
            from.Know(Thermal);
            if (from.Require("resistivity_ohm_m"))
            {
                materials[name] = Given(from);
            }

            from.Finish();
        }

        return materials;
    }

    /// <summary>The metal of a layer or via: a material, or its own resistivity; null when it is wrong.</summary>
    public static PlanMaterial? OfPart(ObjectReader from, IReadOnlyDictionary<string, PlanMaterial> own, MaterialLibrary library)
    {
        switch (from.ExactlyOne("material", "resistivity_ohm_m"))
        {
            case "resistivity_ohm_m":
                return Given(from);
            case "material" when from.OptionalText("material") is { } name:
                if (own.TryGetValue(name, out PlanMaterial? material))
                {
                    return material;
                }

                if (library.TryGet(name, out Material? known) && known.ResistivityOhmM is double resistivity)
                {
                    return new PlanMaterial(resistivity, known.ResistivityTemperatureCoefficient ?? 0, known.ResistivityReferenceC)
                    {
                        ThermalWMK = known.KxAt(Material.DefaultResistivityReferenceC),
                    };
                }

                string? near = NearestName.Find(name, own.Keys);
                from.Problems.Add(from.Value.Member("material")!, known is not null ? $"the material '{name}' has no resistivity"
                    : near is null ? library.UnknownMessage(name) : $"unknown material '{name}'; did you mean '{near}'?");
                return null;
            default:
                return null;
        }
    }

    private static PlanMaterial Given(ObjectReader from)
    {
        double resistivity = from.Number("resistivity_ohm_m", Resistivity);
        double? coefficient = from.OptionalNumber("resistivity_temperature_coefficient_1_k", new NumberRange(-0.1, 0.1));
        double? reference = from.OptionalNumber("resistivity_reference_c", NumberRange.TemperatureC);
        return new PlanMaterial(
            resistivity, coefficient ?? 0, reference ?? Material.DefaultResistivityReferenceC)
        {
            Em = EmLimitReader.Read(from),
            ThermalWMK = from.OptionalNumber("k_w_mk", Conductivity)
        };
    }
}
