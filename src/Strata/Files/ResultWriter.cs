using System.Text.Json;
using Strata.Results;

namespace Strata.Files;

/// <summary>
/// Writes results.json: one object for one design, an array for several. Its members are those that the result records declare; what is
/// null is left out.
/// </summary>
/// <example><code>
/// using var json = new MemoryStream();
/// ResultWriter.Write(json, result);
/// </code></example>
public static class ResultWriter
{
    /// <summary>Writes one result as an object.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="result">The result.</param>
    public static void Write(Stream stream, DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(result);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            Record(json, DesignResult.Members, result);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes several results as an array.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="results">The results.</param>
    public static void Write(Stream stream, IReadOnlyList<DesignResult> results)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(results);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartArray();
            foreach (DesignResult result in results)
            {
                Record(json, DesignResult.Members, result);
            }

            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Record(Utf8JsonWriter json, IReadOnlyList<ResultMember> members, object record)
    {
        json.WriteStartObject();
        foreach (ResultMember member in members)
        {
            if (member.Read(record) is { } value)
            {
                Member(json, member, value);
            }
        }

        json.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter json, ResultMember member, object value)
    {
        if (value is BoundedValue beside && member.Ends is { } ends)
        {
            Number(json, member.Name, beside.Value);
            Number(json, ends.Lower, beside.Lower);
            Number(json, ends.Upper, beside.Upper);
            return;
        }

        json.WritePropertyName(member.Name);
        if (member.IsList)
        {
            json.WriteStartArray();
            foreach (object item in (IEnumerable<object>)value)
            {
                Record(json, member.Members, item);
            }

            json.WriteEndArray();
        }
        else if (member.Members.Count > 0)
        {
            Record(json, member.Members, value);
        }
        else
        {
            Plain(json, member.Name, value);
        }
    }

    private static void Plain(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int count:
                json.WriteNumberValue(count);
                break;
            case double number:
                json.WriteNumberValue(Finite(name, number));
                break;
            case BoundedValue bounded:
                Bounded(json, bounded);
                break;
            case ValueTuple<double, double> point:
                Array(json, name, [point.Item1, point.Item2]);
                break;
            case IReadOnlyList<double> numbers:
                Array(json, name, numbers);
                break;
            case IReadOnlyList<object> values:
                Array(json, name, values);
                break;
            default:
                throw new ArgumentException($"The result '{name}' is a {value.GetType().Name}, which no file holds.", nameof(value));
        }
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values)
        where T : notnull
    {
        json.WriteStartArray();
        foreach (T value in values)
        {
            Plain(json, name, value);
        }

        json.WriteEndArray();
    }

    private static void Bounded(Utf8JsonWriter json, BoundedValue value)
    {
        json.WriteStartObject();
        Number(json, "value", value.Value);
        Number(json, "lower", value.Lower);
        Number(json, "upper", value.Upper);
        if (value is { Lower: not null, HoldsFor: not BoundsBasis.Drawing })
        {
            json.WriteString("bounds_hold_for", BoundsBasisNames.Of(value.HoldsFor));
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Finite(name, number));
        }
    }

    private static double Finite(string name, double value) => double.IsFinite(value)
        ? value : throw new ArgumentException($"The result '{name}' is {value}; a result is a finite number or left out.", nameof(value));
}
