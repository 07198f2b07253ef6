using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <content>Plain faces by vector kernels, then the special faces one by one through their nodes.</content>
internal sealed partial class FaceFluxes
{
    private void Resize(DiffusionProblem problem)
    {
        _problem = problem;
        _x.Bind(problem);
        _z.Bind(problem);
        int cells = problem.Grid.CellCount, xFaces = cells + problem.Grid.Nz, zFaces = cells + problem.Grid.Nx;
        if (_u.Length != cells || _westOfX.Length != xFaces)
        {
            _u.FitToWrite(cells);
            _gx.FitToWrite(cells);
            _gz.FitToWrite(cells);
            _westOfX.FitToWrite(xFaces);
            _eastOfX.FitToWrite(xFaces);
            _belowZ.FitToWrite(zFaces);
            _aboveZ.FitToWrite(zFaces);
        }
    }

    private void Plain()
    {
        int nx = _x.NormalCount, nz = _x.TangentCount;
        PlainConductances.AlongX(_x, _gx);
        int inner = (nx - 1) * nz;
        ConductanceKernels.Flux(_gx.AsSpan(0, inner), _u.AsSpan(0, inner), _u.AsSpan(nz), _westOfX.AsSpan(nz));
        PlainConductances.AlongZ(_z, _gz);
        for (int i = 0; i < nx; i++)
        {
            int c = i * nz;
            ConductanceKernels.Flux(_gz.AsSpan(c, nz - 1), _u.AsSpan(c, nz - 1), _u.AsSpan(c + 1, nz - 1), _belowZ.AsSpan(c + i + 1));
        }

        _westOfX.AsSpan().CopyTo(_eastOfX);
        _belowZ.AsSpan().CopyTo(_aboveZ);
    }

    /// <summary>P = g (u - reference) of each free cell.</summary>
    private void References()
    {
        if (_problem!.ReferenceConductance is not { } conductance)
        {
            return;
        }

        if (_intoReference.Length != _u.Length)
        {
            (_intoReference, _released) = (new double[_u.Length], new double[_u.Length]);
        }

        for (int c = 0; c < _u.Length; c++)
        {
            bool held = _problem.IsFixedCell is { } cells && cells[c];
            _intoReference[c] = held || conductance[c] == 0 ? 0 : conductance[c] * (_u[c] - (_problem.ReferenceValue is { } value ? value[c] : 0));
            _released[c] = _problem.Source[c] - _intoReference[c];
        }
    }

    /// <summary>Sends more of a cell's flux to its reference.</summary>
    internal void AddIntoReference(int cell, double flux)
    {
        _intoReference[cell] += flux;
        _released[cell] -= flux;
    }

    private void Special(FaceFamily faces, Numbers low, Numbers high)
    {
        bool inside = faces.Source is not null || faces.Fixed is not null || _problem!.IsFixedCell is not null;
        for (int t = 0; t < faces.TangentCount; t++)
        {
            for (int n = 0; n <= faces.NormalCount; n += inside ? 1 : faces.NormalCount)
            {
                if (n == 0 || n == faces.NormalCount || IsSpecial(faces, n, t))
                {
                    FaceNode node = faces.Node(n, t, _u);
                    low[faces.Face(n, t)] = node.LowFlux;
                    high[faces.Face(n, t)] = node.HighFlux;
                }
            }
        }
    }

    private static bool IsSpecial(FaceFamily faces, int n, int t)
    {
        int face = faces.Face(n, t);
        return (faces.Source is { } source && source[face] != 0) || (faces.Fixed is { } held && held[face]) || faces.IsFixedCell(n - 1, t) || faces.IsFixedCell(n, t);
    }

    /// <summary>Adds what the sheets take from and give to the cells beside them, and what they exchange with a held side.</summary>
    private void AddSheets(
        FaceFamily sheets, FaceFamily across, Numbers low, Numbers high, Numbers acrossLow, Numbers acrossHigh, SheetCurrents? currents)
    {
        for (int j = 0; sheets.Sheet is not null && j <= sheets.TangentCount; j++)
        {
            for (int n = 0; n <= sheets.NormalCount; n++)
            {
                for (int m = Math.Max(n - 1, 0); m <= Math.Min(n, sheets.NormalCount - 1); m++)
                {
                    if (SheetLink.TryFind(sheets, across, n, j, m, _u, out SheetLink link))
                    {
                        currents!.Add(n, j, link);
                        AddEnd(sheets, n, j - 1, m, link.LowFlux, low, high, acrossLow, across, j);
                        AddEnd(sheets, n, j, m, -link.HighFlux, low, high, acrossHigh, across, j);
                    }
                }
            }
        }
    }

