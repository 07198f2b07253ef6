using Strata.Numerics.Discretization;

namespace Strata.Numerics.Solvers;

/// <summary>A solver for one part after another, or for one part again and again.</summary>
/// <param name="bits">Register width.</param>
internal sealed class PartWorkspace(int bits) : IDisposable
{
    private readonly DiffusionSolver _solver = new(bits, false);
    private DiffusionSystem? _memory;
    private DiffusionSystem? _system;
    private double[] _u = [];
    private bool _isPrepared;

    /// <summary>Bytes reserved, the copy of the equations included.</summary>
    public long Bytes => _solver.BytesUsed + (5L * sizeof(double) * _u.Length);

    /// <summary>Makes the next solve prepare its part anew.</summary>
    public void Forget() => _isPrepared = false;

    /// <summary>Solves a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="system">The whole system.</param>
    /// <param name="roots">Root of every cell's part.</param>
    /// <param name="q">Sources of the whole.</param>
    /// <param name="u">Guess, then solution, of the whole.</param>
    /// <param name="options">Tolerance and limits.</param>
    /// <param name="isSame">Whether the workspace serves this part only, so that what was prepared still holds.</param>
    /// <param name="ct">Stops the solve between iterations.</param>
    /// <param name="norm">Norm of the part's sources.</param>
    public SolveReport Solve(
        SystemPart part, DiffusionSystem system, ReadOnlySpan<int> roots, ReadOnlySpan<double> q, Span<double> u, SolveOptions options, bool isSame, CancellationToken ct, out double norm)
    {
        Fit(part);
        Span<double> source = _system!.Q.AsSpan(0, part.Cells), solution = _u.AsSpan(0, part.Cells);
        bool loaded = part.Cut(system.Nz, q, roots, source);
        bool guessed = part.Cut(system.Nz, u, roots, solution);
        norm = 0;
        if (!loaded && !guessed)
        {
            return new SolveReport(SolveStatus.Converged, 0, 0, "none: no sources", false);
        }

        if (!isSame || !_isPrepared)
        {
            part.CutConductances(system, roots, _system);
            _solver.Prepare(_system, options);
            _isPrepared = true;
        }

        norm = Math.Sqrt(Kernels.VectorKernels.SumOfSquares(source));
        SolveReport report = _solver.Solve(source, solution, options, ct);
        part.Put(system.Nz, solution, roots, u);
        return report;
    }

    /// <summary>Takes the whole's changed conductances and keeps the hierarchy.</summary>
    /// <param name="part">The part that this workspace serves.</param>
    /// <param name="system">The whole system.</param>
    /// <param name="roots">Root of every cell's part.</param>
    public void Refresh(SystemPart part, DiffusionSystem system, ReadOnlySpan<int> roots)
    {
        if (_isPrepared)
        {
            part.CutConductances(system, roots, _system!);
            _solver.Refresh();
        }
    }

    /// <summary>Frees all memory.</summary>
    public void Dispose() => _solver.Dispose();

    // Parts of all sizes share the memory of the largest; only the description of a part of another size is new.
    private void Fit(SystemPart part)
    {
        if (_u.Length < part.Cells)
        {
            _memory = new DiffusionSystem(part.Nx, part.Nz);
            _u = new double[part.Cells];
            _system = _memory;
            _isPrepared = false;
        }
        else if (_system is null || _system.Nx != part.Nx || _system.Nz != part.Nz)
        {
            _system = new DiffusionSystem(part.Nx, part.Nz, _memory!);
            _isPrepared = false;
        }
    }
}
