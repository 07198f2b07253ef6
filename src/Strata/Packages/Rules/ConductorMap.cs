using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Packages.Rules;

/// <summary>What is drawn where, and which conductors touch: read from the finished drawing, not from the parameters.</summary>
/// <remarks>
/// The section is cut at every edge of every shape, slopes and curves in slices more (<see cref="DrawingCuts"/>); each cell shows the
/// shape that its centre lies in. Conducting cells that share an edge belong to one piece. A gap or a bridge narrower than a
/// slice of a slope may be missed; none along straight edges.
/// </remarks>
internal sealed class ConductorMap
{
    private readonly CrossSection _section;
    private readonly double[] _x;
    private readonly double[] _z;
    private readonly int[] _shape;
    private readonly int[] _piece;

    /// <summary>Reads a drawing.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="library">The materials that it may name.</param>
    public ConductorMap(CrossSection section, MaterialLibrary library)
    {
        _section = section;
        (_x, _z) = DrawingCuts.Of(section);
        _shape = Visible();
        _piece = Pieces(library);
    }

    /// <summary>Number of separate pieces of conductor.</summary>
    public int PieceCount { get; private set; }

    /// <summary>The piece at a place, or -1 for an insulator; on an edge the conductor on either side.</summary>
    /// <param name="place">A point, segment or rectangle, m.</param>
    public int PieceAt(Box place)
    {
        double reach = Math.Min(SmallestStep(_x), SmallestStep(_z)) / 2;
        double x = (place.X0 + place.X1) / 2;
        double z = (place.Z0 + place.Z1) / 2;
        ReadOnlySpan<(double, double)> tries = [(x, z), (x, z + reach), (x, z - reach), (x + reach, z), (x - reach, z)];
        foreach ((double tx, double tz) in tries)
        {
            int cell = Cell(tx, tz);
            if (cell >= 0 && _piece[cell] >= 0)
            {
                return _piece[cell];
            }
        }

        return -1;
    }

    /// <summary>The pieces that a region's conductor belongs to.</summary>
    /// <param name="region">Name of the region.</param>
    public IReadOnlySet<int> PiecesOf(string region) => PiecesWhere(name => name == region);

    /// <summary>The pieces that the conductors of some regions belong to.</summary>
    public IReadOnlySet<int> PiecesWhere(Func<string, bool> isWanted)
    {
        HashSet<int> pieces = [];
        for (int cell = 0; cell < _shape.Length; cell++)
        {
            if (_piece[cell] >= 0 && isWanted(_section.Shapes[_shape[cell]].Region))
            {
                pieces.Add(_piece[cell]);
            }
        }

        return pieces;
    }

    /// <summary>The smallest box around what can be seen of some regions, m; null if nothing can.</summary>
    public Box? ExtentWhere(Func<string, bool> isWanted)
    {
        double x0 = double.PositiveInfinity, x1 = double.NegativeInfinity, z0 = double.PositiveInfinity, z1 = double.NegativeInfinity;
        for (int cell = 0; cell < _shape.Length; cell++)
        {
            if (_shape[cell] >= 0 && isWanted(_section.Shapes[_shape[cell]].Region))
            {
                (int i, int k) = (cell / (_z.Length - 1), cell % (_z.Length - 1));
                (x0, x1) = (Math.Min(x0, _x[i]), Math.Max(x1, _x[i + 1]));
                (z0, z1) = (Math.Min(z0, _z[k]), Math.Max(z1, _z[k + 1]));
            }
        }

        return x1 > x0 ? new Box(x0, x1, z0, z1) : null;
    }

    /// <summary>The smallest box around what can be seen of a region, m; null if nothing can.</summary>
    public Box? Extent(string region) => ExtentWhere(name => name == region);

    /// <summary>The region seen at a point, m; null where nothing is painted or outside.</summary>
    public string? RegionAt(double x, double z)
    {
        int cell = Cell(x, z);
        return cell >= 0 && _shape[cell] >= 0 ? _section.Shapes[_shape[cell]].Region : null;
    }

    private static double SmallestStep(double[] lines)
    {
        double smallest = double.PositiveInfinity;
        for (int i = 1; i < lines.Length; i++)
        {
            smallest = Math.Min(smallest, lines[i] - lines[i - 1]);
        }

        return smallest;
    }

    private int[] Visible()
    {
        int rows = _z.Length - 1;
        int[] shape = new int[(_x.Length - 1) * rows];
        Array.Fill(shape, -1);
        for (int s = 0; s < _section.Shapes.Count; s++)
        {
            Shape figure = _section.Shapes[s].Shape;
            Box bounds = figure.Bounds;
            int first = Math.Max(0, Index(_x, bounds.X0) - 1);
            int low = Math.Max(0, Index(_z, bounds.Z0) - 1);
            for (int i = first; i < _x.Length - 1 && _x[i] < bounds.X1; i++)
            {
                for (int k = low; k < rows && _z[k] < bounds.Z1; k++)
                {
                    if (figure.Contains((_x[i] + _x[i + 1]) / 2, (_z[k] + _z[k + 1]) / 2))
                    {
                        shape[i * rows + k] = s;
                    }
                }
            }
        }

        return shape;
    }

    private int[] Pieces(MaterialLibrary library)
    {
        int rows = _z.Length - 1;
        bool[] conducts = [.. _section.Shapes.Select(shape => library.TryGet(shape.Material, out Material? material) && material.IsConductor)];
        int[] piece = new int[_shape.Length];
        Array.Fill(piece, -1);
        Stack<int> open = new();
        for (int seed = 0; seed < piece.Length; seed++)
        {
            if (piece[seed] >= 0 || !Conducts(seed))
            {
                continue;
            }

            piece[seed] = PieceCount;
            open.Push(seed);
            while (open.TryPop(out int cell))
            {
                int k = cell % rows;
                Visit(cell - rows, cell >= rows);
                Visit(cell + rows, cell + rows < piece.Length);
                Visit(cell - 1, k > 0);
                Visit(cell + 1, k < rows - 1);
            }

            PieceCount++;
        }

        return piece;

        bool Conducts(int cell) => _shape[cell] >= 0 && conducts[_shape[cell]];

        void Visit(int cell, bool exists)
        {
            if (exists && piece[cell] < 0 && Conducts(cell))
            {
                piece[cell] = PieceCount;
                open.Push(cell);
            }
        }
    }

    private int Cell(double x, double z)
    {
        int i = Index(_x, x) - 1;
        int k = Index(_z, z) - 1;
        return i >= 0 && i < _x.Length - 1 && k >= 0 && k < _z.Length - 1 ? i * (_z.Length - 1) + k : -1;
    }

    // The number of lines at or below a value.
    private static int Index(double[] lines, double value)
    {
        int found = Array.BinarySearch(lines, value);
        return found >= 0 ? found + 1 : ~found;
    }
}
