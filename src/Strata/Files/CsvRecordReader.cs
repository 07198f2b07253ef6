using System.Text;
using System.Text.Unicode;

namespace Strata.Files;

/// <summary>
/// Reads the records of a CSV stream one by one, in memory that does not grow with the file. Cells in double quotes may hold
/// separators and line ends (RFC 4180). A quote that is not closed costs its own line and no other: a record of several lines
/// that does not have the columns of the header is taken for its first line alone.
/// </summary>
internal sealed class CsvRecordReader
{
    // A quoted text longer than this is an open quote.
    private const int LongestQuoted = 1 << 18;
    private readonly CsvBuffer _buffer;
    private readonly List<CsvCell> _cells = [];
    private int _nextLine = 1;
    private int _recordLength;
    private int _consumed;

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">UTF-8 without a byte order mark.</param>
    public CsvRecordReader(Stream stream) => _buffer = new CsvBuffer(stream);

    /// <summary>What stands between cells; a comma unless it is set after the header.</summary>
    public byte Separator { get; set; } = (byte)',';

    /// <summary>How many cells a record has; 0 for any number.</summary>
    public int Columns { get; set; }

    /// <summary>The line that the record begins in, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Why the record cannot be read; null when it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>The cells of the record; they refer to <see cref="Record"/>.</summary>
    public IReadOnlyList<CsvCell> Cells => _cells;

    /// <summary>The bytes of the record without its line feed, until the next one is read.</summary>
    public ReadOnlySpan<byte> Record => _buffer.Ahead[.._recordLength];

    /// <summary>Goes to the next record; comments (#) and blank lines are none.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        while (true)
        {
            _buffer.Consume(_consumed);
            _consumed = 0;
            int lineEnd = _buffer.LineEnd(0);
            if (lineEnd < 0)
            {
                return false;
            }

            Line = _nextLine;
            ReadOnlySpan<byte> line = _buffer.Ahead[..lineEnd];
            if (line.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0 || line[0] == (byte)'#')
            {
                Take(lineEnd, 1);
                continue;
            }

            Problem = null;
            if (!line.Contains((byte)'"'))
            {
                Split(line);
                Take(lineEnd, 1);
            }
            else
            {
                Quoted(lineEnd);
            }

            if (!Utf8.IsValid(Record))
            {
                Problem = "the text is not UTF-8: this row holds a byte that UTF-8 does not allow; save the file as UTF-8";
            }

            return true;
        }
    }

    /// <summary>The text of a cell of a record.</summary>
    /// <param name="record">The record's bytes.</param>
    /// <param name="cell">One of its cells.</param>
    public static string Text(ReadOnlySpan<byte> record, CsvCell cell)
    {
        ReadOnlySpan<byte> bytes = record.Slice(cell.Start, cell.Length);
        string text = Encoding.UTF8.GetString(bytes);
        return cell.HasEscapes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    private void Take(int length, int lines)
    {
        _recordLength = length;
        _consumed = length + 1;
        _nextLine += lines;
    }

    private void Split(ReadOnlySpan<byte> line)
    {
        _cells.Clear();
        int from = 0;
        while (true)
        {
            int found = line[from..].IndexOf(Separator);
            int to = found < 0 ? line.Length : from + found;
            _cells.Add(Trimmed(line, from, to));
            if (found < 0)
            {
                return;
            }

            from = to + 1;
        }
    }

    private static CsvCell Trimmed(ReadOnlySpan<byte> line, int from, int to)
    {
        while (from < to && line[from] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            from++;
        }

        while (to > from && line[to - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            to--;
        }

        return new CsvCell(from, to - from, false);
    }

    // A record with quotes, over as many lines as they hold; when that gives no record, its first line alone.
    private void Quoted(int firstLineEnd)
    {
        (int end, int lines, string? problem) = TryQuoted(firstLineEnd);
        bool several = lines > 1;
        if (problem is null && !(several && Columns > 0 && _cells.Count != Columns))
        {
            Take(end, lines);
            return;
        }

        problem ??= $"the text that opens in this line ends {lines - 1} lines below and leaves {_cells.Count} cells; "
            + $"the header has {Columns}";
        Problem = $"quotes do not match: {problem}";
        Split(_buffer.Ahead[..firstLineEnd]);
        for (int n = 0; n < _cells.Count; n++)
        {
            _cells[n] = Unquoted(_cells[n]);
        }

        Take(firstLineEnd, 1);
    }

    private CsvCell Unquoted(CsvCell cell)
    {
        ReadOnlySpan<byte> text = _buffer.Ahead.Slice(cell.Start, cell.Length);
        int head = text.Length > 0 && text[0] == (byte)'"' ? 1 : 0;
        int tail = text.Length > head && text[^1] == (byte)'"' ? 1 : 0;
        return new CsvCell(cell.Start + head, text.Length - head - tail, false);
    }

    private (int End, int Lines, string? Problem) TryQuoted(int firstLineEnd)
    {
        _cells.Clear();
        int at = 0;
        int lineEnd = firstLineEnd;
        int lines = 1;
        while (true)
        {
            while (at < lineEnd && At(at) is (byte)' ' or (byte)'\t')
            {
                at++;
            }

            if (at < lineEnd && At(at) == (byte)'"')
            {
                int open = ++at;
                bool escapes = false;
                while (true)
                {
                    int quote = _buffer.Ahead[at..lineEnd].IndexOf((byte)'"');
                    if (quote < 0)
                    {
                        int next = lineEnd - open > LongestQuoted ? -1 : _buffer.LineEnd(lineEnd + 1);
                        if (next < 0)
                        {
                            return (lineEnd, lines, $"the one before cell {_cells.Count + 1} is not closed");
                        }

                        (at, lineEnd, lines) = (lineEnd + 1, next, lines + 1);
                    }
                    else if (at + quote + 1 < lineEnd && At(at + quote + 1) == (byte)'"')
                    {
                        escapes = true;
                        at += quote + 2;
                    }
                    else
                    {
                        at += quote;
                        break;
                    }
                }

                _cells.Add(new CsvCell(open, at - open, escapes));
                at++;
                while (at < lineEnd && At(at) is (byte)' ' or (byte)'\t' or (byte)'\r')
                {
                    at++;
                }

                if (at < lineEnd && At(at) != Separator)
                {
                    return (lineEnd, lines, $"text follows the one that ends cell {_cells.Count}");
                }
            }
            else
            {
                int found = _buffer.Ahead[at..lineEnd].IndexOf(Separator);
                int to = found < 0 ? lineEnd : at + found;
                _cells.Add(Trimmed(_buffer.Ahead[..lineEnd], at, to));
                at = to;
            }

            if (at >= lineEnd)
            {
                return (lineEnd, lines, null);
            }

            at++;
        }
    }

    private byte At(int offset) => _buffer.Ahead[offset];
}
