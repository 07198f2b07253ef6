using System.Buffers.Binary;
using System.IO.Compression;

namespace Strata.Reports;

/// <summary>Writes pixels as PNG: 8 bits per channel, no alpha.</summary>
/// <remarks>ISO/IEC 15948 (PNG), indexed colours where 256 are enough, else true colour with the filter "up"; the checksum of annex D.</remarks>
public static class PngWriter
{
    private const int TrueColour = 2;
    private const int IndexedColour = 3;
    private const int MostIndexed = 256;
    private static readonly uint[] Table = MakeTable();

    /// <summary>Writes a picture.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    /// <param name="width">Pixels along x, at least 1.</param>
    /// <param name="height">Pixels along y, at least 1.</param>
    /// <param name="rgb">Red, green, blue of each pixel, row by row from the top.</param>
    /// <exception cref="ArgumentException">The number of bytes is not 3 * width * height.</exception>
    public static void Write(Stream stream, int width, int height, ReadOnlySpan<byte> rgb)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (width < 1 || height < 1 || rgb.Length != 3 * width * height)
        {
            throw new ArgumentException($"A picture of {width} x {height} pixels has {3L * width * height} bytes; found {rgb.Length}.", nameof(rgb));
        }

        stream.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] palette = Palette(rgb, out byte[] indices);
        byte[] head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        head[9] = (byte)(palette.Length > 0 ? IndexedColour : TrueColour);
        Chunk(stream, "IHDR"u8, head);
        if (palette.Length > 0)
        {
            Chunk(stream, "PLTE"u8, palette);
            Chunk(stream, "IDAT"u8, Compressed(width, height, indices, filtered: false));
        }
        else
        {
            Chunk(stream, "IDAT"u8, Compressed(3 * width, height, rgb, filtered: true));
        }

        Chunk(stream, "IEND"u8, []);
    }

    // Drawings have few colours: an index per pixel is a third of the bytes.
    private static byte[] Palette(ReadOnlySpan<byte> rgb, out byte[] indices)
    {
        indices = new byte[rgb.Length / 3];
        Dictionary<int, byte> index = [];
        List<byte> palette = [];
        for (int pixel = 0; pixel < indices.Length; pixel++)
        {
            ReadOnlySpan<byte> at = rgb.Slice(3 * pixel, 3);
            int colour = (at[0] << 16) | (at[1] << 8) | at[2];
            if (!index.TryGetValue(colour, out byte number))
            {
                if (index.Count == MostIndexed)
                {
                    return [];
                }

                number = (byte)index.Count;
                index[colour] = number;
                palette.AddRange(at);
            }

            indices[pixel] = number;
        }

        return [.. palette];
    }

    private static byte[] Compressed(int stride, int height, ReadOnlySpan<byte> rows, bool filtered)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] row = new byte[stride + 1];
            for (int y = 0; y < height; y++)
            {
                row[0] = (byte)(y == 0 || !filtered ? 0 : 2);
                for (int x = 0; x < stride; x++)
                {
                    int above = row[0] == 0 ? 0 : rows[((y - 1) * stride) + x];
                    row[x + 1] = (byte)(rows[(y * stride) + x] - above);
                }

                zip.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        stream.Write(word);
        stream.Write(type);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, ~Crc(Crc(uint.MaxValue, type), data));
        stream.Write(word);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc = Table[(byte)crc ^ value] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            uint c = n;
            for (int bit = 0; bit < 8; bit++)
            {
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            }

            table[n] = c;
        }

        return table;
    }
}
