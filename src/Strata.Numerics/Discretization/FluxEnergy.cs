namespace Strata.Numerics.Discretization;

/// <summary>
/// The complementary energy of balanced fluxes and, against a continuous field, the constitutive gap of every cell.
/// </summary>
/// <remarks>
/// Within a cell each component of the flux runs linearly between its two faces (along the radius r times it runs
/// linearly in r^2): the lowest-order element of Raviart and Thomas (1977), whose divergence is the cell's source.
/// </remarks>
internal sealed class FluxEnergy
{
    /// <summary>Flux energy per cell.</summary>
    public double[] Cells { get; private set; } = [];

    /// <summary>Gap that a finer division along x would reduce, per column.</summary>
    public double[] GapX { get; private set; } = [];

    /// <summary>Gap that a finer division along z would reduce, per row.</summary>
    public double[] GapZ { get; private set; } = [];

    /// <summary>Part of the flux energy of each row that falls as 1 / dz when a row is stretched, less the part that grows as dz.</summary>
    public double[] StretchZ { get; private set; } = [];

    /// <summary>Sum over the cells of what their fluxes fail to balance, from rounding.</summary>
    public double Imbalance { get; private set; }

    /// <summary>Energy of all cells.</summary>
    public double CellSum { get; private set; }

    /// <summary>Computes all cells.</summary>
    public void Cell(FaceFluxes fluxes, ColumnShapes shapes, VertexGrid grid, ReadOnlySpan<double> v)
    {
        DiffusionProblem problem = fluxes.XFaces.Problem;
        int nx = problem.Grid.Nx, nz = problem.Grid.Nz;
        if (Cells.Length != nx * nz || GapX.Length != nx)
        {
            (Cells, GapX, GapZ, StretchZ) = (new double[nx * nz], new double[nx], new double[nz], new double[nz]);
        }

        Array.Clear(GapZ);
        Array.Clear(StretchZ);
        (Imbalance, CellSum) = (0, 0);
        for (int i = 0; i < nx; i++)
        {
            Column(fluxes, shapes, grid, v, problem, i);
        }
    }

    private void Column(FaceFluxes fluxes, ColumnShapes shapes, VertexGrid grid, ReadOnlySpan<double> v, DiffusionProblem problem, int i)
    {
        int nz = problem.Grid.Nz, at = i * nz, stride = grid.Stride, element = grid.X.High(i) * stride;
        ReadOnlySpan<double> dz = problem.Grid.Z.Widths, kx = problem.Kx.AsSpan(at, nz), kz = problem.Kz.AsSpan(at, nz), source = problem.Source.AsSpan(at, nz);
        ReadOnlySpan<double> inWest = fluxes.EastOfX.Slice(at, nz), outEast = fluxes.WestOfX.Slice(at + nz, nz);
        ReadOnlySpan<double> inBelow = fluxes.AboveZ.Slice(at + i, nz), outAbove = fluxes.BelowZ.Slice(at + i + 1, nz);
        double c00 = shapes.Flux00[i], c01 = shapes.Flux01[i], c11 = shapes.Flux11[i], east = shapes.MeanEast[i], westPart = shapes.WestPart[i];
        double area = fluxes.ZFaces.Width[i], conducts = shapes.Conducts[i], gapX = 0, sum = 0;
        double spread = (shapes.Area11[i] / area) - ((1 - westPart) * (1 - westPart));
        for (int k = 0; k < nz; k++)
        {
            double fw = inWest[k], fe = outEast[k], fb = inBelow[k], ft = outAbove[k];
            double rx = kx[k] > 0 ? 1 / (kx[k] * dz[k]) : 0, rz = kz[k] > 0 ? dz[k] / (kz[k] * area) : 0;
            if ((rx == 0 && rz == 0) || (problem.IsFixedCell is { } held && held[at + k]))
            {
                Cells[at + k] = 0;
                continue;
            }

            Imbalance += Math.Abs(source[k] + (fw - fe) + (fb - ft));
            double energyX = rx * ((c00 * fw * fw) + (2 * c01 * fw * fe) + (c11 * fe * fe)), energyZ = rz * ((fb * fb) + (fb * ft) + (ft * ft)) / 3;
            Cells[at + k] = energyX + energyZ;
            sum += energyX + energyZ;
            StretchZ[k] += energyX - energyZ;
            int low = element + grid.Z.High(k);
            double w0 = v[low], w1 = v[low + 1], e0 = v[low + stride], e1 = v[low + stride + 1];
            double meanX = fw + (east * (fe - fw)), dropX = 0.5 * (w0 - e0 + w1 - e1), meanZ = 0.5 * (fb + ft), dropZ = (westPart * (w0 - w1)) + ((1 - westPart) * (e0 - e1));

            // Mean mismatch, then what each of the two fields varies where the other cannot.
            double gx = kx[k] > 0 ? conducts * kx[k] * dz[k] : 0, gz = kz[k] > 0 ? 1 / rz : 0;
            double offX = gx > 0 ? (meanX - (gx * dropX)) * (meanX - (gx * dropX)) / gx : 0, offZ = gz > 0 ? (meanZ - (gz * dropZ)) * (meanZ - (gz * dropZ)) / gz : 0;
            double fluxX = gx > 0 ? Math.Max(energyX - (meanX * meanX / gx), 0) : 0, fluxZ = rz * (ft - fb) * (ft - fb) / 12;
            double twist = e1 - e0 - w1 + w0, fieldX = gx * twist * twist / 12, fieldZ = gz * spread * twist * twist;
            gapX += (0.5 * (offX + offZ)) + fluxX + fieldZ;
            GapZ[k] += (0.5 * (offX + offZ)) + fluxZ + fieldX;
        }

        GapX[i] = gapX;
        CellSum += sum;
    }
}
