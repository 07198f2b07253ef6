using System.Globalization;
using Strata.CrossSections;
using Strata.Layouts;

namespace Strata.Reports;

/// <summary>The drawing of a plan: each layer a panel, each net a colour, metal without a terminal grey.</summary>
internal sealed class PlanPicture
{
    private const int LegendRoom = 300;
    private const int LineStep = 17;
    private const int MostNets = 24;

    private static readonly int[] Colours =
        [0xD98A4B, 0x5B8FB9, 0x7BA05B, 0xB56576, 0x8E7CC3, 0xC9A227, 0x4FA3A5, 0xA0785A, 0xD16BA5, 0x6C8EAD, 0x9BAF3D, 0xC8553D];

    private static readonly Colour Idle = Colour.Of(0xCFCFCB);
    private readonly PlanView _plan;
    private readonly PlanFrames _frames;
    private readonly IReadOnlyList<PlanNet> _nets;

    /// <summary>Lays the picture out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stretch">Vertical exaggeration, above 0; null stretches long thin plans so that they can be seen.</param>
    /// <param name="window">The part that is shown, m; null for all of it.</param>
    /// <exception cref="Problems.InputException">A terminal, draw or via touches no metal, or a net has no voltage.</exception>
    public PlanPicture(PlanView plan, double? stretch = null, Box? window = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (_plan, _frames, _nets) = (plan, new PlanFrames(plan, stretch, window), PlanNets.Find(plan, out _));
    }

    /// <summary>The box around all metal, with a margin: what a window must lie in, m.</summary>
    public static Box Outline(PlanView plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanFrames.Around(plan);
    }

    /// <summary>Draws the plan.</summary>
    /// <returns>The picture.</returns>
    public Picture Draw()
    {
        List<(Colour? Colour, string Text)> legend = Legend();
        double bottom = Math.Max(_frames.Bottom + 52, _frames.Frames[0].Top + (LineStep * (legend.Count + 1)));
        var picture = new Picture((int)_frames.Right + LegendRoom, (int)bottom);
        for (int n = 0; n < _frames.Layers.Count; n++)
        {
            PlotFrame frame = _frames.Frames[n];
            int layer = _frames.Layers[n];
            picture.Clip((frame.Left, frame.Top, frame.Right, frame.Bottom));
            Metal(picture, frame, Strata.Layouts.Metal.Union(_plan.Figures[layer]).Select(figure => (figure, Idle)));
            Metal(picture, frame, _nets.SelectMany((net, number) =>
                net.Metal.Where(part => part.Layer == layer).Select(part => (part.Figure, Of(number)))));
            picture.Clip(null);
        }

        _frames.Marks(picture, _plan);
        _frames.Head(picture, _plan, "nets", string.Create(CultureInfo.InvariantCulture,
            $"{_nets.Count} nets with terminals, {_plan.Vias.Count} vias, {_plan.Terminals.Count} terminals"));
        double y = _frames.Frames[0].Top + 6;
        foreach ((Colour? colour, string text) in legend)
        {
            double left = _frames.Right + 24;
            if (colour is { } own)
            {
                picture.Rectangle(left, y - 6, left + 20, y + 6, own);
                picture.Rim([(left, y - 6), (left + 20, y - 6), (left + 20, y + 6), (left, y + 6)], Colour.Grey);
            }

            picture.Text(left + (colour is null ? 0 : 26), y, PictureFont.Fitted(text, LegendRoom - 60), Colour.Ink);
            y += LineStep;
        }

        return picture;
    }

    // A hole may hold metal again: the larger ones first.
    private static void Metal(Picture picture, PlotFrame frame, IEnumerable<(PlanFigure Figure, Colour Colour)> metal)
    {
        foreach ((PlanFigure figure, Colour colour) in metal.OrderByDescending(part =>
            Strata.Layouts.Metal.AreaUm2(new PlanFigure(part.Figure.Outer))))
        {
            (double X, double Y)[] outer = PlanFrames.Pixels(frame, figure.Outer);
            picture.Fill(outer, colour);
            foreach (IReadOnlyList<LatticePoint> hole in figure.Holes)
            {
                picture.Fill(PlanFrames.Pixels(frame, hole), Colour.White);
                picture.Rim(PlanFrames.Pixels(frame, hole), colour.Towards(Colour.Ink, 0.5));
            }

            picture.Rim(outer, colour.Towards(Colour.Ink, 0.5));
        }
    }

    private static Colour Of(int net) => Colour.Of(Colours[net % Colours.Length]);

    private List<(Colour? Colour, string Text)> Legend()
    {
        List<(Colour?, string)> lines = [(null, "nets")];
        lines.AddRange(_nets.Take(MostNets).Select((net, n) => ((Colour?)Of(n), net.Name)));
        if (_nets.Count > MostNets)
        {
            lines.Add((null, string.Create(CultureInfo.InvariantCulture, $"and {_nets.Count - MostNets} more")));
        }

        int[] own = [.. _frames.Layers.Select(layer => _nets.Sum(net => net.Metal.Count(part => part.Layer == layer)))];
        int pieces = _frames.Layers.Sum(layer => Strata.Layouts.Metal.Union(_plan.Figures[layer]).Count);
        if (pieces > own.Sum())
        {
            lines.Add((Idle, "metal without a terminal"));
        }

        return lines;
    }
}
