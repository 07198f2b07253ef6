using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// Makes the fluxes of an approximate solution balance in every cell, by pushing what is left over in each cell along a
/// tree of conducting faces to a face that can take it: a film, a given value, a fixed face or a fixed cell.
/// </summary>
/// <remarks>
/// The tree's nodes are runs: unbroken vertical sequences of cells. What is left in a run flows along it to the one cell
/// where the run is best connected, and from there out of the body or into a neighbouring run that is nearer to such a face.
/// </remarks>
internal sealed partial class FluxBalancing
{
    private double[] _left = [];
    private int[] _runOf = [], _first = [], _last = [], _exitCell = [], _order = [];
    private sbyte[] _exit = [];
    private double[] _exitConductance = [];
    private FaceFluxes _fluxes = null!;
    private DiffusionProblem _problem = null!;
    private int _nx, _nz, _cells, _runs;

    // Room for grids a little larger: those of a sweep differ by a few cells.
    private const double Room = 1.25;

    /// <summary>Which way a run sends what is left in it.</summary>
    private enum Exit : sbyte
    {
        None, West, East, Bottom, Top, Reference,
    }

    /// <summary>Corrects the fluxes in place.</summary>
    /// <returns>False when something is left over in cells that no face can take it from.</returns>
    public bool Balance(DiffusionProblem problem, FaceFluxes fluxes, DrawnFlux? drawn = null)
    {
        (_problem, _fluxes, _drawn, _nx, _nz) = (problem, fluxes, drawn, problem.Grid.Nx, problem.Grid.Nz);
        _cells = _nx * _nz;
        if (_left.Length < _cells)
        {
            int cells = (int)(Room * _cells);
            (_left, _runOf) = (new double[cells], new int[cells]);
            (_first, _last, _exitCell, _order, _exit, _exitConductance) = (new int[cells], new int[cells], new int[cells], new int[cells], new sbyte[cells], new double[cells]);
        }

        ComputeLeft();
        FindRuns();
        int ordered = OrderRuns();
        for (int at = ordered - 1; at >= 0; at--)
        {
            Push(_order[at]);
        }

        return ordered == _runs || NothingLeft();
    }

    private void ComputeLeft()
    {
        (Numbers west, Numbers east, Numbers below, Numbers above) = _fluxes.Arrays;
        for (int i = 0; i < _nx; i++)
        {
            int c0 = i * _nz;
            Span<double> left = _left.AsSpan(c0, _nz);
            ReadOnlySpan<double> source = _fluxes.Released.Slice(c0, _nz), inWest = east.AsSpan(c0, _nz), outEast = west.AsSpan(c0 + _nz, _nz);
            ReadOnlySpan<double> inBelow = above.AsSpan(c0 + i, _nz), outAbove = below.AsSpan(c0 + i + 1, _nz);
            for (int k = 0; k < left.Length; k++)
            {
                left[k] = source[k] + (inWest[k] - outEast[k]) + (inBelow[k] - outAbove[k]);
            }
        }

        for (int c = 0; _problem.IsFixedCell is { } held && c < held.Length; c++)
        {
            _left[c] = held[c] ? 0 : _left[c];
        }
    }

    private void Push(int run)
    {
        (_, _, Numbers below, Numbers above) = _fluxes.Arrays;
        int i = _first[run] / _nz, exit = _exitCell[run];
        (double carried, double down) = (0, 0);
        for (int c = _first[run]; c < exit; c++)
        {
            carried += _left[c];
            below[c + i + 1] += carried;
            above[c + i + 1] += carried;
        }

        for (int c = _last[run]; c > exit; c--)
        {
            down += _left[c];
            below[c + i] -= down;
            above[c + i] -= down;
        }

        Leave((Exit)_exit[run], exit, i, exit - (i * _nz), carried + down + _left[exit]);
    }

    private void Leave(Exit way, int cell, int i, int k, double net)
    {
        (Numbers west, Numbers east, Numbers below, Numbers above) = _fluxes.Arrays;
        switch (way)
        {
            case Exit.West:
                Move(east, west, cell, -net, Pinned(_fluxes.XFaces, i, k), cell - _nz, net);
                break;
            case Exit.East:
                Move(west, east, cell + _nz, net, Pinned(_fluxes.XFaces, i + 1, k), cell + _nz, net);
                break;
            case Exit.Reference:
                _fluxes.AddIntoReference(cell, net);
                break;
            case Exit.Bottom:
                Move(above, below, cell + i, -net, Pinned(_fluxes.ZFaces, k, i), -1, net);
                break;
            default:
                Move(below, above, cell + i + 1, net, Pinned(_fluxes.ZFaces, k + 1, i), -1, net);
                break;
        }
    }

    private static bool Pinned(FaceFamily faces, int n, int t) => n > 0 && n < faces.NormalCount && faces.IsHeld(n, t, out _);

    /// <summary>Adds a flux to the near side of a face and, unless the face is held and takes it, to the far side and the run beyond.</summary>
    private void Move(Numbers near, Numbers far, int face, double flux, bool pinned, int beyond, double net)
    {
        near[face] += flux;
        if (!pinned)
        {
            far[face] += flux;
            if (beyond >= 0 && beyond < _cells)
            {
                _left[beyond] += net;
            }
        }
    }

    private bool NothingLeft()
    {
        for (int c = 0; c < _cells; c++)
        {
            if (_runOf[c] >= 0 && _left[c] != 0 && _exit[_runOf[c]] == (sbyte)Exit.None)
            {
                return false;
            }
        }

        return true;
    }
}
