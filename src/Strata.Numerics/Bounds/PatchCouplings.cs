namespace Strata.Numerics.Bounds;

/// <summary>
/// A sparse matrix while its terms are added: per row a chain of couplings in the order of arrival, itself first. Workspace.
/// </summary>
internal sealed class PatchCouplings
{
    private int[] _first = [], _last = [], _counts = [], _next = [], _others = [];
    private double[] _values = [];
    private int _used;

    /// <summary>Sets the number of rows, which couple with nothing but themselves; the memory stays.</summary>
    public void Reset(int rows)
    {
        Rows = rows;
        if (_first.Length < rows)
        {
            (_first, _last, _counts) = (new int[2 * rows], new int[2 * rows], new int[2 * rows]);
            (_next, _others, _values) = (new int[16 * rows], new int[16 * rows], new double[16 * rows]);
        }

        for (int row = 0; row < rows; row++)
        {
            (_first[row], _last[row], _counts[row]) = (row, row, 1);
            (_others[row], _next[row], _values[row]) = (row, -1, 0);
        }

        _used = rows;
    }

    /// <summary>Rows.</summary>
    public int Rows { get; private set; }

    /// <summary>The first coupling of a row: with itself.</summary>
    public int First(int row) => _first[row];

    /// <summary>The coupling after another; -1 after the last.</summary>
    public int Next(int coupling) => _next[coupling];

    /// <summary>What a coupling is with.</summary>
    public int Other(int coupling) => _others[coupling];

    /// <summary>Its value.</summary>
    public double Value(int coupling) => _values[coupling];

    /// <summary>Couplings of a row.</summary>
    public int Count(int row) => _counts[row];

    /// <summary>Adds to a coupling.</summary>
    public void Add(int row, int other, double value)
    {
        for (int at = _first[row]; at >= 0; at = _next[at])
        {
            if (_others[at] == other)
            {
                _values[at] += value;
                return;
            }
        }

        if (_used == _others.Length)
        {
            Array.Resize(ref _next, 2 * _used);
            Array.Resize(ref _others, 2 * _used);
            Array.Resize(ref _values, 2 * _used);
        }

        (_others[_used], _values[_used], _next[_used]) = (other, value, -1);
        _next[_last[row]] = _used;
        _last[row] = _used++;
        _counts[row]++;
    }
}
