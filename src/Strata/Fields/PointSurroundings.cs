using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>
/// What surrounds a point: the materials of its four quarters, north-east, north-west, south-east and south-west, which differ
/// where it lies on an interface, a corner or the outline, and how far each reaches.
/// </summary>
internal sealed class PointSurroundings
{
    private const double Same = 1e-9;
    private const double Inside = 1 - 1e-9;
    private readonly DiffusionProblem _problem;
    private readonly RectilinearGrid _grid;
    private readonly HashSet<int> _drawn;
    private readonly int[] _home = [-1, -1, -1, -1];

    private PointSurroundings(DiffusionProblem problem, double x, double z)
    {
        (_problem, _grid) = (problem, problem.Grid);
        _drawn = [.. problem.DrawnCells?.Value.Select(cell => cell.Cell) ?? []];
        (X, int west, int east) = Place(_grid.X, x);
        (Z, int south, int north) = Place(_grid.Z, z);
        (int I, int K)[] at = [(east, north), (west, north), (east, south), (west, south)];
        for (int n = 0; n < 4; n++)
        {
            _home[n] = at[n].I >= 0 && at[n].K >= 0 ? _grid.Cell(at[n].I, at[n].K) : -1;
        }
    }

    /// <summary>x of the point, on the grid line where it is as near as rounding.</summary>
    public double X { get; }

    /// <summary>z of the point.</summary>
    public double Z { get; }

    /// <summary>The length along z counts so many times: the root of kx / kz.</summary>
    public double Stretch { get; private set; } = 1;

    /// <summary>
    /// How far the surroundings reach, in lengths along x; 0 where a contact, a sheet, a given value or another ratio of conductivities
    /// is at the point.
    /// </summary>
    public double Radius { get; private set; }

    /// <summary>The film on the west, east, bottom and top outline through the point; adiabatic where there is none.</summary>
    public BoundaryCondition[] Films { get; } = new BoundaryCondition[4];

    /// <summary>Conductivity along x of each quarter; 0 outside.</summary>
    public double[] Conductivity { get; } = new double[4];

    /// <summary>Source density of each quarter, W/m3.</summary>
    public double[] Density { get; } = new double[4];

    /// <summary>Finds the surroundings of a point.</summary>
    public static PointSurroundings Of(DiffusionProblem problem, double x, double z)
    {
        var found = new PointSurroundings(problem, x, z);
        if (found.ReadQuarters())
        {
            found.Measure();
        }

        return found;
    }

    /// <summary>Which quarter a cell lies in; of a cell that reaches over a line of the point one of them, which are alike then.</summary>
    public int QuarterOf(int i, int k) => (_grid.X.Faces[i + 1] > X ? 0 : 1) + (_grid.Z.Faces[k + 1] > Z ? 0 : 2);

    private static (double At, int Before, int After) Place(GridAxis axis, double at)
    {
        double slack = Same * (axis.Faces[^1] - axis.Faces[0]);
        int line = axis.NearestFace(at);
        if (Math.Abs(axis.Faces[line] - at) <= slack)
        {
            return (axis.Faces[line], line - 1, line < axis.Count ? line : -1);
        }

        int cell = at > axis.Faces[0] && at < axis.Faces[^1] ? axis.CellAt(at) : -1;
        return (at, cell, cell);
    }

    private bool ReadQuarters()
    {
        double ratio = 0;
        for (int n = 0; n < 4; n++)
        {
            int c = _home[n];
            if (c < 0)
            {
                continue;
            }

            (double kx, double kz) = (_problem.Kx[c], _problem.Kz[c]);
            if ((kx > 0) != (kz > 0) || (kx > 0 && ratio > 0 && Math.Abs((kx / kz) - ratio) > Same * ratio))
            {
                return false;
            }

            ratio = kx > 0 ? kx / kz : ratio;
            (Conductivity[n], Density[n]) = (kx, DensityOf(c));
        }

        Stretch = Math.Sqrt(ratio);
        return ratio > 0;
    }

