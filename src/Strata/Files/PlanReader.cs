using System.Globalization;
using System.Text.Json;
using Strata.CrossSections;
using Strata.Layouts;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads plans (<c>"view": "plan"</c>) from JSON: strictly, and with all problems of the file reported together.</summary>
internal static class PlanReader
{
    private static readonly NumberRange Resistance = new(0, 1e12, true);

    /// <summary>Whether a file is a plan: JSON with the member <c>"view": "plan"</c>.</summary>
    /// <param name="path">The file; one that cannot be read is none.</param>
    public static bool IsPlan(string path)
    {
        if (!File.Exists(path) || path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            return IsPlan(SourceTree.Parse(SourceText.ReadFile(path), new ProblemList(path)));
        }
        catch (InputException)
        {
            // Not JSON: the reader of designs says so.
            return false;
        }
    }

    /// <summary>Reads a plan; a layout that it names is read from its own folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sets">Members to set, each <c>path=value</c>.</param>
    /// <param name="library">Materials that the plan may name; null for the default library.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="InputException">The file is no plan; all problems are listed with path and line.</exception>
    public static PlanView ReadFile(string path, IReadOnlyList<string>? sets = null, MaterialLibrary? library = null) =>
        Read(SourceText.ReadFile(path), path, sets, library);

    /// <summary>Reads a plan from the text of a file.</summary>
    public static PlanView Read(byte[] utf8, string fileName, IReadOnlyList<string>? sets = null, MaterialLibrary? library = null)
    {
        var problems = new ProblemList(fileName);
        return Bind(SourceTree.Parse(SourceText.Check(utf8, fileName), problems), problems, fileName, sets ?? [], library);
    }

    /// <summary>Whether the values of a file are those of a plan.</summary>
    internal static bool IsPlan(SourceValue root) => root.Kind == JsonValueKind.Object && root.Member("view") is { Text: "plan" };

    /// <summary>Reads a plan from the values of a file, which are changed.</summary>
    internal static PlanView Bind(
        SourceValue root, ProblemList problems, string fileName, IReadOnlyList<string> sets, MaterialLibrary? library)
    {
        library ??= MaterialLibrary.Default;
        foreach (string set in sets)
        {
            int equals = set.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                problems.Add("--set", null, $"found '{set}'; name=value is expected");
                continue;
            }

            MemberPath.Set(root, set[..equals].Trim(), set[(equals + 1)..], problems);
        }

        var from = new ObjectReader(root, problems);
        _ = from.Text("view");
        IReadOnlyDictionary<string, PlanMaterial> materials = PlanMaterialReader.Read(from, library);
        var parts = new PlanParts(from, materials, library);
        parts.ReadLayers();
        parts.ReadLayout(Path.GetDirectoryName(fileName) ?? "");
        parts.ReadRectangles(Path.GetDirectoryName(fileName) ?? "");
        parts.ReadShapes();
        PlanView plan = new()
        {
            Name = from.OptionalText("name") ?? Path.GetFileNameWithoutExtension(fileName),
            Layers = parts.Layers,
            Figures = parts.Figures,
            Vias = parts.ReadVias(),
            Terminals = parts.ReadTerminals(),
            Draws = parts.ReadDraws(),
            Films = parts.ReadFilms(),
            Boundaries = parts.ReadBoundaries(),
            Probes = parts.ReadProbes(),
            Analysis = SectionReader.Analysis(from) ?? new AnalysisRequest { Kind = AnalysisKind.Electrical },
            TemperatureC = from.OptionalNumber("temperature_c", NumberRange.TemperatureC),
            EmLength = from.OptionalNumber("em_length_um", NumberRange.LengthUm) is { } um ? Micrometres.ToMetres(um) : null,
            HasCurves = parts.HasCurves,
        };
        _ = from.OptionalText("comment");
        if (plan.Analysis.Kind == AnalysisKind.Thermal)
        {
            int? line = root.Member("analysis")?.Member("kind")?.Line;
            problems.Add("$.analysis.kind", line, "a plan has no heat sources but its currents; allowed: electrical, electrothermal");
        }
        else if (plan.Analysis.Kind == AnalysisKind.Electrostatic)
        {
            int? line = root.Member("analysis")?.Member("kind")?.Line;
            problems.Add("$.analysis.kind", line,
                "capacitances are those of a section, not of a plan; allowed: electrical, electrothermal");
        }

        Check(plan, problems);
        from.Finish();
        problems.ThrowIfAny();
        return plan;
    }

    private static void Check(PlanView plan, ProblemList problems)
    {
        foreach (IGrouping<string, PlanTerminal> same in plan.Terminals.GroupBy(terminal => terminal.Name).Where(same => same.Count() > 1))
        {
            problems.Add("$.terminals", null, $"{same.Count()} terminals have the name {same.Key}");
        }

        if (plan.Terminals.Count == 0)
        {
            problems.Add("$.terminals", null, "there is no terminal; give each net at least one with a voltage");
        }

        if (plan.Analysis.Kind == AnalysisKind.Electrothermal && plan.Films.Count + plan.Boundaries.Count == 0)
        {
            problems.Add("$.films", null, "an electrothermal plan needs films or boundaries: its heat must leave");
        }

        foreach (PlanLayer layer in plan.Layers)
        {
            if (plan.Analysis.Kind == AnalysisKind.Electrothermal && layer.ThermalWMK is null)
            {
                problems.Add("$.layers", null, $"layer {layer.Name} has no thermal conductivity; give k_w_mk, or a material that has one");
            }

            if (plan.TemperatureC is { } t && !(layer.SheetOhm(t) > 0))
            {
                problems.Add("$.temperature_c", null,
                    string.Create(CultureInfo.InvariantCulture, $"at {t} C the resistivity of layer {layer.Name} would not be above 0"));
            }
        }
    }

    /// <summary>A resistance or a height with a material: exactly one; ohm m2 for a height.</summary>
    internal static (double? Ohm, double? OhmM2) ViaResistance(
        ObjectReader from, IReadOnlyDictionary<string, PlanMaterial> materials, MaterialLibrary library, double? temperatureC)
    {
        switch (from.ExactlyOne("resistance_ohm", "resistance_ohm_m2", "height_um"))
        {
            case "resistance_ohm":
                return (from.OptionalNumber("resistance_ohm", Resistance), null);
            case "resistance_ohm_m2":
                return (null, from.OptionalNumber("resistance_ohm_m2", Resistance));
            case "height_um":
                double height = from.Number("height_um", NumberRange.LengthUm);
                PlanMaterial? metal = PlanMaterialReader.OfPart(from, materials, library);
                return (null, metal is null ? null : metal.At(temperatureC) * Micrometres.ToMetres(height));
            default:
                return (null, null);
        }
    }
}
