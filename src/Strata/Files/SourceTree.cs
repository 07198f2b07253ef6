using System.Globalization;
using System.Text;
using System.Text.Json;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Parses JSON text (comments and trailing commas allowed) into values that know their path and line.</summary>
internal static class SourceTree
{
    /// <summary>Parses a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="problems">Receives members that occur twice.</param>
    /// <returns>The root value.</returns>
    /// <exception cref="InputException">The text is not JSON.</exception>
    public static SourceValue Parse(byte[] utf8, ProblemList problems)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        int[] starts = LineStarts(utf8);
        try
        {
            reader.Read();
            SourceValue root = Value(ref reader, "$", starts, problems);
            while (reader.Read())
            {
                // Comments may follow; anything else makes the reader throw.
            }

            return root;
        }
        catch (JsonException fault)
        {
            int line = (int)(fault.LineNumber ?? 0);
            int at = line < starts.Length ? (int)Math.Min(utf8.Length, starts[line] + (fault.BytePositionInLine ?? 0)) : utf8.Length;
            string message = fault.Message.Split(" LineNumber:")[0];
            throw new InputException(new InputProblem(problems.File, "", line + 1, $"the text is not JSON: {message}{Hint(utf8, at)}"));
        }
    }

    /// <summary>A value as it is written on a command line: JSON where it is JSON, else text.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="path">The path that it will have.</param>
    public static SourceValue FromArgument(string text, string path)
    {
        string trimmed = text.Trim();
        bool json = trimmed is "true" or "false" or "null" || (trimmed.Length > 0 && "-0123456789[{\"".Contains(trimmed[0], StringComparison.Ordinal));
        if (json)
        {
            try
            {
                var ignored = new ProblemList("");
                byte[] utf8 = Encoding.UTF8.GetBytes(trimmed);
                var reader = new Utf8JsonReader(utf8);
                reader.Read();
                SourceValue value = Value(ref reader, path, null, ignored);
                if (!reader.Read())
                {
                    return value;
                }
            }
            catch (JsonException)
            {
                // Not JSON: text, which the member's own check accepts or refuses.
            }
        }

        return new SourceValue(JsonValueKind.String, path, null, text);
    }

    private static SourceValue Value(ref Utf8JsonReader reader, string path, int[]? starts, ProblemList problems)
    {
        int? line = Line(starts, reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new SourceValue(JsonValueKind.Object, path, line);
                Dictionary<string, int?> seen = new(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = Text(ref reader, path, line, problems);
                    int? nameLine = Line(starts, reader.TokenStartIndex);
                    string memberPath = $"{path}.{name}";
                    reader.Read();
                    SourceValue value = Value(ref reader, memberPath, starts, problems);
                    if (!seen.TryAdd(name, nameLine))
                    {
                        problems.Add(memberPath, nameLine, $"the member occurs "
                            + $"twice{(seen[name] is { } at ? string.Create(CultureInfo.InvariantCulture, $"; first in line {at}") : "")}");
                        continue;
                    }

                    members.Members.Add(new(name, value));
                }

                return members;
            case JsonTokenType.StartArray:
                var items = new SourceValue(JsonValueKind.Array, path, line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Items.Add(Value(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Items.Count}]"), starts, problems));
                }

                return items;
            case JsonTokenType.String:
                return new SourceValue(JsonValueKind.String, path, line, Text(ref reader, path, line, problems));
            case JsonTokenType.Number:
                return new SourceValue(JsonValueKind.Number, path, line, Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return new SourceValue(JsonValueKind.True, path, line);
            case JsonTokenType.False:
                return new SourceValue(JsonValueKind.False, path, line);
            default:
                return new SourceValue(JsonValueKind.Null, path, line);
        }
    }

    // JSON may name one half of a character alone ("\ud800"), which is no text.
    private static string Text(ref Utf8JsonReader reader, string path, int? line, ProblemList problems)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            problems.Add(path, line, "the text holds one half of a character (a surrogate from \\ud800 to \\udfff) without the other");
            return "\uFFFD";
        }
    }

    private static int? Line(int[]? starts, long at)
    {
        if (starts is null)
        {
            return null;
        }

        int found = Array.BinarySearch(starts, (int)at);
        return found >= 0 ? found + 1 : ~found;
    }

    private static int[] LineStarts(byte[] utf8)
    {
        List<int> starts = [0];
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }

    // The three mistakes that users make most: a number that JSON does not know, a decimal comma, a file of another kind.
    private static string Hint(byte[] utf8, int at)
    {
        int start = at;
        while (start > 0 && (char.IsAsciiLetter((char)utf8[start - 1]) || utf8[start - 1] is (byte)'-' or (byte)'+'))
        {
            start--;
        }

        string rest = Encoding.UTF8.GetString(utf8.AsSpan(start, Math.Min(utf8.Length - start, 12)));
        string word = rest.TrimStart('-', '+');
        if (word.StartsWith("nan", StringComparison.OrdinalIgnoreCase) || word.StartsWith("inf", StringComparison.OrdinalIgnoreCase))
        {
            return "; NaN and infinity are no values for a member: write a finite number, or leave the member out";
        }

        bool digit = at < utf8.Length && char.IsAsciiDigit((char)utf8[at]);
        int before = at - 1;
        while (before >= 0 && utf8[before] == (byte)' ')
        {
            before--;
        }

        bool comma = digit && before > 0 && utf8[before] == (byte)',' && char.IsAsciiDigit((char)utf8[before - 1]);
        return comma ? "; a decimal comma? Numbers take a point: 1.5" : "";
    }
}
