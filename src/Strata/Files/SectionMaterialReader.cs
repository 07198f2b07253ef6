using System.Globalization;
using System.Text.Json;
using Strata.Materials;

namespace Strata.Files;

/// <summary>Reads the materials of a section.</summary>
internal static class SectionMaterialReader
{
    private static readonly NumberRange Conductivity = new(0, 1e6, true) { Least = 1e-9 };

    /// <summary>Reads the member <c>materials</c>; what is wrong is noted and left out.</summary>
    /// <param name="root">The design.</param>
    /// <param name="library">The library, for the warning about hidden materials.</param>
    /// <param name="warnings">Receives the names that hide a material of the library.</param>
    public static IReadOnlyList<Material> Read(ObjectReader root, MaterialLibrary library, ICollection<string> warnings)
    {
        List<Material> materials = [];
        if (root.Object("materials") is not { } members)
        {
            return materials;
        }

        foreach ((string name, SourceValue value) in members.Value.Members)
        {
            if (value.Kind != JsonValueKind.Object)
            {
                root.Problems.Add(value, $"found {value.Found}; a material is an object such as {{ \"k_w_mk\": 148 }}");
                continue;
            }

            if (library.TryGet(name, out _))
            {
                warnings.Add($"material: the design's own material '{name}' hides the library material of that name");
            }

            if (One(name, new ObjectReader(value, root.Problems)) is { } material)
            {
                materials.Add(material);
            }
        }

        return materials;
    }

    private static Material? One(string name, ObjectReader from)
    {
        int before = from.Problems.Count;
        ThermalConductivity? conductivity = ReadConductivity(from, out (ThermalConductivity, ThermalConductivity)? range);
        (double Value, (double Least, double Most)? Range)? rho =
            Value(from, "resistivity_ohm_m", new NumberRange(0, 1e6, true) { Least = 1e-12 });
        double? resistivity = rho?.Value;
        double? coefficient = from.OptionalNumber("resistivity_temperature_coefficient_1_k", new NumberRange(-0.1, 0.1));
        double? reference = from.OptionalNumber("resistivity_reference_c", NumberRange.TemperatureC);
        if (resistivity is null && (coefficient ?? reference) is not null)
        {
            from.Problems.Add(from.Value, "a temperature coefficient or reference needs a resistivity_ohm_m");
        }

        var material = new
        {
            Em = EmLimitReader.Read(from),
            Uncertainty = from.OptionalNumber("k_uncertainty_percent", new NumberRange(0, 95)),
            Expansion = from.OptionalNumber("expansion_ppm_k", new NumberRange(-100, 10_000)),
            Price = from.OptionalNumber("price_per_kg", new NumberRange(0, 1e9)),
            Permittivity = from.OptionalNumber(MaterialDatum.Permittivity, new NumberRange(1, 1e6)),
            PermittivityUncertainty = from.OptionalNumber(MaterialDatum.PermittivityUncertainty, new NumberRange(0, 95)),
            LossTangent = from.OptionalNumber(MaterialDatum.LossTangent, new NumberRange(0, 100)),
            Density = from.OptionalNumber("density_kg_m3", new NumberRange(0, 50_000, true)),
            SpecificHeat = from.OptionalNumber("specific_heat_j_kgk", new NumberRange(0, 50_000, true)),
            Description = from.OptionalText("description") ?? "",
            Source = from.OptionalText("source") ?? "the design",
        };
        if (material.Em is not null && resistivity is null)
        {
            from.Problems.Add(from.Value,
                "an electromigration limit needs a resistivity_ohm_m: without one the material carries no current");
        }

        from.Finish();
        return from.Problems.Count > before || conductivity is null ? null : new Material
        {
            Name = name,
            Description = material.Description,
            Conductivity = conductivity,
            ConductivityRange = range,
            ResistivityRangeOhmM = rho?.Range,
            ConductivitySource = material.Source,
            ConductivityUncertaintyPercent = material.Uncertainty,
            ConductivityUncertaintySource = material.Uncertainty is null ? "" : material.Source,
            Em = material.Em,
            ResistivityOhmM = resistivity,
            ResistivityTemperatureCoefficient = coefficient,
            ResistivityReferenceC = reference ?? Material.DefaultResistivityReferenceC,
            ResistivitySource = resistivity is null ? "" : material.Source,
            DensityKgM3 = material.Density,
            DensitySource = material.Density is null ? "" : material.Source,
            SpecificHeatJKgK = material.SpecificHeat,
            SpecificHeatSource = material.SpecificHeat is null ? "" : material.Source,
            Data = Data(material.Source, (MaterialDatum.Expansion, material.Expansion), (MaterialDatum.Price, material.Price),
                (MaterialDatum.Permittivity, material.Permittivity),
                (MaterialDatum.PermittivityUncertainty, material.PermittivityUncertainty),
                (MaterialDatum.LossTangent, material.LossTangent)),
        };
    }

