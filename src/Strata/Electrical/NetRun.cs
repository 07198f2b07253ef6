using MathNet.Numerics.LinearAlgebra.Double;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;

namespace Strata.Electrical;

/// <summary>Solves one net: its own grid, refined to the accuracy, and the currents of its electrodes.</summary>
internal sealed class NetRun
{
    private const double LooseTolerance = 1e-5;

    // Currents are differences of fluxes, and fixed potentials behind small cells make the right-hand side large.
    private const double CurrentMargin = 1e-2;
    private readonly FieldSolver _solver;

    /// <summary>Creates a run.</summary>
    public NetRun(FieldSolver solver) => _solver = solver;

    /// <summary>Solves a net.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="net">The net.</param>
    /// <param name="plan">The grid to begin with, and the accuracy.</param>
    /// <param name="temperatureC">Temperature of the conductors, C.</param>
    /// <param name="finish">False leaves the field as its bounds found it.</param>
    public NetField Solve(CrossSection section, Net net, GridPlan plan, double temperatureC, bool finish = true)
    {
        _solver.Ask(plan.Accuracy);
        var loop = new RefinementLoop<NetField>(
            options => Axes(section, options with { Crop = net.Bounds }),
            (axes, before, last) => OnAxes(section, net, axes, before, temperatureC, last),
            field => finish ? Finish(field) : field);
        return loop.Run(plan, finish && section.Probes.Any(probe => probe.Place.IsPoint && Touches(net.Bounds, probe.Place)));
    }

