using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <content>The integrals of the weight over a cell.</content>
internal sealed partial class PointMean
{
    // z = R sin(theta) along, so that the chord R cos(theta) is smooth; between the angles at which the circle meets the sides of the cell.
    private Moments Integrate(int i, int k, double scale)
    {
        RectilinearGrid grid = _problem.Grid;
        double Height(double z) => Math.Clamp(_around.Stretch * (z - _around.Z), -_radius, _radius);
        (double x0, double x1) = (grid.X.Faces[i] - _around.X, grid.X.Faces[i + 1] - _around.X);
        List<double> angles = [Math.Asin(Height(grid.Z.Faces[k]) / _radius), Math.Asin(Height(grid.Z.Faces[k + 1]) / _radius)];
        (double first, double last) = (angles[0], angles[1]);
        foreach (double side in (ReadOnlySpan<double>)[Math.Abs(x0), Math.Abs(x1)])
        {
            double angle = side < _radius ? Math.Acos(side / _radius) : 0;
            angles.AddRange(new[] { -angle, angle }.Where(at => at > first && at < last));
        }

        angles.Sort();
        var sum = default(Moments);
        for (int n = 0; n + 1 < angles.Count; n++)
        {
            double half = 0.5 * (angles[n + 1] - angles[n]), middle = 0.5 * (angles[n + 1] + angles[n]);
            for (int p = 0; p < Along.Order && half > 0; p++)
            {
                double angle = middle + (half * Along.GetAbscissa(p)), chord = _radius * Math.Cos(angle), z = _radius * Math.Sin(angle);
                (double from, double to) = (Math.Max(x0, -chord), Math.Min(x1, chord));
                if (to > from)
                {
                    sum = sum.Plus(Row(i, k, from, to, z, scale), half * Along.GetWeight(p) * chord);
                }
            }
        }

        return sum;
    }

    // Across a cell the weight and the field are polynomials: five points of Gauss are exact to degree 9.
    private Moments Row(int i, int k, double from, double to, double z, double scale)
    {
        RectilinearGrid grid = _problem.Grid;
        double t = Math.Clamp((_around.Z + (z / _around.Stretch) - grid.Z.Faces[k]) / grid.Z.Widths[k], 0, 1);
        double west = ((1 - t) * _field.Corner(i, k, false, false)) + (t * _field.Corner(i, k, false, true));
        double east = ((1 - t) * _field.Corner(i, k, true, false)) + (t * _field.Corner(i, k, true, true));
        double half = 0.5 * (to - from), middle = 0.5 * (to + from);
        var sum = default(Moments);
        for (int p = 0; p < Across.Order; p++)
        {
            double x = middle + (half * Across.GetAbscissa(p));
            double part = 1 - (((x * x) + (z * z)) / (_radius * _radius));
            double weight = scale * part * part;
            double s = (_around.X + x - grid.X.Faces[i]) / grid.X.Widths[i];
            double size = half * Across.GetWeight(p) * (_ball ? 2 * Math.PI * x : 1);
            sum = sum.Plus(new Moments(weight, weight * (((1 - s) * west) + (s * east)), weight * weight), size);
        }

        return sum;
    }
}
