using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <summary>
/// Rearranges balanced fluxes so that their energy falls: adds the rotation of a continuous bilinear stream function,
/// which moves flux around each vertex and leaves every cell balanced.
/// </summary>
/// <remarks>
/// The flux through an x-face grows by psi(top end) - psi(bottom end), that through a z-face by psi(west end) -
/// psi(east end). A vertex may turn flux only where all faces around it can carry it: not beside a void or a held cell,
/// nor on an outline face whose flux is given.
/// </remarks>
internal sealed class StreamFunction
{
    private readonly BilinearForm _form = new();
    private readonly EnergyDescent _descent = new();
    private double[] _psi = [];
    private RectilinearGrid _grid = null!;
    private FaceFluxes _fluxes = null!;

    /// <summary>Improves the fluxes in place.</summary>
    public void Improve(DiffusionProblem problem, FaceFluxes fluxes, ColumnShapes shapes, int steps)
    {
        if (steps == 0)
        {
            return;
        }

        Build(problem, fluxes, shapes);
        _descent.Improve(_form, _psi, steps, isZero: true);
        Turn();
    }

    /// <summary>The energy that quadratic bubbles of the stream function would take off the fluxes.</summary>
    public double BubbleGain(DiffusionProblem problem, FaceFluxes fluxes, ColumnShapes shapes, EdgeBubbles bubbles)
    {
        Build(problem, fluxes, shapes);
        bubbles.Reset(_form);
        int nz = _grid.Nz, stride = nz + 1;
        for (int i = 0; i < _grid.Nx; i++)
        {
            double along = 6 * shapes.Flux01[i];
            for (int k = 0; k < nz; k++)
            {
                int c = (i * nz) + k, e = (i * stride) + k;
                bubbles.PushZ[e] = along * _form.Az[e] * (fluxes.EastOfX[c] + fluxes.WestOfX[c + nz]);
                bubbles.PushX[e] = -3 * _form.Ax[e] * (fluxes.AboveZ[e] + fluxes.BelowZ[e + 1]);
            }

            bubbles.PushZ[(i * stride) + nz] = 0;
        }

        bubbles.PushX.AsSpan(_grid.Nx * stride).Clear();
        foreach (FilmEdge edge in _form.Edges)
        {
            (edge.Second == edge.First + 1 ? bubbles.StiffnessZ : bubbles.StiffnessX)[edge.First] += 16.0 / 3 * edge.M00;
        }

        return bubbles.Gain(_form);
    }

    private void Build(DiffusionProblem problem, FaceFluxes fluxes, ColumnShapes shapes)
    {
        (_grid, _fluxes) = (problem.Grid, fluxes);
        int stride = _grid.Nz + 1, vertices = (_grid.Nx + 1) * stride;
        if (_psi.Length != vertices)
        {
            _psi = new double[vertices];
        }

        Array.Clear(_psi);
        _form.Reset(_grid.Nx + 1, stride);
        for (int i = 0; i < _grid.Nx; i++)
        {
            Column(problem, shapes, i);
        }

        Faces(fluxes.XFaces, fluxes.Arrays.WestOfX, fluxes.Arrays.EastOfX, alongX: true);
        Faces(fluxes.ZFaces, fluxes.Arrays.BelowZ, fluxes.Arrays.AboveZ, alongX: false);
    }

