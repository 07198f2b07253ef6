using Strata.CrossSections;
using Strata.Layouts;
using Strata.Plans;

namespace Strata.Reports;

/// <summary>A map of a solved plan: the drop or the current density of each layer, a panel each, one scale of colours.</summary>
internal sealed class PlanMap
{
    private const int BarGap = 34;
    private const int RightRoom = 190;
    private const int Lines = 10;

    // Sampled points per pixel of the picture, as many as its PNG has.
    private const int Fine = 2;

    // A sharp inner corner has no largest density: the colours end where all but this share of the metal's area lies below.
    private const double Above = 0.005;

    // Below this share of the largest value the lowest is shown as 0.
    private const double ShownAsZero = 1e-6;
    private readonly PlanView _plan;
    private readonly PlanSolution _solution;
    private readonly bool _isDensity;
    private readonly PlanFrames _frames;
    private readonly double _low;
    private readonly double _high;

    /// <summary>Lays the map out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="solution">Its solution, with a field.</param>
    /// <param name="density">True for the current density, false for the drop below the highest given voltage of each net.</param>
    /// <param name="stretch">Vertical exaggeration, above 0; null stretches long thin plans so that they can be seen.</param>
    /// <param name="window">The part that is shown, m; null for all of it.</param>
    public PlanMap(PlanView plan, PlanSolution solution, bool density, double? stretch = null, Box? window = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(solution);
        (_plan, _solution, _isDensity, _frames) = (plan, solution, density, new PlanFrames(plan, stretch, window));
        _high = density ? Ceiling() : solution.Elements.Select(one => one.DropV.Max()).DefaultIfEmpty().Max();
        _low = density ? 0 : solution.Elements.Select(one => one.DropV.Min()).DefaultIfEmpty().Min();
        _low = Math.Abs(_low) < ShownAsZero * _high ? 0 : _low;
    }

    /// <summary>Draws the map.</summary>
    /// <returns>The picture.</returns>
    public Picture Draw()
    {
        double step = PlotFrame.RoundStep(Math.Max((_high - _low) / Lines, double.Epsilon));
        string unit = _isDensity ? "A/m²" : "V";
        var picture = new Picture((int)_frames.Right + RightRoom, (int)Math.Max(_frames.Bottom + 52, _frames.Frames[0].Top + 230));
        for (int n = 0; n < _frames.Layers.Count; n++)
        {
            Panel(picture, _frames.Frames[n], _frames.Layers[n], step);
        }

        _frames.Marks(picture, _plan);
        double largest = _solution.Elements.Count == 0 ? 0 : _solution.Elements.Max(Largest);
        string line = _isDensity
            ? $"colours end at {Figure.Of(_high, 4)} {unit}, below which lies {100 * (1 - Above)} % of the metal; the largest is "
                + $"{Figure.Of(largest, 4)} {unit} (of this mesh)"
            : $"{Figure.Of(_low, 5)} to {Figure.Of(_high, 5)} {unit} below the highest given voltage of each net; a line every "
                + $"{Figure.Of(step, 3)} {unit}";
        _frames.Head(picture, _plan, _isDensity ? "current density" : "IR drop", line);
        ColourBar.Draw(picture, _frames.Right + BarGap, _frames.Frames[0].Top, _frames.Frames[0].Bottom, Scale, _low, _high, step, unit,
            value => Math.Abs(value) < step / 2 ? "0" : Figure.Of(value, 3));
        return picture;
    }

    private ColourScale Scale => _isDensity ? ColourScale.Heat : ColourScale.Potential;

    private double Largest(PlanElement one) =>
        Math.Max(one.Density((0, 0.5, 0.5)), Math.Max(one.Density((0.5, 0, 0.5)), one.Density((0.5, 0.5, 0))));

    private double Ceiling()
    {
        (double Density, double Area)[] all =
            [.. _solution.Elements.Select(one => (Largest(one), one.Area)).OrderByDescending(one => one.Item1)];
        double left = Above * all.Sum(one => one.Area);
        int n = 0;
        for (; n + 1 < all.Length && left > all[n].Area; n++)
        {
            left -= all[n].Area;
        }

        return all.Length > 0 ? all[n].Density : 0;
    }

    private void Panel(Picture picture, PlotFrame frame, int layer, double step)
    {
        int width = (int)Math.Round((frame.Right - frame.Left) * Fine), height = (int)Math.Round((frame.Bottom - frame.Top) * Fine);
        double[] value = new double[width * height];
        int[] net = new int[width * height];
        Array.Fill(net, -1);
        foreach (PlanElement one in _solution.Elements)
        {
            if (one.Layer == layer)
            {
                Paint(one, frame, width, height, value, net);
            }
        }

        Colour[] pixels = new Colour[width * height];
        for (int at = 0; at < pixels.Length; at++)
        {
            Colour ground = net[at] < 0 ? Colour.Of(0xF3F3F0) : Scale.At((value[at] - _low) / Math.Max(_high - _low, double.Epsilon));
            bool line = !_isDensity && net[at] >= 0
                && ((at % width > 0 && Crosses(at, at - 1)) || (at >= width && Crosses(at, at - width)));
            pixels[at] = line ? ground.Towards((0.3 * ground.Red) + (0.59 * ground.Green) < 100 ? Colour.White : Colour.Ink, 0.7) : ground;
        }

        picture.Pixels(frame.Left, frame.Top, frame.Right, frame.Bottom, width, height, pixels);
        foreach (PlanFigure figure in Metal.Union(_plan.Figures[layer]))
        {
            foreach (IReadOnlyList<LatticePoint> ring in figure.Holes.Prepend(figure.Outer))
            {
                picture.Clip((frame.Left, frame.Top, frame.Right, frame.Bottom));
                picture.Rim(PlanFrames.Pixels(frame, ring), Colour.Grey, 0.6);
            }
        }

        picture.Clip(null);

        bool Crosses(int a, int b) => net[a] == net[b] && Math.Floor(value[a] / step) != Math.Floor(value[b] / step);
    }

    private void Paint(PlanElement one, PlotFrame frame, int width, int height, double[] value, int[] net)
    {
        int x0 = Column(one.X.Min()), x1 = Column(one.X.Max()), y0 = Row(one.Y.Max()), y1 = Row(one.Y.Min());
        for (int y = Math.Max(0, y0); y <= Math.Min(height - 1, y1); y++)
        {
            for (int x = Math.Max(0, x0); x <= Math.Min(width - 1, x1); x++)
            {
                (double A, double B, double C) w = one.Weights(
                    frame.XAt(frame.Left + ((x + 0.5) / Fine)), frame.ZAt(frame.Top + ((y + 0.5) / Fine)));
                if (w.A >= 0 && w.B >= 0 && w.C >= 0)
                {
                    Set(x, y, w);
                }
            }
        }

        // Metal that is thinner than a pixel still shows.
        (int cx, int cy) = (Column(one.X.Average()), Row(one.Y.Average()));
        if (cx >= 0 && cx < width && cy >= 0 && cy < height && net[(cy * width) + cx] < 0)
        {
            Set(cx, cy, (1.0 / 3, 1.0 / 3, 1.0 / 3));
        }

        void Set(int x, int y, (double A, double B, double C) w)
        {
            int at = (y * width) + x;
            (value[at], net[at]) = (_isDensity ? one.Density(w) : one.Drop(w), one.Net);
        }

        int Column(double metres) => (int)Math.Floor((frame.X(metres) - frame.Left) * Fine);

        int Row(double metres) => (int)Math.Floor((frame.Y(metres) - frame.Top) * Fine);
    }
}
