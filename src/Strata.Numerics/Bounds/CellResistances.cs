using System.Numerics;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// Per cell the resistances that every pass of the bounds needs, so that each divides only once: 1 / (kx dz) along x, to
/// be multiplied by a column's shape, and dz / (kz area) along z; 0 where nothing conducts and in held cells.
/// </summary>
internal sealed class CellResistances
{
    private readonly Numbers _x = new(), _z = new();

    /// <summary>1 / (kx dz), per cell.</summary>
    public Numbers X => _x;

    /// <summary>dz / (kz area), per cell.</summary>
    public Numbers Z => _z;

    /// <summary>Computes all cells.</summary>
    public void Compute(DiffusionProblem problem, FaceFamily z)
    {
        int nx = problem.Grid.Nx, nz = problem.Grid.Nz;
        _x.Fit(nx * nz);
        _z.Fit(nx * nz);
        for (int i = 0; i < nx; i++)
        {
            Column(problem.Kx.AsSpan(i * nz, nz), problem.Kz.AsSpan(i * nz, nz), problem.Grid.Z.Widths, 1 / z.Width[i], X.AsSpan(i * nz, nz), Z.AsSpan(i * nz, nz));
        }

        for (int c = 0; problem.IsFixedCell is { } held && c < held.Length; c++)
        {
            (X[c], Z[c]) = held[c] ? (0, 0) : (X[c], Z[c]);
        }
    }

    private static void Column(ReadOnlySpan<double> kx, ReadOnlySpan<double> kz, ReadOnlySpan<double> dz, double inverseArea, Span<double> x, Span<double> z)
    {
        int k = 0, lanes = Vector<double>.Count;
        for (; k <= kx.Length - lanes; k += lanes)
        {
            Vector<double> ax = kx.Load(k), az = kz.Load(k), d = dz.Load(k);
            x.Store(k, Vector.ConditionalSelect(Vector.GreaterThan(ax, Vector<double>.Zero), Vector<double>.One / (ax * d), Vector<double>.Zero));
            z.Store(k, Vector.ConditionalSelect(Vector.GreaterThan(az, Vector<double>.Zero), d * inverseArea / az, Vector<double>.Zero));
        }

        for (; k < kx.Length; k++)
        {
            x[k] = kx[k] > 0 ? 1 / (kx[k] * dz[k]) : 0;
            z[k] = kz[k] > 0 ? dz[k] * inverseArea / kz[k] : 0;
        }
    }
}
