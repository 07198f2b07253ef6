using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The template <c>bumped-die-moulded-fan-out</c>.</summary>
internal sealed class BumpedDieTemplate : PackageTemplate<BumpedDieParameters>
{
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

    private protected override void FindConflicts(BumpedDieParameters parameters, Conflicts conflicts) => BumpedDieConflicts.Find(parameters, conflicts);

    private protected override void Paint(BumpedDieParameters parameters, SectionDrawing drawing)
    {
        BumpedDieParameters p = parameters;
        BumpedDieLayout layout = new(p);
        BumpedDieHeights heights = new(p);
        if (!p.IsFinished)
        {
            new DieDrawing(p, layout, heights, drawing).Paint();
            return;
        }

        CircuitPlan circuit = new(p, layout, heights.MouldTop);
        new MountDrawing(p, layout, heights, drawing).Paint();
        new DieDrawing(p, layout, heights, drawing).Paint();
        new PassiveDrawing(p, layout, heights, drawing).Paint();
        MountingBlock.PaintSpreader(new Stack(drawing, 0, layout.Width, drawing.Extent.Z0), p);
        new CircuitDrawing(p, layout, circuit, drawing).Paint();
        new ExitDrawing(p, layout, circuit, drawing).Paint();
    }

    private protected override int Pads(BumpedDieParameters parameters) => parameters.DieCount * parameters.PadCount;

    private protected override void PaintPlan(BumpedDieParameters parameters, PlanDrawing plan, Conflicts conflicts)
    {
        conflicts.Require(parameters.IsFinished, $"a wafer has no circuit layers, which a plan shows", nameof(parameters.ProcessStep));
        if (parameters.IsFinished)
        {
            BumpedDiePlan.Paint(parameters, plan, conflicts);
        }
    }

    private protected override IEnumerable<RowPart> RowParts(BumpedDieParameters parameters)
    {
        BumpedDieParameters p = parameters;
        yield return new RowPart(nameof(p.BumpFill), nameof(p.BumpWidthUm), p.BumpWidthUm, IsRound: true);
        if (!p.IsFinished)
        {
            yield break;
        }

        if (p.TraceWidthUm is double trace)
        {
            yield return new RowPart(nameof(p.TraceFill), nameof(p.TraceWidthUm), trace, IsRound: false);
        }

        if (p.Balls)
        {
            yield return new RowPart(nameof(p.BallFill), nameof(p.BallDiameterUm), p.BallDiameterUm, IsRound: true);
        }
    }

    private protected override bool IsDrawn(BumpedDieParameters parameters, string name)
    {
        BumpedDieParameters p = parameters;
        FrontEndRecipe recipe = FrontEndRecipe.Of(p);
        bool Starts(string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);
        if (!p.IsFinished)
        {
            return WaferProcess.IsMade(recipe, name) && HasMetal(p.WaferTraceMetal, name, "wafer_trace_");
        }

        return base.IsDrawn(p, name)
            && (p.Substrate == SubstrateState.Kept || !Starts("substrate_"))
            && (p.Substrate != SubstrateState.RemovedWithGlue || !Starts("glue_"))
            && (recipe.HasCap || !Starts("cap_"))
            && (recipe.Traces > 0 || !Starts("wafer_trace_"))
            && (recipe.HasOpenings || !Starts("wafer_polymer_"))
            && (p.Balls || !Starts("ball_"))
            && (p.Finish || !Starts("finish_"))
            && (p.CircuitLayers > 1 || name != "dielectric_thickness_um")
            && (p.CircuitBarrier || !Starts("circuit_barrier_"))
            && HasMetal(p.CircuitMetal, name, "circuit_") && HasMetal(p.BumpMetal, name, "bump_") && HasMetal(p.WaferTraceMetal, name, "wafer_trace_");
    }

    private protected override void AddRules(BumpedDieParameters parameters, CrossSection section, RuleList rules) => BumpedDieRules.Add(parameters, section, rules);

    // Nickel and gold of a scheme that has none are no part of the package.
    private static bool HasMetal(MetalScheme scheme, string name, string prefix) =>
        (name != prefix + "nickel_thickness_um" || scheme is MetalScheme.CopperNickel or MetalScheme.CopperNickelGold)
        && (name != prefix + "gold_thickness_um" || scheme is MetalScheme.CopperNickelGold);
}
