using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Reports;

/// <summary>The drawing of a section: materials, regions, dimensions, sources, terminals, boundaries.</summary>
/// <example><code>
/// var drawing = new SectionPicture(package.Design.Section, MaterialLibrary.Default);
/// </code></example>
public sealed class SectionPicture
{
    private const int PlotLeft = 92;
    private const int PlotTop = 108;
    private const int LabelRoom = 210;
    private const int LabelStep = 15;
    private const double Thinnest = 1.5;

    private readonly CrossSection _section;
    private readonly MaterialPalette _palette;
    private readonly PlotFrame _frame;
    private readonly SectionLegend _legend;
    private readonly TextPlacer _texts = new();

    /// <summary>Lays the picture out.</summary>
    /// <param name="section">The section.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <param name="stretch">Vertical exaggeration, above 0; null stretches thin stacks so that they can be seen.</param>
    /// <param name="window">The part that is shown, m; null for all of it.</param>
    public SectionPicture(CrossSection section, MaterialLibrary library, double? stretch = null, Box? window = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        _section = section;
        _palette = new MaterialPalette(section, library);
        _legend = new SectionLegend(section, _palette, window ?? section.Outline);
        _frame = new PlotFrame(window ?? section.Outline, stretch, PlotLeft, PlotTop);
        Width = (int)_frame.Right + LabelRoom + SectionLegend.Room;
        Height = (int)Math.Max(_frame.Bottom + 52, PlotTop + (SectionLegend.LineStep * (_legend.Count + 2)));
    }

    /// <summary>Width of the picture, pixels.</summary>
    public int Width { get; }

    /// <summary>Height of the picture, pixels.</summary>
    public int Height { get; }

    /// <summary>Draws the section.</summary>
    /// <returns>A picture of <see cref="Width"/> by <see cref="Height"/>.</returns>
    public Picture Draw()
    {
        var picture = new Picture(Width, Height);
        Title(picture);
        picture.Clip((_frame.Left, _frame.Top, _frame.Right, _frame.Bottom));
        Materials(picture);
        Sources(picture);
        Terminals(picture);
        RegionNames names = new(_section, _palette, _frame, _texts);
        names.Inside(picture);
        if (_frame.Window != _section.Outline)
        {
            names.Pointed(picture, Layers().Select(layer => layer.Region));
        }

        picture.Clip(null);
        Boundaries(picture);
        _frame.DrawAxes(picture);
        LayerLabels(picture);
        _legend.Draw(picture, _frame.Right + LabelRoom, _frame.Top + 6);
        return picture;
    }

    private void Title(Picture picture)
    {
        picture.Text(PlotLeft, 20, _section.Name, Colour.Ink);
        string depth = _section.Coordinates == Numerics.Grids.CoordinateSystem.Axisymmetric ? "axisymmetric, axis at x = 0" : _section.Depth is { } d ? $"depth {PlotFrame.Length(d)}" : "per metre of depth";
        string stretched = _frame.StretchWords.Length > 0 ? $"; {_frame.StretchWords}" : "";
        picture.Text(PlotLeft, 40, $"{PlotFrame.Length(_section.Outline.Width)} wide, {PlotFrame.Length(_section.Outline.Height)} high, {depth}{stretched}", Colour.Ink);
        double y = _frame.Top - 22;
        picture.Line(_frame.Left, y, _frame.Right, y, Colour.Grey);
        foreach ((double end, int side) in ((double, int)[])[(_frame.Left, 1), (_frame.Right, -1)])
        {
            picture.Line(end, y - 6, end, y + 6, Colour.Grey);
            picture.Line(end, y, end + (side * 7), y - 3, Colour.Grey);
            picture.Line(end, y, end + (side * 7), y + 3, Colour.Grey);
        }

        string width = PlotFrame.Length(_frame.Window.Width);
        double middle = (_frame.Left + _frame.Right) / 2;
        double half = (PictureFont.Width(width) / 2) + 6;
        picture.Rectangle(middle - half, y - 7, middle + half, y + 8, Colour.White);
        picture.Text(middle, y, width, Colour.Ink, 0);
    }

    private void Materials(Picture picture)
    {
        picture.Rectangle(_frame.Left, _frame.Top, _frame.Right, _frame.Bottom, _section.Background is { } background ? _palette.Of(background) : Colour.White);
        foreach (PaintedShape shape in _section.Shapes)
        {
            (Box bounds, (double X, double Y)[] points) = (shape.Shape.Bounds, Pixels(shape.Shape));
            Colour colour = _palette.Of(shape.Material);
            picture.Fill(points, shape.Fill < 1 ? colour.Towards(Colour.White, 0.25) : colour);
            double height = bounds.Height * _frame.ScaleZ, middle = _frame.Y((bounds.Z0 + bounds.Z1) / 2);
            if (height < Thinnest)
            {
                picture.Line(_frame.X(bounds.X0), middle, _frame.X(bounds.X1), middle, colour, 2.5);
            }
            else if (height >= 2.5 && bounds.Width * _frame.ScaleX >= 2.5)
            {
                picture.Rim(points, colour.Towards(Colour.Ink, shape.Fill < 1 ? 0.45 : 0.6), 1, dashed: shape.Fill < 1);
            }
        }

        foreach (Sheet sheet in _section.Sheets)
        {
            picture.Line(_frame.X(sheet.Segment.X0), _frame.Y(sheet.Segment.Z0), _frame.X(sheet.Segment.X1), _frame.Y(sheet.Segment.Z1), _palette.Of(sheet.Material).Towards(Colour.Ink, 0.4), 2);
        }

        foreach (LumpedLink link in _section.Links)
        {
            picture.Line(_frame.X((link.From.X0 + link.From.X1) / 2), _frame.Y((link.From.Z0 + link.From.Z1) / 2), _frame.X((link.To.X0 + link.To.X1) / 2), _frame.Y((link.To.Z0 + link.To.Z1) / 2), Colour.Ink, 2, dashed: true);
        }
    }

