using System.Numerics.Tensors;
using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <content>Both ends from the energies of the two fields, moved outward by the rounding of their sums.</content>
internal sealed partial class EnergyBounds
{
    /// <summary>Problems bounded so far: what a refinement costs.</summary>
    internal int Evaluations { get; private set; }

    /// <summary>
    /// Bounds the least action J = min over v of a(v, v) / 2 - f(v), for loads and given values in any mixture: -C / 2 of a
    /// loaded problem, P / 2 of a driven one. J is quadratic in the data, so that differences of it bound linear outputs.
    /// </summary>
    /// <param name="problem">The problem; no load may act on a held face or in a held cell.</param>
    /// <param name="u">Any approximate solution, one value per cell; the closer, the tighter the bounds.</param>
    /// <param name="options">Work to spend; null for the defaults.</param>
    /// <returns>
    /// The interval of J: from above a(v, v) / 2 - f(v), from below the work of the given values on s less half its energy.
    /// </returns>
    /// <exception cref="ArgumentException">A length that does not fit.</exception>
    /// <exception cref="InvalidOperationException">The ends crossed by more than rounding: a proof does not hold.</exception>
    public EnergyInterval EvaluateAction(DiffusionProblem problem, ReadOnlySpan<double> u, EnergyBoundsOptions? options = null)
    {
        (double potential, double load, bool balanced, _) = Measure(problem, u, options ?? Defaults, mixed: true);
        double rounding = Rounding;
        (double work, double magnitude) = Work();
        double upper = _vertices.HasConflict ? double.PositiveInfinity
            : (0.5 * ((potential * (1 + rounding)) - (_potentialGain * (1 - Slack)))) - load + (rounding * MagnitudeOfLoad());
        double lower = balanced
            ? work - (rounding * magnitude) - (_energy.Imbalance * DrivingWork.Largest(problem)) - Stray
                - (0.5 * ((TotalEnergy * (1 + rounding)) - (_fluxGain * (1 - Slack))))
            : double.NegativeInfinity;
        lower = Ordered(lower, upper, potential + TotalEnergy + Math.Abs(load) + magnitude);
        (double uneven, double root) = Uneven(problem, (2 * (upper - lower)) + _fluxGain);
        FieldError = Math.Pow(Math.Sqrt((2 * (upper - lower)) + _potentialGain) + uneven, 2);
        AddUnevenGap(problem, uneven, uneven * ((4 * root) + uneven));
        (lower, upper) = (lower - (uneven * (root + (0.5 * uneven))), upper + (uneven * root));
        double value = double.IsInfinity(upper) ? lower : double.IsInfinity(lower) ? upper
            : lower + ((1 - PotentialShare) * (upper - lower));
        return new EnergyInterval(lower, value, upper);
    }

    private EnergyInterval Loaded(double potential, double load, bool balanced)
    {
        double rounding = Rounding, dual = TotalEnergy;
        double magnitude = MagnitudeOfLoad();
        double lower = potential > 0 && !_lostLoad ? Math.Max(Math.Abs(load) - (rounding * magnitude), 0) : 0;
        lower = lower > 0 ? (lower * lower / (potential * (1 + rounding))) + (_potentialGain * (1 - Slack)) : 0;
        double upper = balanced ? (dual * (1 + rounding)) - (_fluxGain * (1 - Slack)) + Stray : double.PositiveInfinity;
        double value = Inside(lower, upper, PotentialShare);
        DiffusionProblem problem = _fluxes.XFaces.Problem;
        (double uneven, double root) = Uneven(problem, upper - lower + _fluxGain);
        FieldError = Math.Pow(Math.Sqrt(Math.Max(upper - lower + _potentialGain, 0)) + uneven, 2);
        AddUnevenGap(problem, uneven, uneven * ((4 * root) + uneven));
        (lower, upper) = (Math.Max(lower - (2 * uneven * root), 0), upper + (uneven * ((2 * root) + uneven)));

        // v as it is has the energy load^2 / potential.
        _readingScale = double.IsFinite(upper) && potential > 0 && load != 0 ? value / (load * load / potential) : 1;
        return new EnergyInterval(lower, value, upper);
    }

