using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <summary>
/// Fluxes and values on the faces of a grid, from the cell values of a solution. A re-usable workspace: nothing is
/// allocated once it has seen a grid of the same size.
/// </summary>
/// <remarks>
/// Fluxes are integrated over the face (W or A) and positive towards +x or +z. On a face that releases a source,
/// carries a sheet or is held at a value the flux differs on its two sides, so both are kept; elsewhere they are equal.
/// On the outline the outer side is what passes through the boundary condition.
/// </remarks>
internal sealed partial class FaceFluxes
{
    private readonly FaceFamily _x = FaceFamily.OfX(), _z = FaceFamily.OfZ();
    private readonly Numbers _gx = new(), _gz = new(), _u = new();
    private SheetCurrents? _sheetsOnX, _sheetsOnZ;
    private readonly Numbers _westOfX = new(), _eastOfX = new(), _belowZ = new(), _aboveZ = new();
    private double[] _intoReference = [], _released = [];
    private DiffusionProblem? _problem;

    /// <summary>Flux just west of each x-face, (Nx + 1) * Nz values: what leaves the cell west of it, or on the west outline what enters the body.</summary>
    public ReadOnlySpan<double> WestOfX => _westOfX;

    /// <summary>Flux just east of each x-face: what enters the cell east of it, or on the east outline what leaves the body.</summary>
    public ReadOnlySpan<double> EastOfX => _eastOfX;

    /// <summary>Flux just below each z-face, Nx * (Nz + 1) values.</summary>
    public ReadOnlySpan<double> BelowZ => _belowZ;

    /// <summary>Flux just above each z-face.</summary>
    public ReadOnlySpan<double> AboveZ => _aboveZ;

    /// <summary>Flux out of each cell into its reference, W or A; empty without references.</summary>
    public ReadOnlySpan<double> IntoReference => _problem?.ReferenceConductance is null ? default : _intoReference;

    /// <summary>What each cell must send through its faces: its source less what goes to its reference.</summary>
    internal ReadOnlySpan<double> Released => _problem!.ReferenceConductance is null ? _problem.Source : _released;

    /// <summary>All that enters the body: positive sources, and inflow through the outline and out of fixed faces and cells, W or A.</summary>
    public double TotalIn { get; private set; }

    /// <summary>All that leaves the body, W or A.</summary>
    public double TotalOut { get; private set; }

    /// <summary>|in - out| / in; 0 when nothing flows.</summary>
    public double RelativeImbalance => TotalIn > 0 ? Math.Abs(TotalIn - TotalOut) / TotalIn : 0;

    /// <summary>The x-faces of the last problem.</summary>
    internal FaceFamily XFaces => _x;

    /// <summary>The z-faces of the last problem.</summary>
    internal FaceFamily ZFaces => _z;

    /// <summary>Plain conductances of the interior x-faces, of the east face of each cell.</summary>
    internal Numbers Gx => _gx;

    /// <summary>Plain conductances of the interior z-faces, of the top face of each cell.</summary>
    internal Numbers Gz => _gz;

    /// <summary>Currents along the sheets on x-faces, or null.</summary>
    internal SheetCurrents? SheetsOnX => _sheetsOnX;

    /// <summary>Currents along the sheets on z-faces, or null.</summary>
    internal SheetCurrents? SheetsOnZ => _sheetsOnZ;

    /// <summary>The four flux arrays, for a correction in place: west and east of x-faces, below and above z-faces.</summary>
    internal (Numbers WestOfX, Numbers EastOfX, Numbers BelowZ, Numbers AboveZ) Arrays => (_westOfX, _eastOfX, _belowZ, _aboveZ);

