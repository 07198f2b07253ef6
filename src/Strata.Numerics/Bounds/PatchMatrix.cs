namespace Strata.Numerics.Bounds;

/// <summary>The matrix of one patch while its triangles are added: corners first, then unknowns beside the vertices. Workspace.</summary>
internal sealed class PatchMatrix
{
    private readonly List<int> _codes = [];
    private double[] _matrix = new double[64];
    private int _capacity = 8;

    /// <summary>Starts a patch with its four corners.</summary>
    public void Start()
    {
        _codes.Clear();
        _codes.AddRange([~0, ~1, ~2, ~3]);
        Array.Clear(_matrix);
    }

    /// <summary>
    /// Adds the product of two nodes' differences: value times (node a)(node b), each spread over what gives it its value.
    /// </summary>
    public void Add(NodeValue a, NodeValue b, double value, bool stream)
    {
        (double wa, double wb) = stream ? (a.StreamWeight, b.StreamWeight) : (a.Weight, b.Weight);
        AddOne(a.First, b.First, value * (1 - wa) * (1 - wb));
        AddOne(a.First, b.Second, value * (1 - wa) * wb);
        AddOne(a.Second, b.First, value * wa * (1 - wb));
        AddOne(a.Second, b.Second, value * wa * wb);
    }

    /// <summary>Adds the patch to a system.</summary>
    /// <param name="system">The system.</param>
    /// <param name="corner">The vertex of each corner.</param>
    public void AddTo(PatchSystem system, Func<int, int> corner)
    {
        int n = _codes.Count;
        int[] unknowns = [.. _codes.Select(code => code < 0 ? corner(~code) : system.Vertices + code)];
        double[] packed = new double[n * n];
        for (int row = 0; row < n; row++)
        {
            _matrix.AsSpan(row * _capacity, n).CopyTo(packed.AsSpan(row * n));
        }

        system.Add(unknowns, packed);
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
        int at = _codes.IndexOf(code);
        if (at >= 0)
        {
            return at;
        }

        _codes.Add(code);
        if (_codes.Count > _capacity)
        {
            double[] larger = new double[4 * _capacity * _capacity];
            for (int row = 0; row < _capacity; row++)
            {
                _matrix.AsSpan(row * _capacity, _capacity).CopyTo(larger.AsSpan(row * 2 * _capacity));
            }

            (_matrix, _capacity) = (larger, 2 * _capacity);
        }

        return _codes.Count - 1;
    }
}
