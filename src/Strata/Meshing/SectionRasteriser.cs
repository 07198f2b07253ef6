using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>
/// Paints shapes on a grid. A cell that no outline crosses holds one mixture; a crossed cell keeps the strokes that
/// touch it and is cut at the end, so that the painting order holds inside it as well.
/// </summary>
internal sealed class SectionRasteriser
{
    /// <summary>Corners closer than this to a grid line lie on it, m: the default of <see cref="MeshOptions.MergeTolerance"/>.</summary>
    public const double SnapTolerance = 1e-11;

    private readonly RectilinearGrid _grid;
    private readonly MixtureTable _mixtures;
    private readonly IReadOnlyList<Stroke> _strokes;
    private readonly ShapeOutline[] _outlines;
    private readonly int[] _state;
    private readonly List<(int Under, int Shape, bool Covers)> _chain = [];

    /// <summary>One shape to paint.</summary>
    /// <param name="Shape">The figure.</param>
    /// <param name="Material">Material index.</param>
    /// <param name="Region">Region index.</param>
    /// <param name="Fill">Share of the depth.</param>
    internal readonly record struct Stroke(Shape Shape, int Material, int Region, double Fill);

    private SectionRasteriser(RectilinearGrid grid, MixtureTable mixtures, int ground, IReadOnlyList<Stroke> strokes)
    {
        _grid = grid;
        _mixtures = mixtures;
        _strokes = strokes;
        _outlines = new ShapeOutline[strokes.Count];
        _state = new int[grid.CellCount];
        Array.Fill(_state, ground);
    }

    /// <summary>Paints strokes over a ground.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="mixtures">The mixtures, added to.</param>
    /// <param name="ground">The mixture below all strokes.</param>
    /// <param name="strokes">The shapes in painting order.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Per cell, a mixture index, or the complement of the number of a cut cell.</returns>
    public static RasterResult Paint(
        RectilinearGrid grid, MixtureTable mixtures, int ground, IReadOnlyList<Stroke> strokes, CancellationToken cancellation = default)
    {
        var rasteriser = new SectionRasteriser(grid, mixtures, ground, strokes);
        var scan = new ShapeScan(grid.X, grid.Z);
        for (int s = 0; s < strokes.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();

            // A crop holds few of the shapes.
            if (IsOutside(strokes[s].Shape.Bounds, grid))
            {
                continue;
            }

            rasteriser._outlines[s] = ShapeOutline.Of(strokes[s].Shape, grid.X, grid.Z, SnapTolerance);
            scan.Scan(rasteriser._outlines[s]);
            rasteriser.Apply(s, scan);
        }

        return rasteriser.CutCells(cancellation);
    }

    private static bool IsOutside(CrossSections.Box bounds, RectilinearGrid grid) =>
        bounds.X1 < grid.X.Faces[0] || bounds.X0 > grid.X.Faces[^1] || bounds.Z1 < grid.Z.Faces[0] || bounds.Z0 > grid.Z.Faces[^1];

    private int PaintOver(int under, int stroke)
    {
        Stroke s = _strokes[stroke];
        return _mixtures.Paint(under, s.Material, s.Region, s.Fill);
    }

    private void Apply(int stroke, ShapeScan scan)
    {
        bool opaque = _strokes[stroke].Fill >= 1;
        int own = opaque ? PaintOver(MixtureTable.Uncovered, stroke) : 0;
        (int lastUnder, int lastOver) = (-1, -1);
        foreach ((int i, int k0, int k1) in scan.Covered)
        {
            Span<int> run = _state.AsSpan(_grid.Cell(i, k0), k1 - k0);
            if (opaque)
            {
                run.Fill(own);
                continue;
            }

            foreach (ref int state in run)
            {
                if (state < 0)
                {
                    state = Push(state, stroke, true);
                }
                else
                {
                    if (state != lastUnder)
                    {
                        (lastUnder, lastOver) = (state, PaintOver(state, stroke));
                    }

                    state = lastOver;
                }
            }
        }

        foreach (int c in scan.Crossed)
        {
            _state[c] = Push(_state[c], stroke, false);
        }
    }

    private int Push(int under, int stroke, bool covers)
    {
        _chain.Add((under, stroke, covers));
        return ~(_chain.Count - 1);
    }

    private RasterResult CutCells(CancellationToken cancellation)
    {
        var result = new RasterResult(_state);
        if (_chain.Count == 0)
        {
            return result;
        }

        var cutter = new CellCutter(_grid, _outlines, PaintOver);
        result.Painting = (_outlines, PaintOver);
        List<(int Shape, bool Covers)> strokes = [];
        for (int c = 0; c < _state.Length; c++)
        {
            int state = _state[c];
            if (state < 0)
            {
                cancellation.ThrowIfCancellationRequested();
                strokes.Clear();
                while (state < 0)
                {
                    (state, int shape, bool covers) = _chain[~state];
                    strokes.Add((shape, covers));
                }

                strokes.Reverse();
                _state[c] = cutter.Cut(c, state, strokes, result);
                if (_state[c] < 0)
                {
                    result.Add(new CellStrokes(c, state, [.. strokes]));
                }
            }
        }

        return result;
    }
}
