using System.Text;

namespace Strata.Reports;

/// <summary>A table in plain text: columns as wide as they need to be, numbers to the right.</summary>
internal sealed class TextTable
{
    private readonly string[] _header;
    private readonly List<string[]> _rows = [];

    /// <summary>Creates a table.</summary>
    /// <param name="header">The column heads.</param>
    public TextTable(params string[] header) => _header = header;

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>The width at which the last column is wrapped; 0 for never.</summary>
    public int WrapAt { get; init; }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">A cell per column.</param>
    /// <exception cref="ArgumentException">The number of cells is not that of the columns.</exception>
    public void Add(params string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != _header.Length)
        {
            throw new ArgumentException($"A row needs {_header.Length} cells; found {cells.Length}.", nameof(cells));
        }

        _rows.Add(cells);
    }

    /// <summary>The table as text.</summary>
    /// <param name="indent">Blanks before every line.</param>
    /// <returns>Lines, each with its end.</returns>
    public string ToText(int indent = 2)
    {
        int columns = _header.Length;
        int[] width = new int[columns];
        bool[] right = new bool[columns];
        for (int c = 0; c < columns; c++)
        {
            width[c] = _rows.Select(row => row[c].Length).Append(_header[c].Length).Max();
            right[c] = _rows.TrueForAll(row => IsNumber(row[c])) && _rows.Exists(row => row[c].Length > 0 && row[c] != "-");
        }

        var text = new StringBuilder();
        foreach (string[] row in _rows.Prepend(_header))
        {
            int before = indent + width.AsSpan(0, columns - 1).ToArray().Sum() + (2 * (columns - 1));
            string[] last = Wrapped(row[^1], WrapAt > 0 ? Math.Max(24, WrapAt - before) : int.MaxValue);
            text.Append(' ', indent);
            for (int c = 0; c < columns; c++)
            {
                string cell = c == columns - 1 ? last[0] : row[c];
                text.Append(right[c] ? cell.PadLeft(width[c]) : c == columns - 1 ? cell : cell.PadRight(width[c]));
                text.Append(c == columns - 1 ? "" : "  ");
            }

            TrimEnd(text).Append('\n');
            foreach (string rest in last.Skip(1))
            {
                text.Append(' ', before).Append(rest).Append('\n');
            }
        }

        return text.ToString();
    }

    // A number, with its unit perhaps; a sentence that begins with one is none.
    private static bool IsNumber(string cell) => cell.Length == 0
        || ("-+0123456789".Contains(cell[0], StringComparison.Ordinal) && cell.AsSpan().Count(' ') <= 1);

    private static string[] Wrapped(string text, int width)
    {
        List<string> lines = [];
        while (text.Length > width)
        {
            int at = text.LastIndexOf(' ', width);
            at = at <= 0 ? width : at;
            lines.Add(text[..at]);
            text = text[at..].TrimStart();
        }

        lines.Add(text);
        return [.. lines];
    }

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text;
    }
}
