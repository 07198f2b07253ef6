using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Problems;
using Strata.Refinement;

namespace Strata.Electrostatics;

/// <summary>Solves the potential between the electrodes of a drawing: its own grid, refined to the accuracy.</summary>
internal sealed class ElectrostaticRun
{
    private const double LooseTolerance = 1e-5;

    /// <summary>Most conductors of a drawing: each pair of them costs a bound.</summary>
    private const int MostElectrodes = 25;
    private const int MostHalved = 3;
    private readonly FieldSolver _solver;
    private readonly MaterialProperty _property;

    /// <summary>Creates a run.</summary>
    /// <param name="solver">Solves and bounds.</param>
    /// <param name="property">Permittivity, or that with every dielectric taken away.</param>
    public ElectrostaticRun(FieldSolver solver, MaterialProperty property) => (_solver, _property) = (solver, property);

    /// <summary>Solves a section.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="plan">The grid to begin with, and the accuracy.</param>
    /// <exception cref="InputException">Terminals are not conductors apart from each other, or conductors are too many.</exception>
    public ElectrostaticField Solve(CrossSection section, GridPlan plan)
    {
        _solver.Ask(plan.Accuracy);
        CrossSection lined = ConductorCores.Add(section);
        var loop = new RefinementLoop<ElectrostaticField>(
            options => Apart(section, Axes(lined, options), plan),
            (axes, before, last) => OnAxes(Mesh(section, axes), before, last), Finish);
        ElectrostaticField field = loop.Run(plan.OfOneNet, readsPoints: false);
        return field.IsBounded ? field : throw new SolveFailedException(
            $"nothing bounds the charges of {string.Join(", ", field.Model.Electrodes.Select(one => one.Name))}: two of them touch, or "
            + "no cell of the grid parts them");
    }

    private (GridAxis X, GridAxis Z) Axes(CrossSection section, MeshOptions options)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        return SectionMesher.Axes(section, options, _solver.Options.Cancellation);
    }

    // On a coarse grid the rims of two curved conductors may meet; a short circuit of the drawing stays one on a fine grid.
    private (GridAxis X, GridAxis Z) Apart(CrossSection section, (GridAxis X, GridAxis Z) first, GridPlan plan)
    {
        (GridAxis X, GridAxis Z) axes = first;
        for (int halved = 0; section.Shapes.Any(shape => shape.Shape is not RectangleShape) && plan.IsWithin(axes); halved++)
        {
            try
            {
                _ = Mesh(section, axes);
                return axes;
            }
            catch (InputException) when (halved < MostHalved)
            {
                axes = GridRefinement.Halve(new RectilinearGrid(axes.X, axes.Z));
            }
        }

        return first;
    }

    private ElectrostaticModel Mesh(CrossSection section, (GridAxis X, GridAxis Z) axes)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        SectionMesh mesh = SectionMesher.OnGrid(section, _solver.Options.Library, axes.X, axes.Z, _solver.Options.Cancellation);
        var model = new ElectrostaticModel(mesh, _property);
        int count = model.Electrodes.Count, floating = model.Electrodes.Count(electrode => electrode.Floats);
        return count <= MostElectrodes ? model : throw new InputException(new InputProblem(section.Name, "$.terminals", null,
            $"found {count} conductors, {floating} of them without a terminal; allowed: at most {MostElectrodes}. "
            + "Name those of one potential as one terminal by giving their shapes one region, or leave out those that are far away"));
    }

    private ElectrostaticField OnAxes(ElectrostaticModel model, ElectrostaticField? before, bool last)
    {
        if (model.Electrodes.Count > 2)
        {
            return SolveMany(model);
        }

        double[] u = new double[model.Mesh.Grid.CellCount];
        if (before is not null)
        {
            DiffusionProblem coarse = before.Model.Problem;
            FieldTransfer.Interpolate(coarse.Grid, coarse.Kx, coarse.Kz, before.U, model.Mesh.Grid, u);
        }

        return SolvePair(model, u, last);
    }

    // Of a unit drive the bounds hold as they are.
    private ElectrostaticField Finish(ElectrostaticField field)
    {
        _solver.SolveStep(field.Model.Problem, field.U, _solver.Options.RelativeTolerance, last: true);
        return field;
    }

    // One volt between both: the power of the field, as of a conduction, is the capacitance.
    private ElectrostaticField SolvePair(ElectrostaticModel model, double[] u, bool last)
    {
        model.Hold([1, 0]);
        _solver.SolveStep(model.Problem, u, last ? _solver.Options.RelativeTolerance : LooseTolerance, last);
        EnergyGap gap = _solver.Bound(model.Problem, u, LooseTolerance);
        return new ElectrostaticField(model, u, gap, gap.Levels ?? default, null);
    }

    private ElectrostaticField SolveMany(ElectrostaticModel model)
    {
        var matrix = new ElectrodeMatrix(_solver, model);
        bool pair = model.Electrodes.Count(electrode => !electrode.Floats) == 2;
        var own = new EnergyGap(model.Mesh.Grid.Nx, model.Mesh.Grid.Nz);
        EnergyInterval[][]? rows = pair ? null : matrix.Named(own);
        double[] u = matrix.Drive(0);
        EnergyGap gap = _solver.Bound(model.Problem, u, LooseTolerance);
        gap.AddOwn(own);
        EnergyInterval? capacitance = pair && gap.Levels is EnergyInterval energy ? matrix.Freed(energy) : null;
        gap.AddOutput(capacitance?.RelativeWidth ?? 0);
        return new ElectrostaticField(model, u, gap, capacitance, rows);
    }
}