    /// <summary>Coefficients and slope of the energy of one column of cells; the corners of voids are held.</summary>
    private void Column(DiffusionProblem problem, ColumnShapes shapes, int i)
    {
        int nz = _grid.Nz, at = i * nz, stride = nz + 1, low = i * stride;
        ReadOnlySpan<double> dz = _grid.Z.Widths, kx = problem.Kx.AsSpan(at, nz), kz = problem.Kz.AsSpan(at, nz);
        ReadOnlySpan<double> inWest = _fluxes.EastOfX.Slice(at, nz), outEast = _fluxes.WestOfX.Slice(at + nz, nz);
        ReadOnlySpan<double> inBelow = _fluxes.AboveZ.Slice(at + i, nz), outAbove = _fluxes.BelowZ.Slice(at + i + 1, nz);
        Span<double> ax = _form.Ax.AsSpan(low, stride), az = _form.Az.AsSpan(low, stride), west = _form.Load.AsSpan(low, stride), east = _form.Load.AsSpan(low + stride, stride);
        double c00 = shapes.Flux00[i], c01 = shapes.Flux01[i], c11 = shapes.Flux11[i], third = 1 / (3 * _fluxes.ZFaces.Width[i]);
        (_form.W00[i], _form.W01[i], _form.W11[i]) = (c00, c01, c11);
        for (int k = 0; k < nz; k++)
        {
            if (!(kx[k] > 0 && kz[k] > 0) || (problem.IsFixedCell is { } held && held[at + k]))
            {
                (_form.IsHeld[low + k], _form.IsHeld[low + k + 1], _form.IsHeld[low + stride + k], _form.IsHeld[low + stride + k + 1]) = (true, true, true, true);
                continue;
            }

            double x = 1 / (kx[k] * dz[k]), z = third * dz[k] / kz[k];
            (az[k], ax[k]) = (x, z);
            double gw = x * ((c00 * inWest[k]) + (c01 * outEast[k])), ge = x * ((c01 * inWest[k]) + (c11 * outEast[k]));
            double gb = z * (inBelow[k] + (0.5 * outAbove[k])), gt = z * (outAbove[k] + (0.5 * inBelow[k]));

            // Minus half the slope in psi at the four corners.
            west[k] += gw - gb;
            west[k + 1] += -gw - gt;
            east[k] += ge + gb;
            east[k + 1] += -ge + gt;
        }
    }

    /// <summary>Energies on faces: contacts and films; the ends of faces whose flux is given are held.</summary>
    private void Faces(FaceFamily faces, double[] low, double[] high, bool alongX)
    {
        int last = faces.NormalCount, step = faces.Contact is null ? last : 1;
        for (int t = 0; t < faces.TangentCount; t++)
        {
            for (int n = 0; n <= last; n += step)
            {
                int face = faces.Face(n, t), first = alongX ? (n * (_grid.Nz + 1)) + t : (t * (_grid.Nz + 1)) + n, second = first + (alongX ? 1 : _grid.Nz + 1);
                bool outline = n == 0 || n == last;
                BoundaryKind kind = n == 0 ? faces.LowSide[t].Kind : faces.HighSide[t].Kind;
                double resistance = 2 * faces.HalfContact(n, t);
                if (outline)
                {
                    if (kind is BoundaryKind.Adiabatic or BoundaryKind.Flux || faces.Area(n, t) == 0)
                    {
                        (_form.IsHeld[first], _form.IsHeld[second]) = (true, true);
                        continue;
                    }

                    resistance = n == 0 ? faces.LowResistance(n, t) : faces.HighResistance(n, t);
                }

                if (resistance > 0)
                {
                    double flux = !outline ? 0.5 * (low[face] + high[face]) : n == 0 ? low[face] : high[face], slope = resistance * flux * (alongX ? -1 : 1);
                    _form.Add(new FilmEdge(first, second, resistance, -resistance, resistance, 0));
                    _form.Load[second] += slope;
                    _form.Load[first] -= slope;
                }
            }
        }
    }

    /// <summary>Adds the rotation of psi to the fluxes.</summary>
    private void Turn()
    {
        (double[] west, double[] east, double[] below, double[] above) = _fluxes.Arrays;
        int nx = _grid.Nx, nz = _grid.Nz, stride = nz + 1;
        for (int i = 0; i <= nx; i++)
        {
            ReadOnlySpan<double> psi = _psi.AsSpan(i * stride, stride);
            for (int k = 0; k < nz; k++)
            {
                double turned = psi[k + 1] - psi[k];
                west[(i * nz) + k] += turned;
                east[(i * nz) + k] += turned;
            }

            for (int k = 0; k <= nz && i < nx; k++)
            {
                double turned = psi[k] - _psi[((i + 1) * stride) + k];
                below[(i * stride) + k] += turned;
                above[(i * stride) + k] += turned;
            }
        }
    }
}
