using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>Triangulates cut cells slab by slab. Workspace: one instance serves many cells.</summary>
internal sealed partial class CellPieces
{
    /// <summary>A triangle smaller than this share of its cell counts as folded.</summary>
    private const double LeastArea = 1e-18;

    private readonly RectilinearGrid _grid;
    private readonly SlabSweep _sweep;
    private readonly List<PieceSlab> _slabs = [];
    private readonly List<List<(double X, double Stream, int Node)>> _lines = [], _spare = [];
    private readonly List<(double X, double Stream, int Node)> _nodes = [];
    private readonly List<double> _x = [], _stream = [], _z = [];
    private readonly List<NodePlace> _places = [];
    private readonly List<int> _triangles = [];
    private readonly List<PieceConductivity> _pieces = [];
    private double _west, _east;

    /// <summary>Creates a workspace.</summary>
    public CellPieces(RectilinearGrid grid, SlabSweep sweep) => (_grid, _sweep) = (grid, sweep);

    /// <summary>Triangulates one cell.</summary>
    public DrawnCell Cut(CellStrokes strokes)
    {
        (_west, _east) = (_grid.X.Faces[strokes.Cell / _grid.Nz], _grid.X.Faces[(strokes.Cell / _grid.Nz) + 1]);
        _sweep.Part(strokes, _grid, _slabs);
        SetNodes();
        Fill();
        if (HasFolds())
        {
            Whole();
            SetNodes();
            Fill();
        }

        return new DrawnCell
        {
            Cell = strokes.Cell,
            X = [.. _x],
            StreamX = [.. _stream],
            Z = [.. _z],
            Places = [.. _places],
            Triangles = [.. _triangles],
            Kx = PerTriangle(static piece => piece.MostX),
            Kz = PerTriangle(static piece => piece.MostZ),
            FluxKx = PerTriangle(static piece => piece.LeastX),
            FluxKz = PerTriangle(static piece => piece.LeastZ),
        };
    }

    private double[] PerTriangle(Func<PieceConductivity, double> of)
    {
        double[] values = new double[_pieces.Count];
        for (int t = 0; t < values.Length; t++)
        {
            values[t] = of(_pieces[t]);
        }

        return values;
    }

    /// <summary>One slab in place of all.</summary>
    private void Whole()
    {
        var all = new PieceSlab { Low = _slabs[0].Low, High = _slabs[^1].High };
        all.Pieces.AddRange(_slabs.SelectMany(slab => slab.Pieces));
        all.Merge();
        _slabs.Clear();
        _slabs.Add(all);
    }

    private void Fill()
    {
        _triangles.Clear();
        _pieces.Clear();
        for (int s = 0; s < _slabs.Count; s++)
        {
            PieceSlab slab = _slabs[s];
            int low = 0, high = 0;
            for (int piece = 0; piece < slab.Pieces.Count; piece++)
            {
                bool last = piece == slab.Borders.Count;
                int lowEnd = last ? _lines[s].Count - 1 : At(_lines[s], slab.Borders[piece].LowX), highEnd = last
                    ? _lines[s + 1].Count - 1 : At(_lines[s + 1], slab.Borders[piece].HighX);
                Strip(_lines[s], low, lowEnd, _lines[s + 1], high, highEnd, slab.Pieces[piece]);
                (low, high) = (lowEnd, highEnd);
            }
        }
    }

    private static int At(List<(double X, double Stream, int Node)> line, double x)
    {
        int best = 0;
        for (int n = 1; n < line.Count; n++)
        {
            best = Math.Abs(line[n].X - x) < Math.Abs(line[best].X - x) ? n : best;
        }

        return best;
    }

    /// <summary>Triangles between two chains of nodes, each step along the chain whose next diagonal is the shorter one.</summary>
    private void Strip(
        List<(double X, double Stream, int Node)> below, int low, int lowEnd, List<(double X, double Stream, int Node)> above, int high,
            int highEnd, PieceConductivity k)
    {
        while (low < lowEnd || high < highEnd)
        {
            bool alongLow = high == highEnd
                || (low < lowEnd && Math.Abs(below[low + 1].X - above[high].X) <= Math.Abs(above[high + 1].X - below[low].X));
            int third = alongLow ? below[++low].Node : above[high + 1].Node;
            _triangles.Add(alongLow ? below[low - 1].Node : below[low].Node);
            _triangles.Add(third);
            _triangles.Add(above[high].Node);
            high += alongLow ? 0 : 1;
            _pieces.Add(k);
        }
    }

    private bool HasFolds()
    {
        double height = _slabs[^1].High - _slabs[0].Low, least = LeastArea * (_east - _west) * height,
            leastStream = LeastArea * (_sweep.Stream(_east) - _sweep.Stream(_west)) * height;
        for (int t = 0; t < _triangles.Count; t += 3)
        {
            if (!(Area(_x, t) > least) || !(Area(_stream, t) > leastStream))
            {
                return true;
            }
        }

        return false;
    }

    private double Area(List<double> x, int t)
    {
        (int a, int b, int c) = (_triangles[t], _triangles[t + 1], _triangles[t + 2]);
        return 0.5 * (((x[b] - x[a]) * (_z[c] - _z[a])) - ((x[c] - x[a]) * (_z[b] - _z[a])));
    }
}
