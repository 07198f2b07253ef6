namespace Strata.Numerics.Grids;

/// <summary>One axis of a rectilinear grid: the faces of its cells in ascending order, m.</summary>
internal sealed class GridAxis
{
    private readonly double[] _faces;
    private readonly double[] _centres;
    private readonly double[] _widths;

    /// <summary>Creates an axis from its face positions.</summary>
    /// <param name="faces">Face positions, m; at least two, finite, strictly ascending. The array is copied.</param>
    /// <exception cref="ArgumentException">Fewer than two faces, or a face that is not finite or not above its predecessor.</exception>
    public GridAxis(ReadOnlySpan<double> faces)
    {
        if (faces.Length < 2)
        {
            throw new ArgumentException($"An axis needs at least 2 faces; found {faces.Length}.", nameof(faces));
        }

        for (int i = 0; i < faces.Length; i++)
        {
            if (!double.IsFinite(faces[i]) || (i > 0 && faces[i] <= faces[i - 1]))
            {
                throw new ArgumentException($"Faces must be finite and ascend; face {i} is {faces[i]:R}" + (i > 0 ? $" after {faces[i - 1]:R}." : "."), nameof(faces));
            }
        }

        _faces = faces.ToArray();
        _centres = new double[faces.Length - 1];
        _widths = new double[faces.Length - 1];
        for (int i = 0; i < _widths.Length; i++)
        {
            _widths[i] = faces[i + 1] - faces[i];
            _centres[i] = 0.5 * (faces[i] + faces[i + 1]);
        }
    }

    /// <summary>The number of cells.</summary>
    public int Count => _widths.Length;

    /// <summary>Face positions, m; <see cref="Count"/> + 1 values.</summary>
    public ReadOnlySpan<double> Faces => _faces;

    /// <summary>Cell centres, m; <see cref="Count"/> values.</summary>
    public ReadOnlySpan<double> Centres => _centres;

    /// <summary>Cell widths, m; <see cref="Count"/> values.</summary>
    public ReadOnlySpan<double> Widths => _widths;

    /// <summary>The index of the cell that holds a position; a position on a face belongs to the cell above it, the last face to the last cell.</summary>
    /// <param name="position">Position, m.</param>
    /// <returns>The cell index, or -1 outside the axis.</returns>
    public int CellAt(double position)
    {
        if (!(position >= _faces[0] && position <= _faces[^1]))
        {
            return -1;
        }

        int at = Array.BinarySearch(_faces, position);
        return Math.Min(at >= 0 ? at : ~at - 1, Count - 1);
    }

    /// <summary>The index of the face nearest to a position.</summary>
    /// <param name="position">Position, m.</param>
    /// <returns>The index of the nearest face, 0 to <see cref="Count"/>.</returns>
    public int NearestFace(double position)
    {
        int at = Array.BinarySearch(_faces, position);
        if (at >= 0)
        {
            return at;
        }

        at = ~at;
        if (at == 0)
        {
            return 0;
        }

        if (at == _faces.Length)
        {
            return Count;
        }

        return position - _faces[at - 1] <= _faces[at] - position ? at - 1 : at;
    }
}
