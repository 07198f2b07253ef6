using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Paints where the nets leave the package: finish, balls, underfill and board.</summary>
/// <param name="p">The parameters.</param>
/// <param name="layout">Places along x.</param>
/// <param name="circuit">The circuit layers.</param>
/// <param name="drawing">The drawing.</param>
internal sealed class ExitDrawing(BumpedDiePackage p, BumpedDieLayout layout, CircuitPlan circuit, SectionDrawing drawing)
{
    // Metals of the finish below this, um, are films.
    private const double FinishThinnest = 1;

    /// <summary>The balls of a package.</summary>
    public static EndPointRow Balls(BumpedDiePackage p, BumpedDieLayout layout) =>
        p.Balls ? new EndPointRow(EndPointForm.Balls, layout.Balls, p.BallDiameterUm, p.BallHeightUm, p.BallMaterial, p.BallFill)
            : EndPointRow.BareExits(p, layout.Balls, p.BallOpeningUm, p.BallFill);

    /// <summary>Paints finish and balls with what is under them, and adds the terminals where the nets leave the package.</summary>
    public void Paint()
    {
        CircuitLevel last = circuit.Levels[^1];
        double pad = PaintFinish(last);
        EndPointRow balls = Balls(p, layout);
        double foot = last.DielectricTop + balls.Height;
        bool stands = balls.Form != EndPointForm.None;
        if (stands)
        {
            MountingBlock.PaintUnderfill(drawing, p, 0, layout.Width, last.DielectricTop, foot, balls);
            balls.Paint(drawing, pad, last.DielectricTop, p.BallOpeningUm, null);
            MountingBlock.PaintBoard(drawing, p, 0, layout.Width, foot, balls);
        }

        for (int net = 0; net < layout.Nets.Count && p.PadCurrentA is not null; net++)
        {
            if (layout.Nets[net].HasPad || PassiveDrawing.Conducts(p, layout.Nets[net].Taps[0].Passive))
            {
                double half = (stands ? balls.FootWidth : p.BallOpeningUm) / 2;
                double z = stands ? foot : pad;
                drawing.Terminal(NetNames.End(net), new Box(layout.Balls[net] - half, layout.Balls[net] + half, z, z), null, 0);
            }
        }
    }

    // Returns the height on which the solder stands.
    private double PaintFinish(CircuitLevel last)
    {
        if (!p.Finish)
        {
            return last.TraceTop;
        }

        MetalLayer[] metals = [new("nickel", p.FinishNickelThicknessUm), new("gold", p.FinishGoldThicknessUm)];
        LayeredMetal drawn = new([.. metals.Where(layer => layer.Thickness >= FinishThinnest)]);
        ThinFilm film = new([.. metals.Where(layer => layer.Thickness < FinishThinnest)]);
        foreach (double x in layout.Balls)
        {
            drawn.Paint(drawing, x - p.BallOpeningUm / 2, x + p.BallOpeningUm / 2, last.TraceTop, "finish", p.BallFill);
        }

        if (p.Balls)
        {
            film.PaintBetween(drawing, drawn.Layers.Count > 0 ? "finish" : CircuitDrawing.Region(p.CircuitLayers - 1), "end-points");
        }

        return last.TraceTop + drawn.Height;
    }
}