    private void Measure()
    {
        double radius = double.PositiveInfinity;
        for (int i = 0; i < _grid.Nx; i++)
        {
            double dx = Beyond(_grid.X.Faces[i], _grid.X.Faces[i + 1], X);
            for (int k = 0; k < _grid.Nz && dx < radius; k++)
            {
                double distance = Length(dx, Beyond(_grid.Z.Faces[k], _grid.Z.Faces[k + 1], Z));
                if (distance < radius && !IsSame(i, k))
                {
                    radius = distance;
                }
            }
        }

        foreach ((int i, int k, bool isX) in PointFaces.Acting(_problem))
        {
            double dx = isX ? Math.Abs(_grid.X.Faces[i] - X) : Beyond(_grid.X.Faces[i], _grid.X.Faces[i + 1], X);
            double dz = isX ? Beyond(_grid.Z.Faces[k], _grid.Z.Faces[k + 1], Z) : Math.Abs(_grid.Z.Faces[k] - Z);
            radius = Math.Min(radius, Length(dx, dz));
        }

        Radius = Math.Min(radius, Outline()) * Inside;
    }

    // Up to the outline; along a side on which the point lies as far as that is adiabatic or one film.
    private double Outline()
    {
        bool axis = _grid.Coordinates == CoordinateSystem.Axisymmetric && _grid.X.Faces[0] == 0;
        double radius = double.PositiveInfinity;
        (SideConditions Side, double Distance, bool Vertical)[] sides =
        [
            (_problem.West, axis ? double.PositiveInfinity : X - _grid.X.Faces[0], true), (_problem.East, _grid.X.Faces[^1] - X, true),
            (_problem.Bottom, Stretch * (Z - _grid.Z.Faces[0]), false), (_problem.Top, Stretch * (_grid.Z.Faces[^1] - Z), false),
        ];
        for (int n = 0; n < sides.Length; n++)
        {
            (SideConditions side, double distance, bool vertical) = sides[n];
            if (distance > 0)
            {
                radius = Math.Min(radius, distance);
                continue;
            }

            GridAxis along = vertical ? _grid.Z : _grid.X;
            (double at, double stretch) = vertical ? (Z, Stretch) : (X, 1);
            Films[n] = side[along.CellAt(at)];
            bool planar = _grid.Coordinates == CoordinateSystem.Planar;
            for (int face = 0; face < side.Length; face++)
            {
                bool fits = side[face] == Films[n]
                    && (Films[n].Kind == BoundaryKind.Adiabatic || (Films[n].Kind == BoundaryKind.Film && planar));
                radius = fits ? radius : Math.Min(radius, stretch * Beyond(along.Faces[face], along.Faces[face + 1], at));
            }
        }

        return radius;
    }

    private bool IsSame(int i, int k)
    {
        int c = _grid.Cell(i, k);
        bool east = _grid.X.Faces[i + 1] > X, west = _grid.X.Faces[i] < X, north = _grid.Z.Faces[k + 1] > Z, south = _grid.Z.Faces[k] < Z;
        return !(_problem.IsFixedCell is bool[] held && held[c]) && !_drawn.Contains(c)
            && (!(north && east) || IsLike(c, 0)) && (!(north && west) || IsLike(c, 1)) && (!(south && east) || IsLike(c, 2))
                && (!(south && west) || IsLike(c, 3));
    }

    private bool IsLike(int c, int quarter) => _home[quarter] is >= 0 and int home && _problem.Kx[c] == _problem.Kx[home]
        && _problem.Kz[c] == _problem.Kz[home]
        && Math.Abs(DensityOf(c) - Density[quarter]) <= Same * Math.Abs(Density[quarter]);

    private double DensityOf(int c) => _problem.Source[c] / _grid.CellVolume(c / _grid.Nz, c % _grid.Nz);

    private double Length(double dx, double dz) => Math.Sqrt((dx * dx) + (Stretch * Stretch * dz * dz));

    private static double Beyond(double low, double high, double at) => Math.Max(Math.Max(low - at, at - high), 0);
}
