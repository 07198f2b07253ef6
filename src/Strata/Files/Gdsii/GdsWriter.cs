using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Strata.Files.Gdsii;

/// <summary>Writes GDSII streams: one cell of boundaries, flush paths and texts.</summary>
internal sealed class GdsWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Begins a library with one cell.</summary>
    /// <param name="cell">Name of the cell.</param>
    /// <param name="metresPerUnit">Database unit, m.</param>
    public GdsWriter(string cell, double metresPerUnit)
    {
        Record(GdsRecord.Header, 2, Shorts(600));
        Record(GdsRecord.BeginLibrary, 2, new byte[24]);
        Record(GdsRecord.LibraryName, 6, Ascii("STRATA"));
        Record(GdsRecord.Units, 5, [.. Real(metresPerUnit * 1e6), .. Real(metresPerUnit)]);
        Record(GdsRecord.BeginStructure, 2, new byte[24]);
        Record(GdsRecord.StructureName, 6, Ascii(cell));
    }

    /// <summary>A filled polygon.</summary>
    public void Boundary(int layer, params ReadOnlySpan<int> xy)
    {
        Record(GdsRecord.Boundary, 0, []);
        Place(GdsRecord.Datatype, layer);
        Record(GdsRecord.Points, 3, Ints([.. xy, xy[0], xy[1]]));
        Record(GdsRecord.EndElement, 0, []);
    }

    /// <summary>A path with flush ends.</summary>
    public void Path(int layer, int width, params ReadOnlySpan<int> xy)
    {
        Record(GdsRecord.Path, 0, []);
        Place(GdsRecord.Datatype, layer);
        Record(GdsRecord.Pathtype, 2, Shorts(0));
        Record(GdsRecord.Width, 3, Ints(width));
        Record(GdsRecord.Points, 3, Ints(xy));
        Record(GdsRecord.EndElement, 0, []);
    }

    /// <summary>A text.</summary>
    public void Text(int layer, string text, int x, int y)
    {
        Record(GdsRecord.Text, 0, []);
        Place(GdsRecord.Texttype, layer);
        Record(GdsRecord.Points, 3, Ints(x, y));
        Record(GdsRecord.String, 6, Ascii(text));
        Record(GdsRecord.EndElement, 0, []);
    }

    /// <summary>Ends the library.</summary>
    public byte[] End()
    {
        Record(GdsRecord.EndStructure, 0, []);
        Record(GdsRecord.EndLibrary, 0, []);
        return _bytes.WrittenSpan.ToArray();
    }

    private void Place(GdsRecord type, int layer)
    {
        Record(GdsRecord.Layer, 2, Shorts((short)layer));
        Record(type, 2, Shorts(0));
    }

    private void Record(GdsRecord type, byte dataType, byte[] data)
    {
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(head, (ushort)(data.Length + 4));
        (head[2], head[3]) = ((byte)type, dataType);
        _bytes.Write(head);
        _bytes.Write(data);
    }

    private static byte[] Shorts(short value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Ints(params ReadOnlySpan<int> values)
    {
        byte[] data = new byte[4 * values.Length];
        for (int n = 0; n < values.Length; n++)
        {
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4 * n), values[n]);
        }

        return data;
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text.Length % 2 == 0 ? text : text + "\0");

    // Excess 64: fraction times 16^(exponent - 64), the fraction at least 1/16 and below 1.
    private static byte[] Real(double value)
    {
        int exponent = 64;
        for (; value >= 1; value /= 16)
        {
            exponent++;
        }

        for (; value is > 0 and < 0.0625; value *= 16)
        {
            exponent--;
        }

        byte[] data = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(data, (ulong)Math.ScaleB(value, 56));
        data[0] = (byte)exponent;
        return data;
    }
}
