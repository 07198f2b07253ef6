using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Refinement;

/// <summary>
/// Refines the grid of a field until its bounds are as close as asked: the one loop of heat, nets and coupled designs. It
/// steers by the gap itself, so that an infinite one never counts as accurate.
/// </summary>
/// <typeparam name="TField">The field.</typeparam>
/// <param name="Mesh">The axes for mesh options.</param>
/// <param name="Solve">Solves and bounds the field on axes, from that of the grid before; to a result's digits if the last argument says so.</param>
/// <param name="Finish">Solves a field that was bounded to the digits of a result.</param>
/// <param name="Read">Bounds what else is read of a field that is good enough, which may make another grid; null for nothing.</param>
internal sealed record RefinementLoop<TField>(
    Func<MeshOptions, (GridAxis X, GridAxis Z)> Mesh,
    Func<(GridAxis X, GridAxis Z), TField?, bool, TField> Solve,
    Func<TField, TField> Finish,
    Func<TField, TField>? Read = null)
    where TField : class, IRefinedField<TField>
{
    /// <summary>Runs a plan.</summary>
    /// <param name="plan">The grid to begin with, and when to stop.</param>
    /// <param name="readsPoints">Whether points are read, which are compared on two grids.</param>
    /// <param name="from">A field that was bounded for a wider plan, to go on from; null to begin with the first grid.</param>
    /// <returns>The field on the best grid.</returns>
    public TField Run(GridPlan plan, bool readsPoints, TField? from = null)
    {
        if (plan.Accuracy is null)
        {
            TField? coarse = plan.MeshBefore(readsPoints) is MeshOptions before ? Finish(Solve(Mesh(before), null, false)) : null;
            return Solve(Mesh(plan.FirstMesh), null, true).After(0, coarse, RefinementEnd.Fixed);
        }

        (GridAxis X, GridAxis Z) axes = from is null ? Mesh(plan.FirstMesh) : default;
        (TField? last, TField? best, bool comparable) = (null, null, false);
        for (int level = from?.Refinements ?? 0; ; level++)
        {
            TField field = from is not null && last is null ? from : Solve(axes, last, false);
            bool widened = comparable && (best ?? last) is TField before && !(Width(field) < Width(before));
            if (widened && best is not null)
            {
                return End(best, RefinementEnd.Widened);
            }

            // One step may cut cells badly; of two in a row that brought the bounds no nearer the grid before them is the best there is.
            best = widened ? last : null;
            field = field.After(level, last?.After(level - 1, null, RefinementEnd.Reached), RefinementEnd.Reached);
            RefinementEnd? end = plan.EndAt(field.Gap, field.Grid, level);
            if (best is not null && (end is not null || !double.IsFinite(Width(best))))
            {
                return End(best, RefinementEnd.Widened);
            }

            if (end is not null && Read is not null && !plan.NeedsAnotherGrid(readsPoints, field.Grid, level))
            {
                // Outputs are of first order in what a loose solve leaves.
                field = Read(Finish(field));
                end = plan.EndAt(field.Gap, field.Grid, level);
            }

            if (end is RefinementEnd reached && !plan.NeedsAnotherGrid(readsPoints, field.Grid, level))
            {
                return End(field, reached);
            }

            MeshOptions? second = end is null ? plan.SecondMesh(field.Gap, level) : null;
            (GridAxis X, GridAxis Z) next = end is not null ? GridRefinement.Halve(field.Grid)
                : second is not null ? Mesh(second)
                : GridRefinement.Refine(field.Grid, field.Gap, plan.Accuracy ?? 1, plan.CellBudget);
            // Where slopes and curves set the widths, grading changes nothing.
            bool same = next.X.Count == field.Grid.Nx && next.Z.Count == field.Grid.Nz;
            if (second is not null && (same || !plan.IsWithin(next)))
            {
                (second, next) = (null, GridRefinement.Refine(field.Grid, field.Gap, plan.Accuracy ?? 1, plan.CellBudget));
            }

            if (next.X.Count == field.Grid.Nx && next.Z.Count == field.Grid.Nz)
            {
                return End(best ?? field, RefinementEnd.SmallestCells);
            }

            // A grid of another kind, or a halving for the sake of points, is no step that has to bring the bounds nearer.
            (axes, last, comparable) = (next, field, second is null && end is null);
        }
    }

    private TField End(TField field, RefinementEnd end) => Finish(field).After(field.Refinements, field.Previous, end);

    private static double Width(TField field) => double.IsNaN(field.Gap.RelativeWidth) ? double.PositiveInfinity : field.Gap.RelativeWidth;
}
