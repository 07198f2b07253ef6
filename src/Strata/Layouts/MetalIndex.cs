using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Strata.Layouts;

/// <summary>Pieces of metal by layer, found by place.</summary>
internal sealed class MetalIndex
{
    private readonly List<(int Layer, PlanFigure Figure, Polygon Polygon)> _pieces = [];
    private readonly STRtree<int>[] _trees;

    /// <summary>Unites what is drawn on every layer.</summary>
    public MetalIndex(IReadOnlyList<IReadOnlyList<PlanFigure>> layers)
    {
        _trees = new STRtree<int>[layers.Count];
        for (int l = 0; l < layers.Count; l++)
        {
            _trees[l] = new STRtree<int>();
            foreach (PlanFigure figure in Metal.Union(layers[l]))
            {
                Polygon polygon = Metal.ToPolygon(figure);
                _trees[l].Insert(polygon.EnvelopeInternal, _pieces.Count);
                _pieces.Add((l, figure, polygon));
            }
        }
    }

    /// <summary>How many pieces there are.</summary>
    public int Count => _pieces.Count;

    /// <summary>Layer and figure of a piece.</summary>
    public (int Layer, PlanFigure Figure) this[int piece] => (_pieces[piece].Layer, _pieces[piece].Figure);

    /// <summary>The pieces of a layer that share area with a figure.</summary>
    public IEnumerable<int> Under(int layer, PlanFigure figure)
    {
        Polygon polygon = Metal.ToPolygon(figure);
        return _trees[layer].Query(polygon.EnvelopeInternal).Where(n => polygon.Relate(_pieces[n].Polygon, "T********")).Order();
    }

    /// <summary>The pieces of a layer that share length with a line, to within a few steps of the lattice.</summary>
    public IEnumerable<int> Along(int layer, IReadOnlyList<LatticePoint> line, double reach)
    {
        Geometry geometry = Metal.ToLine(line);
        Envelope around = geometry.EnvelopeInternal.Copy();
        around.ExpandBy(reach);
        return _trees[layer].Query(around).Where(
            n => _pieces[n].Polygon.Distance(geometry) <= reach && Overlaps(n, geometry, reach)).Order();
    }

    private bool Overlaps(int n, Geometry line, double reach)
    {
        Coordinate[] points = line.Coordinates;
        for (int p = 0; p + 1 < points.Length; p++)
        {
            var middle = line.Factory.CreatePoint(
                new Coordinate(0.5 * (points[p].X + points[p + 1].X), 0.5 * (points[p].Y + points[p + 1].Y)));
            if (_pieces[n].Polygon.Distance(middle) <= reach || _pieces[n].Polygon.Intersection(line).Length > 2 * reach)
            {
                return true;
            }
        }

        return false;
    }
}
