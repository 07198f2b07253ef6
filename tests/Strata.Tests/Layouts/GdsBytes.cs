using System.Buffers.Binary;
using System.Text;

namespace Strata.Tests.Layouts;

/// <summary>Writes GDSII streams for tests, record by record.</summary>
internal sealed class GdsBytes
{
    private readonly List<byte> _bytes = [];

    public GdsBytes(double metresPerUnit = 1e-9)
    {
        Record(0x00, 2, Shorts(600)).Record(0x01, 2, new byte[24]).Record(0x02, 6, Text("LIB"));
        Record(0x03, 5, [.. Real(metresPerUnit * 1e6), .. Real(metresPerUnit)]);
    }

    public int Length => _bytes.Count;

    public GdsBytes Cell(string name, Action<GdsBytes> draw)
    {
        Record(0x05, 2, new byte[24]).Record(0x06, 6, Text(name));
        draw(this);
        return Record(0x07, 0, []);
    }

    public GdsBytes Boundary(int layer, params int[] xy) =>
        Record(0x08, 0, []).Layer(layer).Record(0x10, 3, Ints([.. xy, xy[0], xy[1]])).Record(0x11, 0, []);

    public GdsBytes Path(int layer, int width, int type, int begin, int end, params int[] xy)
    {
        Record(0x09, 0, []).Layer(layer).Record(0x21, 2, Shorts(type)).Record(0x0F, 3, Ints(width));
        if (type == 4)
        {
            Record(0x30, 3, Ints(begin)).Record(0x31, 3, Ints(end));
        }

        return Record(0x10, 3, Ints(xy)).Record(0x11, 0, []);
    }

    public GdsBytes Label(int layer, string text, int x, int y) =>
        Record(0x0C, 0, []).Record(0x0D, 2, Shorts(layer)).Record(0x16, 2, Shorts(0)).Record(0x10, 3, Ints(x, y)).Record(
            0x19, 6, Text(text)).Record(0x11, 0, []);

    public GdsBytes Reference(string name, bool mirrored, double magnification, double angle, int columns, int rows, params int[] xy)
    {
        bool array = columns * rows > 1;
        Record(array ? (byte)0x0B : (byte)0x0A, 0, []).Record(0x12, 6, Text(name)).Record(0x1A, 1, Shorts(mirrored ? 0x8000 : 0));
        Record(0x1B, 5, Real(magnification)).Record(0x1C, 5, Real(angle));
        if (array)
        {
            Record(0x13, 2, Shorts(columns, rows));
        }

        return Record(0x10, 3, Ints(xy)).Record(0x11, 0, []);
    }

    public GdsBytes Record(byte type, byte dataType, byte[] data)
    {
        byte[] length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(data.Length + 4));
        _bytes.AddRange([.. length, type, dataType, .. data]);
        return this;
    }

    public byte[] End()
    {
        Record(0x04, 0, []);
        return [.. _bytes];
    }

    public static byte[] Shorts(params int[] values)
    {
        byte[] data = new byte[2 * values.Length];
        for (int n = 0; n < values.Length; n++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(2 * n), (ushort)values[n]);
        }

        return data;
    }

    public static byte[] Ints(params int[] values)
    {
        byte[] data = new byte[4 * values.Length];
        for (int n = 0; n < values.Length; n++)
        {
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4 * n), values[n]);
        }

        return data;
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text.Length % 2 == 0 ? text : text + "\0");

    // Excess 64: fraction times 16^(exponent - 64), fraction in [1/16, 1).
    private static byte[] Real(double value)
    {
        int exponent = 64;
        double fraction = Math.Abs(value);
        for (; fraction >= 1; fraction /= 16)
        {
            exponent++;
        }

        for (; fraction is > 0 and < 0.0625; fraction *= 16)
        {
            exponent--;
        }

        byte[] data = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(data, (ulong)Math.ScaleB(fraction, 56));
        data[0] = (byte)((value < 0 ? 0x80 : 0) | exponent);
        return data;
    }

    private GdsBytes Layer(int layer) => Record(0x0D, 2, Shorts(layer)).Record(0x0E, 2, Shorts(0));
}
