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

    private void Visit(int i, int k, ref Extreme found)
    {
        for (int sx = 0; sx <= 2; sx++)
        {
            for (int sz = 0; sz <= 2; sz++)
            {
                double x = sx == 2 ? _grid.X.Faces[i + 1] : _grid.X.Faces[i] + (0.5 * sx * _grid.X.Widths[i]);
                double z = sz == 2 ? _grid.Z.Faces[k + 1] : _grid.Z.Faces[k] + (0.5 * sz * _grid.Z.Widths[k]);
                found.Visit(InCell(i, k, x, z), x, z);
            }
        }
    }

    private struct Extreme()
    {
        public double Min = double.PositiveInfinity;
        public double Max = double.NegativeInfinity;
        public double X;
        public double Z;

        public void Visit(double value, double x, double z)
        {
            Min = Math.Min(Min, value);
            if (value > Max)
            {
                (Max, X, Z) = (value, x, z);
            }
        }
    }
}
