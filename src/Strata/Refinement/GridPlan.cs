using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Refinement;

/// <summary>The grid to begin with, and when to stop refining it.</summary>
/// <param name="FirstMesh">How the first grid is made.</param>
/// <param name="Accuracy">Asked (upper - lower) / value; null for a fixed grid.</param>
/// <param name="CellBudget">Most cells.</param>
/// <remarks>
/// The first grid grows fast away from the edges of the drawing: enough where films decide. Where it is far from the
/// accuracy, corners decide, and a grid that is graded towards every edge is a better start than a refined coarse one.
/// </remarks>
internal sealed record GridPlan(MeshOptions FirstMesh, double? Accuracy, int CellBudget)
{
    /// <summary>The accuracy when a design names neither an accuracy nor cells: 1 %.</summary>
    public const double DefaultAccuracy = 0.01;

    // Beyond this the gap is at rounding or the drawing has a point source: more lines would not help.
    private const int MostRefinements = 25;
    private const int FirstCells = 1500;
    private const double CoarseGrowth = 10;

    // Heat crosses the layers; along them it changes slowly but beside the lines that are there anyway.
    private const double CoarseGrowthAlong = 100;

    // The bounds follow a curve whatever the cells beside it are, and the refinement halves those that hold the gap.
    private const int CoarseCurve = 2;
    private const double Far = 10;

    /// <summary>What a heated net takes of the accuracy that is asked.</summary>
    public const double HeatedShare = 0.75;

    /// <summary>The mesh on which nets are found and electrical fields are given.</summary>
    public static MeshOptions OfFields { get; } = new() { TargetCells = 10_000 };

    /// <summary>The same within the budget of this plan.</summary>
    public MeshOptions OfNets => OfFields with { MostCells = FirstMesh.MostCells };

    /// <summary>The plan of a request.</summary>
    /// <param name="request">What is asked of the design.</param>
    /// <param name="options">How designs are solved: the budget holds for the first grid too.</param>
    public static GridPlan For(AnalysisRequest request, AnalysisOptions options)
    {
        if (request.Cells is int cells)
        {
            int limit = GridLimits.Most(options.MostCells, options);
            GridTooLargeException.ThrowIfAsked(cells, limit);
            return new GridPlan(new MeshOptions { TargetCells = cells, MostCells = limit }, null, cells);
        }

        int most = GridLimits.Most(options.CellBudget, options);
        var first = new MeshOptions
        {
            TargetCells = FirstCells,
            CellsPerLayer = 1,
            GrowthRatio = CoarseGrowth,
            GrowthAlong = CoarseGrowthAlong,
            CellsAcrossCurve = CoarseCurve,
            MostCells = most
        };
        return new GridPlan(first, request.AccuracyPercent / 100 ?? DefaultAccuracy, most);
    }

    /// <summary>The graded grid to change to after the first one; null when the first one is better refined.</summary>
    public MeshOptions? SecondMesh(EnergyGap gap, int level) =>
        level == 0 && FirstMesh.GrowthRatio > MeshOptions.Default.GrowthRatio && gap.RelativeWidth > Far * Accuracy
            ? Graded() with { MostCells = MeshOptions.Default.MostCells }
            : null;

    /// <summary>
    /// The plan of one net: its grid is graded from the beginning, since corners decide there, and a coarse grid of it is nearly
    /// always so far from what is asked that the graded one follows.
    /// </summary>
    public GridPlan OfOneNet => Accuracy is null ? this : this with { FirstMesh = Graded() };

    /// <summary>The plan of a net whose resistivity follows the temperatures: what these leave open takes the rest.</summary>
    public GridPlan OfHeatedNet => Accuracy is double asked ? this with { Accuracy = HeatedShare * asked } : this;

    private MeshOptions Graded() =>
        FirstMesh with
        {
            GrowthRatio = MeshOptions.Default.GrowthRatio,
            GrowthAlong = null,
            CellsAcrossCurve = MeshOptions.Default.CellsAcrossCurve,
        };

