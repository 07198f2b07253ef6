using System.Globalization;

namespace Strata.Reports;

/// <summary>A colour of a picture.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Black, but not quite: lines and texts.</summary>
    public static Colour Ink { get; } = new(34, 34, 34);

    /// <summary>Grey: what is beside the point.</summary>
    public static Colour Grey { get; } = new(130, 130, 130);

    /// <summary>White.</summary>
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>The form that SVG and HTML take.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>A colour from its number, as 0xD98A4B.</summary>
    public static Colour Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <summary>A colour between two.</summary>
    /// <param name="other">The other colour.</param>
    /// <param name="share">0 for this one, 1 for the other.</param>
    public Colour Towards(Colour other, double share)
    {
        byte Part(byte a, byte b) => (byte)Math.Clamp(Math.Round(a + (share * (b - a))), 0, 255);
        return new Colour(Part(Red, other.Red), Part(Green, other.Green), Part(Blue, other.Blue));
    }
}
