using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.MetalSubstrates;

/// <summary>The template <c>metal-substrate-thin-film</c>.</summary>
internal sealed class MetalSubstrateTemplate : PackageTemplate<MetalSubstrateParameters>
{
    private MetalSubstrateTemplate()
    {
    }

    /// <summary>The template.</summary>
    public static MetalSubstrateTemplate Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "metal-substrate-thin-film";

    /// <inheritdoc/>
    public override string Description =>
        "Dies on a metal substrate (flat, recessed or of two layers) under a thin-film circuit layer of one or several levels; filling, passivation, bonding points, bus and passive devices (document 000)";

    private protected override void FindConflicts(MetalSubstrateParameters parameters, Conflicts conflicts) => MetalSubstrateConflicts.Find(parameters, conflicts);

    private protected override void Paint(MetalSubstrateParameters parameters, SectionDrawing drawing) => MetalSubstrateDrawing.Paint(parameters, drawing);

    private protected override int Pads(MetalSubstrateParameters parameters) => parameters.Dies * parameters.PadsPerDie;

    private protected override void PaintPlan(MetalSubstrateParameters parameters, PlanDrawing plan, Conflicts conflicts) =>
        MetalSubstratePlan.Paint(parameters, plan, conflicts);

    private protected override IEnumerable<RowPart> RowParts(MetalSubstrateParameters parameters)
    {
        MetalSubstrateParameters p = parameters;
        if (p.ThruHole == ThruHole.Filled)
        {
            yield return new RowPart(nameof(p.ViaFill), nameof(p.ViaWidthUm), p.ViaWidthUm, IsRound: true);
        }

        yield return new RowPart(nameof(p.WiringFill), nameof(p.TraceWidthUm), p.TraceWidthUm, IsRound: false);
        yield return new RowPart(nameof(p.EndPointFill), nameof(p.EndPointWidthUm), p.EndPointWidthUm, IsRound: true);
    }

    private protected override void AddRules(MetalSubstrateParameters parameters, CrossSection section, RuleList rules) => MetalSubstrateRules.Add(parameters, section, rules);
}
