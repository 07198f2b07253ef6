using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>
/// Conjugate gradients with residual and search direction in single precision and the solution in double, preconditioned by
/// a cycle of <see cref="LineMultigrid"/>. All members of a team run the same loop on their shares.
/// </summary>
/// <remarks>
/// The single-precision residual is exact only relative to its size when it was last evaluated in double precision. When it
/// has fallen far enough, and again where it claims convergence, the solution is brought up to date and the true residual
/// evaluated; the directions go on.
/// </remarks>
internal sealed unsafe class LineIteration
{
    /// <summary>Cells of a range whose partial sums are kept apart; fixed, so that sums do not depend on threads.</summary>
    private const int RangeCells = 8192;

    /// <summary>The largest ratio of the true residual to the one of the recurrence that still counts as reached.</summary>
    private const double Margin = 0.95;

    /// <summary>Below this ratio to its size at the last evaluation in double precision the residual is evaluated again.</summary>
    private const double SynchroniseBelow = 1e-4;

    private readonly LineMultigrid _multigrid;
    private readonly IterationRows* _rows;
    private readonly Action<int> _share;
    private LineTeam _team = null!;
    private RowBuffers* _buffers;
    private double* _partials;
    private double* _sources;
    private double _sourceNorm;
    private double _target;
    private double _sigma;
    private bool _zeroGuess;
    private int _maxIterations;
    private CancellationToken _cancellation;
    private bool _cancelled;
    private SolveStatus _status;

    /// <summary>Creates an iteration.</summary>
    /// <param name="multigrid">Its preconditioner.</param>
    /// <param name="rows">The arrays of the system.</param>
    public LineIteration(LineMultigrid multigrid, IterationRows* rows)
    {
        _multigrid = multigrid;
        _rows = rows;
        _share = RunShare;
    }

    /// <summary>Factor of the system's conductances in single precision, a power of two.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>Iterations of the last run.</summary>
    public int Iterations { get; private set; }

    /// <summary>True residual, ||q - A x||, of the last run.</summary>
    public double Residual { get; private set; }

    private int RangeRows => Math.Max(1, RangeCells / (RowMapKernels.Block * _rows->Nz)) * RowMapKernels.Block;

    private int Ranges => (_rows->Nx + RangeRows - 1) / RangeRows;

    /// <summary>Takes the memory for partial sums.</summary>
    public void TakePartials(Arena arena) => _partials = arena.Take<double>(Ranges);

    /// <summary>Iterates from the solution in the rows.</summary>
    /// <param name="team">The team.</param>
    /// <param name="buffers">Working rows of its members.</param>
    /// <param name="q">Sources.</param>
    /// <param name="sourceNorm">||q||.</param>
    /// <param name="zeroGuess">Whether the guess is zero.</param>
    /// <param name="target">Asked true residual.</param>
    /// <param name="maxIterations">Iterations at most.</param>
    /// <param name="ct">Stops between iterations.</param>
    public SolveStatus Run(LineTeam team, RowBuffers* buffers, double* q, double sourceNorm, bool zeroGuess, double target, int maxIterations, CancellationToken ct)
    {
        _team = team;
        _buffers = buffers;
        _sources = q;
        _sourceNorm = sourceNorm;
        _zeroGuess = zeroGuess;
        _target = target;
        _maxIterations = maxIterations;
        _cancellation = ct;
        _status = SolveStatus.NotConverged;
        team.Run(_share);
        return _status;
    }

    private void RunShare(int id)
    {
        var member = new TeamMember(_team, id, _buffers + id);
        double residual = Begin(member);
        double start = residual;
        double synchronised = residual;
        double norm = residual;
        double guard = SynchroniseBelow;
        double reached = double.PositiveInfinity;
        double product = 0;
        int iterations = 0;
        SolveStatus? end = null;
        while (end is null && (residual > _target || double.IsNaN(residual)))
        {
            bool stopped = iterations >= _maxIterations || IsCancelled(member) || !Advance(member, ref product, ref norm) || !(norm < 1e8 * start);
            iterations += stopped ? 0 : 1;
            bool claimed = norm <= _target * Margin;
            if (!stopped && !claimed && norm > guard * synchronised)
            {
                continue;
            }

            IterationKernels.Flush(_rows, member.Buffers, FirstRow(member), LastRow(member));
            member.Wait();
            residual = TrueResidual(member);
            if (stopped)
            {
                end = residual <= _target ? SolveStatus.Converged
                    : _cancelled ? SolveStatus.Cancelled
                    : residual <= RoundingLevel() ? SolveStatus.Stalled
                    : SolveStatus.NotConverged;
            }
            else if (claimed && residual > _target)
            {
                if (!(residual < 0.5 * reached))
                {
                    end = residual <= RoundingLevel() ? SolveStatus.Stalled : SolveStatus.NotConverged;
                }

                reached = residual;
            }

            if (residual > 2 * norm)
            {
                // Single precision drifted: start the directions anew and look sooner next time.
                product = 0;
                guard = Math.Min(0.1, 10 * guard);
            }

            norm = residual;
            synchronised = residual;
        }

        if (member.IsFirst)
        {
            _status = end ?? SolveStatus.Converged;
            Iterations = iterations;
            Residual = residual;
        }
    }

