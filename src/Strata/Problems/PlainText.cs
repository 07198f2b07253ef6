using System.Buffers;

namespace Strata.Problems;

/// <summary>Texts of users as they may stand in outputs: on a terminal, in a table, in XML and in HTML.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    // Controls of ASCII and of Latin 1, the ends of lines that Unicode adds, and what reverses the direction of writing.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0,
            0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x2028, 0x2029, 0xFFFE, 0xFFFF]).Concat(Enumerable.Range(0x202A,
            5)).Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code)]);

    /// <summary>
    /// A text on one line without control characters: ends of lines become "; ", other controls and lone surrogates U+FFFD.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text itself where nothing had to be replaced.</returns>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Unsafe) && !text.Any(char.IsSurrogate))
        {
            return text;
        }

        char[] characters = text.ReplaceLineEndings("; ").ToCharArray();
        for (int n = 0; n < characters.Length; n++)
        {
            bool pair = char.IsHighSurrogate(characters[n]) && n + 1 < characters.Length && char.IsLowSurrogate(characters[n + 1]);
            if (pair)
            {
                n++;
            }
            else if (char.IsSurrogate(characters[n]) || Unsafe.Contains(characters[n]))
            {
                characters[n] = characters[n] == '\t' ? ' ' : Replacement;
            }
        }

        return new string(characters);
    }
}
