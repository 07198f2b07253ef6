using Strata.CrossSections;

namespace Strata.Files;

/// <summary>Reads <c>terminals</c>: places with a voltage or a current, and for electrostatics conductors with neither.</summary>
internal static class SectionTerminalReader
{
    /// <summary>Reads them.</summary>
    /// <param name="root">The design.</param>
    /// <param name="section">What was read of it before: the shapes and what is asked.</param>
    public static IReadOnlyList<Terminal> Read(ObjectReader root, CrossSection section)
    {
        List<Terminal> terminals = [];
        HashSet<string> names = [];
        foreach (ObjectReader from in root.Objects("terminals"))
        {
            string name = SectionConditionReader.UniqueName(from, names);
            Terminal place = from.Has("region") ? Region(from, section) : new Terminal { Name = name, Place = ShapeReader.Place(from) };
            bool driven = section.Analysis.Kind != AnalysisKind.Electrostatic && place.Region is null;
            Terminal drive = driven ? Driven(from) : Undriven(from);
            from.Finish();
            terminals.Add(drive with { Name = name, Place = place.Place, Region = place.Region });
        }

        return terminals;
    }

    private static Terminal Driven(ObjectReader from)
    {
        string? given = from.ExactlyOne("voltage_v", "current_a");
        double amount = given is null ? double.NaN : from.Number(given, new NumberRange(-1e9, 1e9));
        bool equipotential = from.Flag("equipotential", whenLeftOut: given == "voltage_v");
        if (given == "voltage_v" && !equipotential)
        {
            from.Problems.Add(from.Value.Member("equipotential")!, "a voltage terminal is always an equipotential; leave the member out");
        }

        return new Terminal
        {
            Name = "",
            Voltage = given == "voltage_v" ? amount : null,
            Current = given == "current_a" ? amount : null,
            Equipotential = given == "current_a" && equipotential,
        };
    }

    private static Terminal Undriven(ObjectReader from)
    {
        foreach (string member in (ReadOnlySpan<string>)["voltage_v", "current_a", "equipotential"])
        {
            if (from.Has(member))
            {
                from.Problems.Add(from.Value.Member(member)!,
                    $"'{member}' does not belong to a terminal of an electrostatic analysis: a capacitance is charge per volt; "
                    + "leave it out");
            }
        }

        return new Terminal { Name = "" };
    }

    private static Terminal Region(ObjectReader from, CrossSection section)
    {
        string region = from.Text("region");
        if (from.Has("x0_um") | from.Has("x1_um") | from.Has("z0_um") | from.Has("z1_um"))
        {
            from.Problems.Add(from.Value, "a terminal is a region, or a place (x0_um, x1_um, z0_um, z1_um); give one of the two");
        }

        Box? place = region == CrossSection.BackgroundRegion ? section.Outline
            : section.Shapes.FirstOrDefault(shape => shape.Region == region)?.Shape.Bounds;
        return new Terminal { Name = "", Region = region, Place = place is Box box ? Inside(box, section.Outline) : default };
    }

    private static Box Inside(Box box, Box outline) => new(
        Math.Clamp(box.X0, outline.X0, outline.X1), Math.Clamp(box.X1, outline.X0, outline.X1),
        Math.Clamp(box.Z0, outline.Z0, outline.Z1), Math.Clamp(box.Z1, outline.Z0, outline.Z1));
}
