using System.Text;

namespace Strata.Files;

/// <summary>Writes one line of CSV (RFC 4180): a cell with a comma, a quote or a line end stands in double quotes.</summary>
internal static class CsvLine
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>Joins cells to a line without its end.</summary>
    /// <param name="cells">The cells.</param>
    /// <returns>The line.</returns>
    public static string Join(IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var line = new StringBuilder();
        bool first = true;
        foreach (string cell in cells)
        {
            if (!first)
            {
                line.Append(',');
            }

            first = false;

            // A leading '#' would turn the line into a comment for the readers of this project, and blanks at the ends would be trimmed.
            bool quoted = cell.AsSpan().ContainsAny(Special) || cell.StartsWith('#') || cell.AsSpan().Trim().Length < cell.Length;
            line.Append(quoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        return line.ToString();
    }
}
