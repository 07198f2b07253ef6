using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Strata.Problems;

namespace Strata.Files.Gdsii;

/// <summary>Reads the records of a stream file one by one: two bytes of length, one of type, one of data type, the data.</summary>
internal sealed class GdsStream(Stream stream, string file) : IDisposable
{
    private const int HeaderBytes = 4;
    private readonly byte[] _buffer = new byte[1 << 17];
    private int _start;
    private int _end;
    private long _base;

    /// <summary>Where the current record begins, bytes from the start of the file.</summary>
    public long Offset { get; private set; }

    /// <summary>Type of the current record.</summary>
    public GdsRecord Type { get; private set; }

    /// <summary>Data type of the current record: 0 none, 1 bits, 2 and 3 integers, 5 reals, 6 text.</summary>
    public byte DataType { get; private set; }

    private int DataStart { get; set; }

    private int DataLength { get; set; }

    /// <summary>The cell being read, for messages.</summary>
    public string? Cell { get; set; }

    /// <summary>Data of the current record; valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Data => _buffer.AsSpan(DataStart, DataLength);

    /// <summary>Reads the next record.</summary>
    /// <exception cref="InputException">The file ends, or the length cannot be one.</exception>
    public void Next()
    {
        Offset = _base + _start;
        if (!Fill(HeaderBytes))
        {
            throw Refuse(_end == _start ? "the file ends before ENDLIB; it was cut" : "the file ends inside a record's header; it was cut");
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_start));
        (Type, DataType) = ((GdsRecord)_buffer[_start + 2], _buffer[_start + 3]);
        if (length < HeaderBytes || length % 2 != 0)
        {
            throw Refuse($"found a record of {length} bytes; allowed: an even number from 4 to 65534. Not a GDSII stream, or damaged here");
        }

        if (!Fill(length))
        {
            throw Refuse($"the file ends inside a record of {length} bytes; it was cut");
        }

        (DataStart, DataLength) = (_start + HeaderBytes, length - HeaderBytes);
        _start += length;
    }

    /// <summary>Whether only zero bytes follow, as tapes were padded.</summary>
    public bool OnlyPaddingLeft()
    {
        while (true)
        {
            if (_buffer.AsSpan(_start, _end - _start).ContainsAnyExcept((byte)0))
            {
                return false;
            }

            _start = _end;
            if (!Fill(1))
            {
                return true;
            }
        }
    }

    /// <summary>The data as 16-bit integers of a stated count.</summary>
    public short Short(int at = 0) => BinaryPrimitives.ReadInt16BigEndian(Data[(2 * at)..]);

    /// <summary>The data as one 32-bit integer.</summary>
    public int Int() => BinaryPrimitives.ReadInt32BigEndian(Data);

    /// <summary>One of the data's 8-byte reals: sign, exponent of 16 in excess 64, 56 bits of fraction.</summary>
    public double Real(int at = 0)
    {
        ulong bits = BinaryPrimitives.ReadUInt64BigEndian(Data[(8 * at)..]);
        double fraction = bits & 0x00FF_FFFF_FFFF_FFFF;
        int exponent = (int)((bits >> 56) & 0x7F) - 64;
        double value = Math.ScaleB(fraction, (4 * exponent) - 56);
        return (bits >> 63) != 0 ? -value : value;
    }

    /// <summary>The data as text, without the padding.</summary>
    public string Text() => Encoding.Latin1.GetString(Data.TrimEnd((byte)0));

    /// <summary>Notes data of another length than the record needs.</summary>
    public void Require(byte dataType, int bytes)
    {
        if (DataType != dataType || DataLength != bytes)
        {
            throw Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"record {Type} has data type {DataType} and {DataLength} bytes of data; expected data type {dataType} and {bytes} bytes"));
        }
    }

    /// <summary>A problem at the current record.</summary>
    public InputException Refuse(string message) => new(new InputProblem(file, Place(Offset, Cell), null, message));

    /// <summary>A place in words: byte offset and cell.</summary>
    public static string Place(long offset, string? cell) =>
        string.Create(CultureInfo.InvariantCulture, $"byte {offset}{(cell is null ? "" : $", cell {cell}")}");

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private bool Fill(int bytes)
    {
        if (_end - _start >= bytes)
        {
            return true;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _base += _start;
        (_start, _end) = (0, _end - _start);
        while (_end < bytes)
        {
            int read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }
}
