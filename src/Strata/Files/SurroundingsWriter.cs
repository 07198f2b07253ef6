using System.Text.Json;
using Strata.CrossSections;

namespace Strata.Files;

/// <summary>Writes what a section says of its surroundings: standard figures, coils and assumptions.</summary>
internal static class SurroundingsWriter
{
    /// <summary>Writes the members of one standard figure.</summary>
    public static void JunctionFigure(Utf8JsonWriter json, JunctionFigure figure)
    {
        json.WriteString("name", figure.Name);
        json.WriteString("definition", figure.Definition);
        SectionMembers.Optional(json, "reference_c", figure.ReferenceC);
        Texts(json, "reference_boundaries", figure.ReferenceBoundaries);
        SectionMembers.Optional(json, "reference_probe", figure.ReferenceProbe);
    }

    /// <summary>Writes the members of one coil.</summary>
    public static void Coil(Utf8JsonWriter json, PlanarCoil coil)
    {
        json.WriteString("name", coil.Name);
        json.WriteNumber("turns", coil.Turns);
        SectionMembers.Length(json, "outer_um", coil.Outer);
        SectionMembers.Length(json, "inner_um", coil.Inner);
        SectionMembers.Length(json, "line_um", coil.Line);
        SectionMembers.Length(json, "thickness_um", coil.Thickness);
        SectionMembers.Length(json, "over_metal_um", coil.OverMetal);
        if (coil.Capacitor is var (first, second))
        {
            Texts(json, "capacitor", [first, second]);
            SectionMembers.Length(json, "plate_depth_um", coil.CapacitorDepth);
        }
    }

    /// <summary>Writes an array of texts; nothing for none, unless asked for.</summary>
    public static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts, bool evenNone = false)
    {
        if (texts.Count == 0 && !evenNone)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
