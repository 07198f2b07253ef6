using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;

namespace Strata.Refinement;

/// <summary>
/// Bounds of linear outputs of one solved problem, by polarisation: with the least action J of the problem with data d and
/// a direction e of data, l = -dJ / d(amount of e) = (J(t d - e / t) - J(t d + e / t)) / 2. For a unit load l is the mean of
/// the solution over its place; for a unit level it is what leaves through its boundary. One more solve and three bounds.
/// </summary>
internal sealed class OutputBounds
{
    // The bounds hold for any field; the width is that of the grid when the solve has lost its share of it.
    private const double Tolerance = 1e-5;

    // Beyond this part of a reading what the cells lack to a weight makes its bounds too wide to be of use.
    private const double MostRemainder = 0.02;
    private readonly FieldSolver _solver;
    private readonly DiffusionProblem _problem;
    private readonly double[] _u;
    private EnergyInterval? _own;

    /// <summary>Creates the bounds of one problem.</summary>
    /// <param name="solver">Solves for the directions.</param>
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
    public EnergyInterval Mean(MeanLoad load) => Of(DataOf(load));

    /// <summary>Bounds the value at a point.</summary>
    /// <param name="point">The point as a mean.</param>
    /// <param name="fieldError">A bound of the energy of u - v.</param>
    /// <param name="steer">Receives where the bounds are wide.</param>
    /// <param name="scale">What the width is measured against.</param>
    /// <returns>The interval; null where the grid is too coarse for bounds worth their price, as beside a film.</returns>
    public EnergyInterval? Point(PointMean point, double fieldError, EnergyGap steer, double scale)
    {
        double remainder = point.Remainder(fieldError);
        if (!(remainder < MostRemainder * scale))
        {
            return null;
        }

        EnergyInterval mean = Of(point.Load(), steer, scale);
        return double.IsFinite(mean.Width)
            ? new EnergyInterval(mean.Lower + point.Known - remainder, mean.Value + point.Known, mean.Upper + point.Known + remainder)
            : null;
    }

    /// <summary>The data of a mean.</summary>
    public DiffusionData DataOf(MeanLoad load)
    {
        DiffusionProblem alone = ProblemParts.WithoutData(_problem);
        load.AddTo(alone, 1);
        return alone.Data;
    }

    /// <summary>Bounds an output.</summary>
    /// <param name="direction">A unit of load or level; no load on a held place.</param>
    /// <param name="steer">Receives where the bounds are wide; null where nothing is refined.</param>
    /// <param name="scale">What the width is measured against.</param>
    /// <returns>The interval; infinite where levels that differ touch.</returns>
    public EnergyInterval Of(DiffusionData direction, EnergyGap? steer = null, double scale = 0)
    {
        var alone = new DiffusionProblem(_problem.Body, direction);
        double[] w = new double[_u.Length];
        _solver.Improve(alone, w, Tolerance);
        EnergyInterval own = _own ??= _solver.Action(_problem, _u);
        double t = EnergyInterval.PolarisationScale(own, _solver.Action(alone, w));
        EnergyInterval sum = Combined(direction, w, t, 1 / t, steer, scale);
        EnergyInterval difference = Combined(direction, w, t, -1 / t, steer, scale);
        EnergyInterval output = EnergyInterval.PolariseActions(sum, difference);
        steer?.AddOutput(scale > 0 ? output.Width / scale : 0);
        return output;
    }

    private EnergyInterval Combined(DiffusionData direction, double[] w, double t, double amount, EnergyGap? steer, double scale)
    {
        DiffusionProblem both = ProblemParts.Scaled(_problem, t);
        both.Data.Add(direction, amount);
        double[] field = new double[w.Length];
        for (int c = 0; c < field.Length; c++)
        {
            field[c] = (t * _u[c]) + (amount * w[c]);
        }

        EnergyInterval action = _solver.Action(both, field);
        if (scale > 0)
        {
            _solver.AddGapTo(steer, 0.25 / scale);
        }

        return action;
    }
}
