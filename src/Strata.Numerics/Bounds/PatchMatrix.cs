using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>The matrix of one patch while its triangles are added: corners first, then unknowns beside the vertices. Workspace.</summary>
internal sealed class PatchMatrix
{
    private const int FirstCapacity = 16;
    private int[] _codes = new int[FirstCapacity];
    private double[] _matrix = new double[FirstCapacity * FirstCapacity];
    private int _capacity = FirstCapacity, _count;

    /// <summary>Starts a patch with its four corners.</summary>
    public void Start()
    {
        (_codes[0], _codes[1], _codes[2], _codes[3]) = (~0, ~1, ~2, ~3);
        _count = 4;
        Array.Clear(_matrix);
    }

    /// <summary>
    /// Adds a triangle: per pair of its nodes value times (node a)(node b), each spread over what gives it its value.
    /// </summary>
    /// <param name="a">First node.</param>
    /// <param name="b">Second node.</param>
    /// <param name="c">Third node.</param>
    /// <param name="values">The symmetric matrix of the triangle, row by row.</param>
    /// <param name="stream">Whether the nodes give values of a stream function.</param>
    public void Add(NodeValue a, NodeValue b, NodeValue c, ReadOnlySpan<double> values, bool stream)
    {
        Span<int> first = [Place(a.First), Place(b.First), Place(c.First)];
        Span<int> second = [Second(a, first[0]), Second(b, first[1]), Second(c, first[2])];
        Span<double> weight = stream ? [a.StreamWeight, b.StreamWeight, c.StreamWeight] : [a.Weight, b.Weight, c.Weight];
        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < 3; column++)
            {
                double value = values[(3 * row) + column], low = value * (1 - weight[row]), high = value * weight[row];
                AddOne(first[row], first[column], low * (1 - weight[column]));
                if (weight[column] != 0)
                {
                    AddOne(first[row], second[column], low * weight[column]);
                }

                if (weight[row] != 0)
                {
                    AddOne(second[row], first[column], high * (1 - weight[column]));
                    AddOne(second[row], second[column], high * weight[column]);
                }
            }
        }
    }

    /// <summary>
    /// What a difference of 1 between the sides of the cell costs at least, along x and along z: the unknowns beside the corners take
    /// their best values, those that other cells share too.
    /// </summary>
    /// <param name="free">Per unknown beside the vertices, 0 where it is held.</param>
    public (double X, double Z) Stiffness(Numbers free)
    {
        int n = _count;
        Span<double> left = n <= FirstCapacity ? stackalloc double[n * n] : new double[n * n];
        for (int row = 0; row < n; row++)
        {
            _matrix.AsSpan(row * _capacity, n).CopyTo(left[(row * n)..]);
        }

        for (int p = n - 1; p >= 4; p--)
        {
            double pivot = free[_codes[p]] == 0 ? 0 : left[(p * n) + p];
            for (int row = 0; row < p && pivot > 0; row++)
            {
                double factor = left[(row * n) + p] / pivot;
                for (int column = 0; column < p && factor != 0; column++)
                {
                    left[(row * n) + column] -= factor * left[(p * n) + column];
                }
            }
        }

        return (left[n + 1] + (2 * left[n + 3]) + left[(3 * n) + 3], left[(2 * n) + 2] + (2 * left[(2 * n) + 3]) + left[(3 * n) + 3]);
    }

    /// <summary>Adds the patch to a system.</summary>
    /// <param name="system">The system.</param>
    /// <param name="corners">The vertices of its corners.</param>
    public void AddTo(PatchSystem system, ReadOnlySpan<int> corners)
    {
        Span<int> unknowns = _count <= 64 ? stackalloc int[_count] : new int[_count];
        for (int n = 0; n < _count; n++)
        {
            unknowns[n] = _codes[n] < 0 ? corners[~_codes[n]] : system.Vertices + _codes[n];
        }

        system.Add(unknowns, _matrix, _capacity);
    }

    private void AddOne(int row, int column, double value) => _matrix[(row * _capacity) + column] += value;

    private int Second(NodeValue node, int first) => node.Second == node.First ? first : Place(node.Second);

    private int Place(int code)
    {
        for (int n = 0; n < _count; n++)
        {
            if (_codes[n] == code)
            {
                return n;
            }
        }

        if (_count == _capacity)
        {
            double[] larger = new double[4 * _capacity * _capacity];
            for (int row = 0; row < _capacity; row++)
            {
                _matrix.AsSpan(row * _capacity, _capacity).CopyTo(larger.AsSpan(row * 2 * _capacity));
            }

            (_matrix, _capacity) = (larger, 2 * _capacity);
            Array.Resize(ref _codes, _capacity);
        }

        _codes[_count] = code;
        return _count++;
    }
}
