using MathNet.Numerics.LinearAlgebra.Double;
using Strata.CrossSections;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;

namespace Strata.Electrical;

/// <content>Nets of more than two terminals, or with links.</content>
internal sealed partial class NetRun
{
    // Currents are differences of fluxes, and fixed potentials behind small cells make the right-hand side large.
    private const double CurrentMargin = 1e-2;

    private NetField SolveMany(NetModel model, Terminal[] terminals, double[] u, bool last)
    {
        double tolerance = last ? _solver.Options.RelativeTolerance : LooseTolerance;
        var own = new EnergyGap(model.Mesh.Grid.Nx, model.Mesh.Grid.Nz);
        Drive drive = DriveMany(model, terminals, u.Length, tolerance, last, own);
        drive.Network?.Combine([.. drive.Potential.Select(value => value ?? 0)], u);
        _solver.SolveStep(model.Problem, u, tolerance, last);
        EnergyGap gap = _solver.Bound(model.Problem, u, LooseTolerance);
        double?[] potential = [.. drive.Potential.Select(value => value + drive.Offset)];
        if (drive.Network is not ElectrodeNetwork network)
        {
            EnergyInterval? loose = terminals.Length == 2 ? Unbounded(model, u, drive.Potential, drive.Current) : null;
            return new NetField(model, u, gap, loose, potential, 1, drive.Offset, drive.IsKnown ? Exactly(1) : null)
            {
                ReadsTerminals = drive.IsKnown,
            };
        }

        (EnergyInterval[] volts, EnergyInterval[] amperes) = network.Solve(terminals, drive.Offset);
        gap.AddOwn(own);
        return new NetField(model, u, gap, terminals.Length == 2 ? network.Resistance(0, 1) : null, potential, 1, drive.Offset, Exactly(1))
        {
            PotentialError = volts.Max(one => Math.Max(one.Upper - one.Value, one.Value - one.Lower)),
            TerminalPotentials = [.. volts.Take(terminals.Length).Select(one => one.Plus(drive.Offset))],
            TerminalCurrents = [.. amperes.Take(terminals.Length)],
            Conductances = network.Conductances(terminals),
        };
    }

    // Finds the potentials of all electrodes and drives the model with them; bounds of their conductances go to the gap.
    private Drive DriveMany(NetModel model, Terminal[] terminals, int cells, double tolerance, bool counts, EnergyGap? gap = null)
    {
        // Measured from the first voltage: with all voltages equal the problem is one of loads only, which the bounds want,
        // and small currents are not differences of large ones.
        double offset = terminals.First(terminal => terminal.Voltage is not null).Voltage ?? 0;
        int ends = 2 * model.Net.Links.Count;
        double[] current = [.. terminals.Select(terminal => terminal.Current ?? 0), .. new double[ends]];
        if (ElectrodeNetwork.Applies(model, terminals))
        {
            var network = new ElectrodeNetwork(_solver, model, tolerance, counts, gap);
            double?[] found = [.. network.Solve(terminals, offset).Potential.Select(one => (double?)one.Value)];
            model.SetDrive(found, new double[found.Length]);
            return new Drive(found, current, offset, network, true);
        }

        double? Held(Terminal terminal) => terminal.Current is null ? terminal.Voltage - offset : null;
        double?[] potential = [.. terminals.Select(Held), .. new double?[ends]];
        int[] free = [.. Enumerable.Range(0, terminals.Length + ends).Where(n => model.ElectrodeOf[n] == n && potential[n] is null
            && (n >= terminals.Length || ElectrodeNetwork.IsElectrode(model, terminals, n)))];
        foreach (int electrode in free)
        {
            potential[electrode] = 0;
        }

        if (free.Length > 0)
        {
            FindElectrodePotentials(model, potential, current, free, cells, tolerance * CurrentMargin, counts);
        }

        model.SetDrive(potential, current);
        return new Drive(potential, current, offset, null, free.Length == 0);
    }

    // Per terminal and link end its potential above the offset and its current; whether the potentials are those of the drawing.
    private sealed record Drive(double?[] Potential, double[] Current, double Offset, ElectrodeNetwork? Network, bool IsKnown);

    // Some terminals are fed evenly. Currents are linear in the potentials of the free electrodes: one solve with all at 0, one
    // per electrode at 1 V, then a dense system.
    private void FindElectrodePotentials(NetModel model, double?[] potential, double[] current, int[] electrodes, int cells,
        double tolerance, bool last)
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

        AddLinks(model, potential, conductance, missing, electrodes);
        MathNet.Numerics.LinearAlgebra.Vector<double> found = conductance.Solve(missing);
        for (int row = 0; row < count; row++)
        {
            potential[electrodes[row]] = found[row];
        }
    }

    // What enters the body at one end of a link is (V at the other end - V here) / R.
    private static void AddLinks(NetModel model, double?[] potential, DenseMatrix conductance, DenseVector missing, int[] electrodes)
    {
        int first = model.Net.Terminals.Count;
        for (int n = 0; n < model.Net.Links.Count; n++)
        {
            double link = 1 / (model.Mesh.Section.Links[model.Net.Links[n]].ElectricalResistance ?? double.PositiveInfinity);
            (int from, int to) = (model.ElectrodeOf[first + (2 * n)], model.ElectrodeOf[first + (2 * n) + 1]);
            foreach ((int here, int there) in from == to ? [] : (ReadOnlySpan<(int, int)>)[(from, to), (to, from)])
            {
                int row = Array.IndexOf(electrodes, here);
                int column = Array.IndexOf(electrodes, there);
                if (row < 0)
                {
                    continue;
                }

                conductance[row, row] += link;
                if (column >= 0)
                {
                    conductance[row, column] -= link;
                }
                else
                {
                    missing[row] += link * (potential[there] ?? 0);
                }
            }
        }
    }

    // Two terminals, one of them fed evenly, and links: a resistance without bounds.
    private EnergyInterval? Unbounded(NetModel model, double[] u, double?[] potential, double[] current)
    {
        FaceFluxes fluxes = _solver.Fluxes(model.Problem, u);
        double[] volts = [.. Enumerable.Range(0, 2).Select(t => potential[t] ?? model.MeanPotential(t, fluxes, u))];
        double amperes = potential[0] is not null && model.Mesh.Section.Terminals[model.Net.Terminals[0]].Current is null ? -current[1]
            : current[0];
        return amperes == 0 ? null : new EnergyInterval(double.NegativeInfinity, (volts[0] - volts[1]) / amperes, double.PositiveInfinity);
    }
}
