using Strata.Numerics.Grids;

namespace Strata.Reports.Page;

/// <summary>Every so many columns and rows of a grid joined to one; a joined cell has the value of the cell that holds its
/// centre.</summary>
internal sealed class ThinnedGrid
{
    private readonly RectilinearGrid _grid;
    private readonly int[] _columns;
    private readonly int[] _rows;

    /// <summary>Thins a grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="every">Columns and rows that become one; 1 keeps all.</param>
    public ThinnedGrid(RectilinearGrid grid, int every)
    {
        (_grid, Every) = (grid, every);
        (X, _columns) = Thin(grid.X, every);
        (Z, _rows) = Thin(grid.Z, every);
    }

    /// <summary>Columns and rows that became one.</summary>
    public int Every { get; }

    /// <summary>Faces along x, m.</summary>
    public double[] X { get; }

    /// <summary>Faces along z, m.</summary>
    public double[] Z { get; }

    /// <summary>Cells along z.</summary>
    public int Nz => _rows.Length;

    /// <summary>True when it cannot be thinned much further.</summary>
    public bool IsCoarsest => _columns.Length <= 2 && _rows.Length <= 2;

    /// <summary>The values of its cells.</summary>
    public T[] Of<T>(ReadOnlySpan<T> values)
    {
        T[] of = new T[_columns.Length * _rows.Length];
        for (int i = 0; i < _columns.Length; i++)
        {
            for (int k = 0; k < _rows.Length; k++)
            {
                of[(i * _rows.Length) + k] = values[_grid.Cell(_columns[i], _rows[k])];
            }
        }

        return of;
    }

    /// <summary>The values of its cells.</summary>
    public T[] Of<T>(T[] values) => Of<T>(values.AsSpan());

    /// <summary>Levels with a neighbour's in each cell that has none, so that a region's rim cuts the picture, not its cells.</summary>
    public ushort[] Widened(ushort[] levels)
    {
        var grid = new RectilinearGrid(new GridAxis(X), new GridAxis(Z));
        bool[] shown = [.. levels.Select(level => level > 0)];
        ushort[] widened = new ushort[levels.Length];
        for (int cell = 0; cell < levels.Length; cell++)
        {
            int from = DrawnMask.CellOf(grid, shown, cell / Nz, cell % Nz);
            widened[cell] = from < 0 ? (ushort)0 : levels[from];
        }

        return widened;
    }

    private static (double[] Faces, int[] Cells) Thin(GridAxis axis, int every)
    {
        List<double> faces = [axis.Faces[0]];
        List<int> cells = [];
        for (int from = 0; from < axis.Count; from += every)
        {
            double end = axis.Faces[Math.Min(axis.Count, from + every)];
            cells.Add(every == 1 ? from : axis.CellAt((faces[^1] + end) / 2));
            faces.Add(end);
        }

        return ([.. faces], [.. cells]);
    }
}
