namespace Strata.Numerics.Bounds;

/// <summary>
/// Elements with matrices of their own in place of bilinear ones, on vertices of the grid and on unknowns beside them.
/// The unknowns beside have the indices from <see cref="Vertices"/> on.
/// </summary>
internal sealed class PatchSystem
{
    private readonly List<int> _unknowns = [];
    private readonly List<int> _starts = [0];
    private readonly List<double> _matrices = [];
    private readonly EnvelopeFactor _factor = new();
    private int[] _of = [];
    private int[] _at = [];
    private double[] _matrix = [];

    /// <summary>Sets the size and forgets all patches.</summary>
    public PatchSystem(int vertices, int extra)
    {
        (Vertices, Extra) = (vertices, extra);
        (Load, Free, Value) = (new double[extra], new double[extra], new double[extra]);
        Array.Fill(Free, 1);
    }

    /// <summary>Vertices of the grid.</summary>
    public int Vertices { get; }

    /// <summary>Unknowns beside them.</summary>
    public int Extra { get; }

    /// <summary>Load on each unknown beside the vertices.</summary>
    public double[] Load { get; }

    /// <summary>1 where such an unknown may move, 0 where it is held.</summary>
    public double[] Free { get; }

    /// <summary>The value of held ones.</summary>
    public double[] Value { get; }

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
        (_of, _at, _matrix) = ([.. _unknowns], [.. _starts], [.. _matrices]);
        var rows = new PatchCouplings(Extra);
        int m = 0;
        for (int patch = 0; patch + 1 < _at.Length; patch++)
        {
            int from = _at[patch], count = _at[patch + 1] - from;
            for (int a = 0; a < count; a++)
            {
                for (int b = 0; b < count; b++, m++)
                {
                    (int p, int q) = (_of[from + a] - Vertices, _of[from + b] - Vertices);
                    if (p >= 0 && q >= 0)
                    {
                        rows.Add(p, q, _matrix[m]);
                    }
                }
            }
        }

        _factor.Factor(rows, Free);
    }

    /// <summary>result += A v, over all patches.</summary>
    public void AddProduct(ReadOnlySpan<double> v, Span<double> result)
    {
        int m = 0;
        for (int patch = 0; patch + 1 < _at.Length; patch++)
        {
            ReadOnlySpan<int> of = _of.AsSpan(_at[patch], _at[patch + 1] - _at[patch]);
            foreach (int row in of)
            {
                double sum = 0;
                foreach (int column in of)
                {
                    sum += _matrix[m++] * v[column];
                }

                result[row] += sum;
            }
        }
    }

    /// <summary>Solves for the unknowns beside the vertices, those at the vertices held at 0.</summary>
    /// <param name="b">Right-hand side; replaced by the solution.</param>
    public void SolveExtra(Span<double> b) => _factor.Solve(b);
}
