using System.Globalization;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Strata.Layouts;

/// <summary>Finds the nets of a layout: pieces of metal that share edges are one after the union, and vias join what they
/// overlap.</summary>
internal sealed class LayoutNets
{
    private readonly Layout _layout;
    private readonly List<(int Row, PlanFigure Figure, Polygon Polygon)> _metal = [];
    private readonly Dictionary<string, STRtree<int>> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<int, IndexedPointInAreaLocator> _locators = [];
    private readonly List<string> _warnings = [];
    private readonly int[] _parent;

    private LayoutNets(Layout layout)
    {
        _layout = layout;
        foreach (IGrouping<string,
            int> conductor in Enumerable.Range(0, layout.Table.Count).Where(row => layout.Table[row].IsConductor).GroupBy(
            row => layout.Table[row].Name))
        {
            var index = new STRtree<int>();
            foreach (PlanFigure figure in Metal.Union([.. conductor.SelectMany(row => layout.Figures[row])]))
            {
                Polygon polygon = Metal.ToPolygon(figure);
                index.Insert(polygon.EnvelopeInternal, _metal.Count);
                _metal.Add((conductor.First(), figure, polygon));
            }

            _index[conductor.Key] = index;
        }

        _parent = [.. Enumerable.Range(0, _metal.Count)];
    }

    /// <summary>Finds the nets.</summary>
    /// <param name="layout">The layout.</param>
    /// <returns>The nets in the order of their lowest corner (x first), and what the user should know.</returns>
    public static (IReadOnlyList<LayoutNet> Nets, IReadOnlyList<string> Warnings) Find(Layout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        var finder = new LayoutNets(layout);
        return (finder.Nets(), finder._warnings);
    }

    private List<LayoutNet> Nets()
    {
        List<(int Row, PlanFigure Figure, int Home)> vias = [], terminals = [];
        for (int row = 0; row < _layout.Table.Count; row++)
        {
            LayerRow layer = _layout.Table[row];
            if (!layer.IsConductor)
            {
                Attach(row, layer, layer.IsVia ? vias : terminals);
            }
        }

        List<(LayoutLabel Label, int Home, LayerRow? Row)> labels = Labels();
        ILookup<int, (int Row, PlanFigure Figure, int Home)> viasOf = vias.ToLookup(via => Root(via.Home)),
            terminalsOf = terminals.ToLookup(one => Root(one.Home));
        ILookup<int, (LayoutLabel Label, int Home, LayerRow? Row)> labelsOf = labels.ToLookup(one => Root(one.Home));
        List<LayoutNet> nets = [];
        foreach (IGrouping<int, int> pieces in Enumerable.Range(0, _metal.Count).GroupBy(Root).OrderBy(group => group.Select(Low).Min()))
        {
            nets.Add(Net(pieces, nets.Count, viasOf[pieces.Key], terminalsOf[pieces.Key], [.. labelsOf[pieces.Key]]));
        }

        foreach (IGrouping<string, LayoutNet> same in nets.GroupBy(net => net.Name).Where(same => same.Count() > 1))
        {
            _warnings.Add(string.Create(
                CultureInfo.InvariantCulture, $"name: {same.Count()} nets that do not touch carry the name {same.Key}"));
        }

        return nets;
    }

    private LayoutNet Net(
        IEnumerable<int> pieces, int number, IEnumerable<(int Row, PlanFigure Figure, int Home)> vias,
            IEnumerable<(int Row, PlanFigure Figure, int Home)> terminals,
        IReadOnlyList<(LayoutLabel Label, int Home, LayerRow? Row)> labels)
    {
        string[] names = [.. labels.Where(one => one.Row is not { IsTerminal: true }).Select(one => one.Label.Text).Distinct()];
        string name = names.Length > 0 ? names[0] : string.Create(CultureInfo.InvariantCulture, $"net {number + 1}");
        if (names.Length > 1)
        {
            _warnings.Add($"name: net {name} carries more than one name: {string.Join(", ", names)}");
        }

        List<(int Row, PlanFigure Figure, string Name)> named = [];
        foreach ((int row, PlanFigure figure, _) in terminals)
        {
            string? text = labels.Where(one => one.Row is { IsTerminal: true } && Metal.Contains(figure, one.Label.At)).Select(
                one => one.Label.Text).FirstOrDefault();
            named.Add((row, figure, text ?? string.Create(CultureInfo.InvariantCulture, $"{name}:{named.Count + 1}")));
        }

        return new LayoutNet
        {
            Name = name,
            Metal = [.. pieces.Select(n => (_metal[n].Row, _metal[n].Figure))],
            Vias = [.. vias.Select(via => (via.Row, via.Figure))],
            Terminals = named,
            Labels = [.. names.Skip(1)],
        };
    }

