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
    /// Adds the product of two nodes' differences: value times (node a)(node b), each spread over what gives it its value.
    /// </summary>
    public void Add(NodeValue a, NodeValue b, double value, bool stream)
    {
        if (a.First == a.Second && b.First == b.Second)
        {
            AddOne(a.First, b.First, value);
            return;
        }

        (double wa, double wb) = stream ? (a.StreamWeight, b.StreamWeight) : (a.Weight, b.Weight);
        AddOne(a.First, b.First, value * (1 - wa) * (1 - wb));
        AddOne(a.First, b.Second, value * (1 - wa) * wb);
        AddOne(a.Second, b.First, value * wa * (1 - wb));
        AddOne(a.Second, b.Second, value * wa * wb);
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

    private void AddOne(int p, int q, double value)
    {
        if (value != 0)
        {
            (int row, int column) = (Place(p), Place(q));
            _matrix[(row * _capacity) + column] += value;
        }
    }

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
