using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>
/// A net all of whose terminals are electrodes, and its links: the field of each electrode at 1 V, the conductances between
/// them with bounds, and the potentials and currents that the terminals and links ask for. What a link dissipates adds to
/// what the body does, so that the bounds are those of the net with its links.
/// </summary>
internal sealed class ElectrodeNetwork
{
    // Currents are differences of fluxes, and fixed potentials behind small cells make the right-hand side large.
    private const double CurrentMargin = 1e-2;

    // Each pair of electrodes costs a bound; beyond this many the potentials are given without.
    private const int MostBounds = 300;
    private readonly FieldSolver _solver;
    private readonly NetModel _model;
    private readonly int[] _electrodes;
    private readonly double[][] _fields;
    private readonly ConductanceMatrix _matrix;

    /// <summary>Solves the fields and bounds the conductances.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="model">The net.</param>
    /// <param name="tolerance">Relative residual.</param>
    /// <param name="last">True for the digits of a result.</param>
    /// <param name="gap">Receives where the bounds of the conductances are wide; null for no bounds.</param>
    public ElectrodeNetwork(FieldSolver solver, NetModel model, double tolerance, bool last, EnergyGap? gap)
    {
        (_solver, _model) = (solver, model);
        _electrodes = [.. model.ElectrodeOf.Distinct()];
        int count = _electrodes.Length;
        int[] part = PartOf(model, _electrodes);
        _fields = new double[count][];
        double[,] estimate = new double[count, count];
        for (int column = 0; column < count; column++)
        {
            _fields[column] = new double[model.Mesh.Grid.CellCount];
            double[] unit = new double[count];
            unit[column] = 1;
            Drive(unit);
            _solver.Solve(model.Problem, _fields[column], tolerance * CurrentMargin, counts: last);
            FaceFluxes fluxes = _solver.Fluxes(model.Problem, _fields[column]);
            for (int row = 0; row < count; row++)
            {
                estimate[row, column] = model.CurrentInto(_electrodes[row], fluxes);
            }
        }

        int bounds = part.GroupBy(one => one).Sum(group => group.Count() * (group.Count() - 1) / 2);
        _matrix = ConductanceMatrix.Bound(
            estimate, gap is null || bounds > MostBounds ? static p => new EnergyInterval(0, 1, double.PositiveInfinity) : p =>
                Power(p, gap), part);
    }

    /// <summary>Whether all terminals of a net are electrodes.</summary>
    public static bool Applies(NetModel model, IReadOnlyList<Terminal> terminals) =>
        Enumerable.Range(0, terminals.Count).All(t => IsElectrode(model, terminals, t));

    /// <summary>Whether a terminal is an electrode, of its own accord or because a link takes its place.</summary>
    public static bool IsElectrode(NetModel model, IReadOnlyList<Terminal> terminals, int t) =>
        LinkEnds.IsElectrode(terminals[t]) || model.ElectrodeOf.Skip(terminals.Count).Contains(t);

    /// <summary>The potentials and currents of all electrodes, with bounds.</summary>
    /// <param name="terminals">The terminals.</param>
    /// <param name="offset">Potential that counts as 0 V.</param>
    /// <returns>Per terminal and link end: the potential above the offset, and the current from outside.</returns>
    public (EnergyInterval[] Potential, EnergyInterval[] Current) Solve(IReadOnlyList<Terminal> terminals, double offset)
    {
        double?[] potential = new double?[_electrodes.Length];
        double[] current = new double[_electrodes.Length];
        for (int n = 0; n < _electrodes.Length; n++)
        {
            Terminal? terminal = _electrodes[n] < terminals.Count ? terminals[_electrodes[n]] : null;
            (potential[n], current[n]) = (terminal?.Voltage - offset, terminal?.Current ?? 0);
        }

        (EnergyInterval[] volts, EnergyInterval[] amperes) = _matrix.Solve(potential, current, Links());
        int[] place = [.. _model.ElectrodeOf.Select(one => Array.IndexOf(_electrodes, one))];
        return ([.. place.Select(n => volts[n])], [.. place.Select(n => amperes[n])]);
    }

