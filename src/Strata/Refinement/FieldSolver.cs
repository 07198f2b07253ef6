using System.Globalization;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Refinement;

/// <summary>Assembles, solves, balances and bounds diffusion problems with one workspace, and remembers what the solves did.</summary>
internal sealed partial class FieldSolver
{
    // Without a guess the residual is the right-hand side.
    private const double FirstFactor = 1e-6;

    private const double CoarseAccuracy = 0.005;
    private const double CoarseTolerance = 0.02;

    // A solve that double precision stopped counts when what it leaves is this small a part of the load.
    private const double MostStalled = 1e-5;
    private readonly AnalysisWorkspace _workspace;
    private readonly AnalysisOptions _options;
    private EnergyBoundsOptions _boundsOptions;
    private DiffusionSolver _linear;
    private PreparedBody _prepared;
    private int _improved;

    /// <summary>Creates a solver for one design.</summary>
    public FieldSolver(AnalysisWorkspace workspace, AnalysisOptions options)
    {
        _workspace = workspace;
        _options = options;
        _workspace.Clock.Entering = options.Entering;
        _boundsOptions = new EnergyBoundsOptions { Threads = options.Threads, Cancellation = options.Cancellation };
        UseSlot(0);
    }

    /// <summary>Chooses which of the workspace's solvers works from now on.</summary>
    /// <param name="slot">0 for the first.</param>
    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_linear), nameof(_prepared))]
    public void UseSlot(int slot) => (_linear, _prepared) = _workspace.Slot(slot);

    /// <summary>Says how close the bounds are asked: where that is not very close, the last steps of their fields cost more than they give.</summary>
    /// <param name="accuracy">Asked width over value; null for as close as the grid allows.</param>
    public void Ask(double? accuracy)
    {
        double tolerance = accuracy >= CoarseAccuracy ? CoarseTolerance : new EnergyBoundsOptions().PotentialTolerance;
        _boundsOptions = _boundsOptions with { PotentialTolerance = tolerance, Asked = accuracy ?? 0 };
    }

    /// <summary>Forgets the solves so far: those that follow count for the design.</summary>
    public void StartCounting() => (Iterations, RelativeResidual, Method, _improved) = (0, 0, "", 0);

    /// <summary>What the time is spent on.</summary>
    public PhaseClock Clock => _workspace.Clock;

    /// <summary>How designs are solved.</summary>
    public AnalysisOptions Options => _options;

    /// <summary>Fluxes of the last problem that <see cref="Fluxes"/> was asked for.</summary>
    public FaceFluxes LastFluxes => _workspace.Fluxes;

    /// <summary>Iterations of the last solve, or the most over several nets.</summary>
    public int Iterations { get; private set; }

    /// <summary>Largest true relative residual of the solves that count.</summary>
    public double RelativeResidual { get; private set; }

    /// <summary>The method of the last solve.</summary>
    public string Method { get; private set; } = "";

    /// <summary>
    /// Assembles a problem and improves a guess of its solution: the residual of the guess is reduced by a factor. What
    /// counts in a refinement step is the energy, which is right to the square of that; the norm of the right-hand side
    /// would be no measure, because fixed values behind small cells make it as large as one likes.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="u">Holds the guess and receives the solution.</param>
    /// <param name="factor">Reduction of the residual, below 1.</param>
    public void Improve(DiffusionProblem problem, double[] u, double factor)
    {
        factor = u.AsSpan().ContainsAnyExcept(0.0) ? factor : Math.Min(factor, FirstFactor);
        _options.Cancellation.ThrowIfCancellationRequested();
        var options = new SolveOptions { RelativeTolerance = factor, Threads = _options.Threads };
        DiffusionSystem system = _prepared.For(problem, _linear, options, Clock);
        using PhaseClock.Stay solving = Clock.In(SolvePhase.Solving);
        (double[] residual, double[] change) = _workspace.Pair(u.Length);
        double before = Residual.Evaluate(system, system.Q.AsSpan(0, u.Length), u, residual.AsSpan(0, u.Length));
        SolveReport report = _linear.Solve(residual.AsSpan(0, u.Length), change.AsSpan(0, u.Length), options, _options.Cancellation);
        _improved = report.Iterations;
        Require(report, factor, report.RelativeResidual * before / Math.Max(Norm(system.Q, u.Length), double.Epsilon));
        for (int c = 0; c < u.Length; c++)
        {
            u[c] += change[c];
        }

        Balance(problem, system, u);
    }

    /// <summary>Assembles and solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="u">Holds the guess and receives the solution.</param>
    /// <param name="tolerance">Relative residual.</param>
    /// <param name="counts">Whether the report counts for the design: its last solve.</param>
    public void Solve(DiffusionProblem problem, double[] u, double tolerance, bool counts)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        var options = new SolveOptions { RelativeTolerance = tolerance, Threads = _options.Threads };
        DiffusionSystem system = _prepared.For(problem, _linear, options, Clock);
        using PhaseClock.Stay solving = Clock.In(SolvePhase.Solving);
        SolveReport report = _linear.Solve(system.Q.AsSpan(0, u.Length), u, options, _options.Cancellation);
        Require(report, tolerance, report.RelativeResidual);
        Balance(problem, system, u);
        if (counts)
        {
            // Where conductivities follow the solution, the last solve that had something to do is one of theirs.
            Iterations = Math.Max(Iterations, report.Iterations > 0 ? report.Iterations : _improved);
            RelativeResidual = Math.Max(RelativeResidual, report.RelativeResidual);
            Method = report.Method;
        }
    }

    /// <summary>Solves for the digits of a result, or improves the guess of a refinement step.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="u">Holds the guess and receives the solution.</param>
    /// <param name="tolerance">Relative residual, or reduction of that of the guess.</param>
    /// <param name="last">True for the digits of a result.</param>
    public void SolveStep(DiffusionProblem problem, double[] u, double tolerance, bool last)
    {
        if (last)
        {
            Solve(problem, u, tolerance, counts: true);
        }
        else
        {
            Improve(problem, u, tolerance);
        }
    }

    /// <summary>The fluxes of a solution, in the workspace.</summary>
    public FaceFluxes Fluxes(DiffusionProblem problem, double[] u)
    {
        _workspace.Fluxes.Compute(problem, u);
        return _workspace.Fluxes;
    }

    /// <summary>Numbers to work with until they are next asked for.</summary>
    /// <param name="length">How many.</param>
    public Span<double> Scratch(int length)
    {
        _workspace.Scratch.FitToWrite(length);
        return _workspace.Scratch;
    }

    private static double Norm(double[] values, int length) =>
        Math.Sqrt(System.Numerics.Tensors.TensorPrimitives.SumOfSquares<double>(values.AsSpan(0, length)));

    private void Require(SolveReport report, double tolerance, double ofLoad)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        if (report.Status == SolveStatus.Stalled && !(ofLoad <= MostStalled))
        {
            string asked = string.Create(CultureInfo.InvariantCulture, $"{ofLoad:G3} of the load; asked {tolerance:G3}");
            throw new SolveFailedException($"double precision stopped the linear solve ({report.Method}) at a residual of {asked}");
        }

        if (!report.IsUsable)
        {
            throw new SolveFailedException(report.Status == SolveStatus.Singular
                ? "the equations have no single solution: a part of the body has a source but no connection to a reference"
                : string.Create(CultureInfo.InvariantCulture, $"the linear solve did not converge: relative residual {report.RelativeResidual:G3} after {report.Iterations} iterations ({report.Method}); asked {tolerance:G3}"));
        }
    }

    // The best constant in the energy norm, c = 1'(q - A u) / 1'A 1: what enters then leaves, to rounding.
    private static void Balance(DiffusionProblem problem, DiffusionSystem system, double[] u)
    {
        double residual = 0;
        double conductance = 0;
        for (int c = 0; c < u.Length; c++)
        {
            residual += system.Q[c] - (system.Gb[c] * u[c]);
            conductance += system.Gb[c];
        }

        double shift = conductance > 0 ? residual / conductance : 0;
        for (int c = 0; c < u.Length && shift != 0; c++)
        {
            if ((problem.Kx[c] > 0 || problem.Kz[c] > 0) && !(problem.IsFixedCell is bool[] held && held[c]))
            {
                u[c] += shift;
            }
        }
    }
}
