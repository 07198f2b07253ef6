using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>
/// Parts a cut cell into horizontal slabs in which the edges of the drawing keep their order, with straight borders that
/// bound the drawn edges from the side that each energy needs. Workspace: one instance serves many cells.
/// </summary>
/// <remarks>
/// <para>An energy of a potential stays an upper bound where a conductivity is taken too large, that of a flux where it is
/// taken too small. A curved edge is therefore replaced by its chord where the chord errs to that side, and by the
/// tangents at its two ends, which meet at a new node, where it does not. In half the squared radius, the coordinate of a
/// flux around an axis, straight slopes are curves too.</para>
/// <para>Where neither can be drawn (a vertical tangent, two curves in one another's way, edges closer than rounding) the
/// slab becomes one piece with the largest and the smallest conductivity in it.</para>
/// </remarks>
internal sealed partial class SlabSweep
{
    /// <summary>Nodes closer than this share of a cell become one.</summary>
    public const double Near = 1e-7;

    /// <summary>Closer than this share of a cell they differ by rounding only.</summary>
    public const double Rounding = 1e-13;

    private readonly bool _rings;
    private readonly ShapeOutline[] _outlines;
    private readonly Func<int, int, int> _paint;
    private readonly Func<int, (double X, double Z)> _conductivity;
    private readonly List<SweptCurve> _curves = [];
    private readonly List<double> _events = [];
    private readonly List<(double T, int Curve)> _inside = [];
    private readonly List<int> _borders = [];
    private bool[] _in = new bool[8];
    private double _west, _east;
    private CellStrokes _strokes = null!;

    /// <summary>Creates a workspace.</summary>
    /// <param name="rings">True around an axis.</param>
    /// <param name="outlines">The outline of every stroke.</param>
    /// <param name="paint">(mixture, stroke) to mixture.</param>
    /// <param name="conductivity">The conductivities of a mixture in the cell at hand.</param>
    public SlabSweep(bool rings, ShapeOutline[] outlines, Func<int, int, int> paint, Func<int, (double X, double Z)> conductivity)
    {
        (_rings, _outlines, _paint, _conductivity) = (rings, outlines, paint, conductivity);
    }

    /// <summary>The coordinate of a flux at x.</summary>
    public double Stream(double x) => _rings ? 0.5 * x * x : x;

    /// <summary>Parts a cell.</summary>
    /// <param name="strokes">What was painted in it.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="slabs">Receives the slabs from the bottom up.</param>
    public void Part(CellStrokes strokes, RectilinearGrid grid, List<PieceSlab> slabs)
    {
        (int i, int k) = Math.DivRem(strokes.Cell, grid.Nz);
        (_west, _east, _strokes) = (grid.X.Faces[i], grid.X.Faces[i + 1], strokes);
        (double bottom, double top) = (grid.Z.Faces[k], grid.Z.Faces[k + 1]);
        if (_in.Length < strokes.Strokes.Length)
        {
            _in = new bool[2 * strokes.Strokes.Length];
        }

        Collect(bottom, top);
        slabs.Clear();
        double near = Near * (top - bottom), least = 1e-14 * (top - bottom), a = bottom, from = bottom;
        var raw = new PieceSlab();
        bool plain = true;
        foreach (double b in _events)
        {
            // A group of events closer than rounding: all that lies between them joins the slab above.
            if (b - a <= least && b < top)
            {
                continue;
            }

            bool ends = b - from > near && (top - b > near || b == top);
            Order(a, b, raw);
            plain &= ends && a == from;
            if (!ends)
            {
                a = b;
                continue;
            }

            Add(from, b, raw, plain, slabs);
            (a, from, plain) = (b, b, true);
            raw = new PieceSlab();
        }
    }

    private void Collect(double bottom, double top)
    {
        _curves.Clear();
        _events.Clear();
        _events.Add(bottom);
        for (int n = 0; n < _strokes.Strokes.Length; n++)
        {
            (int shape, bool covers) = _strokes.Strokes[n];
            if (covers)
            {
                continue;
            }

            foreach (ref readonly OutlineEdge edge in _outlines[shape].Edges.AsSpan())
            {
                if (edge.LowZ < top && edge.HighZ > bottom && edge.XA < _east)
                {
                    SweptCurve curve = SweptCurve.AlongZ(edge, n);
                    if (curve.S1 > curve.S0)
                    {
                        _curves.Add(curve);
                    }
                }
            }
        }

        void Event(double s)
        {
            if (s > bottom && s < top)
            {
                _events.Add(s);
            }
        }

        for (int c = 0; c < _curves.Count; c++)
        {
            SweptCurve curve = _curves[c];
            Event(curve.S0);
            Event(curve.S1);
            foreach ((double first, double second) in (ReadOnlySpan<(double, double)>)[curve.Reaches(_west), curve.Reaches(_east)])
            {
                Event(first);
                Event(second);
            }

            for (int d = 0; d < c && curve.HighT > _west; d++)
            {
                (double first, double second) = curve.Meets(_curves[d]);
                Event(first);
                Event(second);
            }
        }

        _events.Add(top);
        _events.Sort();
    }

    /// <summary>The curves and pieces between two events; pieces of several calls gather in one slab.</summary>
    private void Order(double a, double b, PieceSlab raw)
    {
        double middle = 0.5 * (a + b);
        for (int n = 0; n < _strokes.Strokes.Length; n++)
        {
            _in[n] = _strokes.Strokes[n].Covers;
        }

        _inside.Clear();
        _borders.Clear();
        for (int c = 0; c < _curves.Count; c++)
        {
            SweptCurve curve = _curves[c];
            if (curve.S0 < middle && curve.S1 > middle)
            {
                double t = curve.At(middle);
                if (t <= _west)
                {
                    _in[curve.Owner] ^= true;
                }
                else if (t < _east)
                {
                    _inside.Add((t, c));
                }
            }
        }

        _inside.Sort(static (p, q) => p.T.CompareTo(q.T));
        (double X, double Z) last = Here();
        raw.Pieces.Add(PieceConductivity.Of(last));
        foreach ((_, int c) in _inside)
        {
            _in[_curves[c].Owner] ^= true;
            (double X, double Z) next = Here();
            if (next != last)
            {
                _borders.Add(c);
                raw.Pieces.Add(PieceConductivity.Of(next));
                last = next;
            }
        }
    }

    private (double X, double Z) Here()
    {
        int mixture = _strokes.Ground;
        for (int n = 0; n < _strokes.Strokes.Length; n++)
        {
            mixture = _in[n] ? _paint(mixture, _strokes.Strokes[n].Shape) : mixture;
        }

        return _conductivity(mixture);
    }

    private void Add(double a, double b, PieceSlab raw, bool plain, List<PieceSlab> slabs)
    {
        (raw.Low, raw.High) = (a, b);
        if (!plain || !TryBorders(a, b, raw, out double middle, out PieceSlab? upper))
        {
            raw.Merge();
            slabs.Add(raw);
            return;
        }

        slabs.Add(raw);
        if (upper is not null)
        {
            raw.High = middle;
            slabs.Add(upper);
        }
    }
}
