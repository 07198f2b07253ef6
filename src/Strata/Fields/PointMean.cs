using MathNet.Numerics.Integration;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>
/// The value at a point as a weighted mean around it: Green's formula with a function P of the distance alone, -lap P = delta - w,
/// w = c (1 - rho^2 / R^2)^2 of unit integral, P = 0 from R on. Where the point lies on straight interfaces, on the outline or in
/// a corner, P has no flux across them, so that with the conductivities k of its quarters
/// (sum of k / 4) u(x0) = sum over quarters of k integral of w u + integral of q P - integral along the outline of h (u - ambient) P.
/// </summary>
/// <remarks>
/// A load is even in each cell and on each face, so w is replaced by its mean w_c in every cell: integral of w u = sum of w_c integral
/// of u + integral of (w - w_c) v + integral of (w - w_c) (u - v). The second part is known. The third is at most the root of the sum of
/// (l |w - w_c| / pi)^2 over the cells, l the longer side (Payne and Weinberger 1960), times the norm of grad (u - v), which the
/// gap of the bounds limits; and likewise on the outline, where the energy of the film limits u - v itself. Where kx differs from kz, z is
/// stretched by the root of their ratio. In an axisymmetric section the same holds for balls around a point on the axis.
/// </remarks>
internal sealed partial class PointMean
{
    // Nearer than that to an interface a point is one on it for the grid at hand.
    private const double LeastCells = 0.5;
    private static readonly GaussLegendreRule Across = new(-1, 1, 5);
    private static readonly GaussLegendreRule Along = new(-1, 1, 16);
    private readonly DiffusionProblem _problem;
    private readonly ContinuousField _field;
    private readonly PointSurroundings _around;
    private readonly double _radius;
    private readonly bool _ball;
    private readonly List<(int Cell, double Amount)> _load = [];
    private readonly List<(bool IsX, int Face, double Amount)> _films = [];
    private double _total;
    private double _square;

    private PointMean(DiffusionProblem problem, ContinuousField field, PointSurroundings around)
    {
        (_problem, _field, _around, _radius) = (problem, field, around, around.Radius);
        _ball = problem.Grid.Coordinates == CoordinateSystem.Axisymmetric;
    }

    /// <summary>What the value at the point is above the mean over the load, but for <see cref="Remainder"/>.</summary>
    public double Known { get; private set; }

    /// <summary>A point of a problem as a mean.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="field">The continuous field v of its bounds.</param>
    /// <param name="x">x, m.</param>
    /// <param name="z">z, m.</param>
    /// <returns>
    /// The mean; null on a contact, a sheet or a given value, beside cells that a slope or curve crosses, where kx / kz differs between
    /// the sides of an interface, very near to any of these, and off the axis of an axisymmetric section.
    /// </returns>
    public static PointMean? Of(DiffusionProblem problem, ContinuousField field, double x, double z)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(field);
        RectilinearGrid grid = problem.Grid;
        int i = grid.X.CellAt(Math.Clamp(x, grid.X.Faces[0], grid.X.Faces[^1])),
            k = grid.Z.CellAt(Math.Clamp(z, grid.Z.Faces[0], grid.Z.Faces[^1]));
        bool offAxis = grid.Coordinates == CoordinateSystem.Axisymmetric && !(grid.X.Faces[0] == 0 && x == 0);
        if (offAxis || problem.ReferenceConductance is not null || i < 0 || k < 0)
        {
            return null;
        }

        PointSurroundings around = PointSurroundings.Of(problem, x, z);
        if (!(Math.Min(around.Radius / grid.X.Widths[i], around.Radius / (around.Stretch * grid.Z.Widths[k])) > LeastCells))
        {
            return null;
        }

