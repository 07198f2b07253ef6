namespace Strata.Files;

/// <summary>Reads a file line by line with the place of each, in memory that does not grow with the file.</summary>
/// <param name="stream">The file from its beginning.</param>
/// <param name="block">Bytes to read at once.</param>
internal sealed class RecordLines(Stream stream, int block = 1 << 16)
{
    private byte[] _buffer = new byte[block];
    private int _start;
    private int _end;
    private long _read;
    private bool _atEnd;

    /// <summary>The line without its end, until the next one is read.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start - LineBytes, LineLength);

    /// <summary>Where the line begins in the file.</summary>
    public long Offset => _read - _end + _start - LineBytes;

    /// <summary>Whether the line has an end; the last one of a torn file has none.</summary>
    public bool IsWhole { get; private set; }

    private int LineBytes { get; set; }

    private int LineLength { get; set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Next()
    {
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                IsWhole = true;
                LineLength = searched + found;
                LineBytes = LineLength + 1;
                _start += LineBytes;
                return true;
            }

            searched = _end - _start;
            if (_atEnd)
            {
                IsWhole = false;
                (LineLength, LineBytes) = (searched, searched);
                _start = _end;
                return searched > 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _read += read;
        _atEnd = read == 0;
    }
}