    // The first residual and the factor that keeps it in the range of single precision.
    private double Begin(TeamMember member)
    {
        double sigma = Math.ScaleB(1, -Math.ILogB(_sourceNorm));
        if (member.IsFirst)
        {
            _sigma = sigma;
            _cancelled = false;
        }

        member.Wait();
        if (_zeroGuess)
        {
            IterationKernels.DealSource(_rows, member.Buffers, _sources, sigma, FirstRow(member), LastRow(member));
            member.Wait();
            return _sourceNorm;
        }

        double residual = TrueResidual(member);
        if (!(residual > 0) || !double.IsFinite(residual))
        {
            return residual;
        }

        member.Wait();
        if (member.IsFirst)
        {
            _sigma = Math.ScaleB(1, -Math.ILogB(residual));
        }

        member.Wait();
        return TrueResidual(member);
    }

    // One thread asks, so that all members do the same.
    private bool IsCancelled(TeamMember member)
    {
        if (member.IsFirst)
        {
            _cancelled = _cancellation.IsCancellationRequested;
        }

        member.Wait();
        return _cancelled;
    }

    // One iteration; false where single precision or the system does not allow one.
    private bool Advance(TeamMember member, ref double product, ref double norm)
    {
        LineCycle.Apply(_multigrid, member);
        double previous = product;
        product = SumOfLines(true);
        double beta = previous > 0 ? product / previous : 0;
        if (!(product > 0) || !double.IsFinite(beta))
        {
            return false;
        }

        Turn(member, (float)beta);
        double step = product / SumOfLines(false);
        if (!(step > 0) || !double.IsFinite(step))
        {
            return false;
        }

        member.Wait();
        Step(member, step);
        norm = Math.Sqrt(SumOfLines(true)) / _sigma;
        member.Wait();
        return double.IsFinite(norm);
    }

    private void Turn(TeamMember member, float beta)
    {
        LinePanels* finest = _multigrid.Finest;
        LineKernelTable kernels = _multigrid.Kernels(0);
        int first = member.From(finest->Panels);
        int end = member.To(finest->Panels);
        if (first > 0 && first < end)
        {
            LineIterationKernels.TurnFirstLine(finest, beta, first, LineCycle.EdgePlane(finest, first, member.Id - 1));
        }

        member.Wait();
        for (int panel = end - 1; panel >= first; panel--)
        {
            float* next = panel + 1 == finest->Panels ? null
                : panel + 1 == end ? LineCycle.EdgePlane(finest, panel + 1, member.Id)
                : finest->DirectionC;
            (finest->HasBoundary[panel] ? kernels.Turn : kernels.TurnInside)(finest, beta, panel, next);
        }

        member.Wait();
    }

    private void Step(TeamMember member, double step)
    {
        LinePanels* finest = _multigrid.Finest;
        LineKernelTable kernels = _multigrid.Kernels(0);
        for (int panel = member.From(finest->Panels); panel < member.To(finest->Panels); panel++)
        {
            (finest->HasBoundary[panel] ? kernels.Step : kernels.StepInside)(finest, (float)step, step * Scale / _sigma, panel);
        }

        if (member.Id > 0)
        {
            new Span<float>(finest->Edges + ((member.Id - 1) * finest->PanelSize), (int)finest->PanelSize).Clear();
        }

        member.Wait();
    }

    // Line by line, so that the order of the sum does not depend on the panels.
    private double SumOfLines(bool both)
    {
        LinePanels* level = _multigrid.Finest;
        double sum = 0;
        int lines = _rows->Map->CountC;
        for (int line = 0; line < lines; line++)
        {
            sum += both ? (double)level->SumC[line] + level->SumF[line] : level->SumC[line];
        }

        return sum;
    }

    private double TrueResidual(TeamMember member)
    {
        int step = RangeRows;
        for (int range = member.From(Ranges); range < member.To(Ranges); range++)
        {
            int from = range * step;
            _partials[range] = IterationKernels.TrueResidual(_rows, member.Buffers, _sources, _sigma, from, Math.Min(_rows->Nx, from + step));
        }

        member.Wait();
        double sum = 0;
        for (int range = 0; range < Ranges; range++)
        {
            sum += _partials[range];
        }

        return Math.Sqrt(sum);
    }

    private int FirstRow(TeamMember member) => member.From(_rows->Nx, RowMapKernels.Block);

    private int LastRow(TeamMember member) => member.To(_rows->Nx, RowMapKernels.Block);

    // Below it the residual is rounding.
    private double RoundingLevel()
    {
        int n = _rows->Nx * _rows->Nz;
        return 4 * Math.ScaleB(1, -52) * StencilKernels.AbsoluteNorm(
            _rows->Nx, _rows->Nz, new(_rows->Gx, n), new(_rows->Gz, n), new(_rows->Gb, n), new(_rows->Solution, n));
    }
}
