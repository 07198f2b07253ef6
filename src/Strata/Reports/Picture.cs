using System.Text;
using SkiaSharp;
using Strata.Problems;

namespace Strata.Reports;

/// <summary>Something to draw on, in pixels from the top left corner; what was drawn is written as PNG, SVG or PDF.</summary>
/// <example><code>
/// using Picture picture = drawing.Draw();
/// picture.Write(page, PictureFormat.Png);
/// </code></example>
public sealed class Picture : IDisposable
{
    private const float PngScale = 2;
    private const float HaloWidth = 3.5f;
    private const float WebPQuality = 90;
    private readonly SKPictureRecorder _recorder = new();
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly SKCanvas _canvas;
    private SKPicture? _drawn;

    /// <summary>Creates a white picture.</summary>
    /// <param name="width">Width, pixels.</param>
    /// <param name="height">Height, pixels.</param>
    public Picture(int width, int height)
    {
        (Width, Height) = (width, height);
        _canvas = _recorder.BeginRecording(new SKRect(0, 0, width, height));
        _canvas.Save();
        _paint.Color = SKColors.White;
        _canvas.DrawRect(0, 0, width, height, _paint);
    }

    /// <summary>Width, pixels.</summary>
    public int Width { get; }

    /// <summary>Height, pixels.</summary>
    public int Height { get; }

    /// <summary>Draws only inside a rectangle from now on; null for everywhere.</summary>
    internal void Clip((double X0, double Y0, double X1, double Y1)? area)
    {
        _canvas.RestoreToCount(1);
        _canvas.Save();
        if (area is var (x0, y0, x1, y1))
        {
            _canvas.ClipRect(new SKRect((float)x0, (float)y0, (float)x1, (float)y1));
        }
    }

    /// <summary>Fills a polygon.</summary>
    internal void Fill(IReadOnlyList<(double X, double Y)> points, Colour colour)
    {
        using SKPath path = Path(points);
        Use(colour);
        _canvas.DrawPath(path, _paint);
    }

    /// <summary>Draws a line of a width in pixels, drawn through or dashed.</summary>
    internal void Line(double x0, double y0, double x1, double y1, Colour colour, double width = 1, bool dashed = false) =>
        Rim([(x0, y0), (x1, y1)], colour, width, dashed, closed: false);

    /// <summary>Draws the rim of a polygon.</summary>
    internal void Rim(IReadOnlyList<(double X, double Y)> points, Colour colour, double width = 1, bool dashed = false) =>
        Rim(points, colour, width, dashed, closed: true);

    /// <summary>
    /// Writes a text: <c>x</c> is its left end, middle or right end for the anchor -1, 0 or 1, <c>y</c> the middle of the characters'
    /// height. A halo is
    /// the colour of a rim around the characters, so that they can be read on any ground.
    /// </summary>
    internal void Text(double x, double y, string text, Colour colour, int anchor = -1, Colour? halo = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        string line = PlainText.Line(text);
        SKTextAlign align = anchor < 0 ? SKTextAlign.Left : anchor > 0 ? SKTextAlign.Right : SKTextAlign.Center;
        float baseline = (float)y + PictureFont.HalfHeight;
        if (halo is { } ground)
        {
            Use(ground, HaloWidth);
            _paint.StrokeJoin = SKStrokeJoin.Round;
            _canvas.DrawText(line, (float)x, baseline, align, PictureFont.Font, _paint);
        }

        Use(colour);
        _canvas.DrawText(line, (float)x, baseline, align, PictureFont.Font, _paint);
    }

