using System.Text.Json;
using Strata.Files;

namespace Strata.Cli;

/// <summary>What a command did, as one JSON object for scripts.</summary>
internal static class JsonLine
{
    /// <summary>The option of every command that has it.</summary>
    /// <param name="what">What is printed.</param>
    public static System.CommandLine.Option<bool> Option(string what) => new("--json") { Description = $"Print {what} as JSON" };

    /// <summary>Writes an object.</summary>
    /// <param name="streams">Where.</param>
    /// <param name="members">Names with texts, numbers, truths, null, or arrays of such objects.</param>
    public static void Write(Streams streams, params IReadOnlyList<(string Name, object? Value)> members) => streams.Write(stream =>
    {
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            Write(json, members);
        }

        stream.WriteByte((byte)'\n');
    });

    private static void Write(Utf8JsonWriter json, IReadOnlyList<(string Name, object? Value)> members)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in members)
        {
            json.WritePropertyName(name);
            switch (value)
            {
                case null:
                case double and (double.NaN or double.PositiveInfinity or double.NegativeInfinity):
                    json.WriteNullValue();
                    break;
                case bool truth:
                    json.WriteBooleanValue(truth);
                    break;
                case int whole:
                    json.WriteNumberValue(whole);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                case IEnumerable<IReadOnlyList<(string Name, object? Value)>> items:
                    json.WriteStartArray();
                    foreach (IReadOnlyList<(string Name, object? Value)> item in items)
                    {
                        Write(json, item);
                    }

                    json.WriteEndArray();
                    break;
                default:
                    json.WriteStringValue(value.ToString());
                    break;
            }
        }

        json.WriteEndObject();
    }
}
