using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Paints the circuit layers with their dielectrics, openings and thin films.</summary>
/// <param name="p">The parameters.</param>
/// <param name="layout">Places along x.</param>
/// <param name="plan">The circuit layers.</param>
/// <param name="drawing">The drawing.</param>
internal sealed class CircuitDrawing(BumpedDieParameters p, BumpedDieLayout layout, CircuitPlan plan, SectionDrawing drawing)
{
    /// <summary>The region of a circuit layer.</summary>
    /// <param name="layer">The layer, from 0 at the mould.</param>
    public static string Region(int layer) => FormattableString.Invariant($"circuit-{layer + 1}");

    /// <summary>Paints all layers.</summary>
    public void Paint()
    {
        for (int layer = 0; layer < plan.Levels.Count; layer++)
        {
            PaintDielectric(layer);
        }

        ThinFilm film = BumpedDieMetals.CircuitFilm(p);
        for (int layer = 0; layer < plan.Levels.Count; layer++)
        {
            CircuitLevel level = plan.Levels[layer];
            List<(double West, double East)> cores = layer > 0 ? PaintVias(layer) : [];
            List<(double West, double East)> contacts = Contacts(layer);
            foreach (CircuitRun run in plan.Runs(layer))
            {
                foreach ((double west, double east) in Without(run, cores))
                {
                    plan.Metal.Paint(drawing, west, east, level.TraceFoot, Region(layer), p.TraceFill);
                }

                foreach ((double west, double east) in Without(run, contacts))
                {
                    film.PaintAlong(drawing, Region(layer), west, east, level.TraceFoot, p.TraceFill);
                }
            }

            PaintContactFilm(layer, film);
        }
    }

    private void PaintDielectric(int layer)
    {
        CircuitLevel level = plan.Levels[layer];
        string region = FormattableString.Invariant($"insulator-{layer + 1}");
        bool opened = layer + 1 == plan.Levels.Count && !p.Balls;
        Stack insulator = new Stack(drawing, 0, layout.Width, level.TraceFoot)
            .UpTo(opened ? level.TraceTop : level.DielectricTop, level.Dielectric, region);
        if (opened)
        {
            insulator.Opened(level.DielectricTop - level.TraceTop, level.Dielectric, region, layout.Balls, p.BallOpeningUm);
        }
    }

    // Returns the extents of the cores of cups, which the traces above leave open.
    private List<(double West, double East)> PaintVias(int layer)
    {
        List<(double, double)> cores = [];
        CircuitLevel level = plan.Levels[layer];
        double bottom = plan.Levels[layer - 1].TraceTop;
        double wall = plan.Metal.Height;
        double half = p.ViaOpeningUm / 2;
        string metal = plan.Metal.Lowest.Material;
        foreach ((int net, double x) in plan.Vias(layer))
        {
            if (!plan.HasCups || IsUnderBall(p, layout, layer, net, x))
            {
                drawing.Rectangle(x - half, x + half, bottom, level.TraceFoot, metal, Region(layer), p.TraceFill);
                continue;
            }

            // The next dielectric fills the cup.
            double west = SectionDrawing.Snap(x - half + wall);
            double east = SectionDrawing.Snap(x + half - wall);
            drawing.Rectangle(west, east, bottom + wall, level.TraceFoot, level.Dielectric, FormattableString.Invariant($"insulator-{layer + 1}"));
            drawing.Rectangle(x - half, x + half, bottom, bottom + wall, metal, Region(layer), p.TraceFill);
            drawing.Rectangle(x - half, west, bottom + wall, level.TraceFoot, metal, Region(layer), p.TraceFill);
            drawing.Rectangle(east, x + half, bottom + wall, level.TraceFoot, metal, Region(layer), p.TraceFill);
            cores.Add((west, east));
        }

        return cores;
    }

    /// <summary>Whether a ball would stand in the mouth of a cup: its metal is taken as plated shut.</summary>
    public static bool IsUnderBall(BumpedDieParameters p, BumpedDieLayout layout, int layer, int net, double x) =>
        layer + 1 == p.CircuitLayers && Math.Abs(x - layout.Balls[net]) < (p.ViaOpeningUm + p.BallOpeningUm) / 2;

    private List<(double West, double East)> Contacts(int layer)
    {
        IEnumerable<(double X, double Width)> contacts = layer == 0
            ? layout.Nets.SelectMany(net => net.Taps).Select(tap => (tap.X, tap.Width))
            : plan.Vias(layer).Select(via => (via.X, p.ViaOpeningUm));
        return [.. contacts.Select(contact => (SectionDrawing.Snap(contact.X - contact.Width / 2), SectionDrawing.Snap(contact.X + contact.Width / 2)))];
    }

    private void PaintContactFilm(int layer, ThinFilm film)
    {
        if (layer > 0)
        {
            film.PaintBetween(drawing, Region(layer - 1), Region(layer));
            return;
        }

        film.PaintBetween(drawing, "bumps", Region(layer));
        if (p.PassiveCount > 0)
        {
            film.PaintBetween(drawing, "passive-contacts", Region(layer));
        }
    }

    private static IEnumerable<(double West, double East)> Without(CircuitRun run, IEnumerable<(double West, double East)> gaps)
    {
        double west = run.West;
        foreach ((double from, double to) in gaps.Where(gap => gap.West < run.East && gap.East > run.West).OrderBy(gap => gap.West))
        {
            if (from > west)
            {
                yield return (west, from);
            }

            west = Math.Max(west, to);
        }

        if (run.East > west)
        {
            yield return (west, run.East);
        }
    }
}

/// <summary>Paints where the nets leave the package: finish, balls, underfill and board.</summary>
/// <param name="p">The parameters.</param>
/// <param name="layout">Places along x.</param>
/// <param name="circuit">The circuit layers.</param>
/// <param name="drawing">The drawing.</param>
internal sealed class ExitDrawing(BumpedDieParameters p, BumpedDieLayout layout, CircuitPlan circuit, SectionDrawing drawing)
{
    // Metals of the finish below this, um, are films.
    private const double FinishThinnest = 1;

    /// <summary>The balls of a package.</summary>
    public static EndPointRow Balls(BumpedDieParameters p, BumpedDieLayout layout) =>
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
