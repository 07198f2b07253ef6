namespace Strata.Numerics.Grids;

/// <summary>
/// A graded rectilinear grid of a cross-section: x to the right (or the radius), z up.
/// Cell (i, k) has the index c = i * Nz + k everywhere: the fast index runs across the layers, the slow one along them.
/// </summary>
/// <remarks>
/// x-face (i, k), i = 0..Nx, lies west of cell (i, k) and has the index i * Nz + k.
/// z-face (i, k), k = 0..Nz, lies below cell (i, k) and has the index i * (Nz + 1) + k.
/// </remarks>
internal sealed class RectilinearGrid
{
    /// <summary>Creates a grid.</summary>
    /// <param name="x">The axis along the layers, m; at least 0 everywhere when axisymmetric.</param>
    /// <param name="z">The axis across the layers, m.</param>
    /// <param name="coordinates">Planar or axisymmetric.</param>
    /// <param name="depth">Depth out of the plane, m, above 0; planar only, ignored when axisymmetric.</param>
    /// <exception cref="ArgumentException">A depth that is not above 0 and finite, or a negative radius.</exception>
    public RectilinearGrid(GridAxis x, GridAxis z, CoordinateSystem coordinates = CoordinateSystem.Planar, double depth = 1.0)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(z);
        if (!(depth > 0) || !double.IsFinite(depth))
        {
            throw new ArgumentException($"The depth must be above 0 m and finite; found {depth:R}.", nameof(depth));
        }

        if (coordinates == CoordinateSystem.Axisymmetric && x.Faces[0] < 0)
        {
            throw new ArgumentException($"A radius must be at least 0 m; found {x.Faces[0]:R}.", nameof(x));
        }

        X = x;
        Z = z;
        Coordinates = coordinates;
        Depth = depth;
    }

    /// <summary>The axis along the layers.</summary>
    public GridAxis X { get; }

    /// <summary>The axis across the layers.</summary>
    public GridAxis Z { get; }

    /// <summary>Planar or axisymmetric.</summary>
    public CoordinateSystem Coordinates { get; }

    /// <summary>Depth out of the plane, m; planar only.</summary>
    public double Depth { get; }

    /// <summary>Cells along x.</summary>
    public int Nx => X.Count;

    /// <summary>Cells along z.</summary>
    public int Nz => Z.Count;

    /// <summary>All cells.</summary>
    public int CellCount => Nx * Nz;

    /// <summary>Index of cell (i, k).</summary>
    public int Cell(int i, int k) => (i * Nz) + k;

    /// <summary>Index of the x-face west of cell (i, k); i may be Nx.</summary>
    public int XFace(int i, int k) => (i * Nz) + k;

    /// <summary>Index of the z-face below cell (i, k); k may be Nz.</summary>
    public int ZFace(int i, int k) => (i * (Nz + 1)) + k;

    /// <summary>Area of the x-faces of column face i in row k, m2: depth * dz, or 2 pi r dz.</summary>
    public double XFaceArea(int i, int k) =>
        Z.Widths[k] * (Coordinates == CoordinateSystem.Planar ? Depth : 2 * Math.PI * X.Faces[i]);

    /// <summary>Area of the z-faces of column i, m2: depth * dx, or pi (r1^2 - r0^2).</summary>
    public double ZFaceArea(int i) => Coordinates == CoordinateSystem.Planar
        ? Depth * X.Widths[i]
        : 2 * Math.PI * X.Centres[i] * X.Widths[i];

    /// <summary>Volume of cell (i, k), m3.</summary>
    public double CellVolume(int i, int k) => ZFaceArea(i) * Z.Widths[k];
}