    /// <summary>Fluxes that are computed when they are first asked for; the problem and the solution stay as they are till then.</summary>
    internal static Lazy<FaceFluxes> Later(DiffusionProblem problem, double[] u) => new(() =>
    {
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);
        return fluxes;
    });

    /// <summary>Computes all fluxes of a solution.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="u">The solution, one value per cell; copied.</param>
    /// <exception cref="ArgumentException">A length that does not fit the grid.</exception>
    public void Compute(DiffusionProblem problem, ReadOnlySpan<double> u)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (u.Length != problem.Grid.CellCount)
        {
            throw new ArgumentException($"u must have {problem.Grid.CellCount} values; found {u.Length}.", nameof(u));
        }

        Resize(problem);
        u.CopyTo(_u);
        Plain();
        Special(_x, _westOfX, _eastOfX);
        Special(_z, _belowZ, _aboveZ);
        _sheetsOnX = _x.Sheet is null ? null : (_sheetsOnX ?? new SheetCurrents()).Reset(_x);
        _sheetsOnZ = _z.Sheet is null ? null : (_sheetsOnZ ?? new SheetCurrents()).Reset(_z);
        AddSheets(_x, _z, _westOfX, _eastOfX, _belowZ, _aboveZ, _sheetsOnX);
        AddSheets(_z, _x, _belowZ, _aboveZ, _westOfX, _eastOfX, _sheetsOnZ);
        References();
        Balance();
    }

    /// <summary>Value just west of x-face (i, k), outside a contact; on the west outline the value outside the contact.</summary>
    public double ValueWestOfX(int i, int k) => LowValue(_x, i, k);

    /// <summary>Value just east of x-face (i, k); on the west outline the surface value of the body.</summary>
    public double ValueEastOfX(int i, int k) => HighValue(_x, i, k);

    /// <summary>Value just below z-face (i, k); on the top outline the surface value of the body.</summary>
    public double ValueBelowZ(int i, int k) => LowValue(_z, k, i);

    /// <summary>Value just above z-face (i, k); on the bottom outline the surface value of the body.</summary>
    public double ValueAboveZ(int i, int k) => HighValue(_z, k, i);

    /// <summary>Flux that a fixed x-face takes out of the body, W or A.</summary>
    public double IntoFixedX(int i, int k) => IntoFixed(_x, _z, i, k, _westOfX, _eastOfX);

    /// <summary>Flux that a fixed z-face takes out of the body, W or A.</summary>
    public double IntoFixedZ(int i, int k) => IntoFixed(_z, _x, k, i, _belowZ, _aboveZ);

    /// <summary>Flux that a fixed cell takes out of the body, its own source included, W or A.</summary>
    public double IntoFixedCell(int i, int k)
    {
        RectilinearGrid grid = _problem!.Grid;
        return _eastOfX[grid.XFace(i, k)] - _westOfX[grid.XFace(i + 1, k)] + _aboveZ[grid.ZFace(i, k)] - _belowZ[grid.ZFace(i, k + 1)]
            + _problem.Source[grid.Cell(i, k)];
    }

    /// <summary>Flux density at the cell centres, W/m2 or A/m2: the mean of the densities on opposite faces, 0 in fixed cells.</summary>
    /// <param name="x">Component along x, one value per cell.</param>
    /// <param name="z">Component along z, one value per cell.</param>
    public void CellDensity(Span<double> x, Span<double> z)
    {
        for (int c = 0; c < _u.Length; c++)
        {
            (x[c], z[c]) = DensityAt(c);
        }
    }

    /// <summary>The largest magnitude of the flux density at a cell centre, W/m2 or A/m2.</summary>
    /// <param name="cell">The index of the cell that has it.</param>
    public double MaximumDensity(out int cell)
    {
        (double largest, cell) = (0, 0);
        for (int c = 0; c < _u.Length; c++)
        {
            (double x, double z) = DensityAt(c);
            double square = (x * x) + (z * z);
            (largest, cell) = square > largest ? (square, c) : (largest, cell);
        }

        return Math.Sqrt(largest);
    }

    private (double X, double Z) DensityAt(int c)
    {
        RectilinearGrid grid = _problem!.Grid;
        (int i, int k) = Math.DivRem(c, grid.Nz);
        if (_x.IsFixedCell(i, k))
        {
            return (0, 0);
        }

        double west = _x.Area(i, k), area = _z.Width[i];
        double x = 0.5 * ((west > 0 ? _eastOfX[c] / west : 0) + (_westOfX[c + grid.Nz] / _x.Area(i + 1, k)));
        return (x, 0.5 * (_aboveZ[c + i] + _belowZ[c + i + 1]) / area);
    }
}
