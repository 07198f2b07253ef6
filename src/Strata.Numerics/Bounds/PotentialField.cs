using System.Numerics;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>The first continuous field: vertex values from cell values and the fluxes of the finite volumes.</summary>
internal sealed class PotentialField
{
    private readonly Numbers _weight = new();

    /// <summary>
    /// Sets each vertex to the mean of what the cells around it say: the cell value less the drops over the half cells,
    /// weighted by the conductance of the cell. Held vertices get their values, tied ones equal values.
    /// </summary>
    public void Interpolate(VertexGrid grid, FaceFluxes fluxes, CellResistances resistances, ReadOnlySpan<double> u, Span<double> v)
    {
        DiffusionProblem problem = fluxes.XFaces.Problem;
        _weight.Fit(v.Length);
        v.Clear();
        _weight.Clear();
        for (int i = 0; i < problem.Grid.Nx; i++)
        {
            ScatterColumn(grid, fluxes, resistances, problem, i, u, v);
        }

        grid.Ties.Average(v);
        grid.Ties.Average(_weight);
        for (int n = 0; n < v.Length; n++)
        {
            v[n] = grid.IsHeld(n) ? grid.HeldValue[n] : _weight[n] > 0 ? v[n] / _weight[n] : 0;
        }
    }

    private void ScatterColumn(VertexGrid grid, FaceFluxes fluxes, CellResistances resistances, DiffusionProblem problem, int i, ReadOnlySpan<double> u, Span<double> v)
    {
        FaceFamily x = fluxes.XFaces;
        int nz = problem.Grid.Nz, stride = grid.Stride, element = grid.X.High(i) * stride;
        double halfWest = double.IsFinite(x.HalfLow[i]) ? x.HalfLow[i] : 0, halfEast = x.HalfHigh[i], area = fluxes.ZFaces.Width[i];
        foreach ((int start, int count) in grid.Z.Segments)
        {
            int c = (i * nz) + start, face = c + i, low = element + grid.Z.High(start);
            ReadOnlySpan<double> rx = resistances.X.AsSpan(c, count), rz = resistances.Z.AsSpan(c, count), value = u.Slice(c, count);
            ReadOnlySpan<double> ax = grid.Ax.AsSpan(low, count), az = grid.Az.AsSpan(low, count);
            ReadOnlySpan<double> inWest = fluxes.EastOfX.Slice(c, count), outEast = fluxes.WestOfX.Slice(c + nz, count);

            // Lower corners rise by half the inflow from below, upper ones fall by half the outflow above.
            Corners(value, inWest, halfWest, rx, fluxes.AboveZ.Slice(face, count), 0.5, rz, ax, az, area, v.Slice(low, count), _weight.AsSpan(low, count));
            Corners(value, inWest, halfWest, rx, fluxes.BelowZ.Slice(face + 1, count), -0.5, rz, ax, az, area, v.Slice(low + 1, count), _weight.AsSpan(low + 1, count));
            Corners(value, outEast, -halfEast, rx, fluxes.AboveZ.Slice(face, count), 0.5, rz, ax, az, area, v.Slice(low + stride, count), _weight.AsSpan(low + stride, count));
            Corners(value, outEast, -halfEast, rx, fluxes.BelowZ.Slice(face + 1, count), -0.5, rz, ax, az, area, v.Slice(low + stride + 1, count), _weight.AsSpan(low + stride + 1, count));
        }
    }

    /// <summary>weight = 3 ax + az area (0 in voids); sum += weight (u + hx fx rx + hz fz rz).</summary>
    private static void Corners(
        ReadOnlySpan<double> u, ReadOnlySpan<double> fx, double hx, ReadOnlySpan<double> rx, ReadOnlySpan<double> fz, double hz, ReadOnlySpan<double> rz,
        ReadOnlySpan<double> ax, ReadOnlySpan<double> az, double area, Span<double> sum, Span<double> total)
    {
        int k = 0, lanes = Vector<double>.Count;
        for (; k <= u.Length - lanes; k += lanes)
        {
            Vector<double> weight = (3 * ax.Load(k)) + (area * az.Load(k)), value = u.Load(k) + (hx * fx.Load(k) * rx.Load(k)) + (hz * fz.Load(k) * rz.Load(k));
            sum.Store(k, sum.Load(k) + (weight * value));
            total.Store(k, total.Load(k) + weight);
        }

        for (; k < u.Length; k++)
        {
            double weight = (3 * ax[k]) + (area * az[k]);
            sum[k] += weight * (u[k] + (hx * fx[k] * rx[k]) + (hz * fz[k] * rz[k]));
            total[k] += weight;
        }
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
        int k = 0, elements = ax.Length - 1, lanes = Vector<double>.Count;
        Vector<double> sums = default;
        for (; k <= elements - lanes; k += lanes)
        {
            Vector<double> s0 = west.Load(k), s1 = west.Load(k + 1), t0 = east.Load(k), t1 = east.Load(k + 1), d0 = t0 - s0, d1 = t1 - s1, a = s1 - s0, b = t1 - t0;
            sums += (ax.Load(k) * ((d0 * d0) + (d0 * d1) + (d1 * d1))) + (az.Load(k) * ((w00 * a * a) + (2 * w01 * a * b) + (w11 * b * b)));
        }

        double sum = Vector.Sum(sums);
        for (; k < elements; k++)
        {
            double d0 = east[k] - west[k], d1 = east[k + 1] - west[k + 1], a = west[k + 1] - west[k], b = east[k + 1] - east[k];
            sum += (ax[k] * ((d0 * d0) + (d0 * d1) + (d1 * d1))) + (az[k] * ((w00 * a * a) + (2 * w01 * a * b) + (w11 * b * b)));
        }

        return sum;
    }
}
