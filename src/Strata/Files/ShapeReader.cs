using System.Globalization;
using Strata.CrossSections;

namespace Strata.Files;

/// <summary>Reads the geometry members of shapes, sources, segments and terminals.</summary>
internal static class ShapeReader
{
    private static readonly string[] Everything =
    [
        "x0_um", "x1_um", "z0_um", "z1_um", "x0_bottom_um", "x1_bottom_um", "x0_top_um", "x1_top_um", "x_um", "z_um", "radius_um", "points_um",
    ];

    private enum Figure
    {
        Rectangle,
        Trapezoid,
        Disc,
        Polygon,
    }

    /// <summary>Reads the figure of an object with a member <c>shape</c>; null when it is wrong.</summary>
    public static Shape? Shape(ObjectReader from)
    {
        if (!from.Require("shape"))
        {
            from.Know(Everything);
            return null;
        }

        int before = from.Problems.Count;
        Figure? figure = from.Choice("shape", ("rectangle", Figure.Rectangle), ("trapezoid", Figure.Trapezoid), ("disc", Figure.Disc), ("polygon", Figure.Polygon));
        Shape? shape = figure switch
        {
            Figure.Rectangle => new RectangleShape(Rectangle(from)),
            Figure.Trapezoid => Trapezoid(from),
            Figure.Disc => Disc(from),
            Figure.Polygon => Polygon(from),
            _ => null,
        };
        if (figure is null)
        {
            from.Know(Everything);
        }

        return from.Problems.Count == before ? shape : null;
    }

    /// <summary>A rectangle with both extents above zero.</summary>
    public static Box Rectangle(ObjectReader from)
    {
        (double x0, double x1) = Ends(from, "x0_um", "x1_um", zeroAllowed: false);
        (double z0, double z1) = Ends(from, "z0_um", "z1_um", zeroAllowed: false);
        return Box.Um(x0, x1, z0, z1);
    }

    /// <summary>A segment: exactly one extent is zero.</summary>
    public static Box Segment(ObjectReader from)
    {
        Box box = BoxOrSegment(from);
        if (Finite(box) && !box.IsSegment)
        {
            from.Problems.Add(from.Value, $"a segment has x0_um = x1_um or z0_um = z1_um, and not both; found {Extent(box)}");
        }

        return box;
    }

    /// <summary>A rectangle or a segment, not a point.</summary>
    public static Box Place(ObjectReader from)
    {
        Box box = BoxOrSegment(from);
        if (Finite(box) && box.IsPoint)
        {
            from.Problems.Add(from.Value, $"a segment or a rectangle is needed; found a point, {Extent(box)}");
        }

        return box;
    }

    private static Box BoxOrSegment(ObjectReader from)
    {
        (double x0, double x1) = Ends(from, "x0_um", "x1_um", zeroAllowed: true);
        (double z0, double z1) = Ends(from, "z0_um", "z1_um", zeroAllowed: true);
        return Box.Um(x0, x1, z0, z1);
    }

    private static (double Low, double High) Ends(ObjectReader from, string lowName, string highName, bool zeroAllowed)
    {
        double low = from.Number(lowName, NumberRange.PositionUm);
        double high = from.Number(highName, NumberRange.PositionUm);
        Ascending(from, lowName, low, highName, high, zeroAllowed);
        return (low, high);
    }

    /// <summary>Notes swapped or equal bounds.</summary>
    public static void Ascending(ObjectReader from, string lowName, double low, string highName, double high, bool zeroAllowed)
    {
        if (high < low || (!zeroAllowed && high == low))
        {
            string what = high < low ? "the bounds are swapped" : "the extent is zero";
            from.Problems.Add(from.Value, string.Create(CultureInfo.InvariantCulture, $"{what}: found {lowName} = {low} um and {highName} = {high} um; allowed: {highName} {(zeroAllowed ? "at least" : "above")} {lowName}"));
        }
    }

    private static TrapezoidShape Trapezoid(ObjectReader from)
    {
        (double b0, double b1) = Ends(from, "x0_bottom_um", "x1_bottom_um", zeroAllowed: true);
        (double t0, double t1) = Ends(from, "x0_top_um", "x1_top_um", zeroAllowed: true);
        (double z0, double z1) = Ends(from, "z0_um", "z1_um", zeroAllowed: false);
        if (b0 == b1 && t0 == t1)
        {
            from.Problems.Add(from.Value, "the bottom and the top of the trapezoid are both of zero width; at least one must be wider");
        }

        return new TrapezoidShape(Metres(b0), Metres(b1), Metres(t0), Metres(t1), Metres(z0), Metres(z1));
    }

    private static DiscShape Disc(ObjectReader from)
    {
        double x = from.Number("x_um", NumberRange.PositionUm);
        double z = from.Number("z_um", NumberRange.PositionUm);
        double radius = from.Number("radius_um", NumberRange.LengthUm);
        double? z0 = from.OptionalNumber("z0_um", NumberRange.PositionUm);
        double? z1 = from.OptionalNumber("z1_um", NumberRange.PositionUm);
        if (z0 is { } low && z1 is { } high)
        {
            Ascending(from, "z0_um", low, "z1_um", high, zeroAllowed: false);
        }

        if (z0 >= z + radius || z1 <= z - radius)
        {
            from.Problems.Add(from.Value, string.Create(CultureInfo.InvariantCulture, $"the cut leaves nothing of the disc, which spans z = {z - radius} to {z + radius} um"));
        }

        return new DiscShape(Metres(x), Metres(z), Metres(radius), z0 is { } a ? Metres(a) : null, z1 is { } b ? Metres(b) : null);
    }

    private static PolygonShape Polygon(ObjectReader from)
    {
        List<(double X, double Z)> points = [];
        IReadOnlyList<SourceValue> items = from.Require("points_um") ? from.Items("points_um") : [];
        foreach (SourceValue item in items)
        {
            if (item.Items.Count != 2)
            {
                from.Problems.Add(item, $"found {item.Found}{(item.Items.Count > 0 ? $" of {item.Items.Count}" : "")}; a point is [x, z] in um");
                continue;
            }

            points.Add((Metres(from.Number(item.Items[0], "points_um", NumberRange.PositionUm)), Metres(from.Number(item.Items[1], "points_um", NumberRange.PositionUm))));
        }

        if (from.Has("points_um") && items.Count < 3)
        {
            from.Problems.Add(from.Value.Member("points_um")!, $"found {items.Count} points; a polygon needs at least 3");
        }

        return new PolygonShape(points);
    }

    private static double Metres(double um) => Micrometres.ToMetres(um);

    private static bool Finite(Box box) => double.IsFinite(box.Width) && double.IsFinite(box.Height);

    private static string Extent(Box box) => string.Create(CultureInfo.InvariantCulture, $"{Micrometres.FromMetres(box.Width)} um by {Micrometres.FromMetres(box.Height)} um");
}
