using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>The template <c>film-fan-out</c>.</summary>
internal sealed class FilmFanOutTemplate : PackageTemplate<FilmFanOutParameters>
{
    private FilmFanOutTemplate()
    {
    }

    /// <summary>The template.</summary>
    public static FilmFanOutTemplate Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "film-fan-out";

    /// <inheritdoc/>
    public override string Description =>
        "Fan-out package on a polyimide film with protective layers: chips first or metal first, film kept, opened or removed, metal through or over holes of the film, balls (document 002)";

    private protected override void FindConflicts(FilmFanOutParameters parameters, Conflicts conflicts) => FilmFanOutConflicts.Find(parameters, conflicts);

    private protected override void Paint(FilmFanOutParameters parameters, SectionDrawing drawing) =>
        FilmFanOutDrawing.Paint(parameters, new FilmFanOutLayout(parameters), drawing);

    private protected override int Pads(FilmFanOutParameters parameters) => parameters.Chips * parameters.PinsPerChip;

    private protected override void PaintPlan(FilmFanOutParameters parameters, PlanDrawing plan, Conflicts conflicts) =>
        FilmFanOutPlan.Paint(parameters, plan, conflicts);

    private protected override IEnumerable<RowPart> RowParts(FilmFanOutParameters parameters)
    {
        FilmFanOutParameters p = parameters;
        yield return new RowPart(nameof(p.PinFill), nameof(p.PinWidthUm), p.PinWidthUm, IsRound: true);
        if (p.ViaForm == ViaForm.Filled)
        {
            yield return new RowPart(nameof(p.ViaFill), nameof(p.ViaWidthUm), p.ViaWidthUm, IsRound: true);
        }

        if (p.FilmHoles != FilmHoles.Lined)
        {
            yield return new RowPart(nameof(p.FilmHoleFill), nameof(p.FilmHoleWidthUm), p.FilmHoleWidthUm, IsRound: true);
        }

        if (p.Balls)
        {
            yield return new RowPart(nameof(p.BallFill), nameof(p.BallDiameterUm), p.BallDiameterUm, IsRound: true);
        }
    }

    private protected override bool IsDrawn(FilmFanOutParameters parameters, string name)
    {
        FilmFanOutParameters p = parameters;
        bool holes = p.Family != FilmFamily.ChipFirst && p.FilmHoles != FilmHoles.None;
        return base.IsDrawn(p, name) && FilmFanOutProcess.IsMade(p, name) && name switch
        {
            "film_hole_angle_deg" => holes && p.FilmThicknessUm > 0,
            "protective_hole_angle_deg" => holes && p.ProtectiveThicknessUm > 0,
            "hole_step_um" => holes && p.ProtectiveThicknessUm > 0,
            "flush_step_um" => holes && p.Family == FilmFamily.MetalThroughFilm,
            "metal_into_hole_um" => holes && p.Family == FilmFamily.MetalOverHoles,
            "connecting_protrusion_um" => p.Family == FilmFamily.MetalOverHoles && p.FilmHoles is FilmHoles.Filled or FilmHoles.Lined,
            "via_angle_deg" or "first_hole_shift_um" => p.Levels > 1 || p.FirstInsulationThicknessUm > 0,
            "via_shift_um" => p.Levels > 1,
            "substrate_thickness_um" => FilmFanOutProcess.IsOnSubstrate(p),
            "alignment_gap_um" => p.Alignment is AlignmentMarks.Chip or AlignmentMarks.ChipAndGeneral,
            _ => true,
        };
    }

    private protected override void AddRules(FilmFanOutParameters parameters, CrossSection section, RuleList rules) => FilmFanOutRules.Add(parameters, section, rules);
}
