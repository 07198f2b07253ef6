using System.Text.Json;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Files;

/// <summary>Writes a section as the JSON that <see cref="SectionReader"/> reads.</summary>
/// <remarks>Lengths are rounded to 1e-9 um, so that a drawing prints as it was written.</remarks>
public static class SectionWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a section.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="section">The section.</param>
    public static void Write(Stream stream, CrossSection section)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(section);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            Frame(json, section);
            Materials(json, section.Materials);
            List(json, "shapes", section.Shapes, PaintedShape);
            List(json, "interfaces", section.Interfaces, Interface);
            List(json, "sheets", section.Sheets, Sheet);
            List(json, "heat_sources", section.HeatSources, HeatSource);
            List(json, "boundaries", section.Boundaries, Boundary);
            List(json, "terminals", section.Terminals, Terminal);
            List(json, "probes", section.Probes, Probe);
            List(json, "links", section.Links, Link);
            Analysis(json, section.Analysis);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Frame(Utf8JsonWriter json, CrossSection section)
    {
        json.WriteString("name", section.Name);
        Optional(json, "comment", section.Comment);
        json.WriteString("coordinates", section.Coordinates == CoordinateSystem.Axisymmetric ? "axisymmetric" : "planar");
        Optional(json, "depth_mm", section.Depth is { } depth ? Math.Round(depth * 1000, 12) : null);
        json.WriteStartObject("outline");
        Box(json, section.Outline);
        json.WriteEndObject();
        Optional(json, "background", section.Background);
    }

    private static void Materials(Utf8JsonWriter json, IReadOnlyList<Material> materials)
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
                Optional(json, "resistivity_ohm_m", material.ResistivityOhmM);
                Optional(json, "resistivity_temperature_coefficient_1_k", material.ResistivityTemperatureCoefficient);
                json.WriteNumber("resistivity_reference_c", material.ResistivityReferenceC);
            }

            Optional(json, "density_kg_m3", material.DensityKgM3);
            Optional(json, "specific_heat_j_kgk", material.SpecificHeatJKgK);
            Optional(json, "description", material.Description is { Length: > 0 } text ? text : null);
            Optional(json, "source", material.ConductivitySource is { Length: > 0 } source ? source : null);
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

    private static void PaintedShape(Utf8JsonWriter json, PaintedShape painted)
    {
        Shape(json, painted.Shape);
        json.WriteString("material", painted.Material);
        json.WriteString("region", painted.Region);
        Optional(json, "fill", painted.Fill < 1 ? painted.Fill : null);
    }

    private static void Shape(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case RectangleShape rectangle:
                json.WriteString("shape", "rectangle");
                Box(json, rectangle.Box);
                break;
            case TrapezoidShape trapezoid:
                json.WriteString("shape", "trapezoid");
                Length(json, "x0_bottom_um", trapezoid.X0Bottom);
                Length(json, "x1_bottom_um", trapezoid.X1Bottom);
                Length(json, "x0_top_um", trapezoid.X0Top);
                Length(json, "x1_top_um", trapezoid.X1Top);
                Length(json, "z0_um", trapezoid.Z0);
                Length(json, "z1_um", trapezoid.Z1);
                break;
            case DiscShape disc:
                json.WriteString("shape", "disc");
                Length(json, "x_um", disc.X);
                Length(json, "z_um", disc.Z);
                Length(json, "radius_um", disc.Radius);
                Length(json, "z0_um", disc.Z0);
                Length(json, "z1_um", disc.Z1);
                break;
            case PolygonShape polygon:
                json.WriteString("shape", "polygon");
                json.WriteStartArray("points_um");
                foreach ((double x, double z) in polygon.Points)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(Micrometres.FromMetres(x));
                    json.WriteNumberValue(Micrometres.FromMetres(z));
                    json.WriteEndArray();
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A shape of type {shape.GetType().Name} has no form in a section file.", nameof(shape));
        }
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
            Box(json, segment);
        }

        Optional(json, "resistance_m2k_w", contact.ThermalResistance);
        Optional(json, "resistance_ohm_m2", contact.ElectricalResistance);
    }

    private static void Sheet(Utf8JsonWriter json, Sheet sheet)
    {
        json.WriteString("name", sheet.Name);
        Box(json, sheet.Segment);
        Length(json, "thickness_um", sheet.Thickness);
        json.WriteString("material", sheet.Material);
    }

    private static void HeatSource(Utf8JsonWriter json, HeatSource source)
    {
        json.WriteString("name", source.Name);
        Shape(json, source.Shape);
        json.WriteNumber(source.Kind switch { HeatAmountKind.Power => "power_w", HeatAmountKind.PowerPerLength => "power_w_m", _ => "density_w_m3" }, source.Amount);
    }

    private static void Boundary(Utf8JsonWriter json, BoundarySegment segment)
    {
        json.WriteString("name", segment.Name);
        json.WriteString("side", segment.Side.ToString().ToLowerInvariant());
        Length(json, "from_um", segment.From);
        Length(json, "to_um", segment.To);
        json.WriteString("kind", segment.Kind.ToString().ToLowerInvariant());
        switch (segment.Kind)
        {
            case BoundarySegmentKind.Film:
                json.WriteNumber("film_w_m2k", segment.Film);
                json.WriteNumber("ambient_c", segment.AmbientC);
                break;
            case BoundarySegmentKind.Temperature:
                json.WriteNumber("temperature_c", segment.TemperatureC);
                break;
            case BoundarySegmentKind.Flux:
                json.WriteNumber("flux_w_m2", segment.Flux);
                break;
            case BoundarySegmentKind.Radiation:
                json.WriteNumber("emissivity", segment.Emissivity);
                json.WriteNumber("ambient_c", segment.AmbientC);
                break;
        }
    }

    private static void Terminal(Utf8JsonWriter json, Terminal terminal)
    {
        json.WriteString("name", terminal.Name);
        Box(json, terminal.Place);
        Optional(json, "voltage_v", terminal.Voltage);
        Optional(json, "current_a", terminal.Current);
        if (terminal.Current is not null && terminal.Equipotential)
        {
            json.WriteBoolean("equipotential", true);
        }
    }

    private static void Probe(Utf8JsonWriter json, Probe probe)
    {
        json.WriteString("name", probe.Name);
        if (probe.Place.IsPoint)
        {
            Length(json, "x_um", probe.Place.X0);
            Length(json, "z_um", probe.Place.Z0);
        }
        else
        {
            Box(json, probe.Place);
        }
    }

    private static void Link(Utf8JsonWriter json, LumpedLink link)
    {
        json.WriteString("name", link.Name);
        json.WriteStartObject("from");
        Box(json, link.From);
        json.WriteEndObject();
        json.WriteStartObject("to");
        Box(json, link.To);
        json.WriteEndObject();
        Optional(json, "resistance_k_w", link.ThermalResistance);
        Optional(json, "resistance_ohm", link.ElectricalResistance);
    }

    private static void Analysis(Utf8JsonWriter json, AnalysisRequest analysis)
    {
        json.WriteStartObject("analysis");
        json.WriteString("kind", analysis.Kind.ToString().ToLowerInvariant());
        Optional(json, "accuracy_percent", analysis.AccuracyPercent);
        Optional(json, "cells", analysis.Cells);
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

    private static void Box(Utf8JsonWriter json, Box box)
    {
        Length(json, "x0_um", box.X0);
        Length(json, "x1_um", box.X1);
        Length(json, "z0_um", box.Z0);
        Length(json, "z1_um", box.Z1);
    }

    private static void Length(Utf8JsonWriter json, string name, double? metres)
    {
        if (metres is { } length)
        {
            json.WriteNumber(name, Micrometres.FromMetres(length));
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
