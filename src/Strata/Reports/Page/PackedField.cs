using System.Buffers.Binary;
using System.IO.Compression;

namespace Strata.Reports.Page;

/// <summary>Cell values as levels for the page: predicted from their neighbours, bytes of equal weight together, deflated, in base
/// 64.</summary>
internal static class PackedField
{
    /// <summary>Turns values into levels.</summary>
    /// <param name="values">The values.</param>
    /// <param name="shown">Which of them exist; null for all.</param>
    /// <param name="low">The value of level 1; above 0 for a logarithmic scale.</param>
    /// <param name="high">The value of the highest level, above <paramref name="low"/>.</param>
    /// <param name="levels">The highest level, at most 65535.</param>
    /// <param name="log">True for levels even in the logarithm.</param>
    /// <returns>Levels from 1, and 0 where there is no value.</returns>
    public static ushort[] Levels(ReadOnlySpan<double> values, ReadOnlySpan<bool> shown, double low, double high, int levels, bool log)
    {
        ushort[] packed = new ushort[values.Length];
        double range = log ? Math.Log(high / low) : high - low;
        for (int cell = 0; cell < values.Length; cell++)
        {
            if (shown.IsEmpty || shown[cell])
            {
                double above = log ? Math.Log(Math.Max(values[cell], low) / low) : values[cell] - low;
                packed[cell] = (ushort)(1 + Math.Round(Math.Clamp(above / range, 0, 1) * (levels - 1)));
            }
        }

        return packed;
    }

    /// <summary>Packs levels of a grid with the cell index c = i * nz + k.</summary>
    /// <param name="levels">The levels.</param>
    /// <param name="nz">Cells along z.</param>
    /// <returns>Base 64 of the deflated bytes: all low ones, then all high ones.</returns>
    public static string Pack(ReadOnlySpan<ushort> levels, int nz)
    {
        byte[] bytes = new byte[2 * levels.Length];
        Span<byte> pair = stackalloc byte[2];
        for (int cell = 0; cell < levels.Length; cell++)
        {
            bool first = cell < nz, lowest = cell % nz == 0;
            int left = first ? 0 : levels[cell - nz];
            int below = lowest ? 0 : levels[cell - 1];
            int corner = first || lowest ? 0 : levels[cell - nz - 1];

            // The residual modulo 65536 as a signed number, folded so that small ones of both signs are small.
            short residual = unchecked((short)(levels[cell] - (left + below - corner)));
            BinaryPrimitives.WriteUInt16LittleEndian(pair, unchecked((ushort)((residual << 1) ^ (residual >> 15))));
            (bytes[cell], bytes[levels.Length + cell]) = (pair[0], pair[1]);
        }

        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}