    private static IReadOnlyList<MaterialDatum> Data(string source, params IReadOnlyList<(string Property, double? Value)> stated) =>
        stated.All(one => one.Value is null) ? []
            : [.. stated.Where(one => one.Value is not null).Select(one => new MaterialDatum(one.Property, one.Value!.Value, source))];

    // A number, or a range [least, most] that the middle stands for.
    private static (double Value, (double Least, double Most)? Range)? Value(ObjectReader from, string name, NumberRange allowed)
    {
        if (!from.Has(name))
        {
            return null;
        }

        SourceValue member = from.Value.Member(name)!;
        if (member.Kind != JsonValueKind.Array)
        {
            return (from.Number(name, allowed), null);
        }

        if (member.Items.Count != 2)
        {
            from.Problems.Add(member, $"found {member.Found}; a range is [least, largest], such as \"{name}\": [1.2, 1.8]");
            return (double.NaN, null);
        }

        double least = from.Number(member.Items[0], name, allowed), most = from.Number(member.Items[1], name, allowed);
        if (least > most)
        {
            from.Problems.Add(member, string.Create(CultureInfo.InvariantCulture,
                $"found {least} before {most}; a range is [least, largest]"));
        }

        return (0.5 * (least + most), least < most ? (least, most) : null);
    }

    private static ThermalConductivity? ReadConductivity(ObjectReader from,
        out (ThermalConductivity Least, ThermalConductivity Most)? range)
    {
        range = null;
        bool both = Given(from, "k");
        bool x = Given(from, "kx");
        bool z = Given(from, "kz");
        if (both == (x || z) || x != z)
        {
            from.Problems.Add(from.Value, "give the thermal conductivity once: k_w_mk or k_table_c_w_mk, or one of each of kx_... and kz_...");
            return null;
        }

        if (both)
        {
            TemperatureTable? k = Direction(from, "k", out (double Least, double Most)? of);
            range = of is var (least, most) ? (ThermalConductivity.Constant(least), ThermalConductivity.Constant(most)) : null;
            return k is { } table ? ThermalConductivity.Isotropic(table) : null;
        }

        TemperatureTable? kx = Direction(from, "kx", out (double Least, double Most)? ofX);
        TemperatureTable? kz = Direction(from, "kz", out (double Least, double Most)? ofZ);
        if ((ofX ?? ofZ) is not null && kx is not null && kz is not null)
        {
            if (kx.Values.Length > 1 || kz.Values.Length > 1)
            {
                from.Problems.Add(from.Value,
                    "a range and a table over temperature do not go together; give both directions as numbers or ranges");
                return null;
            }

            (double Least, double Most) x1 = ofX ?? (kx.Values[0], kx.Values[0]), z1 = ofZ ?? (kz.Values[0], kz.Values[0]);
            range = (ThermalConductivity.Orthotropic(x1.Least, z1.Least), ThermalConductivity.Orthotropic(x1.Most, z1.Most));
        }

        return kx is not null && kz is not null ? new ThermalConductivity(kx, kz) : null;
    }

    private static bool Given(ObjectReader from, string prefix) => from.Has(prefix + "_w_mk") | from.Has(prefix + "_table_c_w_mk");

    private static TemperatureTable? Direction(ObjectReader from, string prefix, out (double Least, double Most)? range)
    {
        range = null;
        string valueName = prefix + "_w_mk";
        string tableName = prefix + "_table_c_w_mk";
        if (from.Has(valueName) && from.Has(tableName))
        {
            from.Problems.Add(from.Value, $"found {valueName} and {tableName}; give one of them");
            return null;
        }

        if (from.Has(valueName))
        {
            (double k, range) = Value(from, valueName, Conductivity) ?? (double.NaN, null);
            return double.IsNaN(k) ? null : new TemperatureTable([(ThermalConductivity.ReferenceC, k)]);
        }

        return Table(from, tableName);
    }

    private static TemperatureTable? Table(ObjectReader from, string name)
    {
        int before = from.Problems.Count;
        List<(double T, double K)> nodes = [];
        foreach (SourceValue item in from.Items(name))
        {
            if (item.Items.Count != 2)
            {
                from.Problems.Add(item, $"found {item.Found}; a node of the table is [temperature in C, conductivity in W/(m K)]");
                continue;
            }

            double t = from.Number(item.Items[0], "temperature_c", NumberRange.TemperatureC);
            double k = from.Number(item.Items[1], "k_w_mk", Conductivity);
            if (nodes.Count > 0 && t <= nodes[^1].T)
            {
                from.Problems.Add(item, string.Create(CultureInfo.InvariantCulture, $"found {t} C after {nodes[^1].T} C; the temperatures of a table must ascend"));
            }

            nodes.Add((t, k));
        }

        if (nodes.Count == 0 && from.Problems.Count == before)
        {
            from.Problems.Add(from.Value.Member(name)!, "the table is empty; at least one node is needed");
        }

        return from.Problems.Count == before ? new TemperatureTable(nodes.Select(node => (node.T, node.K))) : null;
    }
}
