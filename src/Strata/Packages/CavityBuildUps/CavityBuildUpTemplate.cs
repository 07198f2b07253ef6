using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.CavityBuildUps;

/// <summary>The template <c>cavity-build-up</c>.</summary>
internal sealed class CavityBuildUpTemplate : PackageTemplate<CavityBuildUpParameters>
{
    private CavityBuildUpTemplate()
    {
    }

    /// <summary>The template.</summary>
    public static CavityBuildUpTemplate Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "cavity-build-up";

    /// <inheritdoc/>
    public override string Description =>
        "Die in the cavity of a metal carrier; dielectric layers with conductive columns and traces between them; balls, bumps or pins (document 004)";

    private protected override void FindConflicts(CavityBuildUpParameters parameters, Conflicts conflicts) => CavityBuildUpConflicts.Find(parameters, conflicts);

    private protected override void Paint(CavityBuildUpParameters parameters, SectionDrawing drawing) => CavityBuildUpDrawing.Paint(parameters, drawing);

    private protected override int Pads(CavityBuildUpParameters parameters) => parameters.Nets;

    private protected override void PaintPlan(CavityBuildUpParameters parameters, PlanDrawing plan, Conflicts conflicts) =>
        CavityBuildUpPlan.Paint(parameters, plan);

    private protected override IEnumerable<RowPart> RowParts(CavityBuildUpParameters parameters)
    {
        CavityBuildUpParameters p = parameters;
        yield return new RowPart(nameof(p.ColumnFill), nameof(p.ColumnWidthUm), p.ColumnWidthUm, IsRound: true);
        yield return new RowPart(nameof(p.TraceFill), nameof(p.TraceWidthUm), p.TraceWidthUm, IsRound: false);
        yield return new RowPart(nameof(p.EndPointFill), nameof(p.EndPointWidthUm), p.EndPointWidthUm, IsRound: true);
    }

    private protected override void AddRules(CavityBuildUpParameters parameters, CrossSection section, RuleList rules) => CavityBuildUpRules.Add(parameters, section, rules);
}
