using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The template <c>bumped-die-moulded-fan-out</c>.</summary>
public sealed class BumpedDieTemplate : PackageTemplate<BumpedDiePackage>
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
        new DieDrawing(p, layout, heights, drawing).Paint();
        new PassiveDrawing(p, layout, heights, drawing).Paint();
        MountingBlock.PaintSpreader(drawing, p, 0, layout.Width, drawing.Extent.Z0);
        new CircuitDrawing(p, layout, circuit, drawing).Paint();
        new ExitDrawing(p, layout, circuit, drawing).Paint();
    }

    private protected override void AddRules(BumpedDiePackage parameters, CrossSection section, RuleList rules) => BumpedDieRules.Add(parameters, section, rules);
}
