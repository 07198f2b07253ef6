using System.Runtime.InteropServices;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// Elements with matrices of their own in place of bilinear ones, on vertices of the grid and on unknowns beside them.
/// The unknowns beside have the indices from <see cref="Vertices"/> on.
/// </summary>
internal sealed class PatchSystem
{
    private readonly List<int> _unknowns = [];
    private readonly List<int> _starts = [];
    private readonly List<double> _matrices = [];
    private readonly PatchCouplings _couplings = new();
    private readonly EnvelopeFactor _factor = new();

    /// <summary>Sets the size and forgets all patches; the memory stays.</summary>
    public void Reset(int vertices, int extra)
    {
        (Vertices, Extra) = (vertices, extra);
        Load.Fit(extra);
        Load.Clear();
        Free.Fit(extra);
        Free.AsSpan().Fill(1);
        Value.Fit(extra);
        Value.Clear();
        _unknowns.Clear();
        _matrices.Clear();
        _starts.Clear();
        _starts.Add(0);
    }

    /// <summary>Vertices of the grid.</summary>
    public int Vertices { get; private set; }

    /// <summary>Unknowns beside them.</summary>
    public int Extra { get; private set; }

    /// <summary>Load on each unknown beside the vertices.</summary>
    public Numbers Load { get; } = new();

    /// <summary>1 where such an unknown may move, 0 where it is held.</summary>
    public Numbers Free { get; } = new();

    /// <summary>The value of held ones.</summary>
    public Numbers Value { get; } = new();

    /// <summary>Adds a patch.</summary>
    /// <param name="unknowns">Its unknowns.</param>
    /// <param name="matrix">Its symmetric matrix, row by row.</param>
    /// <param name="pitch">Numbers from row to row of the matrix.</param>
    public void Add(ReadOnlySpan<int> unknowns, ReadOnlySpan<double> matrix, int pitch)
    {
        _unknowns.AddRange(unknowns);
        for (int row = 0; row < unknowns.Length; row++)
        {
            _matrices.AddRange(matrix.Slice(row * pitch, unknowns.Length));
        }

        _starts.Add(_unknowns.Count);
    }

    /// <summary>Factors the couplings of the unknowns beside the vertices.</summary>
    public void Factor()
    {
        ReadOnlySpan<int> of = CollectionsMarshal.AsSpan(_unknowns), starts = CollectionsMarshal.AsSpan(_starts);
        ReadOnlySpan<double> matrix = CollectionsMarshal.AsSpan(_matrices);
        _couplings.Reset(Extra);
        int m = 0;
        for (int patch = 0; patch + 1 < starts.Length; patch++)
        {
            int from = starts[patch], count = starts[patch + 1] - from;
            for (int a = 0; a < count; a++)
            {
                for (int b = 0; b < count; b++, m++)
                {
                    (int p, int q) = (of[from + a] - Vertices, of[from + b] - Vertices);
                    if (p >= 0 && q >= 0)
                    {
                        _couplings.Add(p, q, matrix[m]);
                    }
                }
            }
        }

        _factor.Factor(_couplings, Free);
    }

    /// <summary>result += A v, over all patches.</summary>
    public void AddProduct(ReadOnlySpan<double> v, Span<double> result)
    {
        ReadOnlySpan<int> unknowns = CollectionsMarshal.AsSpan(_unknowns), starts = CollectionsMarshal.AsSpan(_starts);
        ReadOnlySpan<double> matrix = CollectionsMarshal.AsSpan(_matrices);
        int m = 0;
        for (int patch = 0; patch + 1 < starts.Length; patch++)
        {
            ReadOnlySpan<int> of = unknowns[starts[patch]..starts[patch + 1]];
            foreach (int row in of)
            {
                double sum = 0;
                foreach (int column in of)
                {
                    sum += matrix[m++] * v[column];
                }

                result[row] += sum;
            }
        }
    }

    /// <summary>Solves for the unknowns beside the vertices, those at the vertices held at 0.</summary>
    /// <param name="b">Right-hand side; replaced by the solution.</param>
    public void SolveExtra(Span<double> b) => _factor.Solve(b);
}