    private EnergyInterval Driven(double potential, bool balanced)
    {
        double rounding = Rounding, dual = TotalEnergy - (_fluxGain * (1 - Slack));
        (double work, double magnitude) = Work();
        work -= (rounding * magnitude) + (_energy.Imbalance * DrivingWork.Largest(_fluxes.XFaces.Problem));
        double lower = balanced && dual > 0 && work > 0 ? work * work * (1 - rounding) / (dual * (1 + rounding)) : 0;
        double upper = _vertices.HasConflict ? double.PositiveInfinity : (potential * (1 + rounding)) - (_potentialGain * (1 - Slack));

        lower = Ordered(lower, upper, potential + dual + magnitude);
        FieldError = upper - lower + _potentialGain;
        return new EnergyInterval(lower, Inside(lower, upper, 1 - PotentialShare), upper);
    }

    /// <summary>
    /// A bound of the energy of the exact solution less <see cref="Field"/>, a(u - v, u - v): what v is above the least action, twice.
    /// </summary>
    public double FieldError { get; private set; }

    /// <summary>The work of the given values on the balanced flux, and the sum of its magnitudes.</summary>
    private (double Work, double Magnitude) Work()
    {
        (double work, double magnitude) = DrivingWork.Of(_fluxes);
        return (work + _onX.Work + _onZ.Work + _references.Work, magnitude + _onX.WorkMagnitude + _onZ.WorkMagnitude + _references.WorkMagnitude);
    }

    /// <summary>Rounding of a gain, far above that of the eliminations it comes from; a gain is a small part of the energy.</summary>
    private const double Slack = 1e-9;

    /// <summary>
    /// The part of the interval on the potential's side of the exact value. The next polynomial degree takes off each end
    /// a like part of its error, so the gains divide the interval as the errors do.
    /// </summary>
    private double PotentialShare => _potentialGain > 0 && _fluxGain > 0 ? _potentialGain / (_potentialGain + _fluxGain) : 0.5;

    // A crossing of two proven ends is said, never hidden; within the rounding of sums of this size it is one point.
    private static double Ordered(double lower, double upper, double magnitude) =>
        lower <= upper ? lower : lower - upper <= CrossingRounding * magnitude ? upper : throw Crossed(lower, upper);

    // A thousand times the rounding of the sums, by which both ends have moved outward already.
    private const double CrossingRounding = 1e-12;

    private static InvalidOperationException Crossed(double lower, double upper) =>
        new(FormattableString.Invariant($"the bounds crossed: {lower:R} from below, {upper:R} from above"));

    private static double Inside(double lower, double upper, double partAboveLower) => lower > upper ? throw Crossed(lower, upper)
        : double.IsInfinity(upper) ? lower : Math.Clamp(lower + (partAboveLower * (upper - lower)), lower, upper);

    /// <summary>Relative rounding of a sum over columns of sums over rows, each term of some ten operations.</summary>
    private double Rounding => (_vertices.Columns + _vertices.Stride + 64) * Math.ScaleB(1, -53);

    /// <summary>What the imbalance left by rounding can do: it acts on a solution no larger than about twice the largest value of the field.</summary>
    private double Stray => 4 * _energy.Imbalance * Math.Abs(TensorPrimitives.MaxMagnitude<double>(_v));

    private double MagnitudeOfLoad()
    {
        // Loads sit in few columns; the others are passed over whole.
        double sum = 0;
        int rows = _vertices.Stride;
        for (int at = 0; at < _vertices.Load.Length; at += rows)
        {
            ReadOnlySpan<double> load = _vertices.Load.AsSpan(at, rows);
            sum += TensorPrimitives.SumOfMagnitudes(load) * Math.Abs(TensorPrimitives.MaxMagnitude<double>(_v.AsSpan(at, rows)));
        }

        return sum;
    }
}
