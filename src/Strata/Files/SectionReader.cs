using System.Globalization;
using System.Text.Json;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads a section (outline, shapes, what acts on it) from JSON: strictly, and with all problems of the file reported together.</summary>
internal static class SectionReader
{
    /// <summary>Reads a section from the text of a file.</summary>
    /// <param name="utf8">The text, UTF-8; comments and trailing commas are allowed.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="library">The materials that the section may name; null for the default library.</param>
    /// <param name="warnings">Receives what the user should know, or null.</param>
    /// <returns>The section, SI.</returns>
    /// <exception cref="InputException">The text is not a section; all problems are listed with path and line.</exception>
    public static CrossSection Read(byte[] utf8, string fileName, MaterialLibrary? library = null, ICollection<string>? warnings = null)
    {
        var problems = new ProblemList(fileName);
        SourceValue root = SourceTree.Parse(SourceText.Check(utf8, fileName), problems);
        return Bind(root, problems, library ?? MaterialLibrary.Default, warnings ?? new List<string>());
    }

    /// <summary>Binds a parsed section.</summary>
    /// <exception cref="InputException">There are problems.</exception>
    internal static CrossSection Bind(SourceValue root, ProblemList problems, MaterialLibrary library, ICollection<string> warnings)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            problems.Add(root, $"found {root.Found}; a design is an object in braces");
            problems.ThrowIfAny();
        }

        var from = new ObjectReader(root, problems);
        CrossSection section = Frame(from);
        section = section with
        {
            Materials = SectionMaterialReader.Read(from, library, warnings),
            Shapes = Shapes(from),
            Interfaces = Interfaces(from),
            Sheets = Sheets(from),
            HeatSources = SectionConditionReader.HeatSources(from, section.Coordinates),
            Boundaries = SectionConditionReader.Boundaries(from),
            Probes = SectionConditionReader.Probes(from),
            Links = SectionConditionReader.Links(from),
            JunctionFigures = SurroundingsReader.JunctionFigures(from),
            Coils = SurroundingsReader.Coils(from),
            Assumptions = SurroundingsReader.Texts(from, "assumptions"),
            Analysis = Analysis(from) ?? new AnalysisRequest(),
        };
        section = section with { Terminals = SectionTerminalReader.Read(from, section) };
        from.Finish();
        CheckNames(from, section, library);
        problems.ThrowIfAny();
        return section;
    }

    /// <summary>Reads the member <c>analysis</c>; null when it is left out.</summary>
    internal static AnalysisRequest? Analysis(ObjectReader root)
    {
        if (root.Object("analysis") is not { } from)
        {
            return null;
        }

        AnalysisKind? kind = from.Choice(
            "kind", ("thermal", AnalysisKind.Thermal), ("electrical", AnalysisKind.Electrical),
            ("electrothermal", AnalysisKind.Electrothermal), ("electrostatic", AnalysisKind.Electrostatic));
        double? accuracy = from.OptionalNumber("accuracy_percent", new NumberRange(0, 100, true));
        int? cells = from.OptionalInteger("cells", 1, 100_000_000);
        if (from.Has("accuracy_percent") && from.Has("cells"))
        {
            root.Problems.Add(from.Value, "found accuracy_percent and cells; give one of them: either the bounds or the grid is fixed");
        }

        from.Finish();
        return new AnalysisRequest { Kind = kind ?? AnalysisKind.Thermal, AccuracyPercent = accuracy, Cells = cells };
    }

    private static CrossSection Frame(ObjectReader from)
    {
        string name = from.OptionalText("name") ?? Path.GetFileNameWithoutExtension(from.Problems.File);
        CoordinateSystem coordinates = from.Choice("coordinates", ("planar", CoordinateSystem.Planar), ("axisymmetric", CoordinateSystem.Axisymmetric)) ?? CoordinateSystem.Planar;
        double? depthMm = from.OptionalNumber("depth_mm", NumberRange.DepthMm);
        if (depthMm is not null && coordinates == CoordinateSystem.Axisymmetric)
        {
            from.Problems.Add(from.Value.Member("depth_mm")!, "an axisymmetric section is a full circle; it takes no depth");
        }

        Box outline = default;
        if (from.Require("outline") && from.Object("outline") is { } box)
        {
            outline = ShapeReader.Rectangle(box);
            box.Finish();
            if (coordinates == CoordinateSystem.Axisymmetric && outline.X0 < 0)
            {
                from.Problems.Add(box.Value.Member("x0_um")!, string.Create(CultureInfo.InvariantCulture, $"found {Micrometres.FromMetres(outline.X0)} um; a radius is at least 0 um"));
            }
        }

        return new CrossSection
        {
            Name = name,
            Comment = from.OptionalText("comment"),
            Coordinates = coordinates,
            Depth = depthMm / 1000,
            Outline = outline,
            Background = from.OptionalText("background"),
            EmLength = from.OptionalNumber("em_length_um", NumberRange.LengthUm) is { } um ? Micrometres.ToMetres(um) : null,
        };
    }

    private static List<PaintedShape> Shapes(ObjectReader root)
    {
        List<PaintedShape> shapes = [];
        foreach (ObjectReader from in root.Objects("shapes"))
        {
            Shape? shape = ShapeReader.Shape(from);
            string material = from.Text("material");
            string region = from.OptionalText("region") ?? material;
            double fill = from.OptionalNumber("fill", NumberRange.Share) ?? 1;
            from.Finish();
            if (shape is not null)
            {
                shapes.Add(new PaintedShape(shape, material, region, fill));
            }
        }

        return shapes;
    }

    private static List<SectionInterface> Interfaces(ObjectReader root)
    {
        List<SectionInterface> interfaces = [];
        foreach (ObjectReader from in root.Objects("interfaces"))
        {
            string? name = from.OptionalText("name");
            bool segment = from.Has("x0_um") | from.Has("x1_um") | from.Has("z0_um") | from.Has("z1_um");
            (string, string)? between = Between(from);
            if (segment == from.Has("between"))
            {
                from.Problems.Add(from.Value, "an interface lies \"between\" two regions, or on a segment (x0_um, x1_um, z0_um, z1_um); give one of the two places");
            }

            Box? place = segment ? ShapeReader.Segment(from) : null;
            double? thermal = from.OptionalNumber("resistance_m2k_w", new NumberRange(0, 1e6));
            double? electrical = from.OptionalNumber("resistance_ohm_m2", new NumberRange(0, 1e6));
            if ((thermal ?? electrical) is null)
            {
                from.Problems.Add(from.Value, "an interface needs resistance_m2k_w, resistance_ohm_m2 or both");
            }

            from.Finish();
            string made = between is var (first, second) ? $"{first}/{second}" : string.Create(CultureInfo.InvariantCulture, $"interface {interfaces.Count + 1}");
            interfaces.Add(new SectionInterface { Name = name ?? made, Between = between, Segment = place, ThermalResistance = thermal, ElectricalResistance = electrical });
        }

        return interfaces;
    }

    private static (string First, string Second)? Between(ObjectReader from)
    {
        IReadOnlyList<SourceValue> regions = from.Items("between");
        if (regions.Count == 2 && regions.All(region => region.Kind == JsonValueKind.String) && regions[0].Text != regions[1].Text)
        {
            return (regions[0].Text, regions[1].Text);
        }

        if (from.Value.Member("between") is { Kind: JsonValueKind.Array } wrong)
        {
            from.Problems.Add(wrong, "\"between\" takes the names of two different regions");
        }

        return null;
    }

    private static List<Sheet> Sheets(ObjectReader root)
    {
        List<Sheet> sheets = [];
        foreach (ObjectReader from in root.Objects("sheets"))
        {
            string? name = from.OptionalText("name");
            Box segment = ShapeReader.Segment(from);
            double thickness = from.Number("thickness_um", NumberRange.LengthUm);
            string material = from.Text("material");
            from.Finish();
            sheets.Add(new Sheet(name ?? string.Create(CultureInfo.InvariantCulture, $"sheet {sheets.Count + 1}"), segment, Micrometres.ToMetres(thickness), material));
        }

        return sheets;
    }

    private static void CheckNames(ObjectReader root, CrossSection section, MaterialLibrary library)
    {
        List<string> own = root.Value.Member("materials")?.Members.Select(member => member.Key).ToList() ?? [];
        void Check(SourceValue? member)
        {
            if (member is { Kind: JsonValueKind.String, Text.Length: > 0 } && !own.Contains(member.Text) && !library.TryGet(member.Text, out _))
            {
                string? near = NearestName.Find(member.Text, own);
                root.Problems.Add(member, near is null ? library.UnknownMessage(member.Text) : $"unknown material '{member.Text}'; did you mean '{near}'?");
            }
        }

        Check(root.Value.Member("background"));
        foreach (string list in (string[])["shapes", "sheets"])
        {
            root.Value.Member(list)?.Items.ForEach(item => Check(item.Member("material")));
        }

        HashSet<string> regions = [.. section.Shapes.Select(shape => shape.Region), CrossSection.BackgroundRegion];
        foreach (SourceValue item in root.Value.Member("interfaces")?.Items ?? [])
        {
            foreach (SourceValue region in item.Member("between")?.Items ?? [])
            {
                if (region.Kind == JsonValueKind.String && !regions.Contains(region.Text) && root.Problems.Count == 0)
                {
                    root.Problems.Add(region, $"no shape has the region '{region.Text}'{(NearestName.Find(region.Text, regions) is { } near ? $"; did you mean '{near}'?" : "")}");
                }
            }
        }
    }
}