    /// <summary>The resistance between two terminals.</summary>
    public EnergyInterval Resistance(int from, int to) => _matrix.Resistance(Place(from), Place(to), Links());

    /// <summary>The conductances between the terminals, links included; null where terminals share an electrode, or nothing is
    /// bounded.</summary>
    public ConductanceResult? Conductances(IReadOnlyList<Terminal> terminals)
    {
        int[] places = [.. terminals.Select((_, t) => Place(t))];
        if (places.Distinct().Count() != places.Length || !(_matrix.RelativeSpread < 1))
        {
            return null;
        }

        string[] names = [.. terminals.Select(terminal => terminal.Name)];
        if (_model.Net.Links.Count == 0)
        {
            return NetConductances.Of(names, (row, column) => _matrix.Element(places[row], places[column]));
        }

        // A column is the currents into the terminals at 1 V on one of them; ends of links that are no terminals float.
        EnergyInterval[][] columns = [.. places.Select(driven =>
        {
            double?[] potential = new double?[_electrodes.Length];
            Array.ForEach(places, place => potential[place] = place == driven ? 1 : 0);
            return _matrix.Solve(potential, new double[_electrodes.Length], Links()).Current;
        })];
        return NetConductances.Of(names, (row, column) => Both(columns[column][places[row]], columns[row][places[column]]));
    }

    // The matrix is symmetric: an element lies in both intervals.
    private static EnergyInterval Both(EnergyInterval one, EnergyInterval other)
    {
        (double lower, double upper) = (Math.Max(one.Lower, other.Lower), Math.Min(one.Upper, other.Upper));
        return lower <= upper ? new EnergyInterval(lower, Math.Clamp(0.5 * (one.Value + other.Value), lower, upper), upper) : one;
    }

    /// <summary>The field of given potentials per terminal and link end: a guess for its solve.</summary>
    public void Combine(IReadOnlyList<double> potential, double[] u)
    {
        Array.Clear(u);
        for (int n = 0; n < _electrodes.Length; n++)
        {
            for (int c = 0; c < u.Length; c++)
            {
                u[c] += potential[_electrodes[n]] * _fields[n][c];
            }
        }
    }

    private int Place(int terminal) => Array.IndexOf(_electrodes, _model.ElectrodeOf[terminal]);

    private (int From, int To, double Conductance)[] Links()
    {
        int first = _model.Net.Terminals.Count;
        return [.. _model.Net.Links.Select((link, n) =>
            (Place(first + (2 * n)), Place(first + (2 * n) + 1),
            1 / (_model.Mesh.Section.Links[link].ElectricalResistance ?? double.PositiveInfinity)))];
    }

    private EnergyInterval Power(double[] potential, EnergyGap gap)
    {
        double[] field = new double[_fields[0].Length];
        double[] all = new double[_model.ElectrodeOf.Count];
        for (int n = 0; n < potential.Length; n++)
        {
            all[_electrodes[n]] = potential[n];
        }

        Combine(all, field);
        Drive(potential);
        return _solver.BoundOwn(_model.Problem, field, gap);
    }

    private void Drive(double[] potential)
    {
        double?[] all = new double?[_model.ElectrodeOf.Count];
        for (int n = 0; n < potential.Length; n++)
        {
            all[_electrodes[n]] = potential[n];
        }

        _model.SetDrive(all, new double[all.Length]);
    }

    // The connected part of conductor that each electrode touches; an electrode on two of them makes them one.
    private static int[] PartOf(NetModel model, int[] electrodes)
    {
        int[] component = ConductingCells.Components(model.Mesh.Grid, model.Problem.Kx, model.Problem.Kz, out int count);
        var sets = new DisjointSets(count);
        foreach (int electrode in electrodes)
        {
            foreach (TerminalPart part in model.Parts[electrode])
            {
                sets.Join(component[model.Parts[electrode][0].Cell], component[part.Cell]);
            }
        }

        return [.. electrodes.Select(electrode => sets.Find(component[model.Parts[electrode][0].Cell]))];
    }
}
