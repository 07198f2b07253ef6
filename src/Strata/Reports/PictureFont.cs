using SkiaSharp;

namespace Strata.Reports;

/// <summary>The one font of all pictures, embedded so that a picture is the same on every machine: Open Sans (Apache License
/// 2.0).</summary>
internal static class PictureFont
{
    private const float Size = 13;
    private const string ResourceName = "Strata.OpenSans-Regular.ttf";

    /// <summary>The font.</summary>
    public static SKFont Font { get; } = Load();

    /// <summary>Half of the height of a capital letter, pixels.</summary>
    public static float HalfHeight { get; } = Font.Metrics.CapHeight / 2;

    /// <summary>The width of a text, pixels.</summary>
    public static double Width(string text) => Font.MeasureText(text);

    /// <summary>A text cut with an ellipsis so that it is no wider than allowed.</summary>
    public static string Fitted(string text, double most)
    {
        string cut = text;
        while (cut.Length > 2 && Width(cut) > most)
        {
            cut = cut.TrimEnd('…')[..^1] + "…";
        }

        return cut;
    }

    private static SKFont Load()
    {
        using Stream resource = typeof(PictureFont).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{ResourceName}'.");
        using SKData data = SKData.Create(resource);
        return new SKFont(
            SKTypeface.FromData(data), Size)
        { Edging = SKFontEdging.Antialias, Subpixel = true, Hinting = SKFontHinting.None };
    }
}
