using System.Text.Json;

namespace Strata.Files;

/// <summary>A JSON value with its place in the file.</summary>
/// <param name="kind">The kind of value.</param>
/// <param name="path">JSON path, such as <c>$.shapes[2].material</c>.</param>
/// <param name="line">Line, counted from 1; null for a value that does not come from the file.</param>
/// <param name="text">The text of a string, or the characters of a number.</param>
internal sealed class SourceValue(JsonValueKind kind, string path, int? line, string text = "")
{
    /// <summary>The kind of value.</summary>
    public JsonValueKind Kind { get; } = kind;

    /// <summary>JSON path.</summary>
    public string Path { get; } = path;

    /// <summary>Line, counted from 1.</summary>
    public int? Line { get; } = line;

    /// <summary>The text of a string, or the characters of a number.</summary>
    public string Text { get; } = text;

    /// <summary>The members of an object in the order of the file.</summary>
    public List<KeyValuePair<string, SourceValue>> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<SourceValue> Items { get; } = [];

    /// <summary>A value of the same content, to be changed apart from this one.</summary>
    public SourceValue Copy()
    {
        var copy = new SourceValue(Kind, Path, Line, Text);
        Members.ForEach(member => copy.Members.Add(new(member.Key, member.Value.Copy())));
        Items.ForEach(item => copy.Items.Add(item.Copy()));
        return copy;
    }

    /// <summary>The member of a name, or null.</summary>
    public SourceValue? Member(string name)
    {
        foreach ((string key, SourceValue value) in Members)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What was found, in words for a message.</summary>
    public string Found => Kind switch
    {
        JsonValueKind.String => $"text '{(Text.Length > 60 ? Text[..60] + "..." : Text)}'",
        JsonValueKind.Number => Text,
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
