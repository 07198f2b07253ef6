using MathNet.Numerics.LinearAlgebra;
using Strata.CrossSections;
using Strata.Layouts;
using Strata.Numerics.Bounds;
using Strata.Numerics.Triangles;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Plans;

/// <summary>Reads the results of a solved net.</summary>
internal sealed class PlanReadout
{
    private readonly PlanModel _model;
    private readonly SheetSolution _solution;
    private readonly double[][]? _factor;
    private readonly PortForm _form;
    private readonly PortForm _driven;
    private readonly Vector<double> _drive;
    private readonly double[] _state;
    private readonly int[] _floating;
    private readonly double _supply;

    /// <summary>Prepares the forms of a solved net.</summary>
    /// <exception cref="SolveFailedException">The bounds are too far apart to be inverted.</exception>
    public PlanReadout(PlanModel model, SheetSolution solution, double[][]? factor = null)
    {
        (_model, _solution, _factor) = (model, solution, factor);
        _form = PortForm.Of(solution.Lower, solution.Upper);
        int[] floating = [.. Enumerable.Range(0, model.Electrodes.Count).Where(p => Terminal(p).Voltage is null)];
        _driven = _form.Exchange(floating)
            ?? throw new SolveFailedException(
            $"net {model.Net.Name}: the bounds are too far apart to find the potentials of its terminals; ask for a finer grid");
        _drive = Vector<double>.Build.Dense(
            Ports, p => p < Terminals ? Terminal(p).Voltage ?? Terminal(p).Current!.Value : -Draw(p).Current);
        _state = [.. _drive];
        _floating = floating;
        Balance(_drive, _state);

        _supply = Enumerable.Range(0, model.Electrodes.Count).Max(p => Terminal(p).Voltage ?? double.NegativeInfinity);
    }

    private int Ports => _model.Problem.Ports.Count;

    private int Terminals => _model.Electrodes.Count + _model.Even.Count;

    /// <summary>The drive of every port in the solved state: volts at electrodes, amperes elsewhere.</summary>
    public ReadOnlySpan<double> State => _state;

    /// <summary>The highest given voltage of the net, V.</summary>
    public double SupplyV => _supply;

    /// <summary>The results.</summary>
    public NetResult Read()
    {
        TerminalResult[] terminals = [.. _model.Net.Terminals.Select(t => ReadTerminal(PortOf(t)))];
        ConductanceResult conductance = Conductances(out EnergyInterval[,] entries);
        EnergyInterval? resistance = Terminals == 2 && entries[0, 0].Lower > 0 ? entries[0, 0].Reciprocal() : null;
        var currents = new PlanCurrents(_model, _solution, _state, _factor);
        double? square = _model.Layers.Count == 1 && _factor is null ? 1 / _model.Problem.SquareConductance[0] : null;
        IReadOnlyList<Sensitivity> sensitivities = Sensitivities(currents.Power, out string of);
        double highest = terminals.Max(one => one.VMeanV), lowest = terminals.Min(one => one.VMeanV);
        return new NetResult
        {
            Name = _model.Net.Name,
            ResistanceOhm = resistance is { } ohm ? Bounded(ohm) : null,
            Squares = resistance is { } r && square is { } sheet ? Bounded(r.Scale(1 / sheet)) : null,
            ConductanceS = conductance,
            IrDropV = highest - lowest,
            JMaxAM2 = currents.Largest,
            JMaxAtUm = currents.LargestAt.InUm,
            PowerW = currents.Power,
            Terminals = terminals,
            Draws = [.. Enumerable.Range(Terminals, Ports - Terminals).Select(p => ReadDraw(p, currents))],
            Pairs = Terminals > 2 ? Resistances() : [],
            Em = PlanEm.Read(_model, _solution, _state, currents.Vias),
            Vias = currents.Vias,
            Shares = currents.Shares,
            Sensitivities = sensitivities,
            SensitivitiesOf = of.Length > 0 ? of : null,
        };
    }

    // The potentials of floating electrodes at which the balanced flux carries their currents exactly: then so does every via.
    private void Balance(Vector<double> drive, double[] state)
    {
        if (_floating.Length == 0)
        {
            return;
        }

        Matrix<double> own = Matrix<double>.Build.Dense(
            _floating.Length, _floating.Length, (r, c) => _solution.Inflow[_floating[r], _floating[c]]);
        Vector<double> missing = Vector<double>.Build.Dense(
            _floating.Length, r =>
            drive[_floating[r]] - Enumerable.Range(0, Ports).Except(_floating).Sum(q => _solution.Inflow[_floating[r], q] * drive[q]));
        Vector<double> found = own.Solve(missing);
        for (int n = 0; n < _floating.Length; n++)
        {
            state[_floating[n]] = found[n];
        }
    }

