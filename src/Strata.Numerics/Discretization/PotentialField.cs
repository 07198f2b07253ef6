using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <summary>The first continuous field: vertex values from cell values and the fluxes of the finite volumes.</summary>
internal sealed class PotentialField
{
    private double[] _weight = [];

    /// <summary>
    /// Sets each vertex to the mean of what the cells around it say: the cell value less the drops over the half cells,
    /// weighted by the conductance of the cell. Held vertices get their values, tied ones equal values.
    /// </summary>
    public void Interpolate(VertexGrid grid, FaceFluxes fluxes, ReadOnlySpan<double> u, Span<double> v)
    {
        DiffusionProblem problem = fluxes.XFaces.Problem;
        if (_weight.Length != v.Length)
        {
            _weight = new double[v.Length];
        }

        v.Clear();
        Array.Clear(_weight);
        for (int i = 0; i < problem.Grid.Nx; i++)
        {
            ScatterColumn(grid, fluxes, problem, i, u, v);
        }

        grid.Ties.Average(v);
        grid.Ties.Average(_weight);
        for (int n = 0; n < v.Length; n++)
        {
            v[n] = grid.IsHeld[n] ? grid.HeldValue[n] : _weight[n] > 0 ? v[n] / _weight[n] : 0;
        }
    }

    private void ScatterColumn(VertexGrid grid, FaceFluxes fluxes, DiffusionProblem problem, int i, ReadOnlySpan<double> u, Span<double> v)
    {
        RectilinearGrid cells = problem.Grid;
        FaceFamily x = fluxes.XFaces, z = fluxes.ZFaces;
        int nz = cells.Nz, at = i * nz, element = grid.X.High(i) * grid.Stride, stride = grid.Stride;
        double halfWest = double.IsFinite(x.HalfLow[i]) ? x.HalfLow[i] : 0, halfEast = x.HalfHigh[i], area = z.Width[i];
        ReadOnlySpan<double> inWest = fluxes.EastOfX.Slice(at, nz), outEast = fluxes.WestOfX.Slice(at + nz, nz);
        ReadOnlySpan<double> inBelow = fluxes.AboveZ.Slice(at + i, nz), outAbove = fluxes.BelowZ.Slice(at + i + 1, nz);
        ReadOnlySpan<double> kx = problem.Kx.AsSpan(at, nz), kz = problem.Kz.AsSpan(at, nz), dz = cells.Z.Widths;
        bool anyHeld = problem.IsFixedCell is not null;
        for (int k = 0; k < nz; k++)
        {
            int low = element + grid.Z.High(k);
            double ax = grid.Ax[low], az = grid.Az[low] * area, weight = (3 * ax) + az;
            if (!(weight > 0) || (anyHeld && problem.IsFixedCell![at + k]))
            {
                continue;
            }

            double alongX = kx[k] > 0 ? 1 / (kx[k] * dz[k]) : 0, alongZ = kz[k] > 0 ? 0.5 / az : 0, value = u[at + k];
            double west = value + (inWest[k] * halfWest * alongX), east = value - (outEast[k] * halfEast * alongX);
            double down = inBelow[k] * alongZ, up = -outAbove[k] * alongZ;
            Add(v, low, weight, west + down);
            Add(v, low + 1, weight, west + up);
            Add(v, low + stride, weight, east + down);
            Add(v, low + stride + 1, weight, east + up);
        }
    }

    private void Add(Span<double> v, int vertex, double weight, double value)
    {
        v[vertex] += weight * value;
        _weight[vertex] += weight;
    }

    /// <summary>a(v, v): the energy of the elements and of the films.</summary>
    public static double Energy(VertexGrid grid, ReadOnlySpan<double> v)
    {
        int rows = grid.Stride;
        double sum = 0;
        for (int column = 0; column < grid.Columns - 1; column++)
        {
            int at = column * rows;
            sum += ElementColumn(grid.Ax.AsSpan(at, rows), grid.Az.AsSpan(at, rows), grid.W00[column], grid.W01[column], grid.W11[column], v.Slice(at, rows), v.Slice(at + rows, rows));
        }

        return sum + FilmEnergy(grid, v);
    }

    /// <summary>The energy of the films alone.</summary>
    public static double FilmEnergy(VertexGrid grid, ReadOnlySpan<double> v)
    {
        double sum = 0;
        foreach (FilmEdge film in grid.Films)
        {
            double a = v[film.First] - film.Ambient, b = v[film.Second] - film.Ambient;
            sum += (film.M00 * a * a) + (2 * film.M01 * a * b) + (film.M11 * b * b);
        }

        return sum;
    }

    private static double ElementColumn(
        ReadOnlySpan<double> ax, ReadOnlySpan<double> az, double w00, double w01, double w11, ReadOnlySpan<double> west, ReadOnlySpan<double> east)
    {
        double sum = 0;
        for (int k = 0; k < ax.Length - 1; k++)
        {
            double d0 = east[k] - west[k], d1 = east[k + 1] - west[k + 1], a = west[k + 1] - west[k], b = east[k + 1] - east[k];
            sum += (ax[k] * ((d0 * d0) + (d0 * d1) + (d1 * d1))) + (az[k] * ((w00 * a * a) + (2 * w01 * a * b) + (w11 * b * b)));
        }

        return sum;
    }
}
