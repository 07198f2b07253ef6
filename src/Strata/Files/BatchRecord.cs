using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Strata.Files;

/// <summary>
/// A finished row as journals and shards hold it: <c>row,checksum,line</c>. The checksum (CRC-32C) is that of the fingerprint, the
/// row's number and the line, so that a torn, changed or foreign record is known for what it is.
/// </summary>
internal static class BatchRecord
{
    private const int ChecksumDigits = 8;

    /// <summary>Makes a record.</summary>
    /// <param name="seed">What all records of a run share.</param>
    /// <param name="row">The row's number, from 0.</param>
    /// <param name="line">Its line in the table of results, without line end.</param>
    /// <param name="record">Receives the record with its line end.</param>
    public static void Write(ReadOnlySpan<byte> seed, int row, ReadOnlySpan<byte> line, List<byte> record)
    {
        Span<byte> head = stackalloc byte[24];
        Utf8.TryWrite(head, CultureInfo.InvariantCulture, $"{row},{Checksum(seed, row, line):x8},", out int length);
        CollectionsMarshal.SetCount(record, length + line.Length + 1);
        Span<byte> into = CollectionsMarshal.AsSpan(record);
        head[..length].CopyTo(into);
        line.CopyTo(into[length..]);
        into[^1] = (byte)'\n';
    }

    /// <summary>Reads a record.</summary>
    /// <param name="seed">What all records of the run share.</param>
    /// <param name="record">The record without its line end.</param>
    /// <param name="row">The row's number.</param>
    /// <param name="lineStart">Where the line begins in the record.</param>
    /// <returns>Whether it is a record of that run, whole and unchanged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> record, out int row, out int lineStart)
    {
        lineStart = 0;
        bool parsed = System.Buffers.Text.Utf8Parser.TryParse(record, out row, out int digits);
        if (!parsed || row < 0 || record.Length < digits + ChecksumDigits + 2 || record[digits] != (byte)','
            || record[digits + 1 + ChecksumDigits] != (byte)',')
        {
            return false;
        }

        lineStart = digits + ChecksumDigits + 2;
        return uint.TryParse(record.Slice(digits + 1, ChecksumDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out uint checksum)
            && checksum == Checksum(seed, row, record[lineStart..]);
    }

    /// <summary>The cell of a line, without quotes.</summary>
    /// <param name="line">A line of the table of results.</param>
    /// <param name="column">The column's number.</param>
    public static string Cell(ReadOnlySpan<byte> line, int column)
    {
        int at = 0;
        for (int n = 0; ; n++)
        {
            bool quoted = at < line.Length && line[at] == (byte)'"';
            int end = quoted ? at + 1 : at;
            while (end < line.Length
                && (quoted ? line[end] != (byte)'"' || (end + 1 < line.Length && line[end + 1] == (byte)'"') : line[end] != (byte)','))
            {
                end += quoted && line[end] == (byte)'"' ? 2 : 1;
            }

            if (n == column)
            {
                int start = quoted ? at + 1 : at;
                return Encoding.UTF8.GetString(line[start..Math.Max(start, Math.Min(end, line.Length))]).Replace("\"\"", "\"",
                    StringComparison.Ordinal);
            }

            at = end + (quoted ? 2 : 1);
            if (at > line.Length)
            {
                return "";
            }
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> seed, int row, ReadOnlySpan<byte> line)
    {
        uint sum = Add(uint.MaxValue, seed);
        sum = BitOperations.Crc32C(sum, (uint)row);
        return ~Add(sum, line);
    }

    private static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        int words = bytes.Length & ~7;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes[..words]))
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (byte one in bytes[words..])
        {
            sum = BitOperations.Crc32C(sum, one);
        }

        return sum;
    }
}
