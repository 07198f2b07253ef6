using System.Globalization;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Thermal;

/// <summary>Solves temperatures: refines the grid, and repeats the solve where conductivities or surfaces depend on it.</summary>
internal sealed class ThermalRun
{
    private const double LooseTolerance = 1e-5;
    private const double LastChange = 1e-7;

    // Conductivities rest when the temperatures do to this part of what is asked: they change by far less than the rises do, and
    // the next round would change these by less again.
    private const double RestOfAsked = 1e-2;
    private const double MostLastChange = 1e-4;
    private const int MostOuterIterations = 60;

    // The next round changes the conductivities by more than what a closer solve would.
    private const double OuterTolerance = 1e-3;
    private readonly FieldSolver _solver;
    private double _lastChange = LastChange;

    /// <summary>Creates a run.</summary>
    public ThermalRun(FieldSolver solver) => _solver = solver;

    /// <summary>Outer iterations of the last solve.</summary>
    public int OuterIterations { get; private set; }

    /// <summary>Solves a section.</summary>
    /// <param name="section">A complete drawing.</param>
    /// <param name="plan">The grid to begin with, and the accuracy.</param>
    /// <param name="heat">Adds heat that the drawing does not state to a new model; null for none.</param>
    /// <param name="finish">False leaves the field as its bounds found it.</param>
    /// <param name="from">The field of a wider plan, to go on from; null to begin with the first grid.</param>
    public ThermalField Solve(
        CrossSection section, GridPlan plan, Action<ThermalModel>? heat = null, bool finish = true, ThermalField? from = null)
    {
        _solver.Ask(plan.Accuracy);
        _lastChange = Math.Clamp(RestOfAsked * (plan.Accuracy ?? 0), LastChange, MostLastChange);
        var loop = new RefinementLoop<ThermalField>(
            options => Axes(section, options),
            (axes, before, last) => OnAxes(Mesh(section, axes, heat), before, last),
            field => finish ? Finish(field) : field,
            finish ? field => field with { Readings = BoundedReadings.Of(_solver, field.Model, field.U, field.Gap) } : null);
        return loop.Run(plan, finish && section.Probes.Any(probe => probe.Place.IsPoint), from);
    }

    /// <summary>The model of a section on axes.</summary>
    public ThermalModel Mesh(CrossSection section, (GridAxis X, GridAxis Z) axes, Action<ThermalModel>? heat)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        MaterialLibrary library = _solver.Options.Library;
        var model = new ThermalModel(SectionMesher.OnGrid(section, library, axes.X, axes.Z, _solver.Options.Cancellation), library);
        heat?.Invoke(model);
        return model;
    }

    private (GridAxis X, GridAxis Z) Axes(CrossSection section, MeshOptions options)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        return SectionMesher.Axes(section, options, _solver.Options.Cancellation);
    }

    // Where conductivities depend on the solution they rest before it is bounded: the bounds are then those of the result.
    private ThermalField OnAxes(ThermalModel model, ThermalField? last, bool final)
    {
        double[] u = new double[model.Mesh.Grid.CellCount];
        if (last is not null)
        {
            DiffusionProblem coarse = last.Model.Problem;
            FieldTransfer.Interpolate(coarse.Grid, coarse.Kx, coarse.Kz, last.U, model.Mesh.Grid, u);
        }

        final |= model.IsNonlinear;
        _solver.StartCounting();
        SolveOnGrid(model, u, final);
        EnergyGap gap = _solver.Bound(model.Problem, u, LooseTolerance);
        double[][]? perWatt = null;
        if (SourceMatrix.Applies(model))
        {
            var matrix = new SourceMatrix(_solver);
            perWatt = matrix.Solve(model, last, LooseTolerance);
            matrix.BoundDiagonal(model, perWatt, gap);
        }

        CoefficientBand? band = model.IsNonlinear && ThermalReport.IsSingle(model, heatedByCurrent: false) ? BandOf(model, u, gap) : null;
        return new ThermalField(model, u, gap, perWatt, final) { Band = band };
    }

    /// <summary>How far the coefficients may change for the bounds of the one resistance; what that takes counts as width.</summary>
    /// <param name="model">The problem, with the coefficients at the temperatures.</param>
    /// <param name="u">The temperatures.</param>
    /// <param name="gap">The bounds of the resistance.</param>
    /// <param name="error">What the temperatures may err by, as a part of them; null for what the bounds say.</param>
    public CoefficientBand? BandOf(ThermalModel model, double[] u, EnergyGap gap, double? error = null)
    {
        if (gap is not { Loads: EnergyInterval energy, Levels: null })
        {
            return null;
        }

        FaceFluxes fluxes = _solver.Fluxes(model.Problem, u);
        ContinuousField field = gap.Reading ?? throw new InvalidOperationException("A field is bounded before it is read.");
        var readout = new FieldReadout(model.Problem, fluxes, u, field);
        double mayErr = error ?? CoefficientBand.ErrorOf(model.Problem, u, energy);
        var band = CoefficientBand.Of(model, readout, fluxes, u, mayErr, gap.Energies);
        gap.AddOutput(band.Widen(energy).RelativeWidth);
        return band;
    }

    // The bounds of a linear problem hold as they are.
    private ThermalField Finish(ThermalField field)
    {
        if (field.IsFinal)
        {
            return field;
        }

        SolveOnGrid(field.Model, field.U, last: true);
        ContinuousField reading = _solver.Reading(field.Model.Problem, field.U, field.Gap.Reading);
        return field with { IsFinal = true, Continuous = field.Gap.Fit is ContinuousField fit ? reading.Plus(fit) : reading };
    }

    /// <summary>Solves a model on its grid, with outer iterations where it is nonlinear.</summary>
    /// <param name="model">The model; its conductivities and radiating films are left at the solution.</param>
    /// <param name="u">Holds the guess and receives the solution.</param>
    /// <param name="last">True for the digits of a result, false for those of a refinement step of a linear problem.</param>
    public void SolveOnGrid(ThermalModel model, double[] u, bool last)
    {
        double tolerance = last ? _solver.Options.RelativeTolerance : LooseTolerance;
        if (!model.IsNonlinear)
        {
            _solver.SolveStep(model.Problem, u, tolerance, last);
            return;
        }

        Span<double> previous = _solver.Scratch(u.Length);
        double change = double.PositiveInfinity, resting = model.HasRadiation ? LastChange : _lastChange;
        model.UpdateConductivity(u);
        for (OuterIterations = 1; OuterIterations <= MostOuterIterations; OuterIterations++)
        {
            u.CopyTo(previous);
            _solver.Improve(model.Problem, u, OuterTolerance);
            change = RelativeChange(previous, u);
            if (change <= resting)
            {
                break;
            }

            model.UpdateConductivity(u);
            if (model.HasRadiation)
            {
                model.UpdateRadiation(_solver.Fluxes(model.Problem, u), tangent: true);
            }
        }

        if (!(change <= resting))
        {
            throw new SolveFailedException(string.Create(CultureInfo.InvariantCulture,
                $"the temperatures did not settle in {MostOuterIterations} outer iterations over k(T) and radiation; the last one still changed them by {change:G2} of the rise"));
        }

        if (model.HasRadiation)
        {
            model.UpdateRadiation(_solver.Fluxes(model.Problem, u), tangent: false);
        }

        _solver.SolveStep(model.Problem, u, tolerance, last);
    }

    private static double RelativeChange(ReadOnlySpan<double> before, double[] after)
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
