using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;

namespace Strata.Electrical;

/// <summary>Solves one net: its own grid, refined to the accuracy, and the currents of its electrodes.</summary>
internal sealed partial class NetRun
{
    private const double LooseTolerance = 1e-5;
    private readonly FieldSolver _solver;

    /// <summary>Creates a run.</summary>
    public NetRun(FieldSolver solver) => _solver = solver;

    /// <summary>Solves a net.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="net">The net.</param>
    /// <param name="plan">The grid to begin with, and the accuracy.</param>
    /// <param name="temperatureC">Temperature of the conductors, C.</param>
    /// <param name="finish">False leaves the field as its bounds found it.</param>
    /// <param name="local">Gives the temperature of each cell of a grid, C; null for the same everywhere.</param>
    public NetField Solve(
        CrossSection section, Net net, GridPlan plan, double temperatureC, bool finish = true,
        Func<RectilinearGrid, double[]>? local = null)
    {
        _solver.Ask(plan.Accuracy);
        var loop = new RefinementLoop<NetField>(
            options => Axes(section, options with { Crop = net.Bounds }),
            (axes, before, last) => OnAxes(Mesh(section, net, axes, temperatureC, local), before, last),
            field => finish ? Finish(field) : field,
            finish ? field => field with { Readings = NetReadings.Of(_solver, field) } : null);
        return loop.Run(plan.OfOneNet, finish && section.Probes.Any(probe => probe.Place.IsPoint && Touches(net.Bounds, probe.Place)));
    }

    private (GridAxis X, GridAxis Z) Axes(CrossSection section, MeshOptions options)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        return SectionMesher.Axes(section, options, _solver.Options.Cancellation);
    }

    private NetField OnAxes(NetModel model, NetField? before, bool last)
    {
        double[] u = new double[model.Mesh.Grid.CellCount];
        if (before is not null)
        {
            DiffusionProblem coarse = before.Model.Problem;
            FieldTransfer.Interpolate(coarse.Grid, coarse.Kx, coarse.Kz, before.U, model.Mesh.Grid, u);
        }

        return SolveOnGrid(model, u, last);
    }

    /// <summary>
    /// Solves a field to the digits of a result. Of a unit drive the bounds hold as they are; several electrodes find other
    /// potentials.
    /// </summary>
    public NetField Finish(NetField field)
    {
        if (field.IsFinal)
        {
            return field;
        }

        if (!field.IsPair)
        {
            return SolveOnGrid(field.Model, field.U, last: true).After(field.Refinements, field.Previous, field.End);
        }

        _solver.SolveStep(field.Model.Problem, field.U, _solver.Options.RelativeTolerance, last: true);
        return field with { IsFinal = true, Continuous = _solver.Reading(field.Model.Problem, field.U, field.Gap.Reading) };
    }

    /// <summary>Brings a field up to changed conductivities, closely enough for a round of heat and current, without bounds.</summary>
    /// <param name="field">The field.</param>
    /// <param name="factor">Reduction of the residual.</param>
    public void Follow(NetField field, double factor)
    {
        if (!field.IsPair)
        {
            Terminal[] terminals = [.. field.Model.Net.Terminals.Select(t => field.Model.Mesh.Section.Terminals[t])];
            DriveMany(field.Model, terminals, field.U.Length, LooseTolerance, counts: false);
        }

        _solver.Improve(field.Model.Problem, field.U, factor);
    }

    /// <summary>The model of a net on axes.</summary>
    public NetModel Mesh(
        CrossSection section, Net net, (GridAxis X, GridAxis Z) axes, double temperatureC, Func<RectilinearGrid, double[]>? local = null)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        MaterialLibrary library = _solver.Options.Library;
        SectionMesh mesh = SectionMesher.OnGrid(section, library, axes.X, axes.Z, _solver.Options.Cancellation);
        var model = new NetModel(net, mesh, library, temperatureC);
        if (local is not null)
        {
            model.UpdateConductivity(local(mesh.Grid));
        }

        return model;
    }

    private static bool Touches(Box bounds, Box place) =>
        place.X1 >= bounds.X0 && place.X0 <= bounds.X1 && place.Z1 >= bounds.Z0 && place.Z0 <= bounds.Z1;

    /// <summary>Solves a net on its grid.</summary>
    /// <param name="model">The net.</param>
    /// <param name="u">Holds the guess and receives the solution.</param>
    /// <param name="last">True for the digits of a result, false for those of a refinement step.</param>
    public NetField SolveOnGrid(NetModel model, double[] u, bool last)
    {
        Terminal[] terminals = [.. model.Net.Terminals.Select(t => model.Mesh.Section.Terminals[t])];
        NetField field = terminals.Length == 2 && model.Net.Links.Count == 0 ? SolvePair(model, terminals, u, last)
            : SolveMany(model, terminals, u, last);
        return last ? field with { IsFinal = true } : field;
    }

    // Two terminals: one solve for a unit of current or of voltage; the rest is proportion.
    private NetField SolvePair(NetModel model, Terminal[] terminals, double[] u, bool last)
    {
        double tolerance = last ? _solver.Options.RelativeTolerance : LooseTolerance;
        int ground = terminals[1].Voltage is not null ? 1 : 0;
        Terminal driven = terminals[1 - ground];
        bool uniform = driven.Current is not null && !driven.Equipotential;
        double?[] potential = new double?[2];
        double[] current = new double[2];
        potential[ground] = 0;
        potential[1 - ground] = uniform ? null : 1;
        current[1 - ground] = 1;
        model.SetDrive(potential, current);
        _solver.SolveStep(model.Problem, u, tolerance, last);
        EnergyGap gap = _solver.Bound(model.Problem, u, LooseTolerance);
        EnergyInterval energy = (uniform ? gap.Loads : gap.Levels) ?? throw new SolveFailedException($"net {model.Net.Name} has no resistance: no current flows between its terminals");
        EnergyInterval resistance = uniform ? energy : energy.Lower > 0 ? energy.Reciprocal() : new EnergyInterval(1 / energy.Upper, 1 / energy.Value, double.PositiveInfinity);
        double offset = terminals[ground].Voltage ?? 0;
        EnergyInterval scale = driven.Voltage is double voltage ? Exactly(voltage - offset)
            : uniform ? Exactly(driven.Current ?? 0)
            : resistance.Scale(driven.Current ?? 0);
        return new NetField(model, u, gap, resistance, potential, scale.Value, offset, scale) { IsPair = true };
    }

    private static EnergyInterval Exactly(double value) => new(value, value, value);
}
