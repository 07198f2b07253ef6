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
public sealed class FaceFluxes
{
    private readonly double[] _westOfX = [], _eastOfX = [], _belowZ = [], _aboveZ = [];

    /// <summary>Computes all fluxes of a solution.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="u">The solution, one value per cell.</param>
    /// <exception cref="ArgumentException">A length that does not fit the grid.</exception>
    public void Compute(DiffusionProblem problem, ReadOnlySpan<double> u) => throw new NotSupportedException($"Fluxes are not available yet ({_westOfX.Length}).");

    /// <summary>Flux just west of each x-face, (Nx + 1) * Nz values: what leaves the cell west of it, or on the west outline what enters the body.</summary>
    public ReadOnlySpan<double> WestOfX => _westOfX;

    /// <summary>Flux just east of each x-face: what enters the cell east of it, or on the east outline what leaves the body.</summary>
    public ReadOnlySpan<double> EastOfX => _eastOfX;

    /// <summary>Flux just below each z-face, Nx * (Nz + 1) values.</summary>
    public ReadOnlySpan<double> BelowZ => _belowZ;

    /// <summary>Flux just above each z-face.</summary>
    public ReadOnlySpan<double> AboveZ => _aboveZ;

    /// <summary>Value just west of x-face (i, k).</summary>
    public double ValueWestOfX(int i, int k) => _westOfX[i + k];

    /// <summary>Value just east of x-face (i, k); on the west outline the surface value of the body.</summary>
    public double ValueEastOfX(int i, int k) => _westOfX[i + k];

    /// <summary>Value just below z-face (i, k); on the top outline the surface value of the body.</summary>
    public double ValueBelowZ(int i, int k) => _westOfX[i + k];

    /// <summary>Value just above z-face (i, k); on the bottom outline the surface value of the body.</summary>
    public double ValueAboveZ(int i, int k) => _westOfX[i + k];

    /// <summary>Flux that a fixed x-face takes out of the body, W or A.</summary>
    public double IntoFixedX(int i, int k) => _westOfX[i + k];

    /// <summary>Flux that a fixed z-face takes out of the body, W or A.</summary>
    public double IntoFixedZ(int i, int k) => _westOfX[i + k];

    /// <summary>Flux that a fixed cell takes out of the body, its own source included, W or A.</summary>
    public double IntoFixedCell(int i, int k) => _westOfX[i + k];

    /// <summary>All that enters the body: positive sources, and inflow through the outline and out of fixed faces and cells, W or A.</summary>
    public double TotalIn { get; private set; }

    /// <summary>All that leaves the body, W or A.</summary>
    public double TotalOut { get; private set; }

    /// <summary>|in - out| / in; 0 when nothing flows.</summary>
    public double RelativeImbalance => TotalIn > 0 ? Math.Abs(TotalIn - TotalOut) / TotalIn : 0;

    /// <summary>Flux density at the cell centres, W/m2 or A/m2: the mean of the densities on opposite faces.</summary>
    /// <param name="x">Component along x, one value per cell.</param>
    /// <param name="z">Component along z, one value per cell.</param>
    public void CellDensity(Span<double> x, Span<double> z) => throw new NotSupportedException($"Fluxes are not available yet ({_westOfX.Length}).");

    /// <summary>The largest magnitude of the flux density at a cell centre, W/m2 or A/m2.</summary>
    /// <param name="cell">The index of the cell that has it.</param>
    public double MaximumDensity(out int cell) => throw new NotSupportedException($"Fluxes are not available yet ({_westOfX.Length}).");
}
