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
        if (segment.AsksBounds)
        {
            json.WriteBoolean("bounds", true);
        }

        json.WriteString("kind", segment.Condition.Kind.Name);
        foreach ((SurfaceMember member, double amount) in segment.Condition.Kind.Members.Zip(segment.Condition.Amounts))
        {
            json.WriteNumber(member.Name, amount);
        }
    }

    /// <summary>Writes the members of one terminal.</summary>
    public static void Terminal(Utf8JsonWriter json, Terminal terminal)
    {
        json.WriteString("name", terminal.Name);
        if (terminal.Region is string region)
        {
            json.WriteString("region", region);
        }
        else
        {
            SectionMembers.Box(json, terminal.Place);
        }

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