    /// <summary>Why the refinement ends with a grid; null when it goes on.</summary>
    public RefinementEnd? EndAt(EnergyGap gap, RectilinearGrid grid, int level) => gap.RelativeWidth <= Accuracy ? RefinementEnd.Reached
        : 2L * grid.CellCount > CellBudget ? RefinementEnd.Budget
        : level >= MostRefinements ? RefinementEnd.MostSteps
        : null;

    /// <summary>The axes one step on from a field whose bounds are wider than asked; null when they are not, or no step is left.</summary>
    /// <typeparam name="TField">The field.</typeparam>
    public (GridAxis X, GridAxis Z)? StepFrom<TField>(IRefinedField<TField> field)
        where TField : class
    {
        if (Accuracy is not double target || field.End != RefinementEnd.Reached || EndAt(field.Gap, field.Grid, 0) is not null)
        {
            return null;
        }

        (GridAxis X, GridAxis Z) axes = GridRefinement.Refine(field.Grid, field.Gap, target, CellBudget);
        return axes.X.Count > field.Grid.Nx || axes.Z.Count > field.Grid.Nz ? axes : null;
    }

    /// <summary>Whether axes make a grid within the budget.</summary>
    public bool IsWithin((GridAxis X, GridAxis Z) axes) => (long)axes.X.Count * axes.Z.Count <= CellBudget;

    /// <summary>A coarser mesh to compare a fixed grid with, where points are read; null where none is needed.</summary>
    /// <param name="readsPoints">Whether a drawing reads points on the grid.</param>
    public MeshOptions? MeshBefore(bool readsPoints) =>
        Accuracy is null && readsPoints ? FirstMesh with { TargetCells = Math.Max((FirstMesh.TargetCells ?? 4) / 4, 1) } : null;

    /// <summary>Whether a grid that is as good as asked must still be halved, so that points can be compared on two grids.</summary>
    /// <param name="readsPoints">Whether a drawing reads points on the grid.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="level">Refinements that led to it.</param>
    public bool NeedsAnotherGrid(bool readsPoints, RectilinearGrid grid, int level) =>
        level == 0 && Accuracy is not null && readsPoints && 4 * grid.CellCount <= CellBudget;

    /// <summary>Statements when a refinement of heat ended before the accuracy was reached, and where no grid reaches it.</summary>
    public IEnumerable<string> Shortfall(EnergyGap gap, int cells, RefinementEnd end)
    {
        if (gap.LevelsTouch)
        {
            yield return "accuracy: given temperatures that differ, or films as good as such, touch: no grid bounds the heat between them; "
                + (double.IsFinite(gap.ReportedWidth) ? "the means and points that have bounds keep them, and accuracy_percent is theirs"
                    : "no mean and no point has bounds, and there is no accuracy_percent; part them, or give one of them a film");
        }

        foreach (string text in double.IsFinite(gap.ReportedWidth) ? Shortfall(gap.ReportedWidth, cells, end) : [])
        {
            yield return text;
        }
    }

    /// <summary>A statement when a refinement ended before the accuracy was reached.</summary>
    public IEnumerable<string> Shortfall(double reached, int cells, RefinementEnd end)
    {
        if (Accuracy is not null && !(reached <= Accuracy))
        {
            string why = end switch
            {
                RefinementEnd.Widened => $"a step beyond {cells} cells brought them no nearer, and the grid before it was kept",
                RefinementEnd.SmallestCells => $"the cells that hold the gap are as small as cells may be at {cells} cells",
                RefinementEnd.MostSteps => $"{MostRefinements} refinements, the most, did not do it: the gap sits at single points, "
                    + "such as one where good conductors touch",
                RefinementEnd.Reached => $"where heat and current rest they became wider, by the band of temperatures too, and no step"
                    + $" beyond {cells} cells was made",
                _ => $"the budget of {CellBudget} cells ended the refinement at {cells} cells",
            };
            yield return string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"accuracy: the bounds are {100 * reached:G3} % apart, not the asked {100 * Accuracy:G3} %: {why}");
        }
    }
}
