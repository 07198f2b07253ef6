using Strata.Numerics.Discretization;

namespace Strata.Numerics.Solvers;

/// <summary>
/// The connected parts of a system that have no conductance to the reference. Their load must sum to zero, and their
/// solution, fixed only up to a constant, is given zero mean.
/// </summary>
internal sealed class FloatingComponents
{
    private int[] _parent = [];
    private int[] _label = [];
    private bool[] _grounded = [];
    private double[] _sum = [];
    private double[] _size = [];

    private const int Grounded = -1;
    private const int Outside = -2;
    private int _cells;
    private bool _hasOutside;

    /// <summary>How many parts float.</summary>
    public int Count { get; private set; }

    /// <summary>Root of every cell's part: its smallest cell; empty where the whole grid is one part.</summary>
    public ReadOnlySpan<int> Roots => _parent.AsSpan(0, _cells);

    /// <summary>Largest net source of a part, relative to the sum of its absolute sources, that counts as rounding.</summary>
    public const double CompatibilityTolerance = 1e-10;

    /// <summary>Finds the floating parts of a system.</summary>
    /// <param name="system">Any system.</param>
    /// <param name="isOnePart">Whether the whole grid is known to be one part with a reference.</param>
    public void Find(DiffusionSystem system, bool isOnePart)
    {
        int n = system.Nx * system.Nz;
        Count = 0;
        _cells = 0;
        if (isOnePart)
        {
            return;
        }

        _cells = n;
        if (_parent.Length < n)
        {
            _parent = new int[n];
            _label = new int[n];
            _grounded = new bool[n];
        }

        Join(system);
        Array.Clear(_grounded, 0, n);
        for (int c = 0; c < n; c++)
        {
            // A root is the smallest index of its part, so one ascending sweep makes every parent a root.
            int root = _parent[c] = _parent[_parent[c]];
            if (system.Gb[c] > 0)
            {
                _grounded[root] = true;
            }
        }

        Label(system);
    }

    /// <summary>Whether every floating part's load sums to zero and no cell outside the system has one.</summary>
    /// <param name="q">Sources, one value per cell.</param>
    public bool IsCompatible(ReadOnlySpan<double> q)
    {
        Array.Clear(_sum, 0, 2 * Count);
        for (int c = 0; c < _cells && (Count > 0 || _hasOutside); c++)
        {
            int label = _label[c];
            if (label >= 0)
            {
                _sum[2 * label] += q[c];
                _sum[(2 * label) + 1] += Math.Abs(q[c]);
            }
            else if (label == Outside && q[c] != 0)
            {
                return false;
            }
        }

        for (int label = 0; label < Count; label++)
        {
            if (Math.Abs(_sum[2 * label]) > CompatibilityTolerance * _sum[(2 * label) + 1])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sets the cells that are not in the system to 0.</summary>
    /// <param name="u">One value per cell.</param>
    public void ClearOutside(Span<double> u)
    {
        for (int c = 0; c < _cells && _hasOutside; c++)
        {
            if (_label[c] == Outside)
            {
                u[c] = 0;
            }
        }
    }

    /// <summary>Takes the mean of each floating part off its values.</summary>
    /// <param name="u">One value per cell.</param>
    public void RemoveMeans(Span<double> u)
    {
        if (Count == 0)
        {
            return;
        }

        Array.Clear(_sum, 0, Count);
        for (int c = 0; c < u.Length; c++)
        {
            if (_label[c] >= 0)
            {
                _sum[_label[c]] += u[c];
            }
        }

        for (int c = 0; c < u.Length; c++)
        {
            if (_label[c] >= 0)
            {
                u[c] -= _sum[_label[c]] / _size[_label[c]];
            }
        }
    }

    /// <summary>One cell of each floating part.</summary>
    /// <param name="cellCount">Cells of the system.</param>
    public int[] Representatives(int cellCount)
    {
        int[] cells = new int[Count];
        for (int c = cellCount - 1; c >= 0 && Count > 0; c--)
        {
            if (_label[c] >= 0)
            {
                cells[_label[c]] = c;
            }
        }

        return cells;
    }

    // Cell by cell upwards along columns: the cell below was just joined, so that its root is at hand.
    private void Join(DiffusionSystem system)
    {
        int n = system.Nx * system.Nz, nz = system.Nz;
        ReadOnlySpan<double> gx = system.Gx.AsSpan(0, n), gz = system.Gz.AsSpan(0, n);
        Span<int> parent = _parent.AsSpan(0, n);
        int root = -1;
        for (int c = 0; c < n; c++)
        {
            root = c > 0 && gz[c - 1] > 0 ? root : c;
            parent[c] = root;
            if (c < nz || !(gx[c - nz] > 0))
            {
                continue;
            }

            int other = parent[c - nz];
            other = parent[other] == other ? other : Root(other);
            if (other != root)
            {
                (int least, int most) = (Math.Min(root, other), Math.Max(root, other));
                parent[most] = least;
                root = least;
                parent[c] = root;
            }
        }
    }

    private int Root(int c)
    {
        while (_parent[c] != c)
        {
            _parent[c] = _parent[_parent[c]];
            c = _parent[c];
        }

        return c;
    }

    private void Label(DiffusionSystem system)
    {
        int n = system.Nx * system.Nz;
        _hasOutside = false;
        for (int c = 0; c < n; c++)
        {
            int root = _parent[c];
            if (_grounded[root])
            {
                _label[c] = Grounded;
            }
            else if (root == c && IsOutside(system, c))
            {
                (_label[c], _hasOutside) = (Outside, true);
            }
            else
            {
                _label[c] = root == c ? Count++ : _label[root];
            }
        }

        if (_sum.Length < 2 * Count)
        {
            _sum = new double[2 * Count];
            _size = new double[Count];
        }

        Array.Clear(_size);
        for (int c = 0; c < n && Count > 0; c++)
        {
            if (_label[c] >= 0)
            {
                _size[_label[c]]++;
            }
        }
    }

    private static bool IsOutside(DiffusionSystem system, int c)
    {
        int nz = system.Nz;
        return system.Gx[c] == 0 && system.Gz[c] == 0 && system.Gb[c] == 0
            && (c < nz || system.Gx[c - nz] == 0) && (c < 1 || system.Gz[c - 1] == 0);
    }
}
