using System.Globalization;
using Strata.Layouts;

namespace Strata.Files;

/// <summary>Reads the figures and lines of a plan.</summary>
internal static class PlanFigureReader
{
    private static readonly string[] Everything = [
        "x0_um", "x1_um", "y0_um", "y1_um", "x_um", "y_um", "radius_um", "points_um", "holes_um", "width_um", "ends"];

    private enum Kind
    {
        Rectangle,
        Disc,
        Polygon,
        Path,
    }

    /// <summary>Reads the figures of an object with a member <c>shape</c>, or a rectangle; none when it is wrong.</summary>
    /// <param name="from">The object.</param>
    /// <param name="isRound">Whether it has curves that are drawn as polygons.</param>
    public static IReadOnlyList<PlanFigure> Figures(ObjectReader from, out bool isRound)
    {
        isRound = false;
        int before = from.Problems.Count;
        if (!from.Has("shape"))
        {
            PlanFigure? rectangle = Rectangle(from);
            return rectangle is null ? [] : [rectangle];
        }

        Kind? kind = from.Choice(
            "shape", ("rectangle", Kind.Rectangle), ("disc", Kind.Disc), ("polygon", Kind.Polygon), ("path", Kind.Path));
        IReadOnlyList<PlanFigure> figures;
        switch (kind)
        {
            case Kind.Rectangle:
                figures = Rectangle(from) is { } box ? [box] : [];
                break;
            case Kind.Disc:
                isRound = true;
                figures = [PlanFigure.Disc(
                    from.Number("x_um", NumberRange.PositionUm), from.Number("y_um", NumberRange.PositionUm),
                    from.Number("radius_um", NumberRange.LengthUm))];
                break;
            case Kind.Polygon:
                figures = [Polygon(from)];
                break;
            case Kind.Path:
                figures = Path(from, out isRound);
                break;
            default:
                from.Know(Everything);
                figures = [];
                break;
        }

        return from.Problems.Count == before ? figures : [];
    }

    /// <summary>Reads a place: a line when the extents say so, <c>from_um</c> and <c>to_um</c> or <c>points_um</c> are given, else an
    /// area; null when it is wrong.</summary>
    public static PlanPlace? Place(ObjectReader from, out bool isRound)
    {
        isRound = false;
        if (from.Has("shape"))
        {
            IReadOnlyList<PlanFigure> figures = Figures(from, out isRound);
            return figures.Count == 1 ? new PlanPlace(null, figures[0]) : null;
        }

        if (from.Has("from_um") || from.Has("to_um"))
        {
            List<(double X, double Y)> ends = [.. Ends(from, "from_um"), .. Ends(from, "to_um")];
            return ends.Count == 2 ? Line(from, ends) : null;
        }

        if (from.Has("points_um"))
        {
            return Line(from, Points(from, "points_um", 2));
        }

        (double x0, double x1, double y0, double y1) = Box(from);
        return double.IsNaN(x0 + x1 + y0 + y1) ? null
            : x0 == x1 || y0 == y1 ? Line(from, [(x0, y0), (x1, y1)])
            : new PlanPlace(null, PlanFigure.Rectangle(x0, x1, y0, y1));
    }

    /// <summary>Whether an object names a place.</summary>
    public static bool HasPlace(ObjectReader from) =>
        from.Has("shape") | from.Has("from_um") | from.Has("to_um") | from.Has("points_um") | from.Has("x0_um") | from.Has(
            "x1_um") | from.Has("y0_um") | from.Has("y1_um");

    private static PlanPlace? Line(ObjectReader from, List<(double X, double Y)> points)
    {
        LatticePoint[] line = [.. points.Select(p => LatticePoint.Um(p.X, p.Y)).Distinct()];
        if (line.Length >= 2)
        {
            return new PlanPlace(line, null);
        }

        from.Problems.Add(from.Value, "the place is a point; a line or an area is needed");
        return null;
    }

    private static (double X0, double X1, double Y0, double Y1) Box(ObjectReader from)
    {
        (double x0, double x1) = (from.Number("x0_um", NumberRange.PositionUm), from.Number("x1_um", NumberRange.PositionUm));
        (double y0, double y1) = (from.Number("y0_um", NumberRange.PositionUm), from.Number("y1_um", NumberRange.PositionUm));
        ShapeReader.Ascending(from, "x0_um", x0, "x1_um", x1, zeroAllowed: true);
        ShapeReader.Ascending(from, "y0_um", y0, "y1_um", y1, zeroAllowed: true);
        return x1 < x0 || y1 < y0 ? (double.NaN, 0, 0, 0) : (x0, x1, y0, y1);
    }