    private (GridAxis X, GridAxis Z) Axes(CrossSection section, MeshOptions options)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        return SectionMesher.Axes(section, options, _solver.Options.Cancellation);
    }

    private NetField OnAxes(CrossSection section, Net net, (GridAxis X, GridAxis Z) axes, NetField? before, double temperatureC, bool last)
    {
        NetModel model = Mesh(section, net, axes, temperatureC);
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
        if (!field.IsPair)
        {
            return SolveOnGrid(field.Model, field.U, last: true);
        }

        _solver.SolveStep(field.Model.Problem, field.U, _solver.Options.RelativeTolerance, last: true);
        return field;
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
    public NetModel Mesh(CrossSection section, Net net, (GridAxis X, GridAxis Z) axes, double temperatureC)
    {
        using PhaseClock.Stay meshing = _solver.Clock.In(SolvePhase.Meshing);
        MaterialLibrary library = _solver.Options.Library;
        SectionMesh mesh = SectionMesher.OnGrid(section, library, axes.X, axes.Z, _solver.Options.Cancellation);
        return new NetModel(net, mesh, library, temperatureC);
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
        return terminals.Length == 2 && model.Net.Links.Count == 0 ? SolvePair(model, terminals, u, last) : SolveMany(model, terminals, u, last);
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
        return new NetField(model, u, gap, resistance, potential, scale.Value, offset, scale);
    }

    private static EnergyInterval Exactly(double value) => new(value, value, value);

    private NetField SolveMany(NetModel model, Terminal[] terminals, double[] u, bool last)
    {
        double tolerance = last ? _solver.Options.RelativeTolerance : LooseTolerance;
        (double?[] potential, double[] current, double offset) = DriveMany(model, terminals, u.Length, tolerance, last);
        _solver.SolveStep(model.Problem, u, tolerance, last);
        EnergyGap gap = _solver.Bound(model.Problem, u, LooseTolerance);
        EnergyInterval? resistance = terminals.Length == 2 ? Unbounded(model, u, potential, current) : null;
        return new NetField(model, u, gap, resistance, [.. potential.Select(value => value + offset)], 1, offset);
    }

    private (double?[] Potential, double[] Current, double Offset) DriveMany(
        NetModel model, Terminal[] terminals, int cells, double tolerance, bool counts)
    {
        // Measured from the first voltage: with all voltages equal the problem is one of loads only, which the bounds want,
        // and small currents are not differences of large ones.
        double offset = terminals.First(terminal => terminal.Voltage is not null).Voltage ?? 0;
        int ends = 2 * model.Net.Links.Count;
        double? Held(Terminal terminal) => terminal.Current is null ? terminal.Voltage - offset : terminal.Equipotential ? 0 : null;
        double?[] potential = [.. terminals.Select(Held), .. new double?[ends].Select(_ => (double?)0)];
        double[] current = [.. terminals.Select(terminal => terminal.Current ?? 0), .. new double[ends]];
        IEnumerable<int> driven = Enumerable.Range(0, terminals.Length).Where(t => terminals[t].Current is not null && terminals[t].Equipotential);
        int[] electrodes = [.. driven, .. Enumerable.Range(terminals.Length, ends)];
        if (electrodes.Length > 0)
        {
            FindElectrodePotentials(model, potential, current, electrodes, cells, tolerance * CurrentMargin, counts);
        }

        model.SetDrive(potential, current);
        return (potential, current, offset);
    }

    // Currents are linear in the electrode potentials: one solve with all at 0, one per electrode at 1 V, then a dense system.
    private void FindElectrodePotentials(NetModel model, double?[] potential, double[] current, int[] electrodes, int cells, double tolerance, bool last)
    {
        int count = electrodes.Length;
        var conductance = new DenseMatrix(count, count);
        var missing = new DenseVector(count);
        double[] work = new double[cells];
        model.SetDrive(potential, current);
        _solver.Solve(model.Problem, work, tolerance, counts: last);
        FaceFluxes fluxes = _solver.Fluxes(model.Problem, work);
        for (int row = 0; row < count; row++)
        {
            missing[row] = current[electrodes[row]] - model.CurrentInto(electrodes[row], fluxes);
        }

        double?[] unit = [.. potential.Select(value => value is null ? value : 0)];
        double[] none = new double[current.Length];
        for (int column = 0; column < count; column++)
        {
            unit[electrodes[column]] = 1;
            model.SetDrive(unit, none);
            Array.Clear(work);
            _solver.Solve(model.Problem, work, tolerance, counts: last);
            fluxes = _solver.Fluxes(model.Problem, work);
            for (int row = 0; row < count; row++)
            {
                conductance[row, column] = model.CurrentInto(electrodes[row], fluxes);
            }

            unit[electrodes[column]] = 0;
        }

        AddLinks(model, conductance, electrodes);
        MathNet.Numerics.LinearAlgebra.Vector<double> found = conductance.Solve(missing);
        for (int row = 0; row < count; row++)
        {
            potential[electrodes[row]] = found[row];
        }
    }

    // What enters the body at one end of a link is (V at the other end - V here) / R.
    private static void AddLinks(NetModel model, DenseMatrix conductance, int[] electrodes)
    {
        int first = electrodes.Length - (2 * model.Net.Links.Count);
        for (int n = 0; n < model.Net.Links.Count; n++)
        {
            double link = 1 / (model.Mesh.Section.Links[model.Net.Links[n]].ElectricalResistance ?? double.PositiveInfinity);
            (int a, int b) = (first + (2 * n), first + (2 * n) + 1);
            conductance[a, a] += link;
            conductance[b, b] += link;
            conductance[a, b] -= link;
            conductance[b, a] -= link;
        }
    }

    // Two terminals and links: a resistance, but no bounds, because what flows in a link is no field.
    private EnergyInterval? Unbounded(NetModel model, double[] u, double?[] potential, double[] current)
    {
        FaceFluxes fluxes = _solver.Fluxes(model.Problem, u);
        double[] volts = [.. Enumerable.Range(0, 2).Select(t => potential[t] ?? model.MeanPotential(t, fluxes, u))];
        double amperes = potential[0] is not null && model.Mesh.Section.Terminals[model.Net.Terminals[0]].Current is null ? model.CurrentInto(0, fluxes) : current[0];
        return amperes == 0 ? null : new EnergyInterval(double.NegativeInfinity, (volts[0] - volts[1]) / amperes, double.PositiveInfinity);
    }
}
