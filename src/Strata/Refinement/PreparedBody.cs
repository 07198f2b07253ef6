using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Refinement;

/// <summary>The body that a solver is prepared for: assembled and set up once, used with any number of data.</summary>
internal sealed class PreparedBody
{
    private DiffusionBody? _body;
    private int _version;
    private int _structure;
    private int _threads;
    private DiffusionSystem _system = new(1, 1);

    /// <summary>Brings the equations up to a problem: all of them for another body, else its sources alone.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="solver">Is prepared for the body.</param>
    /// <param name="options">What the solves will ask for.</param>
    /// <param name="clock">What the time is spent on.</param>
    /// <returns>The equations, with the sources of the problem.</returns>
    public DiffusionSystem For(DiffusionProblem problem, DiffusionSolver solver, SolveOptions options, PhaseClock clock)
    {
        using PhaseClock.Stay assembly = clock.In(SolvePhase.Assembly);
        DiffusionBody body = problem.Body;
        if (ReferenceEquals(_body, body) && _version == body.Version && _threads == options.Threads)
        {
            DiffusionAssembly.AssembleSources(problem, _system);
            return _system;
        }

        bool drifted = ReferenceEquals(_body, body) && _structure == body.Structure && _threads == options.Threads;
        _body = null;
        _system = _system.Resized(body.Grid.Nx, body.Grid.Nz);
        DiffusionAssembly.Assemble(problem, _system);
        using (clock.In(SolvePhase.SetUp))
        {
            if (drifted)
            {
                solver.Refresh();
            }
            else
            {
                solver.Prepare(_system, options);
            }
        }

        (_body, _version, _structure, _threads) = (body, body.Version, body.Structure, options.Threads);
        return _system;
    }
}
