using Strata.CrossSections;
using Strata.Layouts;

namespace Strata.Reports;

/// <summary>The panels of a picture of a plan: one per layer that has metal, below each other, of one scale.</summary>
internal sealed class PlanFrames
{
    private const int Left = 92;
    private const int FirstTop = 96;
    private const int Between = 84;

    // Share of the plan's size around what is drawn.
    private const double Margin = 0.03;

    /// <summary>Lays the panels out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stretch">Vertical exaggeration, above 0; null stretches long thin plans so that they can be seen.</param>
    /// <param name="window">The part that is shown, m; null for all of it.</param>
    public PlanFrames(PlanView plan, double? stretch, Box? window)
    {
        Layers = [.. Enumerable.Range(0, plan.Layers.Count).Where(l => plan.Figures[l].Count > 0)];
        Box shown = window ?? Around(plan);
        double top = FirstTop;
        List<PlotFrame> frames = [];
        foreach (int _ in Layers)
        {
            frames.Add(new PlotFrame(shown, stretch, Left, (int)top));
            top = frames[^1].Bottom + Between;
        }

        Frames = frames;
        (Right, Bottom) = (frames[0].Right, frames[^1].Bottom);
    }

    /// <summary>The layers of the panels.</summary>
    public IReadOnlyList<int> Layers { get; }

    /// <summary>The panels.</summary>
    public IReadOnlyList<PlotFrame> Frames { get; }

    /// <summary>Right end of the panels, pixels.</summary>
    public double Right { get; }

    /// <summary>Bottom of the last panel, pixels.</summary>
    public double Bottom { get; }

    /// <summary>The box around all metal of a plan, with a margin, m.</summary>
    public static Box Around(PlanView plan)
    {
        (LatticePoint Low, LatticePoint High)[] boxes = [.. plan.Figures.SelectMany(layer => layer).Select(figure => figure.Bounds())];
        double x0 = boxes.Min(box => box.Low.InMetres.X), x1 = boxes.Max(box => box.High.InMetres.X);
        double y0 = boxes.Min(box => box.Low.InMetres.Y), y1 = boxes.Max(box => box.High.InMetres.Y);
        double margin = Margin * Math.Min(x1 - x0, y1 - y0);
        return new Box(x0 - margin, x1 + margin, y0 - margin, y1 + margin);
    }

    /// <summary>Writes the heads: the plan's name and what is shown, and each layer above its panel, with axes.</summary>
    public void Head(Picture picture, PlanView plan, string title, string line)
    {
        string stretched = Frames[0].StretchWords;
        picture.Text(Left, 20, $"{plan.Name}: {title}", Colour.Ink);
        picture.Text(Left, 40, stretched.Length > 0 ? $"{line}; {stretched}" : line, Colour.Ink);
        for (int n = 0; n < Layers.Count; n++)
        {
            PlanLayer layer = plan.Layers[Layers[n]];
            Frames[n].DrawAxes(picture, "y");
            picture.Text(Left, Frames[n].Top - 14, $"{layer.Name}, {PlotFrame.Length(layer.Thickness)}", Colour.Ink);
        }
    }

    /// <summary>Draws what is not metal into each panel: rims of vias, terminals and draws with their names.</summary>
    public void Marks(Picture picture, PlanView plan)
    {
        for (int n = 0; n < Layers.Count; n++)
        {
            PlotFrame frame = Frames[n];
            string layer = plan.Layers[Layers[n]].Name;
            picture.Clip((frame.Left, frame.Top, frame.Right, frame.Bottom));
            foreach (PlanVia via in plan.Vias.Where(via => via.From == layer || via.To == layer))
            {
                picture.Rim(Pixels(frame, via.Figure.Outer), Colour.Ink);
            }

            var texts = new TextPlacer();
            foreach (PlanDraw draw in plan.Draws.Where(draw => draw.Layer == layer))
            {
                picture.Rim(Pixels(frame, draw.Area.Outer), SectionLegend.Red, 1.5, dashed: true);
                Name(picture, frame, texts, draw.Name, Pixels(frame, draw.Area.Outer), SectionLegend.Red);
            }

            PlanTerminal[] own = [.. plan.Terminals.Where(terminal => terminal.Layer == layer)];
            foreach (PlanTerminal terminal in own)
            {
                if (terminal.Place.Area is { } area)
                {
                    picture.Rim(Pixels(frame, area.Outer), SectionLegend.Blue, 2);
                }
                else
                {
                    (double X, double Y)[] line = Pixels(frame, terminal.Place.Line!);
                    for (int i = 1; i < line.Length; i++)
                    {
                        picture.Line(line[i - 1].X, line[i - 1].Y, line[i].X, line[i].Y, SectionLegend.Blue, 4);
                    }
                }
            }

            foreach (PlanTerminal terminal in own)
            {
                (double X, double Y)[] at = Pixels(frame, terminal.Place.Area?.Outer ?? terminal.Place.Line!);
                Name(picture, frame, texts, terminal.Name, at, SectionLegend.Blue);
            }

            picture.Clip(null);
        }
    }

    /// <summary>The pixels of points.</summary>
    public static (double X, double Y)[] Pixels(PlotFrame frame, IReadOnlyList<LatticePoint> points) =>
        [.. points.Select(point => (frame.X(point.InMetres.X), frame.Y(point.InMetres.Y)))];

    private static void Name(
        Picture picture, PlotFrame frame, TextPlacer texts, string name, (double X, double Y)[] at, Colour colour)
    {
        (double x0, double x1, double y0, double y1) = (at.Min(p => p.X), at.Max(p => p.X), at.Min(p => p.Y), at.Max(p => p.Y));
        double half = (PictureFont.Width(name) / 2) + 8, x = (x0 + x1) / 2, y = (y0 + y1) / 2;
        foreach ((double tx, double ty) in ((double, double)[])[(x, y0 - 11), (x, y1 + 11), (x1 + half, y), (x0 - half, y), (x, y)])
        {
            if (texts.TryTake(tx, ty, name, (frame.Left, frame.Top, frame.Right, frame.Bottom)))
            {
                picture.Text(tx, ty, name, colour, 0, Colour.White);
                return;
            }
        }
    }
}
