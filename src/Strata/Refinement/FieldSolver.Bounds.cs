using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;

namespace Strata.Refinement;

/// <content>Bounds and the continuous field.</content>
internal sealed partial class FieldSolver
{
    /// <summary>
    /// Bounds the energy of a solution. A problem with loads and levels is split into both parts, of which the one is
    /// solved here and the other is the rest of the solution.
    /// </summary>
    public EnergyGap Bound(DiffusionProblem problem, double[] u, double tolerance)
    {
        using PhaseClock.Stay bounding = Clock.In(SolvePhase.Bounding);
        bool loads = ProblemParts.HasLoads(problem);
        var gap = new EnergyGap(problem.Grid.Nx, problem.Grid.Nz);
        if (!loads || !ProblemParts.HasLevels(problem))
        {
            Add(gap, problem, u, loads);
            return gap;
        }

        DiffusionProblem loadsOnly = ProblemParts.LoadsOnly(problem);
        double[] rise = new double[u.Length];
        Improve(loadsOnly, rise, tolerance);
        Add(gap, loadsOnly, rise, isLoads: true);
        DiffusionProblem levelsOnly = ProblemParts.LevelsOnly(problem);
        for (int c = 0; c < rise.Length; c++)
        {
            rise[c] = u[c] - rise[c];
        }

        // The difference carries the error of the loads, which may be far larger than the part of the levels.
        Improve(levelsOnly, rise, tolerance);
        Add(gap, levelsOnly, rise, isLoads: false);
        return gap;
    }

    private void Add(EnergyGap gap, DiffusionProblem problem, double[] u, bool isLoads)
    {
        EnergyInterval interval = Evaluate(problem, u);
        double fit = isLoads ? FittedReading.Factor(problem, Fluxes(problem, u), u, _workspace.Bounds.Reading(), interval) : 1;
        gap.Add(_workspace.Bounds, interval, isLoads, fit);
    }

    /// <summary>Bounds the energy of one of several sources and adds it to the gap of the problem.</summary>
    public EnergyInterval BoundOwn(DiffusionProblem problem, double[] u, EnergyGap gap)
    {
        using PhaseClock.Stay bounding = Clock.In(SolvePhase.Bounding);
        EnergyInterval own = Evaluate(problem, u);
        gap.AddOwn(_workspace.Bounds, own);
        return own;
    }

    /// <summary>Bounds the least action of a problem with any mixture of loads and levels, from an approximate solution.</summary>
    public EnergyInterval Action(DiffusionProblem problem, double[] u)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        using PhaseClock.Stay bounding = Clock.In(SolvePhase.Bounding);
        return Proven(() => _workspace.Bounds.EvaluateAction(problem, u, _boundsOptions));
    }

    /// <summary>
    /// The continuous field that points and extremes of a solution are read from; where edges of the drawing cross cells, that of
    /// its bounds.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="u">Its solution.</param>
    /// <param name="bounded">The field of bounds of almost the same solution; null where there is none.</param>
    public ContinuousField Reading(DiffusionProblem problem, double[] u, ContinuousField? bounded = null)
    {
        bool drawn = problem.DrawnCells is { Value.Length: > 0 };
        if (drawn && bounded is not null)
        {
            return bounded;
        }

        _options.Cancellation.ThrowIfCancellationRequested();
        using PhaseClock.Stay reading = Clock.In(drawn ? SolvePhase.Bounding : SolvePhase.ReadingOut);
        return _workspace.Bounds.ReadingOf(problem, u, _boundsOptions);
    }

    private EnergyInterval Evaluate(DiffusionProblem problem, double[] u) =>
        Proven(() => _workspace.Bounds.Evaluate(problem, u, _boundsOptions));

    // Both ends are proven, so that they cross only where a proof does not hold: said, never hidden.
    private static EnergyInterval Proven(Func<EnergyInterval> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (InvalidOperationException crossed)
        {
            throw new SolveFailedException(crossed.Message);
        }
    }

    /// <summary>Adds where the bounds of the last evaluation are wide.</summary>
    public void AddGapTo(EnergyGap? gap, double factor) => gap?.AddSteering(_workspace.Bounds, factor);
}
