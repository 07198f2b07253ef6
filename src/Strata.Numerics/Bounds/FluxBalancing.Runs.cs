using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <content>The runs, their outlets, and the order in which they empty themselves.</content>
internal sealed partial class FluxBalancing
{
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
}
