namespace Strata.Fields;

/// <content>Extreme values.</content>
internal sealed partial class FieldReadout
{
    /// <summary>The largest value in a cell: at its corners, the middles of its sides or its centre.</summary>
    /// <param name="i">Column.</param>
    /// <param name="k">Row.</param>
    public double LargestIn(int i, int k)
    {
        var found = new Extreme();
        Visit(i, k, ref found);
        return found.Max;
    }

    /// <summary>The extreme values of the whole field, the surface included.</summary>
    /// <returns>Smallest and largest value, and where the largest is, m.</returns>
    public (double Min, double Max, double MaxX, double MaxZ) Extremes()
    {
        var found = new Extreme();
        for (int i = 0; i < _grid.Nx; i++)
        {
            for (int k = 0; k < _grid.Nz; k++)
            {
                if (IsInside(i, k))
                {
                    Visit(i, k, ref found);
                }
            }
        }

        return (found.Min, found.Max, found.X, found.Z);
    }

    // No value of a cell lies outside of what its corners and curvatures span, to rounding.
    private const double Rounding = 1e-12;

    // The corners, the middles of the sides and the centre: bilinear, and what the curvatures add half way.
    private void Visit(int i, int k, ref Extreme found)
    {
        double southWest = Corner(i, k, false, false), northWest = Corner(i, k, false, true);
        double southEast = Corner(i, k, true, false), northEast = Corner(i, k, true, true);
        (double halfX, double halfZ) = _curvature.HalfWay(i, k);
        double high = Math.Max(Math.Max(southWest, northWest), Math.Max(southEast, northEast)) + Math.Max(halfX, 0) + Math.Max(halfZ, 0);
        double low = Math.Min(Math.Min(southWest, northWest), Math.Min(southEast, northEast)) + Math.Min(halfX, 0) + Math.Min(halfZ, 0);
        if (high + (Rounding * Math.Abs(high)) < found.Max && low - (Rounding * Math.Abs(low)) > found.Min)
        {
            return;
        }

        for (int sx = 0; sx <= 2; sx++)
        {
            double s = 0.5 * sx, ofX = sx == 1 ? halfX : 0;
            double south = ((1 - s) * southWest) + (s * southEast), north = ((1 - s) * northWest) + (s * northEast);
            for (int sz = 0; sz <= 2; sz++)
            {
                double t = 0.5 * sz, value = ((1 - t) * south) + (t * north) + ofX + (sz == 1 ? halfZ : 0);
                found.Min = Math.Min(found.Min, value);
                if (value > found.Max)
                {
                    found.Max = value;
                    (found.X, found.Z) = (_grid.X.Faces[i] + (s * _grid.X.Widths[i]), _grid.Z.Faces[k] + (t * _grid.Z.Widths[k]));
                }
            }
        }
    }

    private struct Extreme()
    {
        public double Min = double.PositiveInfinity;
        public double Max = double.NegativeInfinity;
        public double X;
        public double Z;
    }
}
