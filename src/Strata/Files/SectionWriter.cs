using System.Text.Json;
using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Files;

/// <summary>Writes a section as the JSON that <see cref="SectionReader"/> reads.</summary>
/// <remarks>Lengths are rounded to 1e-9 um, so that a drawing prints as it was written.</remarks>
/// <example><code>
/// using var file = new MemoryStream();
/// SectionWriter.Write(file, section);
/// </code></example>
public static class SectionWriter
{
    /// <summary>Writes a section.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="section">The section.</param>
    public static void Write(Stream stream, CrossSection section)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(section);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartObject();
            Frame(json, section);
            SectionMaterialWriter.Write(json, section.Materials);
            List(json, "shapes", section.Shapes, PaintedShape);
            List(json, "interfaces", section.Interfaces, Interface);
            List(json, "sheets", section.Sheets, Sheet);
            List(json, "heat_sources", section.HeatSources, SectionConditionWriter.HeatSource);
            List(json, "boundaries", section.Boundaries, SectionConditionWriter.Boundary);
            List(json, "terminals", section.Terminals, SectionConditionWriter.Terminal);
            List(json, "probes", section.Probes, SectionConditionWriter.Probe);
            List(json, "links", section.Links, SectionConditionWriter.Link);
            List(json, "junction_figures", section.JunctionFigures, SurroundingsWriter.JunctionFigure);
            List(json, "coils", section.Coils, SurroundingsWriter.Coil);
            SurroundingsWriter.Texts(json, "assumptions", section.Assumptions);
            Analysis(json, section.Analysis);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Frame(Utf8JsonWriter json, CrossSection section)
    {
        json.WriteString("name", section.Name);
        SectionMembers.Optional(json, "comment", section.Comment);
        json.WriteString("coordinates", section.Coordinates == CoordinateSystem.Axisymmetric ? "axisymmetric" : "planar");
        SectionMembers.Optional(json, "depth_mm", section.Depth is { } depth ? Math.Round(depth * 1000, 12) : null);
        json.WriteStartObject("outline");
        SectionMembers.Box(json, section.Outline);
        json.WriteEndObject();
        SectionMembers.Optional(json, "background", section.Background);
        SectionMembers.Optional(json, "em_length_um", section.EmLength is { } em ? Math.Round(em * 1e6, 9) : null);
    }

    private static void PaintedShape(Utf8JsonWriter json, PaintedShape painted)
    {
        SectionMembers.Shape(json, painted.Shape);
        json.WriteString("material", painted.Material);
        json.WriteString("region", painted.Region);
        SectionMembers.Optional(json, "fill", painted.Fill < 1 ? painted.Fill : null);
    }

    private static void Interface(Utf8JsonWriter json, SectionInterface contact)
    {
        json.WriteString("name", contact.Name);
        if (contact.Between is var (first, second))
        {
            json.WriteStartArray("between");
            json.WriteStringValue(first);
            json.WriteStringValue(second);
            json.WriteEndArray();
        }

        if (contact.Segment is { } segment)
        {
            SectionMembers.Box(json, segment);
        }

        SectionMembers.Optional(json, "resistance_m2k_w", contact.ThermalResistance);
        SectionMembers.Optional(json, "resistance_ohm_m2", contact.ElectricalResistance);
    }

    private static void Sheet(Utf8JsonWriter json, Sheet sheet)
    {
        json.WriteString("name", sheet.Name);
        SectionMembers.Box(json, sheet.Segment);
        SectionMembers.Length(json, "thickness_um", sheet.Thickness);
        json.WriteString("material", sheet.Material);
    }

    private static void Analysis(Utf8JsonWriter json, AnalysisRequest analysis)
    {
        json.WriteStartObject("analysis");
        json.WriteString("kind", analysis.Kind.ToString().ToLowerInvariant());
        SectionMembers.Optional(json, "accuracy_percent", analysis.AccuracyPercent);
        SectionMembers.Optional(json, "cells", analysis.Cells);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