    /// <summary>Draws pixels into a rectangle, row by row from its top left corner.</summary>
    internal void Pixels(double x0, double y0, double x1, double y1, int columns, int rows, ReadOnlySpan<Colour> colours)
    {
        var bitmap = new SKBitmap(new SKImageInfo(columns, rows, SKColorType.Rgba8888, SKAlphaType.Opaque));
        Span<byte> bytes = bitmap.GetPixelSpan();
        for (int n = 0; n < colours.Length; n++)
        {
            (bytes[4 * n], bytes[(4 * n) + 1], bytes[(4 * n) + 2], bytes[(4 * n) + 3]) =
                (colours[n].Red, colours[n].Green, colours[n].Blue, byte.MaxValue);
        }

        using (bitmap)
        {
            using SKImage image = SKImage.FromBitmap(bitmap);
            _canvas.DrawImage(image, new SKRect((float)x0, (float)y0, (float)x1, (float)y1), new SKSamplingOptions(SKFilterMode.Nearest));
        }
    }

    /// <summary>Writes what was drawn; nothing can be drawn after that.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    /// <param name="format">Its format. A PNG has two pixels for one of the picture.</param>
    public void Write(Stream stream, PictureFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _drawn ??= _recorder.EndRecording();
        var area = new SKRect(0, 0, Width, Height);
        using var whole = new MemoryStream();
        switch (format)
        {
            case PictureFormat.Svg:
                using (SKCanvas svg = SKSvgCanvas.Create(area, whole))
                {
                    svg.DrawPicture(_drawn);
                }

                break;
            case PictureFormat.Pdf:
                using (SKDocument document = SKDocument.CreatePdf(whole))
                {
                    document.BeginPage(Width, Height).DrawPicture(_drawn);
                    document.EndPage();
                    document.Close();
                }

                break;
            default:
                using (SKImage image = Pixels(_drawn))
                using (SKData data = image.Encode(SKEncodedImageFormat.Png, 100))
                {
                    data.SaveTo(whole);
                }

                break;
        }

        if (format == PictureFormat.Svg)
        {
            stream.Write(Encoding.UTF8.GetBytes(SvgText.Joined(Encoding.UTF8.GetString(whole.ToArray()))));
            return;
        }

        whole.Position = 0;
        whole.CopyTo(stream);
    }

    /// <summary>What was drawn as WebP for pages, in two pixels for one: a third of the bytes of a PNG, as the files beside.</summary>
    internal byte[] ToWebP()
    {
        _drawn ??= _recorder.EndRecording();
        using SKImage image = Pixels(_drawn);
        using SKPixmap pixels = image.PeekPixels()
            ?? throw new InvalidOperationException("A picture in memory has no pixels.");
        using SKData data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, WebPQuality))!;
        return data.ToArray();
    }

    /// <summary>Frees the memory of the picture.</summary>
    public void Dispose()
    {
        _drawn?.Dispose();
        _paint.Dispose();
        _recorder.Dispose();
    }

    private SKImage Pixels(SKPicture drawn)
    {
        var size = new SKImageInfo((int)(PngScale * Width), (int)(PngScale * Height), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using SKSurface surface = SKSurface.Create(size);
        surface.Canvas.Scale(PngScale);
        surface.Canvas.DrawPicture(drawn);
        return surface.Snapshot();
    }

    private void Rim(IReadOnlyList<(double X, double Y)> points, Colour colour, double width, bool dashed, bool closed)
    {
        using SKPath path = Path(points, closed);
        Use(colour, (float)width);
        using SKPathEffect? dash = dashed ? SKPathEffect.CreateDash([5, 4], 0) : null;
        _paint.PathEffect = dash;
        _canvas.DrawPath(path, _paint);
        _paint.PathEffect = null;
    }

    private void Use(Colour colour, float stroke = 0)
    {
        _paint.Color = new SKColor(colour.Red, colour.Green, colour.Blue);
        _paint.Style = stroke > 0 ? SKPaintStyle.Stroke : SKPaintStyle.Fill;
        _paint.StrokeWidth = stroke;
    }

    private static SKPath Path(IReadOnlyList<(double X, double Y)> points, bool closed = true)
    {
        ArgumentNullException.ThrowIfNull(points);
        using var builder = new SKPathBuilder();
        builder.AddPoly(points.Select(point => new SKPoint((float)point.X, (float)point.Y)).ToArray(), closed);
        return builder.Detach();
    }
}
