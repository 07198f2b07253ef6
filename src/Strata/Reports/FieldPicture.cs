using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Reports;

/// <summary>A map of a field: colours, isolines with their values, outlines of the regions, axes, colour bar, the highest value marked.</summary>
internal sealed class FieldPicture
{
    private const int PlotLeft = 92;
    private const int PlotTop = 84;
    private const int BarGap = 34;
    private const int RightRoom = 170;
    private const int IsolineCount = 10;

    // Sampled points per pixel of the picture, as many as its PNG has.
    private const int Fine = 2;
    private const double WindowMargin = 0.04;

    // Below this share of the largest magnitude a value is shown as 0.
    private const double ShownAsZero = 1e-6;
    private readonly SectionMesh _mesh;
    private readonly double[] _values;
    private readonly bool[]? _shown;
    private readonly ColourScale _scale;
    private readonly string _title;
    private readonly string _unit;
    private readonly PlotFrame _frame;
    private readonly double _low;
    private readonly double _high;

    /// <summary>Lays the map out.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="values">The value of each cell.</param>
    /// <param name="shown">Which cells have a value; null for all.</param>
    /// <param name="title">What is shown, for the head line.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="scale">The colours.</param>
    internal FieldPicture(SectionMesh mesh, double[] values, bool[]? shown, string title, string unit, ColourScale scale)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(values);
        (_mesh, _values, _shown, _title, _unit, _scale) = (mesh, values, shown, title, unit, scale);
        _frame = new PlotFrame(Window(mesh, shown), null, PlotLeft, PlotTop);
        double[] seen = shown is null ? values : [.. values.Where((_, cell) => shown[cell])];
        (_low, _high) = seen.Length > 0 ? (seen.Min(), seen.Max()) : (0, 1);
    }

    /// <summary>Draws the map.</summary>
    /// <returns>The picture.</returns>
    public Picture Draw()
    {
        var picture = new Picture((int)_frame.Right + RightRoom, (int)Math.Max(_frame.Bottom + 52, PlotTop + 220));
        int width = (int)Math.Round((_frame.Right - _frame.Left) * Fine);
        int height = (int)Math.Round((_frame.Bottom - _frame.Top) * Fine);
        double step = PlotFrame.RoundStep(Math.Max((_high - _low) / IsolineCount, double.Epsilon));
        double[] px = [.. Enumerable.Range(0, width).Select(x => _frame.XAt(PlotLeft + ((x + 0.5) / Fine)))];
        double[] pz = [.. Enumerable.Range(0, height).Select(y => _frame.ZAt(PlotTop + ((y + 0.5) / Fine)))];
        double[] at = FieldSampling.Of(_mesh, _values, _shown, px, pz, out int[] region);
        var pixels = new Colour[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = Pixel(at, region, x, y, width, height, step);
            }
        }

        picture.Pixels(_frame.Left, _frame.Top, _frame.Right, _frame.Bottom, width, height, pixels);
        picture.Text(PlotLeft, 20, $"{_mesh.Section.Name}: {_title}", Colour.Ink);
        string stretched = _frame.StretchWords.Length > 0 ? $"; {_frame.StretchWords}" : "";
        picture.Text(PlotLeft, 40, $"{Figure.Of(Math.Abs(_low) < ShownAsZero * Math.Abs(_high) ? 0 : _low, 6)} to {Figure.Of(_high, 6)} {_unit}; a line every {Figure.Of(step, 3)} {_unit}{stretched}", Colour.Ink);
        _frame.DrawAxes(picture);
        var texts = new TextPlacer();
        Marker(picture, texts);
        IsolineLabels(picture, texts, at, width, height, step);
        ColourBar.Draw(
            picture, _frame.Right + BarGap, _frame.Top, _frame.Bottom, _scale, _low, _high, step, _unit, value => Level(value, step));
        return picture;
    }

    // All of the section, or the part that has values, with a margin.
    private static Box Window(SectionMesh mesh, bool[]? shown)
    {
        Box outline = mesh.Section.Outline;
        if (shown is null || !Array.Exists(shown, cell => cell))
        {
            return outline;
        }

        RectilinearGrid grid = mesh.Grid;
        int[] cells = [.. Enumerable.Range(0, shown.Length).Where(cell => shown[cell])];
        double x0 = grid.X.Faces[cells.Min(cell => cell / grid.Nz)];
        double x1 = grid.X.Faces[cells.Max(cell => cell / grid.Nz) + 1];
        double z0 = grid.Z.Faces[cells.Min(cell => cell % grid.Nz)];
        double z1 = grid.Z.Faces[cells.Max(cell => cell % grid.Nz) + 1];
        double marginX = WindowMargin * (x1 - x0);
        double marginZ = WindowMargin * (z1 - z0);
        return new Box(Math.Max(outline.X0, x0 - marginX), Math.Min(outline.X1, x1 + marginX), Math.Max(outline.Z0, z0 - marginZ), Math.Min(outline.Z1, z1 + marginZ));
    }

    private Colour Pixel(double[] at, int[] region, int x, int y, int width, int height, double step)
    {
        int here = (y * width) + x;
        double value = at[here];
        int right = x + 1 < width ? here + 1 : here;
        int below = y + 1 < height ? here + width : here;
        Colour ground = double.IsNaN(value) ? Colour.Of(0xF3F3F0) : _scale.At((value - _low) / Math.Max(_high - _low, double.Epsilon));
        bool rim = region[here] != region[right] || region[here] != region[below];
        if (rim)
        {
            return double.IsNaN(value) ? Colour.Of(0xC4C4C0) : ground.Towards(Dark(ground) ? Colour.White : Colour.Ink, 0.45);
        }

        bool line = !double.IsNaN(value) && (Crosses(value, at[right], step) || Crosses(value, at[below], step));
        return line ? ground.Towards(Dark(ground) ? Colour.White : Colour.Ink, 0.75) : ground;
    }

    private static bool Dark(Colour colour) => (0.3 * colour.Red) + (0.59 * colour.Green) + (0.11 * colour.Blue) < 110;

    private bool Crosses(double a, double b, double step) => _high > _low && !double.IsNaN(b) && Math.Floor(a / step) != Math.Floor(b / step);

    private void Marker(Picture picture, TextPlacer texts)
    {
        int best = -1;
        for (int cell = 0; cell < _values.Length; cell++)
        {
            if ((_shown is null || _shown[cell]) && (best < 0 || _values[cell] > _values[best]))
            {
                best = cell;
            }
        }

        if (best < 0)
        {
            return;
        }

        double x = _frame.X(_mesh.Grid.X.Centres[best / _mesh.Grid.Nz]);
        double y = _frame.Y(_mesh.Grid.Z.Centres[best % _mesh.Grid.Nz]);
        foreach ((int dx, int dy) in ((int, int)[])[(-5, 0), (5, 0), (0, -5), (0, 5)])
        {
            picture.Line(x, y, x + dx, y + dy, Colour.Ink, 3);
            picture.Line(x, y, x + dx, y + dy, Colour.White);
        }

        string text = $"max {Figure.Of(_high, 5)} {_unit}";
        double half = (PictureFont.Width(text) / 2) + 8;
        foreach ((double tx, double ty) in ((double, double)[])[(x, y - 15), (x, y + 15), (x + half, y), (x - half, y), (x - half, y - 15), (x + half, y - 15), (x - half, y + 15), (x + half, y + 15)])
        {
            if (texts.TryTake(tx, ty, text, (_frame.Left, _frame.Top, _frame.Right, _frame.Bottom)))
            {
                picture.Text(tx, ty, text, Colour.Ink, 0, Colour.White);
                return;
            }
        }
    }

    private void IsolineLabels(Picture picture, TextPlacer texts, double[] at, int width, int height, double step)
    {
        // One label per line, at the first free place; columns are visited from the middle outwards so that labels stay apart.
        HashSet<double> labelled = [];
        int[] columns = [.. Enumerable.Range(0, 24).Select(n => (int)(width * ((n * 0.381966) % 1.0)))];
        foreach (int x in columns)
        {
            for (int y = 0; y + 1 < height; y++)
            {
                double value = at[(y * width) + x];
                double below = at[((y + 1) * width) + x];
                double level = step * Math.Max(Math.Floor(value / step), Math.Floor(below / step));
                if (double.IsNaN(value) || !Crosses(value, below, step) || labelled.Contains(level))
                {
                    continue;
                }

                string text = Level(Math.Round(level / step) * step, step);
                (double px, double py) = (PlotLeft + ((double)x / Fine), PlotTop + ((double)y / Fine));
                if (texts.TryTake(px, py, text, (_frame.Left, _frame.Top, _frame.Right, _frame.Bottom)))
                {
                    picture.Text(px, py, text, Colour.Ink, 0, Colour.White);
                    labelled.Add(level);
                }
            }
        }
    }

    // As many digits as tell neighbouring levels apart.
    private string Level(double level, double step)
    {
        double largest = Math.Max(Math.Abs(_low), Math.Abs(_high));
        return Math.Abs(level) < step / 2 ? "0" : Figure.Of(level, Math.Clamp((int)Math.Ceiling(Math.Log10(largest / step)) + 1, 2, 12));
    }
}
