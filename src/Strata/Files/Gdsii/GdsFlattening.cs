using System.Globalization;
using Strata.Layouts;
using Strata.Problems;

namespace Strata.Files.Gdsii;

/// <summary>Places every cell below a top cell and collects the figures of the layers that a table knows.</summary>
internal sealed class GdsFlattening
{
    // A few nested arrays of 32,767 by 32,767 would fill any memory.
    private const long MostFigures = 20_000_000;
    private const double LargestCoordinate = 1e14;
    private readonly GdsLibrary _library;
    private readonly IReadOnlyList<LayerRow> _table;
    private readonly Dictionary<(int Layer, int Datatype), int> _rows = [];
    private readonly List<PlanFigure>[] _figures;
    private readonly List<LayoutLabel> _labels = [];
    private readonly Dictionary<(int, int), long> _ignored = [];
    private readonly List<string> _chain = [];
    private long _polygons;
    private long _placed;

    private GdsFlattening(GdsLibrary library, IReadOnlyList<LayerRow> table)
    {
        _library = library;
        _table = table;
        _figures = [.. table.Select(_ => new List<PlanFigure>())];
        for (int n = 0; n < table.Count; n++)
        {
            _rows.TryAdd((table[n].Layer, table[n].Datatype), n);
        }
    }

