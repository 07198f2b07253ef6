using System.Numerics.Tensors;
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

    private bool Inside(int cell) => (_problem.Kx[cell] > 0 || _problem.Kz[cell] > 0) && !(_problem.IsFixedCell is { } held && held[cell]);

    private void FindRuns()
    {
        _runs = 0;
        for (int i = 0; i < _nx; i++)
        {
            if (IsOneRun(i))
            {
                AddWholeColumn(i);
                continue;
            }

            bool open = false;
            for (int k = 0; k < _nz; k++)
            {
                int c = (i * _nz) + k;
                bool inside = Inside(c);
                _runOf[c] = -1;
                if (!inside)
                {
                    open = false;
                    continue;
                }

                if (!(open && Passes(_fluxes.ZFaces, _fluxes.Gz, k, i)))
                {
                    _first[_runs] = c;
                    (_exit[_runs], _exitConductance[_runs]) = ((sbyte)Exit.None, 0);
                    _runs++;
                }

                (_runOf[c], _last[_runs - 1], open) = (_runs - 1, c, true);
                FindOutlet(_runs - 1, i, k);
            }
        }
    }

    /// <summary>True when nothing interrupts column i: no void, no held cell or face.</summary>
    private bool IsOneRun(int i) => _problem.ReferenceConductance is null && _problem.IsFixedCell is null && _problem.IsFixedX is null && _problem.IsFixedZ is null && _nz > 1
        && TensorPrimitives.Min<double>(_fluxes.Gz.AsSpan(i * _nz, _nz - 1)) > 0;

    private void AddWholeColumn(int i)
    {
        int c = i * _nz;
        _runOf.AsSpan(c, _nz).Fill(_runs);
        (_first[_runs], _last[_runs], _exit[_runs], _exitConductance[_runs]) = (c, c + _nz - 1, (sbyte)Exit.None, 0);
        _runs++;
        for (int k = 0; k < _nz; k += i > 0 && i < _nx - 1 ? _nz - 1 : 1)
        {
            FindOutlet(_runs - 1, i, k);
        }
    }

    /// <summary>True when the interior face low of cell (n, t) lets a flux pass between two free cells.</summary>
    private static bool Passes(FaceFamily faces, Numbers g, int n, int t) =>
        g[faces.Cell(n - 1, t)] > 0 && !(faces.Fixed is { } held && held[faces.Face(n, t)]) && !faces.IsFixedCell(n - 1, t) && !faces.IsFixedCell(n, t);

    /// <summary>Looks for a face of cell (i, k) through which its run can empty itself out of the body.</summary>
    private void FindOutlet(int run, int i, int k)
    {
        if (_problem.ReferenceConductance is { } reference && reference[(i * _nz) + k] > _exitConductance[run])
        {
            (_exit[run], _exitCell[run], _exitConductance[run]) = ((sbyte)Exit.Reference, (i * _nz) + k, reference[(i * _nz) + k]);
        }

        if (i > 0 && i < _nx - 1 && k > 0 && k < _nz - 1 && !IsBesideHeld(i, k))
        {
            return;
        }

        Offer(run, i, k, Exit.West, _fluxes.XFaces, i, k, low: true);
        Offer(run, i, k, Exit.East, _fluxes.XFaces, i + 1, k, low: false);
        Offer(run, i, k, Exit.Bottom, _fluxes.ZFaces, k, i, low: true);
        Offer(run, i, k, Exit.Top, _fluxes.ZFaces, k + 1, i, low: false);
    }

    /// <summary>True when a face or a neighbour of an inner cell is held.</summary>
    private bool IsBesideHeld(int i, int k)
    {
        int c = (i * _nz) + k, below = c + i;
        return (_problem.IsFixedX is { } x && (x[c] || x[c + _nz])) || (_problem.IsFixedZ is { } z && (z[below] || z[below + 1]))
            || (_problem.IsFixedCell is { } cells && (cells[c - _nz] || cells[c + _nz] || cells[c - 1] || cells[c + 1]));
    }

    private void Offer(int run, int i, int k, Exit exit, FaceFamily faces, int n, int t, bool low)
    {
        bool outline = n == 0 || n == faces.NormalCount;
        bool pinned = !outline && faces.IsHeld(n, t, out _);
        if (IsShut(faces, n, t, low) || (!outline && !pinned && !(low ? faces.IsFixedCell(n - 1, t) : faces.IsFixedCell(n, t))))
        {
            return;
        }

        double near = low ? faces.HighResistance(n, t) : faces.LowResistance(n, t), far = low ? faces.LowResistance(n, t) : faces.HighResistance(n, t);
        double conductance = 1 / (near + (pinned ? 0 : far));
        if (conductance > _exitConductance[run])
        {
            (_exit[run], _exitCell[run], _exitConductance[run]) = ((sbyte)exit, (i * _nz) + k, conductance);
        }
    }

    /// <summary>Orders the runs by their distance from an outlet, giving each run without one an exit into the run before it.</summary>
    private int OrderRuns()
    {
        int ordered = 0;
        for (int run = 0; run < _runs; run++)
        {
            if (_exit[run] != (sbyte)Exit.None)
            {
                _order[ordered++] = run;
            }
        }

        for (int at = 0; at < ordered && ordered < _runs; at++)
        {
            int run = _order[at];
            ordered = Claim(run, -1, Exit.East, ordered);
            ordered = Claim(run, +1, Exit.West, ordered);
        }

        return ordered;
    }

    /// <summary>Runs of the neighbouring column that touch this run and have no exit yet get one into it, by their best face.</summary>
    private int Claim(int run, int step, Exit exit, int ordered)
    {
        int i = _first[run] / _nz, start = ordered;
        if (i + step < 0 || i + step >= _nx)
        {
            return ordered;
        }

        for (int c = _first[run]; c <= _last[run]; c++)
        {
            int k = c - (i * _nz), other = c + (step * _nz), line = step < 0 ? i : i + 1;
            int neighbour = _runOf[other];
            if (neighbour < 0 || !Passes(_fluxes.XFaces, _fluxes.Gx, line, k))
            {
                continue;
            }

            double conductance = _fluxes.Gx[step < 0 ? other : c];
            bool claimed = ordered > start && _order[ordered - 1] == neighbour;
            if (_exit[neighbour] == (sbyte)Exit.None || (claimed && conductance > _exitConductance[neighbour]))
            {
                (_exit[neighbour], _exitCell[neighbour], _exitConductance[neighbour]) = ((sbyte)exit, other, conductance);
                if (!claimed)
                {
                    _order[ordered++] = neighbour;
                }
            }
        }

        return ordered;
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
