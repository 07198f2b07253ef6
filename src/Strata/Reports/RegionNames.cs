using Strata.CrossSections;

namespace Strata.Reports;

/// <summary>The names of regions in a section picture: in them where they fit; in a window beside them, with a line, where they do
/// not.</summary>
internal sealed class RegionNames(CrossSection section, MaterialPalette palette, PlotFrame frame, TextPlacer texts)
{
    // Half the height of a text, pixels.
    private const double Half = 7;

    // A figure of this height has room for its name; a line to it would be longer than it is clear.
    private const double Roomy = 90;

    private readonly HashSet<string> _named = [];

    /// <summary>Writes each name once, in the largest figure that has room for it.</summary>
    /// <param name="picture">The picture.</param>
    public void Inside(Picture picture)
    {
        foreach (PaintedShape shape in BySize())
        {
            Box b = Seen(shape);
            if (_named.Contains(shape.Region) || b.Height * frame.ScaleZ < 15
                || b.Width * frame.ScaleX < PictureFont.Width(shape.Region) + 4)
            {
                continue;
            }

            foreach ((double sx, double sz) in ((double, double)[])[(0.5, 0.5), (0.25, 0.5), (0.75, 0.5), (0.5, 0.25), (0.5, 0.75),
                (0.12, 0.5), (0.88, 0.5), (0.3, 0.15), (0.3, 0.85)])
            {
                (double x, double y) = (frame.X(b.X0 + (sx * b.Width)), frame.Y(b.Z0 + (sz * b.Height)));
                if (Covered(x, y, shape.Region, shape) && texts.TryTake(x, y, shape.Region, Area))
                {
                    Write(picture, x, y, shape.Region, shape);
                    _named.Add(shape.Region);
                    break;
                }
            }
        }
    }

    /// <summary>Points at figures that are too small for their name, from a place that one other figure fills.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="beside">Regions that are named beside the plot.</param>
    public void Pointed(Picture picture, IEnumerable<string> beside)
    {
        _named.UnionWith(beside);
        foreach (PaintedShape shape in BySize())
        {
            Box b = Seen(shape);
            double x = frame.X((b.X0 + b.X1) / 2);
            double y = frame.Y((b.Z0 + b.Z1) / 2);
            bool roomy = b.Height * frame.ScaleZ > Roomy && b.Width * frame.ScaleX > PictureFont.Width(shape.Region) + 4;
            if (_named.Contains(shape.Region) || b.Width <= 0 || b.Height <= 0 || roomy || Top(x, y) != shape)
            {
                continue;
            }

            foreach ((double dx, double dy) in Places(b))
            {
                PaintedShape? under = Top(x + dx, y + dy);
                if (under?.Region == shape.Region || !Covered(x + dx, y + dy, shape.Region, under) || !Direct(x, y, dx, dy, shape, under)
                    || !texts.TryTake(x + dx, y + dy, shape.Region, Area))
                {
                    continue;
                }

                picture.Line(x, y, x + dx, y + dy - (Math.Sign(dy) * Half), Colour.Ink);
                picture.Rectangle(x - 2, y - 2, x + 2, y + 2, Colour.Ink);
                Write(picture, x + dx, y + dy, shape.Region, under);
                _named.Add(shape.Region);
                break;
            }
        }
    }

    // Where a name may stand beside a figure, from its middle: below and above it, then aside of that, then farther off.
    private IEnumerable<(double Dx, double Dy)> Places(Box seen)
    {
        double half = seen.Height * frame.ScaleZ / 2;
        return from gap in (double[])[16, 30, 44]
               from dx in (double[])[0, 30, -30, 60, -60, 100, -100]
               from side in (int[])[1, -1]
               select (dx, side * (half + gap));
    }

    // A line from a figure to its name crosses no third figure, which the name could be taken for.
    private bool Direct(double x, double y, double dx, double dy, PaintedShape shape, PaintedShape? under)
    {
        const int Steps = 16;
        return Enumerable.Range(1, Steps).Select(n => Top(x + (dx * n / Steps), y + (dy * n / Steps)))
            .All(one => one == under || one?.Region == shape.Region);
    }

    private (double X0, double Y0, double X1, double Y1) Area => (frame.Left, frame.Top, frame.Right, frame.Bottom);

    // The part of a figure that the window shows; of no width or height where it shows none.
    private Box Seen(PaintedShape shape)
    {
        (Box b, Box w) = (shape.Shape.Bounds, frame.Window);
        (double x, double z) = (Math.Clamp(b.X0, w.X0, w.X1), Math.Clamp(b.Z0, w.Z0, w.Z1));
        return new Box(x, Math.Clamp(b.X1, w.X0, w.X1), z, Math.Clamp(b.Z1, w.Z0, w.Z1));
    }

    private IEnumerable<PaintedShape> BySize() =>
        section.Shapes.OrderByDescending(shape => shape.Shape.Bounds.Width * shape.Shape.Bounds.Height);

    // Whether one figure, or the background, is on top all over a text.
    private bool Covered(double x, double y, string text, PaintedShape? shape)
    {
        double half = (PictureFont.Width(text) / 2) + 2;
        return Array.TrueForAll(
            ((double X, double Y)[])[(0, 0), (-half, Half), (half, Half), (-half, -Half), (half, -Half), (0, Half), (0, -Half)],
            place => Top(x + place.X, y + place.Y) == shape);
    }

    private void Write(Picture picture, double x, double y, string name, PaintedShape? under)
    {
        string? material = under?.Material ?? section.Background;
        Colour halo = material is null ? Colour.White : palette.Of(material).Towards(Colour.White, 0.35);
        picture.Text(x, y, name, Colour.Ink, 0, halo);
    }

    private PaintedShape? Top(double x, double y) =>
        section.Shapes.LastOrDefault(shape => shape.Shape.Contains(frame.XAt(x), frame.ZAt(y)));
}
