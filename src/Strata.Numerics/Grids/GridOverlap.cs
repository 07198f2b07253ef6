namespace Strata.Numerics.Grids;

/// <summary>
/// The exact overlaps of the cells of two grids of one section: carries amounts (what is given is what is taken) and means
/// between a part and the whole. Both grids are tensor products, and so is the overlap: the share of a part's cell in a cell
/// of the whole is the share of its column times that of its row.
/// </summary>
internal sealed class GridOverlap
{
    private readonly RectilinearGrid _part;
    private readonly RectilinearGrid _whole;
    private readonly AxisShares _x;
    private readonly AxisShares _z;

    /// <summary>Finds the overlaps.</summary>
    /// <param name="part">A grid inside the whole one; what lies outside counts for the cells at its rim.</param>
    /// <param name="whole">The other grid, planar or axisymmetric as the part is.</param>
    public GridOverlap(RectilinearGrid part, RectilinearGrid whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        (_part, _whole) = (part, whole);
        _x = new AxisShares(part.X, whole.X, part.Coordinates == CoordinateSystem.Axisymmetric);
        _z = new AxisShares(part.Z, whole.Z, radial: false);
    }

    /// <summary>The mean of a field of the whole over each cell of the part.</summary>
    /// <param name="whole">One value per cell of the whole.</param>
    /// <param name="part">Receives one value per cell of the part.</param>
    public void Mean(ReadOnlySpan<double> whole, Span<double> part)
    {
        for (int i = 0; i < _part.Nx; i++)
        {
            Span<double> column = part.Slice(i * _part.Nz, _part.Nz);
            column.Clear();
            for (int a = _x.Start[i]; a < _x.Start[i + 1]; a++)
            {
                ReadOnlySpan<double> from = whole.Slice((_x.First[i] + a - _x.Start[i]) * _whole.Nz, _whole.Nz);
                for (int k = 0; k < column.Length; k++)
                {
                    for (int b = _z.Start[k]; b < _z.Start[k + 1]; b++)
                    {
                        column[k] += _x.Share[a] * _z.Share[b] * from[_z.First[k] + b - _z.Start[k]];
                    }
                }
            }
        }
    }

    /// <summary>Adds amounts in the cells of the part to the cells of the whole.</summary>
    /// <param name="part">One amount per cell of the part.</param>
    /// <param name="factor">Is multiplied to each.</param>
    /// <param name="whole">One sum per cell of the whole.</param>
    public void Spread(ReadOnlySpan<double> part, double factor, Span<double> whole)
    {
        for (int i = 0; i < _part.Nx; i++)
        {
            ReadOnlySpan<double> column = part.Slice(i * _part.Nz, _part.Nz);
            for (int k = 0; k < column.Length; k++)
            {
                double amount = factor * column[k];
                for (int a = _x.Start[i]; a < _x.Start[i + 1] && amount != 0; a++)
                {
                    Span<double> to = whole.Slice((_x.First[i] + a - _x.Start[i]) * _whole.Nz, _whole.Nz);
                    for (int b = _z.Start[k]; b < _z.Start[k + 1]; b++)
                    {
                        to[_z.First[k] + b - _z.Start[k]] += _x.Share[a] * _z.Share[b] * amount;
                    }
                }
            }
        }
    }

    /// <summary>Per cell of an axis, the run of cells of another axis that it overlaps and its shares in them, which add up to 1.</summary>
    private sealed class AxisShares
    {
        public AxisShares(GridAxis part, GridAxis whole, bool radial)
        {
            (First, Start) = (new int[part.Count], new int[part.Count + 1]);
            List<double> shares = [];
            ReadOnlySpan<double> p = part.Faces, w = whole.Faces;
            for (int n = 0, at = 0; n < part.Count; n++)
            {
                while (at + 1 < whole.Count && w[at + 1] <= p[n])
                {
                    at++;
                }

                First[n] = at;
                int last = at;
                while (last + 1 < whole.Count && w[last + 1] < p[n + 1])
                {
                    last++;
                }

                double all = Measure(p[n], p[n + 1], radial), given = 0;
                for (int cell = at; cell < last; cell++)
                {
                    double share = Measure(Math.Max(p[n], w[cell]), w[cell + 1], radial) / all;
                    shares.Add(share);
                    given += share;
                }

                shares.Add(1 - given);
                Start[n + 1] = shares.Count;
            }

            Share = [.. shares];
        }

        public int[] First { get; }

        public int[] Start { get; }

        public double[] Share { get; }

        private static double Measure(double from, double to, bool radial) => radial ? (to - from) * (to + from) : to - from;
    }
}
