using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <summary>
/// The current density in the conductor of each cell: along x linear between the densities on its west and east faces, along z between
/// those on its bottom and top, as the flux of the bounds is. So a density that changes along a large cell is read where it is largest.
/// </summary>
internal sealed class CellDensities
{
    // A share that rounding alone keeps from 1.
    private const double Whole = 1 - 1e-9;

    private readonly NetModel _model;
    private readonly double[] _fractions, _cuts;
    private readonly bool[] _whole;

    /// <summary>Finds the conductor of each cell.</summary>
    /// <param name="model">The net.</param>
    /// <param name="fluxes">Fluxes of its solution.</param>
    public CellDensities(NetModel model, FaceFluxes fluxes)
    {
        (_model, Fluxes) = (model, fluxes);
        int cells = Grid.CellCount;
        (_fractions, _cuts, _whole) = (new double[cells], new double[cells], new bool[cells]);
        double[] fills = NetReadout.Fills(model.Mesh);
        for (int c = 0; c < cells; c++)
        {
            if (model.InNet[c])
            {
                (_fractions[c], _cuts[c]) = (NetReadout.DensityFraction(model, c), NetReadout.Cut(model, c, fills));
                _whole[c] = _fractions[c] > 0 && _cuts[c] >= NetReadout.LeastCut;
            }
        }
    }

    /// <summary>The grid.</summary>
    public RectilinearGrid Grid => _model.Mesh.Grid;

    /// <summary>The fluxes.</summary>
    public FaceFluxes Fluxes { get; }

    /// <summary>The share of the current-carrying area that conductors take, per cell; 0 without one.</summary>
    public ReadOnlySpan<double> Fractions => _fractions;

    /// <summary>Whether a cell has conductor that no slope cuts down to a corner.</summary>
    public ReadOnlySpan<bool> AreWhole => _whole;

    /// <summary>Whether a cell has a density worth reporting: conductor that no slope cuts down to a corner.</summary>
    public bool Has(int cell) => _whole[cell];

    /// <summary>The magnitude at a place in a cell, A/m2 for the unit solution.</summary>
    public double At(int cell, double x, double z)
    {
        RectilinearGrid grid = Grid;
        (int i, int k) = Math.DivRem(cell, grid.Nz);
        (double west, double east, double bottom, double top) = Faces(cell);
        double right = (x - grid.X.Faces[i]) / grid.X.Widths[i], up = (z - grid.Z.Faces[k]) / grid.Z.Widths[k];
        return double.Hypot(west + (right * (east - west)), bottom + (up * (top - bottom)));
    }

    /// <summary>The largest magnitude in a cell, which is in a corner, and the corner.</summary>
    public (double Density, double X, double Z) Largest(int cell)
    {
        RectilinearGrid grid = Grid;
        (int i, int k) = Math.DivRem(cell, grid.Nz);
        (double west, double east, double bottom, double top) = Faces(cell);
        (bool right, bool up) = (Math.Abs(east) > Math.Abs(west), Math.Abs(top) > Math.Abs(bottom));
        return (double.Hypot(right ? east : west, up ? top : bottom), grid.X.Faces[right ? i + 1 : i], grid.Z.Faces[up ? k + 1 : k]);
    }

    // Where a slope cuts a cell its faces are cut too, by parts of their own: there is a mean only.
    private (double West, double East, double Bottom, double Top) Faces(int cell)
    {
        RectilinearGrid grid = Grid;
        (int i, int k) = Math.DivRem(cell, grid.Nz);
        if (_model.Problem.IsFixedCell is { } held && held[cell])
        {
            return default;
        }

        double fraction = _fractions[cell], low = grid.XFaceArea(i, k), area = grid.ZFaceArea(i) * fraction;
        double west = low > 0 ? Fluxes.EastOfX[grid.XFace(i, k)] / (low * fraction) : 0;
        double east = Fluxes.WestOfX[grid.XFace(i + 1, k)] / (grid.XFaceArea(i + 1, k) * fraction);
        (double bottom, double top) = (Fluxes.AboveZ[grid.ZFace(i, k)] / area, Fluxes.BelowZ[grid.ZFace(i, k + 1)] / area);
        return _cuts[cell] >= Whole ? (west, east, bottom, top)
            : (0.5 * (west + east), 0.5 * (west + east), 0.5 * (bottom + top), 0.5 * (bottom + top));
    }
}
