using System.IO.Compression;

namespace Strata.Reports;

/// <summary>A bitmap font for pictures: X11 misc-fixed 8x13 (public domain), the printable characters of ASCII.</summary>
internal static class BitmapFont
{
    /// <summary>Width of a character, pixels.</summary>
    public const int Width = 8;

    /// <summary>Height of a character, pixels.</summary>
    public const int Height = 13;

    private const char First = ' ';
    private const int Count = 95;

    // 95 characters of 13 rows, one byte per row, the highest bit at the left; zlib, base64.
    private const string Packed =
        "eNplVD2K4zAYNcKFijCoSOEisCaoCFu5NEYMQohgUgwmLFOlWHKClCmMCD6CjzEHmdPsGYb9/uR4Z9+MiJ8+6fGkJ6ko/oFhFAaJtXZVsjbBH/cYNwzt" +
        "dnunYfuz1drYn5HHNX3fnGInas/5JQwyRusSSY1fwGtSrlJl1x7G9TxA23j5GotvflscqVSpTe0fD+yqbEDYiurNQAuieS4EVVa1T0gSzNkpFRx522xt" +
        "jKkkb8n7yzVXdjWywATnoOla1AI1IccObLQrW+xNfnkJ5NPoUon9RP8Ij924iMWo1oUW8nZ+P3m3LC5BQ3KPIVLjYR7BdqAXwRVYj79DS2vilzlv4BxJ" +
        "EGWSHuUg0L79KAmRFhdiP/we+kjDvICkp+nzY56naWK16/l0FDUXGORthI/x6QBxPjmVK1kavbmcwpfJB1OMLmrTFGM8HA6GyTTN8/wRpXIwh8h2iGSB" +
        "xMeFXbuaQWqPB+WgKJ+7ZtAmglLxP76goL/1OfUqO+r56FwvuRJyPkqp7hhkGFWSVHb7uh7Rj1S6GFvvsCZqvKNwQZsln6IsNhQQJgTDYn+TTWzWMQL+" +
        "wO7Mk5CVmgThnpXrRRIqwCgebT6yl/3KmwvNRuaw6f1OKhHRPYnkQ0HkfDBJW8GBzoSukOglTIjyeYGXooFL97J6njjGG9zFDTwjN3pDfvU5gL9JGZry";

    private static readonly byte[] Rows = Unpack();

    /// <summary>Whether a pixel of a character is set; characters that the font lacks are shown as a question mark.</summary>
    /// <param name="character">The character.</param>
    /// <param name="column">Pixel from the left.</param>
    /// <param name="row">Pixel from the top.</param>
    public static bool IsSet(char character, int column, int row)
    {
        char shown = character is '\u00b5' or '\u03bc' ? 'u' : character is >= First and < (char)(First + Count) ? character : '?';
        return ((Rows[((shown - First) * Height) + row] >> (7 - column)) & 1) != 0;
    }

    private static byte[] Unpack()
    {
        using var packed = new ZLibStream(new MemoryStream(Convert.FromBase64String(Packed)), CompressionMode.Decompress);
        byte[] rows = new byte[Count * Height];
        packed.ReadExactly(rows);
        return rows;
    }
}
