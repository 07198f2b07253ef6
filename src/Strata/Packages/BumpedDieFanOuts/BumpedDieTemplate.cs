using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The template <c>bumped-die-moulded-fan-out</c>.</summary>
public sealed class BumpedDieTemplate : PackageTemplate<BumpedDiePackage>
{
    // Metals of the finish below this, um, are films.
    private const double FinishThinnest = 1;

    private BumpedDieTemplate()
    {
    }

    /// <summary>The template.</summary>
    public static BumpedDieTemplate Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "bumped-die-moulded-fan-out";

    /// <inheritdoc/>
    public override string Description =>
        "Dies with bumps glued face up on a substrate, moulded and polished flush with the bumps; circuit layers fan out to balls; substrate kept or removed; passive devices (document 001)";

    /// <inheritdoc/>
    public override IReadOnlyList<Preset> Presets => BumpedDiePresets.All;

    private protected override void FindConflicts(BumpedDiePackage parameters, Conflicts conflicts) => BumpedDieConflicts.Find(parameters, conflicts);

    private protected override void Paint(BumpedDiePackage parameters, SectionDrawing drawing)
    {
        BumpedDiePackage p = parameters;
        BumpedDieLayout layout = new(p);
        BumpedDieHeights heights = new(p);
        CircuitPlan circuit = new(p, layout, heights.MouldTop);
        new MountDrawing(p, layout, heights, drawing).Paint();
        PaintDies(p, layout, heights, drawing);
        new PassiveDrawing(p, layout, heights, drawing).Paint();
        MountingBlock.PaintSpreader(drawing, p, 0, layout.Width, drawing.Extent.Z0);
        new CircuitDrawing(p, layout, circuit, drawing).Paint();
        PaintExits(p, layout, circuit, drawing);
    }

    private protected override void AddRules(BumpedDiePackage parameters, CrossSection section, RuleList rules) => BumpedDieRules.Add(parameters, section, rules);

    private static void PaintDies(BumpedDiePackage p, BumpedDieLayout layout, BumpedDieHeights heights, SectionDrawing drawing)
    {
        NetTap[] bumps = [.. layout.Nets.SelectMany(net => net.Taps).Where(tap => tap.Die >= 0)];
        for (int i = 0; i < layout.Dies.Count; i++)
        {
            (double x0, double x1) = layout.Dies[i];
            DieBlock die = new(FormattableString.Invariant($"die-{i + 1}"), x0, x1 - x0, heights.DieFoot, heights.DieThickness, p.DieMaterial,
                p.ActiveThicknessUm, heights.OnChipWiring, p.OnChipDielectricMaterial);
            die.Paint(drawing, p.PowerW?.For(i));
            FrontEndDrawing frontEnd = new(p, heights.FrontEnd, drawing, die);
            frontEnd.PaintLayers();
            foreach (NetTap bump in bumps.Where(tap => tap.Die == i))
            {
                frontEnd.PaintPad(bump.Pad, bump.X - bump.Pad, Terminal(p, layout, bump), p.PadCurrentA ?? 0);
            }

            PaintFilms(heights.FrontEnd.Recipe, p, die.Name + "-pads", drawing);
            if (p.GlueContactM2KW > 0 && p.Substrate != SubstrateState.RemovedWithGlue)
            {
                drawing.Interface("glue", die.Name, p.GlueContactM2KW, null);
            }
        }

        if (heights.FrontEnd.Recipe is { Traces: > 0 } recipe)
        {
            PaintTraceFilms(recipe, p, drawing);
        }
        else if (heights.FrontEnd.Recipe.HasCap)
        {
            BumpedDieMetals.BumpFilm(p).PaintBetween(drawing, "caps", "bumps");
        }
    }

    // Films on the pads of a die; what lies higher is common to all dies.
    private static void PaintFilms(FrontEndRecipe recipe, BumpedDiePackage p, string pads, SectionDrawing drawing)
    {
        (ThinFilm film, string upper) = (recipe.HasCap, recipe.Traces) switch
        {
            (true, _) => (BumpedDieMetals.CapFilm(p), "caps"),
            (_, > 0) => (BumpedDieMetals.TraceFilm(p), "wafer-traces-1"),
            _ => (BumpedDieMetals.BumpFilm(p), "bumps"),
        };
        film.PaintBetween(drawing, pads, upper);
    }

    private static void PaintTraceFilms(FrontEndRecipe recipe, BumpedDiePackage p, SectionDrawing drawing)
    {
        if (recipe.HasCap)
        {
            BumpedDieMetals.TraceFilm(p).PaintBetween(drawing, "caps", "wafer-traces-1");
        }

        if (recipe.Traces > 1)
        {
            BumpedDieMetals.TraceFilm(p).PaintBetween(drawing, "wafer-traces-1", "wafer-traces-2");
        }

        if (!recipe.IsStraightOnTrace)
        {
            BumpedDieMetals.BumpFilm(p).PaintBetween(drawing, FormattableString.Invariant($"wafer-traces-{recipe.Traces}"), "bumps");
        }
    }

    // The first pad of a net has the net's name; the further ones of a joined net count on from it.
    private static string? Terminal(BumpedDiePackage p, BumpedDieLayout layout, NetTap bump)
    {
        if (p.PadCurrentA is null)
        {
            return null;
        }

        int net = layout.Nets.Index().First(entry => entry.Item.Taps.Contains(bump)).Index;
        int pad = layout.Nets[net].Taps.Where(tap => tap.Die >= 0).ToList().IndexOf(bump);
        return pad == 0 ? NetNames.Pad(net) : FormattableString.Invariant($"{NetNames.Pad(net)}-{pad + 1}");
    }

    private static void PaintExits(BumpedDiePackage p, BumpedDieLayout layout, CircuitPlan circuit, SectionDrawing drawing)
    {
        CircuitLevel last = circuit.Levels[^1];
        double pad = PaintFinish(p, layout, last, drawing);
        EndPointRow balls = Balls(p, layout);
        double foot = last.DielectricTop + p.BallHeightUm;
        if (p.Balls)
        {
            MountingBlock.PaintUnderfill(drawing, p, 0, layout.Width, last.DielectricTop, foot);
            balls.Paint(drawing, pad, last.DielectricTop, p.BallOpeningUm, null);
            MountingBlock.PaintBoard(drawing, p, 0, layout.Width, foot, balls);
        }

        for (int net = 0; net < layout.Nets.Count && p.PadCurrentA is not null; net++)
        {
            if (layout.Nets[net].HasPad || PassiveDrawing.Conducts(p, layout.Nets[net].Taps[0].Passive))
            {
                double half = (p.Balls ? balls.FootWidth : p.BallOpeningUm) / 2;
                double z = p.Balls ? foot : pad;
                drawing.Terminal(NetNames.End(net), new Box(layout.Balls[net] - half, layout.Balls[net] + half, z, z), null, 0);
            }
        }
    }

    // Returns the height on which the solder stands.
    private static double PaintFinish(BumpedDiePackage p, BumpedDieLayout layout, CircuitLevel last, SectionDrawing drawing)
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

    /// <summary>The balls of a package.</summary>
    internal static EndPointRow Balls(BumpedDiePackage p, BumpedDieLayout layout) =>
        new(p.Balls ? EndPointForm.Balls : EndPointForm.None, layout.Balls, p.BallDiameterUm, p.BallHeightUm, p.BallMaterial, p.BallFill);
}
