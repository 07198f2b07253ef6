using System.Globalization;

namespace Strata.CrossSections;

/// <summary>Finds polygons that are degenerate or cross themselves.</summary>
internal static class PolygonChecks
{
    /// <summary>A polygon whose area is this share of its box is a line.</summary>
    private const double FlatShare = 1e-9;

    /// <summary>Checks a polygon; returns whether it is sound.</summary>
    public static bool Check(PolygonShape polygon, string path, string who, GeometryProblems problems)
    {
        IReadOnlyList<(double X, double Z)> points = polygon.Points;
        string? fault =
            points.Count < 3 ? string.Create(CultureInfo.InvariantCulture, $"found {points.Count} points; allowed: at least 3")
            : points.Any(p => !double.IsFinite(p.X) || !double.IsFinite(p.Z)) ? "allowed: finite points"
            : IsFlat(polygon) ? "the points lie on a line, the area is zero; allowed: a figure with an area"
            : Crossing(points) is (int a, int b) ? string.Create(CultureInfo.InvariantCulture,
                $"the edge from point {a} ({Place(points[a])}) crosses the edge from point {b} ({Place(points[b])}); allowed: a polygon that does not cross itself")
            : null;
        if (fault is not null)
        {
            problems.Add(path, $"{who}: {fault}");
        }

        return fault is null;
    }

    private static string Place((double X, double Z) point) =>
        $"{GeometryProblems.Text(Micrometres.FromMetres(point.X))}, {GeometryProblems.Um(point.Z)}";

    private static bool IsFlat(PolygonShape polygon)
    {
        Box box = polygon.Bounds;
        (double X, double Z) origin = polygon.Points[0];
        double area = 0;
        for (int n = 1; n + 1 < polygon.Points.Count; n++)
        {
            area += 0.5 * Math.Abs(Cross(origin, polygon.Points[n], polygon.Points[n + 1]));
        }

        return box.Width < SectionGeometry.SmallestExtent || box.Height < SectionGeometry.SmallestExtent || area <= FlatShare * box.Width * box.Height;
    }

    /// <summary>The first two edges that cross or touch other than at a common end; null for a simple polygon.</summary>
    private static (int, int)? Crossing(IReadOnlyList<(double X, double Z)> points)
    {
        int count = points.Count;
        for (int a = 0; a < count; a++)
        {
            (double X, double Z) a0 = points[a];
            (double X, double Z) a1 = points[(a + 1) % count];
            for (int b = a + 1; b < count; b++)
            {
                (double X, double Z) b0 = points[b];
                (double X, double Z) b1 = points[(b + 1) % count];
                bool apart = Math.Max(b0.X, b1.X) < Math.Min(a0.X, a1.X) || Math.Min(b0.X, b1.X) > Math.Max(a0.X, a1.X)
                    || Math.Max(b0.Z, b1.Z) < Math.Min(a0.Z, a1.Z) || Math.Min(b0.Z, b1.Z) > Math.Max(a0.Z, a1.Z);
                if (!apart && Cut(a0, a1, b0, b1))
                {
                    return (a, b);
                }
            }
        }

        return null;
    }

    /// <summary>Whether two edges properly cross, or a vertex of one lies inside the other, or they fold back on one another.</summary>
    private static bool Cut((double X, double Z) a0, (double X, double Z) a1, (double X, double Z) b0, (double X, double Z) b1)
    {
        if (a0 == a1 || b0 == b1)
        {
            return false;
        }

        double b0Side = Cross(a0, a1, b0);
        double b1Side = Cross(a0, a1, b1);
        double a0Side = Cross(b0, b1, a0);
        double a1Side = Cross(b0, b1, a1);
        if (b0Side == 0 && b1Side == 0)
        {
            // On one line: they may share an end, but not a stretch.
            double length = Dot(a0, a1, a1);
            double from = Math.Min(Dot(a0, a1, b0), Dot(a0, a1, b1));
            double to = Math.Max(Dot(a0, a1, b0), Dot(a0, a1, b1));
            return Math.Min(to, length) > Math.Max(from, 0);
        }

        bool sharesEnd = a0 == b0 || a0 == b1 || a1 == b0 || a1 == b1;
        return !sharesEnd && b0Side * b1Side <= 0 && a0Side * a1Side <= 0;
    }

    private static double Cross((double X, double Z) o, (double X, double Z) a, (double X, double Z) b) =>
        ((a.X - o.X) * (b.Z - o.Z)) - ((b.X - o.X) * (a.Z - o.Z));

    private static double Dot((double X, double Z) o, (double X, double Z) a, (double X, double Z) b) =>
        ((a.X - o.X) * (b.X - o.X)) + ((a.Z - o.Z) * (b.Z - o.Z));
}