        var mean = new PointMean(problem, field, around);
        mean.Spread();
        return mean;
    }

    /// <summary>The load of the mean.</summary>
    public DiffusionData Load()
    {
        var data = DiffusionData.None(_problem.Body);
        foreach ((int cell, double amount) in _load)
        {
            data.Source[cell] += amount;
        }

        foreach ((bool isX, int face, double amount) in _films)
        {
            double[] target = isX
                ? data.FaceSourceX ??= new double[(_problem.Grid.Nx + 1) * _problem.Grid.Nz]
                : data.FaceSourceZ ??= new double[_problem.Grid.Nx * (_problem.Grid.Nz + 1)];
            target[face] += amount;
        }

        return data;
    }

    /// <summary>The largest error of <see cref="Known"/>.</summary>
    /// <param name="fieldError">A bound of the energy of u - v.</param>
    public double Remainder(double fieldError) => Math.Sqrt(_square * Math.Max(fieldError, 0));

    private void Spread()
    {
        // The mean conductivity around the point; half of the quarters lie on the far side of an axis.
        double[] k = _around.Conductivity;
        double quarter = _ball ? 0.5 : 0.25;
        _total = quarter * (_ball ? k[0] + k[2] : k.Sum());
        List<(int I, int K, int Quarter, Moments Of)> cells = [];
        double[] unit = new double[4];
        RectilinearGrid grid = _problem.Grid;
        double scale = _ball ? 105 / (32 * Math.PI * Math.Pow(_radius, 3)) : 3 / (Math.PI * _radius * _radius);
        double reachZ = _radius / _around.Stretch;
        for (int i = grid.X.CellAt(Math.Max(_around.X - _radius, grid.X.Faces[0])); i < grid.Nx && grid.X.Faces[i] < _around.X
            + _radius; i++)
        {
            for (int n = grid.Z.CellAt(Math.Max(_around.Z - reachZ, grid.Z.Faces[0])); n < grid.Nz && grid.Z.Faces[n] < _around.Z
                + reachZ; n++)
            {
                Moments found = Integrate(i, n, scale);
                int at = _around.QuarterOf(i, n);
                if (found.Weight > 0 && k[at] > 0)
                {
                    cells.Add((i, n, at, found));
                    unit[at] += found.Weight;
                }
            }
        }

        // The rounding of the quadrature must not change the unit: of the quarters that share cells it is that of all of them.
        double whole = Enumerable.Range(0, 4).Where(n => !_ball || n % 2 == 0).Sum(n => k[n] > 0 ? quarter : 0) / unit.Sum();
        foreach ((int i, int n, int at, Moments of) in cells)
        {
            double weight = of.Weight * whole;
            double size = Size(i, n);
            double side = Math.Max(grid.X.Widths[i], _around.Stretch * grid.Z.Widths[n]);
            double part = k[at] / _total;
            _load.Add((grid.Cell(i, n), part * weight));
            Known += part * ((of.Field * whole) - (weight * MeanOfField(i, n)));
            double energy = k[at] * (_ball ? 1 : grid.Depth) / _around.Stretch;
            _square += part * part * Math.Max((of.Square * whole * whole) - (weight * weight / size),
                0) * side * side / (Math.PI * Math.PI * energy);
        }

        // Integral of P over all directions: R^2 / 16 in the plane, R^2 / 18 in a ball.
        double[] q = _around.Density;
        Known += quarter * (_ball ? q[0] + q[2] : q.Sum()) * _radius * _radius / (_ball ? 18 : 16) / _total;
        for (int side = 0; side < 4; side++)
        {
            if (_around.Films[side].Kind == BoundaryKind.Film)
            {
                AddFilm(side);
            }
        }
    }

    // The size of a cell in lengths with z stretched.
    private double Size(int i, int k)
    {
        RectilinearGrid grid = _problem.Grid;
        double along = _around.Stretch * grid.Z.Widths[k];
        return (_ball ? Math.PI * (grid.X.Faces[i + 1] - grid.X.Faces[i]) * (grid.X.Faces[i + 1] + grid.X.Faces[i])
            : grid.X.Widths[i]) * along;
    }

    private double MeanOfField(int i, int k)
    {
        double east = 0.5;
        if (_ball)
        {
            // The mean of a linear function of the radius by volume.
            (double a, double b) = (_problem.Grid.X.Faces[i], _problem.Grid.X.Faces[i + 1]);
            east = (((2.0 / 3) * ((b * b) + (a * b) + (a * a)) / (a + b)) - a) / (b - a);
        }

        return 0.5 * (((1 - east) * (_field.Corner(i, k, false, false) + _field.Corner(i, k, false, true)))
            + (east * (_field.Corner(i, k, true, false) + _field.Corner(i, k, true, true))));
    }

    // Along a side with a film: P = (-ln s - 3/2 (1 - s^2) + 3/4 (1 - s^4) - 1/6 (1 - s^6)) / (2 pi) at the part s of the radius.
    private void AddFilm(int side)
    {
        RectilinearGrid grid = _problem.Grid;
        BoundaryCondition film = _around.Films[side];
        bool vertical = side < 2;
        GridAxis along = vertical ? grid.Z : grid.X;
        (double at, double stretch) = vertical ? (_around.Z, _around.Stretch) : (_around.X, 1);
        double factor = _around.Stretch * film.Film / _total;
        for (int n = 0; n < along.Count; n++)
        {
            (double from, double to) = (along.Faces[n] - at, along.Faces[n + 1] - at);
            (double low, double high) = (Math.Max(from, -_radius / stretch), Math.Min(to, _radius / stretch));
            if (!(high > low))
            {
                continue;
            }

            (int i, int k) = vertical ? (side == 0 ? 0 : grid.Nx - 1, n) : (n, side == 2 ? 0 : grid.Nz - 1);
            double first = vertical ? _field.Corner(i, k, side == 1, false) : _field.Corner(i, k, false, side == 3);
            double last = vertical ? _field.Corner(i, k, side == 1, true) : _field.Corner(i, k, true, side == 3);
            var sum = default(Moments);
            foreach ((double a, double b) in (ReadOnlySpan<(double, double)>)[(low, Math.Min(high, 0)), (Math.Max(low, 0), high)])
            {
                sum = b > a ? sum.Plus(Line(a, b, stretch, s => first + ((last - first) * (s - from) / (to - from))), 1) : sum;
            }

            double width = to - from, mean = sum.Weight / width;
            int face = vertical ? grid.XFace(side == 0 ? 0 : grid.Nx, n) : grid.ZFace(n, side == 2 ? 0 : grid.Nz);
            _films.Add((vertical, face, -factor * sum.Weight));
            Known += factor * ((film.Value * sum.Weight) - sum.Field + (mean * width * 0.5 * (first + last)));
            _square += factor * factor * Math.Max(sum.Square - (mean * mean * width), 0) / (film.Film * grid.Depth);
        }
    }

    // Integrals of P, P v and P^2 along a stretch on one side of the point, graded towards it for the logarithm.
    private Moments Line(double from, double to, double stretch, Func<double, double> v)
    {
        (double near, double far) = (Math.Min(Math.Abs(from), Math.Abs(to)), Math.Max(Math.Abs(from), Math.Abs(to)));
        double sign = from < 0 ? -1 : 1;
        (double low, double high) = (Math.Pow(near, 0.25), Math.Pow(far, 0.25));
        var sum = default(Moments);
        for (int p = 0; p < Along.Order; p++)
        {
            double t = (0.5 * (high + low)) + (0.5 * (high - low) * Along.GetAbscissa(p));
            double s = Math.Pow(t, 4), part = Math.Min(stretch * s / _radius, 1), square = part * part;
            double value = (-Math.Log(part) - (1.5 * (1 - square)) + (0.75 * (1 - (square * square)))
                - ((1 - (square * square * square)) / 6)) / (2 * Math.PI);
            sum = sum.Plus(new Moments(value, value * v(sign * s), value * value),
                0.5 * (high - low) * Along.GetWeight(p) * 4 * Math.Pow(t, 3));
        }

        return sum;
    }

    // Integrals of w, of w v and of w^2 over a cell.
    private readonly record struct Moments(double Weight, double Field, double Square)
    {
        public Moments Plus(Moments other, double factor) =>
            new(Weight + (factor * other.Weight), Field + (factor * other.Field), Square + (factor * other.Square));
    }
}