    private void Sources(Picture picture)
    {
        foreach (HeatSource source in _section.HeatSources)
        {
            (double X, double Y)[] points = Pixels(source.Shape);
            double height = points.Max(point => point.Y) - points.Min(point => point.Y);
            double width = points.Max(point => point.X) - points.Min(point => point.X);
            if (height < 4)
            {
                picture.Line(points.Min(point => point.X), points.Average(point => point.Y), points.Max(point => point.X), points.Average(point => point.Y), SectionLegend.Red, 3);
                continue;
            }

            if (source.Shape is RectangleShape && width > 4)
            {
                picture.Hatch(points[0].X, points[2].Y, points[1].X, points[0].Y, SectionLegend.Red, 9);
            }

            picture.Rim(points, SectionLegend.Red, 2);
        }
    }

    private void Terminals(Picture picture)
    {
        foreach (Terminal terminal in _section.Terminals)
        {
            Box place = terminal.Place;
            double x0 = _frame.X(place.X0);
            double x1 = _frame.X(place.X1);
            double y0 = _frame.Y(place.Z0);
            double y1 = _frame.Y(place.Z1);
            if (place.IsSegment)
            {
                picture.Line(x0, y0, Math.Max(x1, x0 + (place.Width > 0 ? 2 : 0)), Math.Min(y1, y0 - (place.Height > 0 ? 2 : 0)), SectionLegend.Blue, 4);
            }
            else
            {
                picture.Rim([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], SectionLegend.Blue, 2);
            }
        }

        foreach (Terminal terminal in _section.Terminals)
        {
            double x = _frame.X((terminal.Place.X0 + terminal.Place.X1) / 2);
            foreach (double y in (double[])[_frame.Y(terminal.Place.Z1) - 11, _frame.Y(terminal.Place.Z0) + 11])
            {
                if (_texts.TryTake(x, y, terminal.Name, (_frame.Left, _frame.Top, _frame.Right, _frame.Bottom)))
                {
                    picture.Text(x, y, terminal.Name, SectionLegend.Blue, 0, Colour.White);
                    break;
                }
            }
        }
    }

    private void Boundaries(Picture picture)
    {
        const int Near = 1;
        const int Far = 6;
        foreach ((Side side, double from, double to, int boundary) in OutlineParts.Of(_section))
        {
            bool upright = side is Side.Left or Side.Right;
            (double low, double high) = upright ? (_frame.Window.Z0, _frame.Window.Z1) : (_frame.Window.X0, _frame.Window.X1);
            double a = Math.Clamp(from, low, high);
            double b = Math.Clamp(to, low, high);
            Colour colour = _legend.BoundaryColour(boundary);
            switch (side)
            {
                case Side.Left when _frame.Window.X0 == _section.Outline.X0:
                    picture.Rectangle(_frame.Left - Far, _frame.Y(b), _frame.Left - Near, _frame.Y(a), colour);
                    break;
                case Side.Right when _frame.Window.X1 == _section.Outline.X1:
                    picture.Rectangle(_frame.Right + Near, _frame.Y(b), _frame.Right + Far, _frame.Y(a), colour);
                    break;
                case Side.Bottom when _frame.Window.Z0 == _section.Outline.Z0:
                    picture.Rectangle(_frame.X(a), _frame.Bottom + Near, _frame.X(b), _frame.Bottom + Far, colour);
                    break;
                case Side.Top when _frame.Window.Z1 == _section.Outline.Z1:
                    picture.Rectangle(_frame.X(a), _frame.Top - Far, _frame.X(b), _frame.Top - Near, colour);
                    break;
            }
        }
    }

    // The stack that the right edge cuts: each layer with its thickness beside the plot, all of it where a window cuts the layer.
    private void LayerLabels(Picture picture)
    {
        (double low, double high) = (_frame.Window.Z0, _frame.Window.Z1);
        Layer[] layers = Layers();
        double[] wanted = [.. layers.Select(layer => _frame.Y((Math.Max(layer.Low, low) + Math.Min(layer.High, high)) / 2))];
        double[] at = TextPlacer.Spread(wanted, LabelStep, _frame.Top + 6, Math.Max(_frame.Bottom - 6, _frame.Top + 6 + (LabelStep * (layers.Length - 1))));
        for (int n = 0; n < layers.Length; n++)
        {
            picture.Line(_frame.Right + 8, wanted[n], _frame.Right + 22, at[n], Colour.Grey);
            string thickness = " " + PlotFrame.Length(layers[n].High - layers[n].Low);
            picture.Text(_frame.Right + 26, at[n], PictureFont.Fitted(layers[n].Region, LabelRoom - 36 - PictureFont.Width(thickness)) + thickness, Colour.Ink);
        }
    }

    private Layer[] Layers()
    {
        double x = _frame.Window.X1 - (1e-9 * _frame.Window.Width);
        return [.. LayerStack.At(_section, x, _section.Outline.Z0, _section.Outline.Z1)
            .Where(layer => layer.High > _frame.Window.Z0 && layer.Low < _frame.Window.Z1)];
    }

    private (double X, double Y)[] Pixels(Shape shape) => [.. ShapePoints.Of(shape).Select(point => (_frame.X(point.X), _frame.Y(point.Z)))];
}
