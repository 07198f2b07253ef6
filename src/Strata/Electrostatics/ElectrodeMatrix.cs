using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;

namespace Strata.Electrostatics;

/// <summary>
/// More than two electrodes: the field of each at one volt with the others at none, of which all others are made, and the capacitances
/// between those that the drawing names, with bounds.
/// </summary>
/// <remarks>
/// Floating metal takes the potentials p at which its charges are none. With those of an approximate matrix the energy E(p) is never below
/// the capacitance C, and by less than a square: with (1 - e) A &lt;= G &lt;= (1 + e) A and A-charges of none on floating metal,
/// E(p) - C &lt;= (1 + e) (e / (1 - e))^2 p'Ap and p'Ap &lt;= E(p) / (1 - e), see <see cref="ConductanceMatrix"/>.
/// </remarks>
internal sealed class ElectrodeMatrix
{
    // Charges are differences of fluxes, and fixed potentials behind small cells make the right-hand side large.
    private const double Tolerance = 1e-7;
    private readonly FieldSolver _solver;
    private readonly ElectrostaticModel _model;
    private readonly double[][] _fields;
    private readonly ConductanceMatrix? _all;
    private readonly int _named;

    /// <summary>Solves, and bounds what floating metal asks for.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="model">The drawing on its mesh.</param>
    public ElectrodeMatrix(FieldSolver solver, ElectrostaticModel model)
    {
        (_solver, _model) = (solver, model);
        int count = model.Electrodes.Count;
        _named = model.Electrodes.Count(electrode => !electrode.Floats);
        _fields = new double[count][];
        double[,] estimate = new double[count, count];
        for (int column = 0; column < count; column++)
        {
            double[] unit = new double[count];
            unit[column] = 1;
            model.Hold(unit);
            _fields[column] = new double[model.Mesh.Grid.CellCount];
            solver.Solve(model.Problem, _fields[column], Tolerance, counts: true);
            FaceFluxes fluxes = solver.Fluxes(model.Problem, _fields[column]);
            for (int row = 0; row < count; row++)
            {
                estimate[row, column] = model.ChargeOf(row, fluxes);
            }
        }

        var unused = new EnergyGap(model.Mesh.Grid.Nx, model.Mesh.Grid.Nz);
        _all = count == _named ? null : ConductanceMatrix.Bound(estimate, potential => Energy(potential, unused));
    }

    /// <summary>Drives the model with one volt on some of the named electrodes, floating metal without charge.</summary>
    /// <param name="driven">Their places.</param>
    /// <returns>The field.</returns>
    public double[] Drive(params ReadOnlySpan<int> driven)
    {
        double[] potential = Potentials(driven);
        _model.Hold(potential);
        return Combine(potential);
    }

    /// <summary>The bounds of a capacitance from those of the energy of <see cref="Drive"/>.</summary>
    public EnergyInterval Freed(EnergyInterval energy)
    {
        double e = _all?.RelativeSpread ?? 0;
        double over = e < 1 ? (1 + e) / (1 - e) * (e / (1 - e)) * (e / (1 - e)) * energy.Upper : double.PositiveInfinity;
        double lower = Math.Max(energy.Lower - over, 0);
        return energy with { Lower = lower, Value = Math.Max(energy.Value, lower) };
    }

    /// <summary>
    /// The capacitances between the named electrodes, row by row: those of one, and of two joined, which give that between both.
    /// </summary>
    /// <param name="gap">Receives where their bounds are wide.</param>
    public EnergyInterval[][] Named(EnergyGap gap)
    {
        EnergyInterval[] own = [.. Enumerable.Range(0, _named).Select(n => Freed(Energy(Potentials(n), gap)))];
        var rows = new EnergyInterval[_named][];
        for (int row = 0; row < _named; row++)
        {
            rows[row] = new EnergyInterval[_named];
        }

        for (int row = 0; row < _named; row++)
        {
            for (int column = 0; column < row; column++)
            {
                EnergyInterval both = Freed(Energy(Potentials(row, column), gap));
                double lower = 0.5 * (both.Lower - own[row].Upper - own[column].Upper),
                    upper = Math.Min(0.5 * (both.Upper - own[row].Lower - own[column].Lower), 0);
                double value = Math.Clamp(0.5 * (both.Value - own[row].Value - own[column].Value), lower, Math.Max(lower, upper));
                rows[row][column] = rows[column][row] = new EnergyInterval(lower, value, upper);
            }
        }

        for (int n = 0; n < _named; n++)
        {
            double balance = -Enumerable.Range(0, _named).Where(other => other != n).Sum(other => rows[n][other].Value);
            rows[n][n] = own[n] with { Value = Math.Clamp(balance, own[n].Lower, own[n].Upper) };
        }

        return rows;
    }

    private double[] Potentials(params ReadOnlySpan<int> driven)
    {
        double?[] given = new double?[_model.Electrodes.Count];
        given.AsSpan(0, _named).Fill(0);
        foreach (int electrode in driven)
        {
            given[electrode] = 1;
        }

        return _all is null ? [.. given.Select(value => value ?? 0)]
            : [.. _all.Solve(given, new double[given.Length], []).Potential.Select(one => one.Value)];
    }

    private EnergyInterval Energy(double[] potential, EnergyGap gap)
    {
        _model.Hold(potential);
        return _solver.BoundOwn(_model.Problem, Combine(potential), gap);
    }

    private double[] Combine(double[] potential)
    {
        double[] u = new double[_fields[0].Length];
        for (int n = 0; n < potential.Length; n++)
        {
            for (int c = 0; c < u.Length; c++)
            {
                u[c] += potential[n] * _fields[n][c];
            }
        }

        return u;
    }
}
