using System.Globalization;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Thermal;

/// <summary>A solved thermal problem on its last grid.</summary>
/// <param name="Model">The problem.</param>
/// <param name="U">Its solution, T - reference per cell.</param>
/// <param name="Gap">Its bounds.</param>
/// <param name="Refinements">Refinements that led to the grid.</param>
/// <param name="Previous">The field on the grid before; null without one.</param>
/// <param name="PerWatt">The fields of one watt in each source alone, where there are several; else null.</param>
internal sealed record ThermalField(ThermalModel Model, double[] U, EnergyGap Gap, int Refinements, ThermalField? Previous, double[][]? PerWatt)
{
    /// <summary>The grids that led to it, itself last; empty where none was asked for.</summary>
    public IReadOnlyList<GridStep> Steps { get; init; } = [];
}

/// <summary>Solves temperatures: refines the grid, and repeats the solve where conductivities or surfaces depend on it.</summary>
internal sealed class ThermalRun
{
    private const double LooseTolerance = 1e-5;
    private const double LooseChange = 1e-3;
    private const double LastChange = 1e-7;
    private const int MostOuterIterations = 60;
    private const int LooseOuterIterations = 2;
    private readonly FieldSolver _solver;

    /// <summary>Creates a run.</summary>
    public ThermalRun(FieldSolver solver) => _solver = solver;

    /// <summary>Outer iterations of the last solve.</summary>
    public int OuterIterations { get; private set; }

    /// <summary>Solves a section.</summary>
    /// <param name="section">A complete drawing.</param>
    /// <param name="plan">The grid to begin with, and the accuracy.</param>
    public ThermalField Solve(CrossSection section, GridPlan plan)
    {
        bool readsPoints = section.Probes.Any(probe => probe.Place.IsPoint);
        ThermalField? last = plan.MeshBefore(readsPoints) is MeshOptions coarse
            ? OnAxes(section, SectionMesher.Axes(section, coarse), null, 0, plan with { Accuracy = 0 }).Field
            : null;
        (GridAxis X, GridAxis Z) axes = FirstAxes(section, plan);
        List<GridStep> steps = [];
        for (int level = 0; ; level++)
        {
            (ThermalField field, bool final) = OnAxes(section, axes, last, level, plan);
            if (double.IsFinite(field.Gap.RelativeWidth))
            {
                steps.Add(new GridStep(field.Model.Mesh.Grid.CellCount, 100 * field.Gap.RelativeWidth));
            }

            if (final)
            {
                return field with { Steps = steps };
            }

            last = field with { Previous = null };
            RectilinearGrid grid = field.Model.Mesh.Grid;
            axes = plan.IsReached(field.Gap, grid, level) ? GridRefinement.Halve(grid)
                : plan.SecondMesh(field.Gap, level) is MeshOptions graded ? SectionMesher.Axes(section, graded)
                : GridRefinement.Refine(grid, field.Gap, plan.Accuracy ?? 1, plan.CellBudget);
        }
    }

    private (GridAxis X, GridAxis Z) FirstAxes(CrossSection section, GridPlan plan)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        return SectionMesher.Axes(section, plan.FirstMesh);
    }

    private ThermalModel Mesh(CrossSection section, (GridAxis X, GridAxis Z) axes)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        MaterialLibrary library = _solver.Options.Library;
        return new ThermalModel(SectionMesher.OnGrid(section, library, axes.X, axes.Z), library);
    }

    // A grid is the last one when it is fixed, or as good as asked.
    private (ThermalField Field, bool Final) OnAxes(CrossSection section, (GridAxis X, GridAxis Z) axes, ThermalField? last, int level, GridPlan plan)
    {
        ThermalModel model = Mesh(section, axes);
        double[] u = new double[model.Mesh.Grid.CellCount];
        bool final = plan.Accuracy is null;

        // A fixed grid gives the digits of a solve from zero, whatever it is compared with.
        if (last is not null && !final)
        {
            DiffusionProblem coarse = last.Model.Problem;
            FieldTransfer.Interpolate(coarse.Grid, coarse.Kx, coarse.Kz, last.U, model.Mesh.Grid, u);
        }

        SolveOnGrid(model, u, final);
        EnergyGap gap = _solver.Bound(model.Problem, u, LooseTolerance);
        var matrix = new SourceMatrix(_solver);
        double[][]? perWatt = SourceMatrix.Applies(model) ? matrix.Solve(model, last, LooseTolerance) : null;
        if (perWatt is not null)
        {
            matrix.BoundDiagonal(model, perWatt, gap);
        }

        if (!final && plan.IsReached(gap, model.Mesh.Grid, level) && !plan.NeedsAnotherGrid(section.Probes.Any(probe => probe.Place.IsPoint), model.Mesh.Grid, level))
        {
            SolveOnGrid(model, u, last: true);

            // The bounds of a linear problem hold as they are; those of a nonlinear one were of other conductivities.
            if (model.IsNonlinear)
            {
                gap = _solver.Bound(model.Problem, u, LooseTolerance);
                if (perWatt is not null)
                {
                    matrix.SolveAgain(model, perWatt, LooseTolerance);
                    matrix.BoundDiagonal(model, perWatt, gap);
                }
            }

            final = true;
        }

        return (new ThermalField(model, u, gap, level, last, perWatt), final);
    }

    /// <summary>Solves a model on its grid, with outer iterations where it is nonlinear.</summary>
    /// <param name="model">The model; its conductivities and radiating films are left at the solution.</param>
    /// <param name="u">Holds the guess and receives the solution.</param>
    /// <param name="last">True for the digits of a result, false for those of a refinement step.</param>
    public void SolveOnGrid(ThermalModel model, double[] u, bool last)
    {
        double tolerance = last ? _solver.Options.RelativeTolerance : LooseTolerance;
        if (!model.IsNonlinear)
        {
            _solver.SolveStep(model.Problem, u, tolerance, last);
            return;
        }

        double[] previous = new double[u.Length];
        double limit = last ? LastChange : LooseChange;
        double change = double.PositiveInfinity;
        model.UpdateConductivity(u);
        int most = last ? MostOuterIterations : LooseOuterIterations;
        for (OuterIterations = 1; OuterIterations <= most; OuterIterations++)
        {
            u.CopyTo(previous, 0);
            _solver.Improve(model.Problem, u, LooseTolerance);
            change = RelativeChange(previous, u);
            if (change <= limit)
            {
                break;
            }

            model.UpdateConductivity(u);
            if (model.HasRadiation)
            {
                model.UpdateRadiation(_solver.Fluxes(model.Problem, u), tangent: true);
            }
        }

        if (last && !(change <= limit))
        {
            throw new SolveFailedException(string.Create(CultureInfo.InvariantCulture,
                $"the temperatures did not settle in {MostOuterIterations} outer iterations over k(T) and radiation; the last one still changed them by {change:G2} of the rise"));
        }

        if (model.HasRadiation)
        {
            model.UpdateRadiation(_solver.Fluxes(model.Problem, u), tangent: false);
        }

        // The fields of a refinement step need not rest; its bounds are those of the conductivities that it ends with.
        _solver.SolveStep(model.Problem, u, tolerance, last);
    }

    private static double RelativeChange(double[] before, double[] after)
    {
        double change = 0;
        double largest = 0;
        for (int c = 0; c < after.Length; c++)
        {
            change = Math.Max(change, Math.Abs(after[c] - before[c]));
            largest = Math.Max(largest, Math.Abs(after[c]));
        }

        return double.IsFinite(change) ? largest > 0 ? change / largest : 0 : double.PositiveInfinity;
    }
}
