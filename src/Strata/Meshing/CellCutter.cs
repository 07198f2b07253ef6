using System.Runtime.InteropServices;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>Cuts cells by the outlines that cross them. Workspace: one instance serves all cells of a grid.</summary>
internal sealed class CellCutter
{
    private static readonly double[] NoStrips = new double[StripSweep.Strips];

    private readonly RectilinearGrid _grid;
    private readonly ShapeOutline[] _outlines;
    private readonly ShareTable _table;
    private readonly StripSweep _alongZ = new();
    private readonly StripSweep _alongX = new();
    private readonly List<double> _shares = [];
    private readonly List<double> _acrossZ = [];
    private readonly List<double> _acrossX = [];
    private readonly List<double> _unused = [];

    /// <summary>Creates a workspace.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="outlines">The outline of every stroke.</param>
    /// <param name="paint">(mixture, stroke) to mixture.</param>
    public CellCutter(RectilinearGrid grid, ShapeOutline[] outlines, Func<int, int, int> paint)
    {
        _grid = grid;
        _outlines = outlines;
        _table = new ShareTable(paint);
    }

    /// <summary>Cuts one cell.</summary>
    /// <param name="cell">Cell index.</param>
    /// <param name="ground">The mixture below the strokes.</param>
    /// <param name="strokes">The strokes that touch the cell, in painting order.</param>
    /// <param name="result">Receives the cut cell.</param>
    /// <returns>The new state of the cell: a mixture when only one has any extent in it.</returns>
    public int Cut(int cell, int ground, List<(int Shape, bool Covers)> strokes, RasterResult result)
    {
        int i = cell / _grid.Nz;
        int k = cell % _grid.Nz;
        (double x0, double x1) = (_grid.X.Faces[i], _grid.X.Faces[i + 1]);
        (double z0, double z1) = (_grid.Z.Faces[k], _grid.Z.Faces[k + 1]);
        AddCurves(ground, strokes, x0, x1, z0, z1);
        bool rings = _grid.Coordinates == CoordinateSystem.Axisymmetric;
        _table.StartSweep();
        _alongZ.Integrate(z0, z1, x0, x1, rings ? StripSweep.Measure.RingAlongZ : StripSweep.Measure.Area, _table);
        _table.EndSweep(_shares, _acrossZ);
        int only = Only();
        if (only >= 0)
        {
            return _table.Mixtures[only];
        }

        _table.StartSweep();
        _alongX.Integrate(x0, x1, z0, z1, rings ? StripSweep.Measure.RingAlongX : StripSweep.Measure.Area, _table);
        _table.EndSweep(_unused, _acrossX);
        while (_shares.Count < _table.Mixtures.Length)
        {
            _shares.Add(0);
            _acrossZ.AddRange(NoStrips);
        }

        return result.Add(_table.Mixtures, CollectionsMarshal.AsSpan(_shares), CollectionsMarshal.AsSpan(_acrossX), CollectionsMarshal.AsSpan(_acrossZ));
    }

    private int Only()
    {
        int only = -1;
        for (int m = 0; m < _shares.Count; m++)
        {
            if (_shares[m] > 0)
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = m;
            }
        }

        return only;
    }

    private void AddCurves(int ground, List<(int Shape, bool Covers)> strokes, double x0, double x1, double z0, double z1)
    {
        _table.StartCell(ground);
        _alongZ.Clear();
        _alongX.Clear();
        foreach ((int shape, bool covers) in strokes)
        {
            int owner = _table.AddStroke(shape, covers);
            if (covers)
            {
                continue;
            }

            foreach (ref readonly OutlineEdge edge in _outlines[shape].Edges.AsSpan())
            {
                // An edge beyond the far side is never crossed; one before the near side still tells in from out.
                bool overlapsX = edge.XA < x1 && edge.XB > x0;
                bool overlapsZ = edge.LowZ < z1 && edge.HighZ > z0;
                if (overlapsZ && edge.XA < x1)
                {
                    _alongZ.Add(SweptCurve.AlongZ(edge, owner));
                }

                if (overlapsX && edge.LowZ < z1)
                {
                    _alongX.Add(SweptCurve.AlongX(edge, owner));
                }
            }
        }
    }
}
