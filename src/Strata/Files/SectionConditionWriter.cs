using System.Text.Json;
using Strata.CrossSections;

namespace Strata.Files;

/// <summary>Writes what acts on a section, and the places to read.</summary>
internal static class SectionConditionWriter
{
    /// <summary>Writes the members of one heat source.</summary>
    public static void HeatSource(Utf8JsonWriter json, HeatSource source)
    {
        json.WriteString("name", source.Name);
        SectionMembers.Shape(json, source.Shape);
        json.WriteNumber(source.Kind switch { HeatAmountKind.Power => "power_w", HeatAmountKind.PowerPerLength => "power_w_m", _ => "density_w_m3" }, source.Amount);
    }

    /// <summary>Writes the members of one boundary.</summary>
    public static void Boundary(Utf8JsonWriter json, BoundarySegment segment)
    {
        json.WriteString("name", segment.Name);
        json.WriteString("side", segment.Side.ToString().ToLowerInvariant());
        SectionMembers.Length(json, "from_um", segment.From);
        SectionMembers.Length(json, "to_um", segment.To);
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

    /// <summary>Writes the members of one terminal.</summary>
    public static void Terminal(Utf8JsonWriter json, Terminal terminal)
    {
        json.WriteString("name", terminal.Name);
        SectionMembers.Box(json, terminal.Place);
        SectionMembers.Optional(json, "voltage_v", terminal.Voltage);
        SectionMembers.Optional(json, "current_a", terminal.Current);
        if (terminal.Current is not null && terminal.Equipotential)
        {
            json.WriteBoolean("equipotential", true);
        }
    }

    /// <summary>Writes the members of one probe.</summary>
    public static void Probe(Utf8JsonWriter json, Probe probe)
    {
        json.WriteString("name", probe.Name);
        if (probe.Place.IsPoint)
        {
            SectionMembers.Length(json, "x_um", probe.Place.X0);
            SectionMembers.Length(json, "z_um", probe.Place.Z0);
        }
        else
        {
            SectionMembers.Box(json, probe.Place);
        }
    }

    /// <summary>Writes the members of one link.</summary>
    public static void Link(Utf8JsonWriter json, LumpedLink link)
    {
        json.WriteString("name", link.Name);
        json.WriteStartObject("from");
        SectionMembers.Box(json, link.From);
        json.WriteEndObject();
        json.WriteStartObject("to");
        SectionMembers.Box(json, link.To);
        json.WriteEndObject();
        SectionMembers.Optional(json, "resistance_k_w", link.ThermalResistance);
        SectionMembers.Optional(json, "resistance_ohm", link.ElectricalResistance);
    }
}