    /// <summary>Flattens a cell.</summary>
    /// <param name="library">The cells.</param>
    /// <param name="table">The layer table.</param>
    /// <param name="cell">The cell; null for the only one that no other cell refers to.</param>
    /// <exception cref="InputException">The cell, or one that is referred to, does not exist, or refers to itself; a figure crosses
    /// itself.</exception>
    public static Layout Flatten(GdsLibrary library, IReadOnlyList<LayerRow> table, string? cell)
    {
        var flattening = new GdsFlattening(library, table);
        GdsCell top = flattening.Top(cell);
        flattening.Place(top, GdsPlacement.Top(library.MetresPerUnit));
        return new Layout
        {
            File = library.File,
            Cell = top.Name,
            Table = table,
            Figures = flattening._figures,
            Labels = flattening._labels,
            Polygons = flattening._polygons,
            Ignored = [.. flattening._ignored.OrderBy(pair => pair.Key).Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value))],
        };
    }

    private GdsCell Top(string? name)
    {
        if (name is not null)
        {
            string nearest = NearestName.Find(name, _library.Cells.Keys) is { } near ? $"; did you mean '{near}'?" : "";
            return _library.Cells.TryGetValue(name, out GdsCell? found) ? found : throw Refuse("", $"there is no cell '{name}'{nearest}");
        }

        HashSet<string> referred = [.. _library.Cells.Values.SelectMany(cell => cell.References.Select(reference => reference.Name))];
        GdsCell[] tops = [.. _library.Cells.Values.Where(cell => !referred.Contains(cell.Name))];
        return tops.Length switch
        {
            1 => tops[0],
            0 => throw Refuse("", _library.Cells.Count == 0 ? "the library has no cell"
                : "every cell is referred to by another one, so that one of them contains itself; name a cell to find out which"),
            _ => throw Refuse("",
                $"found {tops.Length} cells that no other refers to: {string.Join(", ", tops.Take(10).Select(one => one.Name))}; name "
                    + $"the one that is meant"),
        };
    }

    private void Place(GdsCell cell, GdsPlacement placement)
    {
        if (_chain.Contains(cell.Name))
        {
            throw Refuse(GdsStream.Place(cell.Offset, cell.Name), $"the cell contains itself: {string.Join(" > ", _chain)} > {cell.Name}");
        }

        _chain.Add(cell.Name);
        foreach (ref readonly GdsShape shape in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cell.Shapes))
        {
            if (_rows.TryGetValue((shape.Layer, shape.Datatype), out int row))
            {
                Add(cell, shape, placement, _figures[row]);
            }
            else
            {
                _ignored[(shape.Layer, shape.Datatype)] = _ignored.GetValueOrDefault((shape.Layer, shape.Datatype)) + 1;
            }
        }

        foreach (GdsText text in cell.Texts)
        {
            _labels.Add(new(text.Text, text.Layer, text.Texttype, placement.At(text.X, text.Y), GdsStream.Place(text.Offset, cell.Name)));
        }

        foreach (GdsReference reference in cell.References)
        {
            PlaceAll(cell, reference, placement);
        }

        _chain.RemoveAt(_chain.Count - 1);
    }

    private void PlaceAll(GdsCell cell, GdsReference reference, GdsPlacement placement)
    {
        string place = GdsStream.Place(reference.Offset, cell.Name);
        if (!_library.Cells.TryGetValue(reference.Name, out GdsCell? target))
        {
            string nearest = NearestName.Find(reference.Name, _library.Cells.Keys) is { } near ? $"; did you mean '{near}'?" : "";
            throw Refuse(place, $"the cell '{reference.Name}' is not in the file{nearest}");
        }

        List<int> at = cell.Coordinates;
        int n = reference.First;
        (double x, double y) = (at[n], at[n + 1]);
        bool array = reference.Columns > 1 || reference.Rows > 1;
        (double cx, double cy) = array ? ((at[n + 2] - x) / reference.Columns, (at[n + 3] - y) / reference.Columns) : (0, 0);
        (double rx, double ry) = array ? ((at[n + 4] - x) / reference.Rows, (at[n + 5] - y) / reference.Rows) : (0, 0);
        for (int row = 0; row < reference.Rows; row++)
        {
            for (int column = 0; column < reference.Columns; column++)
            {
                if (++_placed > MostFigures)
                {
                    throw Refuse(place, $"the layout places more than {MostFigures} cells; too large to flatten");
                }

                Place(target, placement.Of(reference, x + (column * cx) + (row * rx), y + (column * cy) + (row * ry)));
            }
        }
    }

    private void Add(GdsCell cell, in GdsShape shape, GdsPlacement placement, List<PlanFigure> to)
    {
        if (++_polygons > MostFigures)
        {
            throw Refuse(GdsStream.Place(shape.Offset, cell.Name), $"the layout has more than {MostFigures} figures; too large to flatten");
        }

        var points = new LatticePoint[shape.Count];
        for (int n = 0; n < points.Length; n++)
        {
            points[n] = placement.At(cell.Coordinates[shape.First + (2 * n)], cell.Coordinates[shape.First + (2 * n) + 1]);
            if (Math.Abs((double)points[n].X) > LargestCoordinate || Math.Abs((double)points[n].Y) > LargestCoordinate)
            {
                throw Refuse(GdsStream.Place(shape.Offset, cell.Name), "a corner lies more than 100 m from the origin");
            }
        }

        if (shape.Path is not { } path)
        {
            if (Metal.SelfCrossing(points) is { } crossing)
            {
                (double x, double y) = crossing.InUm;
                throw Refuse(GdsStream.Place(shape.Offset, cell.Name),
                    string.Create(CultureInfo.InvariantCulture, $"the polygon crosses itself at ({x}, {y}) um"));
            }

            to.Add(new(points));
            return;
        }

        double scale = placement.Scale, perUm = LatticePoint.Um(1, 0).X;
        double width = path.Width < 0 ? -path.Width * GdsPlacement.Top(_library.MetresPerUnit).Scale : path.Width * scale;
        PathEnds ends = path.Pathtype switch { 1 => PathEnds.Round, 2 => PathEnds.Square, _ => PathEnds.Flush };
        (double before, double after) = path.Pathtype == 4 ? (path.BeginExtension * scale / perUm, path.EndExtension * scale / perUm)
            : (0, 0);
        to.AddRange(PathOutline.Cover([.. points.Select(point => point.InUm)], width / perUm, ends, before, after));
    }

    private InputException Refuse(string place, string message) => new(new InputProblem(_library.File, place, null, message));
}