    /// <summary>A current that leaves a cell of row m into the sheet beside it.</summary>
    private static void AddEnd(
        FaceFamily sheets, int n, int t, int m, double current, Numbers low, Numbers high, Numbers outline, FaceFamily across, int j)
    {
        if (t < 0 || t >= sheets.TangentCount)
        {
            outline[across.Face(j, m)] += t < 0 ? current : -current;
            return;
        }

        bool below = m == n - 1;
        int face = sheets.Face(n, t);
        if (sheets.IsHeld(n, t, out _))
        {
            // The face itself feeds the sheet. On the outline that passes through the boundary; inside, IntoFixed counts it.
            if (n == 0)
            {
                low[face] += current;
            }
            else if (n == sheets.NormalCount)
            {
                high[face] -= current;
            }
        }
        else if (below)
        {
            low[face] += current;
        }
        else
        {
            high[face] -= current;
        }
    }

    private static double IntoFixed(FaceFamily faces, FaceFamily across, int n, int t, Numbers low, Numbers high, ReadOnlySpan<double> u)
    {
        if (!faces.IsHeld(n, t, out _))
        {
            return 0;
        }

        int face = faces.Face(n, t);
        double sum = low[face] - high[face] + (faces.Source is { } source ? source[face] : 0);
        for (int m = Math.Max(n - 1, 0); m <= Math.Min(n, faces.NormalCount - 1) && faces.Sheet is not null; m++)
        {
            sum += SheetLink.TryFind(faces, across, n, t, m, u, out SheetLink before) ? before.HighFlux : 0;
            sum -= SheetLink.TryFind(faces, across, n, t + 1, m, u, out SheetLink after) ? after.LowFlux : 0;
        }

        // Sheets of the other family that end on this face or cross it.
        for (int line = t; line <= t + 1 && across.Sheet is not null && n > 0 && n < faces.NormalCount; line++)
        {
            sum += SheetLink.TryFind(across, faces, line, n, t, u, out SheetLink link) && link.IsPinned ? link.LowFlux - link.HighFlux : 0;
        }

        return sum;
    }

    private double IntoFixed(FaceFamily faces, FaceFamily across, int n, int t, Numbers low, Numbers high) =>
        IntoFixed(faces, across, n, t, low, high, _u);

    private double LowValue(FaceFamily faces, int n, int t)
    {
        FaceNode node = faces.Node(n, t, _u);
        return node.Value + (node.LowFlux * (n == 0 ? faces.OutlineContact(n, t) : faces.HalfContact(n, t)));
    }

    private double HighValue(FaceFamily faces, int n, int t)
    {
        FaceNode node = faces.Node(n, t, _u);
        if (n == 0 && double.IsInfinity(node.LowResistance) && double.IsInfinity(node.HighResistance))
        {
            // The axis: a face without area, at the value of the cell beside it.
            return node.HighValue;
        }

        return node.Value - (node.HighFlux * (n == faces.NormalCount ? faces.OutlineContact(n, t) : faces.HalfContact(n, t)));
    }

    private void Balance()
    {
        (TotalIn, TotalOut) = (0, 0);
        // Most cells release nothing, and a sum waits for each of its terms.
        foreach (double source in _problem!.Source)
        {
            if (source != 0)
            {
                Count(source);
            }
        }

        foreach (double flux in IntoReference)
        {
            Count(-flux);
        }

        Balance(_x, _z, _westOfX, _eastOfX);
        Balance(_z, _x, _belowZ, _aboveZ);
        for (int c = 0; _problem.IsFixedCell is { } held && c < held.Length; c++)
        {
            if (held[c])
            {
                Count(-IntoFixedCell(c / _problem.Grid.Nz, c % _problem.Grid.Nz));
            }
        }
    }

    private void Balance(FaceFamily faces, FaceFamily across, Numbers low, Numbers high)
    {
        for (int t = 0; t < faces.TangentCount; t++)
        {
            Count(low[faces.Face(0, t)]);
            Count(-high[faces.Face(faces.NormalCount, t)]);
        }

        for (int face = 0; faces.Source is not null && face < faces.Source.Length; face++)
        {
            Count(faces.Source[face]);
        }

        for (int t = 0; faces.Fixed is not null && t < faces.TangentCount; t++)
        {
            for (int n = 1; n < faces.NormalCount; n++)
            {
                Count(faces.Fixed[faces.Face(n, t)] ? -IntoFixed(faces, across, n, t, low, high, _u) : 0);
            }
        }
    }

    private void Count(double inflow)
    {
        TotalIn += Math.Max(inflow, 0);
        TotalOut += Math.Max(-inflow, 0);
    }
}
