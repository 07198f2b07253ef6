using System.Numerics;
using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// Rearranges balanced fluxes so that their energy falls: adds the rotation of a continuous bilinear stream function,
/// which moves flux around each vertex and leaves every cell balanced.
/// </summary>
/// <remarks>
/// The flux through an x-face grows by psi(top end) - psi(bottom end), that through a z-face by psi(west end) -
/// psi(east end). A vertex may turn flux only where all faces around it can carry it: not beside a void or a held cell,
/// nor on an outline face whose flux is given.
/// </remarks>
internal sealed partial class StreamFunction : IDisposable
{
    private readonly BilinearForm _form = new();
    private readonly EnergyDescent _descent = new();
    private readonly Numbers _psi = new();
    private bool _isBuilt;
    private RectilinearGrid _grid = null!;
    private FaceFluxes _fluxes = null!;

    /// <summary>Improves the fluxes in place.</summary>
    public void Improve(DiffusionProblem problem, FaceFluxes fluxes, CellResistances resistances, ColumnShapes shapes, int steps, int threads)
    {
        _isBuilt = steps > 0;
        if (steps == 0)
        {
            return;
        }

        Build(problem, fluxes, resistances, shapes);
        _descent.Improve(_form, _psi, steps, tolerance: 0, threads, isZero: true);
        Turn();
    }

    /// <summary>Frees the memory of the descent.</summary>
    public void Dispose() => _descent.Dispose();

    /// <summary>The energy that quadratic bubbles of the stream function would take off the fluxes.</summary>
    public double BubbleGain(DiffusionProblem problem, FaceFluxes fluxes, CellResistances resistances, ColumnShapes shapes, EdgeBubbles bubbles,
        DrawnMesh? drawn = null)
    {
        if (!_isBuilt)
        {
            Build(problem, fluxes, resistances, shapes, withSlopes: false);
        }

        bubbles.Reset(_form);
        int nz = _grid.Nz, stride = nz + 1;
        for (int i = 0; i < _grid.Nx; i++)
        {
            double along = 6 * shapes.Flux01[i];
            int c = i * nz, e = i * stride;
            EdgeBubbles.Push(along, _form.Az.AsSpan(e, nz), fluxes.EastOfX.Slice(c, nz), fluxes.WestOfX.Slice(c + nz, nz), bubbles.PushZ.AsSpan(e, nz));
            EdgeBubbles.Push(-3, _form.Ax.AsSpan(e, nz), fluxes.AboveZ.Slice(e, nz), fluxes.BelowZ.Slice(e + 1, nz), bubbles.PushX.AsSpan(e, nz));
            bubbles.PushX[e + nz] = 0;
            bubbles.PushZ[(i * stride) + nz] = 0;
        }

        bubbles.PushX.AsSpan(_grid.Nx * stride).Clear();
        foreach (FilmEdge edge in _form.Edges)
        {
            (edge.Second == edge.First + 1 ? bubbles.StiffnessZ : bubbles.StiffnessX)[edge.First] += 16.0 / 3 * edge.M00;
        }

        foreach (DrawnPart part in drawn?.Parts ?? [])
        {
            bubbles.LeaveOut((part.I * stride) + part.K, stride);
        }

        return bubbles.Gain(_form);
    }

    private void Build(DiffusionProblem problem, FaceFluxes fluxes, CellResistances resistances, ColumnShapes shapes, bool withSlopes = true,
        int extra = 0)
    {
        (_grid, _fluxes) = (problem.Grid, fluxes);
        int stride = _grid.Nz + 1, vertices = ((_grid.Nx + 1) * stride) + extra;
        _psi.Fit(vertices);
        _psi.Clear();
        _form.Reset(_grid.Nx + 1, stride);
        for (int i = 0; i < _grid.Nx; i++)
        {
            Column(resistances, shapes, i, withSlopes);
        }

        Faces(fluxes.XFaces, fluxes.Arrays.WestOfX, fluxes.Arrays.EastOfX, alongX: true);
        Faces(fluxes.ZFaces, fluxes.Arrays.BelowZ, fluxes.Arrays.AboveZ, alongX: false);
    }

