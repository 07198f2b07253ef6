namespace Strata.Reports;

/// <summary>A bitmap to draw on.</summary>
public sealed class RasterPicture : IPicture
{
    private const int DashLength = 6;

    // Pixels; without it a step that should land on a whole number falls short of it by a rounding, and leaves a gap.
    private const double Rounding = 1e-7;
    private readonly byte[] _rgb;
    private (int X0, int Y0, int X1, int Y1) _clip;

    /// <summary>Creates a white bitmap.</summary>
    /// <param name="width">Pixels along x.</param>
    /// <param name="height">Pixels along y.</param>
    public RasterPicture(int width, int height)
    {
        (Width, Height) = (width, height);
        _rgb = new byte[3 * width * height];
        _rgb.AsSpan().Fill(byte.MaxValue);
        Clip(null);
    }

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public int Height { get; }

    /// <summary>Writes the bitmap as PNG.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    public void WritePng(Stream stream) => PngWriter.Write(stream, Width, Height, _rgb);

    /// <summary>Sets a pixel; outside the bitmap or the clip nothing happens.</summary>
    public void Set(int x, int y, Colour colour)
    {
        if (x >= _clip.X0 && x < _clip.X1 && y >= _clip.Y0 && y < _clip.Y1)
        {
            int at = 3 * ((y * Width) + x);
            (_rgb[at], _rgb[at + 1], _rgb[at + 2]) = (colour.Red, colour.Green, colour.Blue);
        }
    }

    /// <summary>The colour of a pixel inside the bitmap.</summary>
    public Colour Get(int x, int y)
    {
        int at = 3 * ((y * Width) + x);
        return new Colour(_rgb[at], _rgb[at + 1], _rgb[at + 2]);
    }

    /// <inheritdoc/>
    public void Clip((double X0, double Y0, double X1, double Y1)? area) => _clip = area is var (x0, y0, x1, y1)
        ? (Math.Max(0, (int)Math.Round(x0)), Math.Max(0, (int)Math.Round(y0)), Math.Min(Width, (int)Math.Round(x1)), Math.Min(Height, (int)Math.Round(y1)))
        : (0, 0, Width, Height);

    /// <inheritdoc/>
    public void Fill(IReadOnlyList<(double X, double Y)> points, Colour colour)
    {
        ArgumentNullException.ThrowIfNull(points);
        double low = points.Min(point => point.Y);
        double high = points.Max(point => point.Y);
        List<double> crossings = [];
        for (int y = Math.Max(_clip.Y0, (int)Math.Floor(low)); y <= Math.Min(_clip.Y1 - 1, (int)Math.Ceiling(high)); y++)
        {
            // A pixel belongs to the polygon when its centre does; a polygon thinner than a pixel still leaves a line.
            double at = high - low < 1 ? (low + high) / 2 : y + 0.5;
            if (high - low < 1 && y != (int)Math.Floor(at))
            {
                continue;
            }

            crossings.Clear();
            for (int n = 0; n < points.Count; n++)
            {
                (double xa, double ya) = points[n];
                (double xb, double yb) = points[(n + 1) % points.Count];
                if ((ya > at) != (yb > at))
                {
                    crossings.Add(xa + ((at - ya) / (yb - ya) * (xb - xa)));
                }
            }

            crossings.Sort();
            for (int n = 0; n + 1 < crossings.Count; n += 2)
            {
                Row(crossings[n], crossings[n + 1], y, colour);
            }
        }
    }

    /// <inheritdoc/>
    public void Line(double x0, double y0, double x1, double y1, Colour colour, double width = 1, bool dashed = false)
    {
        double length = Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0));
        int steps = (int)Math.Ceiling(Math.Min(length, 1e5));
        int thick = Math.Max(1, (int)Math.Round(width));
        bool flat = Math.Abs(x1 - x0) >= Math.Abs(y1 - y0);
        for (int n = 0; n <= steps; n++)
        {
            if (dashed && n / DashLength % 2 == 1)
            {
                continue;
            }

            double share = steps == 0 ? 0 : (double)n / steps;
            int x = (int)Math.Floor(x0 + (share * (x1 - x0)) + Rounding);
            int y = (int)Math.Floor(y0 + (share * (y1 - y0)) + Rounding);
            for (int w = -(thick / 2); w < thick - (thick / 2); w++)
            {
                Set(flat ? x : x + w, flat ? y + w : y, colour);
            }
        }
    }

    /// <inheritdoc/>
    public void Text(double x, double y, string text, Colour colour, int anchor = -1, Colour? halo = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        int left = (int)Math.Round(x - ((anchor + 1) * text.Length * BitmapFont.Width / 2.0));
        int top = (int)Math.Round(y - (BitmapFont.Height / 2.0));
        if (halo is { } rim)
        {
            for (int dx = -1; dx <= 1; dx++)
            {
                for (int dy = -1; dy <= 1; dy++)
                {
                    Glyphs(left + dx, top + dy, text, rim);
                }
            }
        }

        Glyphs(left, top, text, colour);
    }

    private void Row(double from, double to, int y, Colour colour)
    {
        int first = (int)Math.Ceiling(from - 0.5);
        int last = (int)Math.Ceiling(to - 0.5) - 1;
        if (last < first)
        {
            (first, last) = ((int)Math.Floor((from + to) / 2), (int)Math.Floor((from + to) / 2));
        }

        for (int x = Math.Max(first, _clip.X0); x <= Math.Min(last, _clip.X1 - 1); x++)
        {
            Set(x, y, colour);
        }
    }

    private void Glyphs(int left, int top, string text, Colour colour)
    {
        for (int n = 0; n < text.Length; n++)
        {
            for (int row = 0; row < BitmapFont.Height; row++)
            {
                for (int column = 0; column < BitmapFont.Width; column++)
                {
                    if (BitmapFont.IsSet(text[n], column, row))
                    {
                        Set(left + (n * BitmapFont.Width) + column, top + row, colour);
                    }
                }
            }
        }
    }
}
