using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>What the fluxes through the faces of a cell say of the curvature of the field in it.</summary>
internal sealed class CellCurvature
{
    private readonly DiffusionProblem _problem;
    private readonly RectilinearGrid _grid;
    private readonly FaceFluxes _fluxes;

    /// <summary>Reads the fluxes of a solution.</summary>
    public CellCurvature(DiffusionProblem problem, FaceFluxes fluxes) => (_problem, _grid, _fluxes) = (problem, problem.Grid, fluxes);

    /// <summary>
    /// What the field is above its chord at the part s of the way from the west to the east face. The flux runs linearly between
    /// the faces (along the radius r s_r linearly in r^2), so planar u'' = -(s_east - s_west) / (k dx), and along the radius
    /// u = const - (a ln r + b r^2 / 2) / (2 pi dz k) where 2 pi r dz s_r = a + b r^2.
    /// </summary>
    public double AlongX(int i, int k, double s)
    {
        int c = _grid.Cell(i, k);
        if (!(_problem.Kx[c] > 0) || IsHeld(c) || s is 0 or 1)
        {
            return 0;
        }

        double west = _fluxes.EastOfX[_grid.XFace(i, k)], east = west + Gains(i, k).X;
        double dx = _grid.X.Widths[i], dz = _grid.Z.Widths[k];
        if (_grid.Coordinates == CoordinateSystem.Planar)
        {
            return Along(east - west, _problem.Kx[c] * dz * _grid.Depth, dx, s);
        }

        double r0 = _grid.X.Faces[i], r1 = _grid.X.Faces[i + 1], r = r0 + (s * dx);
        double b = (east - west) / ((r1 - r0) * (r1 + r0)), a = r0 > 0 ? west - (b * r0 * r0) : 0;
        double scale = -1 / (2 * Math.PI * dz * _problem.Kx[c]);
        double At(double radius) => (a == 0 ? 0 : a * Math.Log(radius / r1)) + (0.5 * b * radius * radius);
        return scale * (At(r) - ((1 - s) * At(r0)) - (s * At(r1)));
    }

    /// <summary>The same at the part t of the way from the bottom to the top of the cell.</summary>
    public double AlongZ(int i, int k, double t)
    {
        int c = _grid.Cell(i, k);
        if (!(_problem.Kz[c] > 0) || IsHeld(c) || t is 0 or 1)
        {
            return 0;
        }

        return Along(Gains(i, k).Z, _problem.Kz[c] * _grid.ZFaceArea(i), _grid.Z.Widths[k], t);
    }

    /// <summary>Both in the middle of a cell.</summary>
    public (double X, double Z) HalfWay(int i, int k)
    {
        int c = _grid.Cell(i, k);
        if (_grid.Coordinates != CoordinateSystem.Planar || !(_problem.Kx[c] > 0) || !(_problem.Kz[c] > 0) || IsHeld(c))
        {
            return (AlongX(i, k, 0.5), AlongZ(i, k, 0.5));
        }

        (double x, double z) = Gains(i, k);
        double west = _fluxes.EastOfX[_grid.XFace(i, k)], east = west + x;
        double dx = _grid.X.Widths[i], dz = _grid.Z.Widths[k];
        return (Along(east - west, _problem.Kx[c] * dz * _grid.Depth, dx, 0.5), Along(z, _problem.Kz[c] * _grid.ZFaceArea(i), dz, 0.5));
    }

    // With u'' = -gain / (k A width): half of it, times both distances to the faces.
    private static double Along(double gain, double conductivityTimesArea, double width, double part) =>
        0.5 * gain / conductivityTimesArea * width * part * (1 - part);

    // What the flux gains from face to face along x and z. Together that is the source of the cell; what one direction only passes
    // on to the other says little on a coarse grid and would carry the field out of the range of its corners.
    private (double X, double Z) Gains(int i, int k)
    {
        double x = _fluxes.WestOfX[_grid.XFace(i + 1, k)] - _fluxes.EastOfX[_grid.XFace(i, k)], z = _fluxes.BelowZ[_grid.ZFace(i, k + 1)]
            - _fluxes.AboveZ[_grid.ZFace(i, k)];
        return x * z >= 0 ? (x, z) : Math.Abs(x) > Math.Abs(z) ? (x + z, 0) : (0, x + z);
    }

    private bool IsHeld(int cell) => _problem.IsFixedCell is bool[] held && held[cell];
}