    /// <summary>Coefficients and slope of the energy of one column of cells; the corners of voids are held.</summary>
    private void Column(CellResistances resistances, ColumnShapes shapes, int i, bool withSlopes)
    {
        int nz = _grid.Nz, at = i * nz, stride = nz + 1, low = i * stride;
        ReadOnlySpan<double> rx = resistances.X.AsSpan(at, nz), rz = resistances.Z.AsSpan(at, nz);
        ReadOnlySpan<double> inWest = _fluxes.EastOfX.Slice(at, nz), outEast = _fluxes.WestOfX.Slice(at + nz, nz);
        ReadOnlySpan<double> inBelow = _fluxes.AboveZ.Slice(at + i, nz), outAbove = _fluxes.BelowZ.Slice(at + i + 1, nz);
        Span<double> ax = _form.Ax.AsSpan(low, nz), west = _form.Load.AsSpan(low, stride), east = _form.Load.AsSpan(low + stride, stride);
        (_form.W00[i], _form.W01[i], _form.W11[i]) = (shapes.Flux00[i], shapes.Flux01[i], shapes.Flux11[i]);
        rx.CopyTo(_form.Az.AsSpan(low, nz));
        TensorPrimitives.Multiply(rz, 1.0 / 3, ax);

        // Minus half the slope in psi at the four corners.
        if (withSlopes)
        {
            Slopes(rx, inWest, outEast, shapes.Flux00[i], shapes.Flux01[i], ax, inBelow, outAbove, -1, west[..nz], west[1..]);
            Slopes(rx, outEast, inWest, shapes.Flux11[i], shapes.Flux01[i], ax, inBelow, outAbove, +1, east[..nz], east[1..]);
        }

        if (TensorPrimitives.Min(rx) == 0 || TensorPrimitives.Min(rz) == 0)
        {
            HoldVoids(rx, rz, low, stride);
        }
    }

    /// <summary>g = rx (c own + c01 other); low += g + sideways rz (b + t/2), high += -g + sideways rz (t + b/2).</summary>
    private static void Slopes(
        ReadOnlySpan<double> rx, ReadOnlySpan<double> own, ReadOnlySpan<double> other, double c, double c01, ReadOnlySpan<double> rz, ReadOnlySpan<double> below,
        ReadOnlySpan<double> above, double sideways, Span<double> low, Span<double> high)
    {
        int k = 0, lanes = Vector<double>.Count;
        for (; k <= rx.Length - lanes; k += lanes)
        {
            Vector<double> g = rx.Load(k) * ((c * own.Load(k)) + (c01 * other.Load(k))), b = below.Load(k), t = above.Load(k), z = sideways * rz.Load(k);
            low.Store(k, low.Load(k) + (z * (b + (0.5 * t))) + g);
            high.Store(k, high.Load(k) + (z * (t + (0.5 * b))) - g);
        }

        for (; k < rx.Length; k++)
        {
            double g = rx[k] * ((c * own[k]) + (c01 * other[k]));
            low[k] += (sideways * rz[k] * (below[k] + (0.5 * above[k]))) + g;
            high[k] += (sideways * rz[k] * (above[k] + (0.5 * below[k]))) - g;
        }
    }

    private void HoldVoids(ReadOnlySpan<double> rx, ReadOnlySpan<double> rz, int low, int stride)
    {
        for (int k = 0; k < rx.Length; k++)
        {
            if (rx[k] == 0 || rz[k] == 0)
            {
                (_form.Free[low + k], _form.Free[low + k + 1], _form.Free[low + stride + k], _form.Free[low + stride + k + 1]) = (0, 0, 0, 0);
                (_form.Ax[low + k], _form.Az[low + k]) = (0, 0);
            }
        }
    }

    /// <summary>Energies on faces: contacts and films; the ends of faces whose flux is given are held.</summary>
    private void Faces(FaceFamily faces, Numbers low, Numbers high, bool alongX)
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
                        (_form.Free[first], _form.Free[second]) = (0, 0);
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
        (Numbers west, Numbers east, Numbers below, Numbers above) = _fluxes.Arrays;
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
