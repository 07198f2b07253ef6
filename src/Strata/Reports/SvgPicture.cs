using System.Globalization;
using System.Security;
using System.Text;
using Strata.Problems;

namespace Strata.Reports;

/// <summary>An SVG to draw on.</summary>
public sealed class SvgPicture : IPicture
{
    private readonly StringBuilder _body = new();
    private int _clips;
    private bool _open;

    /// <summary>Creates a white picture.</summary>
    /// <param name="width">Width, pixels.</param>
    /// <param name="height">Height, pixels.</param>
    public SvgPicture(int width, int height) => (Width, Height) = (width, height);

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public int Height { get; }

    /// <summary>Writes the picture.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    public void WriteSvg(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Clip(null);
        string head = string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-family=\"monospace\" font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        stream.Write(Encoding.UTF8.GetBytes(head + _body + "</svg>\n"));
    }

    /// <inheritdoc/>
    public void Clip((double X0, double Y0, double X1, double Y1)? area)
    {
        if (_open)
        {
            _body.Append("</g>\n");
        }

        _open = area is not null;
        if (area is var (x0, y0, x1, y1))
        {
            _clips++;
            _body.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"c{_clips}\"><rect x=\"{x0:F2}\" y=\"{y0:F2}\" width=\"{x1 - x0:F2}\" height=\"{y1 - y0:F2}\"/></clipPath>\n<g clip-path=\"url(#c{_clips})\">\n");
        }
    }

    /// <inheritdoc/>
    public void Fill(IReadOnlyList<(double X, double Y)> points, Colour colour)
    {
        ArgumentNullException.ThrowIfNull(points);
        _body.Append("<polygon points=\"");
        foreach ((double x, double y) in points)
        {
            _body.Append(CultureInfo.InvariantCulture, $"{x:F2},{y:F2} ");
        }

        _body.Append(CultureInfo.InvariantCulture, $"\" fill=\"{colour.Hex}\"/>\n");
    }

    /// <inheritdoc/>
    public void Line(double x0, double y0, double x1, double y1, Colour colour, double width = 1, bool dashed = false) =>
        _body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x0:F2}\" y1=\"{y0:F2}\" x2=\"{x1:F2}\" y2=\"{y1:F2}\" stroke=\"{colour.Hex}\" stroke-width=\"{width:F1}\"{(dashed ? " stroke-dasharray=\"6 6\"" : "")}/>\n");

    /// <inheritdoc/>
    public void Text(double x, double y, string text, Colour colour, int anchor = -1, Colour? halo = null)
    {
        string place = anchor < 0 ? "start" : anchor > 0 ? "end" : "middle";
        string rim = halo is { } ground ? $" stroke=\"{ground.Hex}\" stroke-width=\"3\" paint-order=\"stroke\" stroke-linejoin=\"round\"" : "";
        _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F2}\" y=\"{y + 4.5:F2}\" fill=\"{colour.Hex}\" "
            + $"text-anchor=\"{place}\"{rim}>{SecurityElement.Escape(PlainText.Line(text))}</text>\n");
    }
}
