namespace Strata.Files;

/// <summary>
/// The part of a stream that a record may reach into: it is read as far as it is looked at, and forgotten as it is consumed.
/// </summary>
/// <param name="stream">The stream.</param>
internal sealed class CsvBuffer(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>What was read and not yet consumed.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Forgets bytes from the front; no more than there are.</summary>
    public void Consume(int count) => _start += Math.Min(count, _end - _start);

    /// <summary>Where the line ends that begins at an offset: that of its line feed, or of the end of the stream.</summary>
    /// <param name="from">The offset from the front.</param>
    /// <returns>The offset; negative when the stream ends before the line begins.</returns>
    public int LineEnd(int from)
    {
        int searched = from;
        while (true)
        {
            if (searched < _end - _start)
            {
                int found = Ahead[searched..].IndexOf((byte)'\n');
                if (found >= 0)
                {
                    return searched + found;
                }

                searched = _end - _start;
            }

            if (_atEnd)
            {
                return searched > from ? searched : -1;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Ahead.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }
}
