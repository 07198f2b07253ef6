using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Strata.Studies;

/// <summary>
/// Writes arrays as NPY, version 1.0 (NumPy Enhancement Proposal 1): the magic, a header of Python text padded to 64 bytes, little-endian
/// doubles row by row.
/// </summary>
/// <example><code>
/// NpyWriter.Write(page, package.Fields.Temperature!.Values);
/// </code></example>
public static class NpyWriter
{
    private const int Alignment = 64;
    private const int BeforeHeader = 10;

    /// <summary>Writes a vector.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    /// <param name="values">The values.</param>
    public static void Write(Stream stream, ReadOnlySpan<double> values)
    {
        Header(stream, string.Create(CultureInfo.InvariantCulture, $"({values.Length},)"));
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes a matrix.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    /// <param name="values">The values.</param>
    public static void Write(Stream stream, double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Header(stream, string.Create(CultureInfo.InvariantCulture, $"({values.GetLength(0)}, {values.GetLength(1)})"));
        stream.Write(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref values[0, 0], values.Length)));
    }

    private static void Header(Stream stream, string shape)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("NPY files are written on little-endian machines only.");
        }

        string text = $"{{'descr': '<f8', 'fortran_order': False, 'shape': {shape}, }}";
        int padded = (((BeforeHeader + text.Length + 1 + Alignment - 1) / Alignment) * Alignment) - BeforeHeader;
        stream.Write([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, (byte)padded, (byte)(padded >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(text.PadRight(padded - 1) + "\n"));
    }
}