    private static PlanFigure? Rectangle(ObjectReader from)
    {
        (double x0, double x1, double y0, double y1) = Box(from);
        if (x0 == x1 || y0 == y1)
        {
            from.Problems.Add(from.Value, "the rectangle has no area");
        }

        return double.IsNaN(x0 + x1 + y0 + y1) || x0 == x1 || y0 == y1 ? null : PlanFigure.Rectangle(x0, x1, y0, y1);
    }

    private static PlanFigure Polygon(ObjectReader from)
    {
        LatticePoint[] outer = from.Require("points_um") ? Ring(from, from.Value.Member("points_um")!, Points(from, "points_um", 3)) : [];
        List<IReadOnlyList<LatticePoint>> holes = [];
        foreach (SourceValue hole in from.Items("holes_um"))
        {
            holes.Add(Ring(from, hole, Points(from, hole, 3)));
        }

        return new PlanFigure(outer, holes);
    }

    private static LatticePoint[] Ring(ObjectReader from, SourceValue at, List<(double X, double Y)> points)
    {
        List<LatticePoint> ring = [];
        foreach (LatticePoint point in points.Where(p => double.IsFinite(p.X + p.Y)).Select(p => LatticePoint.Um(p.X, p.Y)))
        {
            if (ring.Count == 0 || ring[^1] != point)
            {
                ring.Add(point);
            }
        }

        if (ring.Count > 1 && ring[0] == ring[^1])
        {
            ring.RemoveAt(ring.Count - 1);
        }

        if (Metal.SelfCrossing(ring) is { } crossing)
        {
            (double x, double y) = crossing.InUm;
            from.Problems.Add(at, string.Create(CultureInfo.InvariantCulture, $"the polygon crosses itself at ({x}, {y}) um"));
        }
        else if (points.Count >= 3 && ring.Count < 3)
        {
            from.Problems.Add(at, "the polygon has no area");
        }

        return [.. ring];
    }

    private static List<PlanFigure> Path(ObjectReader from, out bool isRound)
    {
        int before = from.Problems.Count;
        List<(double X, double Y)> points = from.Require("points_um") ? Points(from, "points_um", 2) : [];
        double width = from.Number("width_um", NumberRange.LengthUm);
        PathEnds ends = from.Choice("ends", ("flush", PathEnds.Flush), ("round", PathEnds.Round), ("square", PathEnds.Square))
            ?? PathEnds.Flush;
        isRound = ends == PathEnds.Round;
        if (from.Problems.Count > before)
        {
            return [];
        }

        List<PlanFigure> figures = PathOutline.Cover(points, width, ends);
        if (figures.Count == 0)
        {
            from.Problems.Add(from.Value, "all points of the path are the same and its ends are flush: it has no area");
        }

        return figures;
    }

    private static IEnumerable<(double X, double Y)> Ends(ObjectReader from, string name)
    {
        if (from.Require(name) && Point(from, from.Value.Member(name)!) is { } point)
        {
            yield return point;
        }
    }

    private static List<(double X, double Y)> Points(ObjectReader from, string name, int least)
    {
        _ = from.Items(name);
        return from.Value.Member(name) is { } member ? Points(from, member, least) : [];
    }

    private static List<(double X, double Y)> Points(ObjectReader from, SourceValue list, int least)
    {
        List<(double X, double Y)> points = [];
        foreach (SourceValue item in list.Items)
        {
            if (Point(from, item) is { } point)
            {
                points.Add(point);
            }
        }

        if (list.Items.Count < least)
        {
            from.Problems.Add(list, $"found {list.Items.Count} points; at least {least} are needed");
        }

        return points;
    }

    private static (double X, double Y)? Point(ObjectReader from, SourceValue item)
    {
        if (item.Items.Count == 2)
        {
            return (from.Number(item.Items[0], "points_um", NumberRange.PositionUm),
                from.Number(item.Items[1], "points_um", NumberRange.PositionUm));
        }

        from.Problems.Add(item, $"found {item.Found}{(item.Items.Count > 0 ? $" of {item.Items.Count}" : "")}; a point is [x, y] in um");
        return null;
    }
}
