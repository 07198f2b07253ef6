using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;

namespace Strata.Refinement;

/// <summary>
/// Bounds of means over places of one solved problem, by polarisation: l(u) = (J(t f - l / t) - J(t f + l / t)) / 2 with the
/// least actions J of the problem with the load l of the mean taken off and added. One more solve and three bounds per mean.
/// </summary>
internal sealed class OutputBounds
{
    // The bounds hold for any field; the width is that of the grid when the solve has lost its share of it.
    private const double Tolerance = 1e-5;
    private readonly FieldSolver _solver;
    private readonly DiffusionProblem _problem;
    private readonly double[] _u;
    private EnergyInterval? _own;

    /// <summary>Creates the bounds of one problem.</summary>
    /// <param name="solver">Solves for the loads of the means.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="u">Its solution.</param>
    public OutputBounds(FieldSolver solver, DiffusionProblem problem, double[] u)
    {
        _solver = solver;
        _problem = problem;
        _u = u;
    }

    /// <summary>Bounds the mean of the solution over the place of a load.</summary>
    /// <param name="load">The load of the mean.</param>
    /// <returns>The interval, in the unit of u.</returns>
    public EnergyInterval Mean(MeanLoad load)
    {
        DiffusionProblem alone = ProblemParts.WithoutData(_problem);
        load.AddTo(alone, 1);
        double[] w = new double[_u.Length];
        _solver.Improve(alone, w, Tolerance);
        EnergyInterval own = _own ??= _solver.Action(_problem, _u);
        double t = EnergyInterval.PolarisationScale(own, _solver.Action(alone, w));
        EnergyInterval sum = Combined(load, w, t, 1 / t);
        EnergyInterval difference = Combined(load, w, t, -1 / t);
        return EnergyInterval.PolariseActions(sum, difference);
    }

    private EnergyInterval Combined(MeanLoad load, double[] w, double t, double amount)
    {
        DiffusionProblem both = ProblemParts.Scaled(_problem, t);
        load.AddTo(both, amount);
        double[] field = new double[w.Length];
        for (int c = 0; c < field.Length; c++)
        {
            field[c] = (t * _u[c]) + (amount * w[c]);
        }

        return _solver.Action(both, field);
    }
}
