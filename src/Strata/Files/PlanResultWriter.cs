using System.Text.Json;
using Strata.Results;

namespace Strata.Files;

/// <summary>Writes what the results of a plan have beside those of a section.</summary>
internal static class PlanResultWriter
{
    /// <summary>The view; nothing for a section.</summary>
    public static void View(Utf8JsonWriter json, string? view)
    {
        if (view is not null)
        {
            json.WriteString("view", view);
        }
    }

    /// <summary>Terminals, draws and vias of a net.</summary>
    public static void Parts(Utf8JsonWriter json, NetResult net)
    {
        json.WriteStartArray("terminals");
        foreach (TerminalResult terminal in net.Terminals)
        {
            Terminal(json, terminal);
        }

        json.WriteEndArray();
        List(json, "draws", net.Draws, draw =>
        {
            json.WriteString("name", draw.Name);
            json.WriteNumber("current_a", draw.CurrentA);
            Bounded(json, "mean_drop_v", draw.MeanDropV);
            json.WriteNumber("worst_drop_v", draw.WorstDropV);
            Point(json, "worst_at_um", draw.WorstAtUm);
        });
        List(json, "resistances_ohm", net.Pairs, pair =>
        {
            json.WriteString("from", pair.From);
            json.WriteString("to", pair.To);
            Ends(json, pair.Ohm);
        });
        List(json, "em", net.Em, em =>
        {
            json.WriteString("region", em.Region);
            json.WriteNumber("j_a_m2", em.JAM2);
            Point(json, "at_um", em.AtUm);
            Optional(json, "length_um", em.LengthUm);
            json.WriteNumber("limit_a_m2", em.LimitAM2);
            json.WriteNumber("margin", em.Margin);
            Optional(json, "life_h", em.LifeH);
        });
        List(json, "vias", net.Vias, via =>
        {
            json.WriteString("name", via.Name);
            json.WriteNumber("current_a", via.CurrentA);
            json.WriteNumber("j_mean_a_m2", via.JMeanAM2);
            json.WriteNumber("power_w", via.PowerW);
        });
        if (net.SensitivitiesOf is { } of)
        {
            json.WriteString("sensitivities_of", of);
        }
    }

    /// <summary>How the coupling went; nothing for null.</summary>
    public static void Coupling(Utf8JsonWriter json, ElectrothermalResult? coupling)
    {
        if (coupling is not null)
        {
            json.WriteStartObject("electrothermal");
            json.WriteString("status", coupling.Status);
            json.WriteNumber("iterations", coupling.Iterations);
            Optional(json, "critical_current_a", coupling.CriticalCurrentA);
            json.WriteEndObject();
        }
    }

    /// <summary>A conductance matrix; nothing for null.</summary>
    public static void Conductance(Utf8JsonWriter json, ConductanceResult? conductance)
    {
        if (conductance is null)
        {
            return;
        }

        json.WriteStartObject("conductance_s");
        json.WriteStartArray("terminals");
        foreach (string terminal in conductance.Terminals)
        {
            json.WriteStringValue(terminal);
        }

        json.WriteEndArray();
        Matrix(json, "value", conductance.Value);
        Matrix(json, "lower", conductance.Lower);
        Matrix(json, "upper", conductance.Upper);
        json.WriteEndObject();
    }

    private static void Terminal(Utf8JsonWriter json, TerminalResult terminal)
    {
        json.WriteStartObject();
        json.WriteString("name", terminal.Name);
        json.WriteNumber("current_a", terminal.CurrentA);
        if (terminal.CurrentLowerA is { } least && terminal.CurrentUpperA is { } most)
        {
            json.WriteNumber("current_lower_a", least);
            json.WriteNumber("current_upper_a", most);
        }

        json.WriteNumber("v_mean_v", terminal.VMeanV);
        Optional(json, "lower", terminal.Lower);
        Optional(json, "upper", terminal.Upper);
        if (terminal.IrDropV is { } drop)
        {
            Bounded(json, "ir_drop_v", drop);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the rows of a matrix.</summary>
    public static void Matrix(Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<double>> rows)
    {
        json.WriteStartArray(name);
        foreach (IReadOnlyList<double> row in rows)
        {
            json.WriteStartArray();
            foreach (double one in row)
            {
                json.WriteNumberValue(one);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Point(Utf8JsonWriter json, string name, (double X, double Y) at)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(at.X);
        json.WriteNumberValue(at.Y);
        json.WriteEndArray();
    }

    private static void Bounded(Utf8JsonWriter json, string name, BoundedValue value)
    {
        json.WriteStartObject(name);
        Ends(json, value);
        json.WriteEndObject();
    }

    private static void Ends(Utf8JsonWriter json, BoundedValue value)
    {
        json.WriteNumber("value", value.Value);
        Optional(json, "lower", value.Lower);
        Optional(json, "upper", value.Upper);
    }

    private static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
    }
}
