using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.RecessedFilms;

/// <summary>The template <c>recessed-film</c>.</summary>
internal sealed class RecessedFilmTemplate : PackageTemplate<RecessedFilmParameters>
{
    private RecessedFilmTemplate()
    {
    }

    /// <summary>The template.</summary>
    public static RecessedFilmTemplate Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "recessed-film";

    /// <inheritdoc/>
    public override string Description =>
        "Ultra-thin package: die on a film whose leg positions are recessed, pads in the recesses with electrodes that protrude from the film's back, wires or bumps, metal plate (document 003)";

    private protected override void FindConflicts(RecessedFilmParameters parameters, Conflicts conflicts) => RecessedFilmConflicts.Find(parameters, conflicts);

    private protected override void Paint(RecessedFilmParameters parameters, SectionDrawing drawing) =>
        RecessedFilmDrawing.Paint(parameters, new RecessedFilmLayout(parameters), drawing);

    private protected override int Pads(RecessedFilmParameters parameters) => parameters.Legs;

    private protected override void PaintPlan(RecessedFilmParameters parameters, PlanDrawing plan, Conflicts conflicts) =>
        conflicts.Add(
            $"the package has no redistribution: legs and wires join the die to the electrodes, so there is nothing to see in plan",
                nameof(parameters.Bond));

    private protected override IEnumerable<RowPart> RowParts(RecessedFilmParameters parameters) =>
        [new RowPart(nameof(parameters.LegFill), nameof(parameters.ElectrodeWidthUm), parameters.ElectrodeWidthUm, IsRound: true)];

    private protected override bool IsDrawn(RecessedFilmParameters parameters, string name) =>
        base.IsDrawn(parameters, name) && (parameters.Bond == BondMode.Wire || !name.StartsWith("wire_", StringComparison.Ordinal));

    private protected override void AddRules(RecessedFilmParameters parameters, CrossSection section, RuleList rules) => RecessedFilmRules.Add(parameters, section, rules);
}