    // A via joins every piece that it overlaps on its two conductors; a terminal belongs to the first piece below it.
    private void Attach(int row, LayerRow layer, List<(int Row, PlanFigure Figure, int Home)> to)
    {
        foreach (PlanFigure figure in layer.IsVia ? Metal.Union(_layout.Figures[row]) : _layout.Figures[row])
        {
            List<int> from = Overlapped(layer.From!, figure), end = layer.To is { } other ? Overlapped(other, figure) : from;
            if (from.Count == 0 || end.Count == 0)
            {
                (double x, double y) = figure.Outer[0].InUm;
                _warnings.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"place: a figure of layer {layer.Name} at ({x}, {y}) um lies on no metal of "
                        + $"{(from.Count == 0 ? layer.From : layer.To)}"));
                continue;
            }

            foreach (int piece in from.Concat(end))
            {
                (int a, int b) = (Root(from[0]), Root(piece));
                _parent[Math.Max(a, b)] = Math.Min(a, b);
            }

            to.Add((row, figure, from[0]));
        }
    }

    private List<int> Overlapped(string conductor, PlanFigure figure)
    {
        Polygon polygon = Metal.ToPolygon(figure);
        Coordinate inside = polygon.InteriorPoint.Coordinate;
        List<int> found = [];
        foreach (int n in _index[conductor].Query(polygon.EnvelopeInternal))
        {
            if (Locator(n).Locate(inside) == Location.Interior || polygon.Relate(_metal[n].Polygon, "T********"))
            {
                found.Add(n);
            }
        }

        return found;
    }

    // A text belongs to the layer of its number; one of a number that no layer has, to whatever metal lies there alone.
    private List<(LayoutLabel Label, int Home, LayerRow? Row)> Labels()
    {
        List<(LayoutLabel Label, int Home, LayerRow? Row)> placed = [];
        foreach (LayoutLabel label in _layout.Labels)
        {
            LayerRow[] own = [.. _layout.Table.Where(row => row.Layer == label.Layer && !row.IsVia)];
            LayerRow? row = own.FirstOrDefault(one => one.Datatype == label.Texttype) ?? own.FirstOrDefault();
            IEnumerable<string> conductors = row is null ? _index.Keys : [row.From ?? row.Name];
            int[] homes = [.. conductors.SelectMany(name => At(name, label.At)).Select(Root).Distinct()];
            (double x, double y) = label.At.InUm;
            if (homes.Length == 1)
            {
                placed.Add((label, homes[0], row));
            }
            else
            {
                string what = homes.Length == 0 ? "lies outside every polygon" : "lies over several nets";
                string of = row is null ? "" : $" of {row.From ?? row.Name}";
                _warnings.Add(string.Create(
                    CultureInfo.InvariantCulture, $"text: {label.Place}: the text '{label.Text}' at ({x}, {y}) um {what}{of}"));
            }
        }

        return placed;
    }

    private IEnumerable<int> At(string conductor, LatticePoint point)
    {
        var at = new Coordinate(point.X, point.Y);
        return _index[conductor].Query(new Envelope(at)).Where(n => Locator(n).Locate(at) != Location.Exterior);
    }

    private IndexedPointInAreaLocator Locator(int n)
    {
        if (!_locators.TryGetValue(n, out IndexedPointInAreaLocator? locator))
        {
            _locators[n] = locator = new IndexedPointInAreaLocator(_metal[n].Polygon);
        }

        return locator;
    }

    private (long X, long Y) Low(int n) => ((long)_metal[n].Polygon.EnvelopeInternal.MinX, (long)_metal[n].Polygon.EnvelopeInternal.MinY);

    private int Root(int n)
    {
        while (_parent[n] != n)
        {
            _parent[n] = _parent[_parent[n]];
            n = _parent[n];
        }

        return n;
    }
}