    // Of the place with the largest mean drop, or of the resistance between two given voltages, whose heat is shared as it is.
    private IReadOnlyList<Sensitivity> Sensitivities(double powerW, out string of)
    {
        int[] ports = [.. Enumerable.Range(0, Ports).Where(p => p >= Terminals || Terminal(p).Voltage is null)];
        (double drop, int worst) = (0, -1);
        foreach (int p in ports)
        {
            double own = Drop(Potential(p)).Value;
            (drop, worst) = Math.Abs(own) > Math.Abs(drop) ? (own, p) : (drop, worst);
        }

        of = worst < 0 ? "" : worst < Terminals ? Terminal(worst).Name : Draw(worst).Name;
        if (worst < 0)
        {
            return Terminals == 2 && powerW > 0 ? PlanSensitivities.Of(_model, _solution, _state, _state, null, _factor) : [];
        }

        if (drop == 0)
        {
            return [];
        }

        Vector<double> unit = _driven.Unit(worst);
        double[] state = [.. unit];
        Balance(unit, state);
        bool one = Enumerable.Range(0, Terminals).Select(p => Terminal(p).Voltage).OfType<double>().Distinct().Count() == 1;
        return PlanSensitivities.Of(_model, _solution, _state, state, one ? null : drop, _factor);
    }

    /// <summary>The mean potential of a port other than a voltage terminal: less the slope of the form.</summary>
    private EnergyInterval Potential(int p) => _driven.Between(_driven.Unit(p), _drive).Scale(-1);

    private TerminalResult ReadTerminal(int p)
    {
        PlanTerminal terminal = Terminal(p);
        if (terminal.Voltage is double volt)
        {
            return new TerminalResult(
                terminal.Name, _driven.Between(_driven.Unit(p), _drive).Value, volt, volt, volt,
                new BoundedValue(_supply - volt, _supply - volt, _supply - volt));
        }

        EnergyInterval potential = Potential(p);
        BoundedValue v = Bounded(potential);
        return new TerminalResult(terminal.Name, terminal.Current!.Value, v.Value, v.Lower, v.Upper, Bounded(Drop(potential)));
    }

    private DrawResult ReadDraw(int p, PlanCurrents currents)
    {
        (double lowest, LatticePoint at) = currents.LowestIn(p - Terminals);
        return new DrawResult(Draw(p).Name, Draw(p).Current, Bounded(Drop(Potential(p))), _supply - lowest, at.InUm);
    }

    private EnergyInterval Drop(EnergyInterval v) => new(_supply - v.Upper, _supply - v.Value, _supply - v.Lower);

    // At places of even current the exchanged value is less their mean potential.
    private ConductanceResult Conductances(out EnergyInterval[,] entries)
    {
        int count = Terminals;
        int[] order = [.. _model.Net.Terminals.Select(PortOf)];
        PortForm closed = _form.Exchange([.. Enumerable.Range(_model.Electrodes.Count, _model.Even.Count)])
            ?? throw new SolveFailedException(
                $"net {_model.Net.Name}: the bounds are too far apart to find its conductances; ask for a finer grid");
        EnergyInterval[,] found = entries = new EnergyInterval[count, count];
        for (int r = 0; r < count; r++)
        {
            for (int c = 0; c <= r; c++)
            {
                double sign = (order[r] >= _model.Electrodes.Count) == (order[c] >= _model.Electrodes.Count) ? 1 : -1;
                found[r, c] = found[c, r] = closed[order[r], order[c]].Scale(sign);
            }
        }

        return new ConductanceResult(
            [.. _model.Net.Terminals.Select(t => _model.Plan.Terminals[t].Name)], Rows(one => one.Value), Rows(one => one.Lower),
            Rows(one => one.Upper));

        double[][] Rows(Func<EnergyInterval, double> pick) =>
            [.. Enumerable.Range(0, count).Select(r => Enumerable.Range(0, count).Select(c => pick(found[r, c])).ToArray())];
    }

    // With one electrode grounded, the form in currents is less the resistances.
    private List<PairResult> Resistances()
    {
        int ground = 0, count = Terminals;
        PortForm? open = _form.Exchange([.. Enumerable.Range(0, _model.Electrodes.Count).Where(p => p != ground)]);
        List<PairResult> pairs = [];
        for (int a = 0; a < count && open is not null; a++)
        {
            for (int b = a + 1; b < count; b++)
            {
                (int p, int q) = (PortOf(_model.Net.Terminals[a]), PortOf(_model.Net.Terminals[b]));
                Vector<double> x = (p == ground ? 0 * open.Unit(p) : open.Unit(p)) - (q == ground ? 0 * open.Unit(q) : open.Unit(q));
                pairs.Add(new PairResult(Name(a), Name(b), Bounded(open.Between(x, x).Scale(-1))));
            }
        }

        return pairs;

        string Name(int terminal) => _model.Plan.Terminals[_model.Net.Terminals[terminal]].Name;
    }

    private int PortOf(int terminal)
    {
        int electrode = _model.Electrodes.ToList().IndexOf(terminal);
        return electrode >= 0 ? electrode : _model.Electrodes.Count + _model.Even.ToList().IndexOf(terminal);
    }

    private PlanTerminal Terminal(int p) =>
        _model.Plan.Terminals[p < _model.Electrodes.Count ? _model.Electrodes[p] : _model.Even[p - _model.Electrodes.Count]];

    private PlanDraw Draw(int p) => _model.Plan.Draws[_model.Net.Draws[p - Terminals]];

    private static BoundedValue Bounded(EnergyInterval one) => BoundedValue.Of(one.Value, one.Lower, one.Upper);
}
