using System.Runtime.InteropServices;
using Strata.Numerics.Discretization;

namespace Strata.Numerics.Solvers;

/// <summary>
/// Solves a system of several parts that are not connected one by one, each on the box around it: nets of one drawing fill
/// their own boxes far better than the box around all of them.
/// </summary>
internal sealed class PartsSolver : IDisposable
{
    /// <summary>The boxes of the parts may have at most this share of the whole box's cells.</summary>
    private const double WorthIt = 0.7;

    private readonly int _bits;
    private readonly List<SystemPart> _parts = [];
    private readonly List<PartWorkspace> _kept = [];
    private readonly PartWorkspace _shared;
    private readonly List<Box> _boxes = [];
    private int[] _boxOf = [];

    /// <summary>Creates an empty workspace.</summary>
    /// <param name="bits">Register width.</param>
    public PartsSolver(int bits)
    {
        _bits = bits;
        _shared = new PartWorkspace(bits);
    }

    /// <summary>Parts of the system; fewer than two where the whole is solved at once.</summary>
    public int Count => _parts.Count;

    /// <summary>Bytes reserved, the copies of the equations included.</summary>
    public long Bytes => _shared.Bytes + _kept.Sum(w => w.Bytes);

    /// <summary>Finds the parts that are worth solving apart.</summary>
    /// <param name="system">The system.</param>
    /// <param name="roots">Root of every cell's part, the cell's own index where it is alone; empty for one part.</param>
    /// <returns>Whether they are to be solved apart.</returns>
    public bool Find(DiffusionSystem system, ReadOnlySpan<int> roots)
    {
        _parts.Clear();
        foreach (PartWorkspace workspace in _kept)
        {
            workspace.Forget();
        }

        if (roots.Length == 0)
        {
            return false;
        }

        FindBoxes(system, roots);
        long cells = _boxes.Sum(b => b.Cells);
        if (_boxes.Count < 2 || cells > WorthIt * system.Nx * system.Nz)
        {
            return false;
        }

        _parts.AddRange(_boxes.Select(b => new SystemPart(b.Root, b.FirstX, b.FirstZ, b.LastX - b.FirstX + 1, b.LastZ - b.FirstZ + 1)));
        return true;
    }

    /// <summary>Cuts changed conductances out again for the parts that keep a hierarchy.</summary>
    /// <param name="system">The system.</param>
    /// <param name="roots">Root of every cell's part.</param>
    public void Refresh(DiffusionSystem system, ReadOnlySpan<int> roots)
    {
        for (int j = 0; j < _kept.Count; j++)
        {
            _kept[j].Refresh(_parts[j], system, roots);
        }
    }

    /// <summary>Solves all parts.</summary>
    /// <param name="system">The system.</param>
    /// <param name="roots">Root of every cell's part.</param>
    /// <param name="q">Sources.</param>
    /// <param name="u">Guess, then solution.</param>
    /// <param name="options">Tolerance and limits.</param>
    /// <param name="keep">Whether the parts keep their hierarchies for further solves.</param>
    /// <param name="ct">Stops the solve between iterations.</param>
    /// <returns>The worst status, the most iterations, the residual of the whole.</returns>
    public SolveReport Solve(
        DiffusionSystem system, ReadOnlySpan<int> roots, ReadOnlySpan<double> q, Span<double> u, SolveOptions options, bool keep, CancellationToken ct)
    {
        SolveStatus status = SolveStatus.Converged;
        int iterations = 0;
        int floating = 0;
        bool fallback = false;
        double residual = 0;
        double norm = 0;
        string method = "";
        for (int j = 0; j < _parts.Count; j++)
        {
            if (keep && _kept.Count == j)
            {
                _kept.Add(new PartWorkspace(_bits));
            }

            SolveReport report = (keep ? _kept[j] : _shared).Solve(_parts[j], system, roots, q, u, options, keep, ct, out double partNorm);
            status = Worse(status, report.Status);
            iterations = Math.Max(iterations, report.Iterations);
            floating += report.FloatingComponents;
            fallback |= report.UsedFallback;
            residual += report.RelativeResidual * partNorm * (report.RelativeResidual * partNorm);
            norm += partNorm * partNorm;
            method = report.UsedFallback || (report.Iterations > 0 && !fallback) ? report.Method : method;
        }

        double relative = norm > 0 ? Math.Sqrt(residual / norm) : 0;
        return new SolveReport(status, iterations, relative, $"{method}, {_parts.Count} parts", fallback, floating);
    }

    /// <summary>Frees all memory.</summary>
    public void Dispose()
    {
        _shared.Dispose();
        foreach (PartWorkspace workspace in _kept)
        {
            workspace.Dispose();
        }
    }

    // A root is the smallest cell of its part, so it comes first.
    private void FindBoxes(DiffusionSystem system, ReadOnlySpan<int> roots)
    {
        _boxes.Clear();
        if (_boxOf.Length < roots.Length)
        {
            _boxOf = new int[roots.Length];
        }

        Span<Box> boxes = [];
        int nz = system.Nz;
        for (int c = 0; c < roots.Length; c++)
        {
            int root = roots[c];
            if (root == c)
            {
                _boxOf[c] = IsConnected(system, c) ? _boxes.Count : -1;
                if (_boxOf[c] < 0)
                {
                    continue;
                }

                _boxes.Add(new Box { Root = c, FirstX = c / nz, FirstZ = int.MaxValue, LastX = c / nz });
                boxes = CollectionsMarshal.AsSpan(_boxes);
            }

            ref Box box = ref boxes[_boxOf[root]];
            int k = c % nz;
            box.LastX = c / nz;
            box.FirstZ = Math.Min(box.FirstZ, k);
            box.LastZ = Math.Max(box.LastZ, k);
        }
    }

    private static SolveStatus Worse(SolveStatus a, SolveStatus b)
    {
        ReadOnlySpan<SolveStatus> order = [SolveStatus.Converged, SolveStatus.Stalled, SolveStatus.NotConverged, SolveStatus.Cancelled, SolveStatus.Singular];
        return order.IndexOf(a) > order.IndexOf(b) ? a : b;
    }

    // A cell that is its own root may still be a part of one cell with a conductance to the reference, or the first of many.
    private static bool IsConnected(DiffusionSystem system, int c) => system.Gx[c] > 0 || system.Gz[c] > 0 || system.Gb[c] > 0;

    private struct Box
    {
        public int Root;
        public int FirstX;
        public int LastX;
        public int FirstZ;
        public int LastZ;

        public readonly long Cells => (long)(LastX - FirstX + 1) * (LastZ - FirstZ + 1);
    }
}
