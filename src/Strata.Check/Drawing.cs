using System.Text.Json;

namespace Strata.Check;

/// <summary>The drawing: shapes painted one over the other, read to a hundredth of a nanometre.</summary>
internal sealed class Drawing(JsonElement proof)
{
    /// <summary>Edges that lie within this of an element's side, m, count as on it.</summary>
    private const double Tolerance = 1e-11;

    private readonly (string Kind, double[] Numbers, double[] K, double Fill)[] _shapes = [.. proof.GetProperty("shapes").EnumerateArray()
        .Select(one => (one.GetProperty("figure").GetString()!, Numbers(one, "numbers_m"), Numbers(one, "k"),
            one.GetProperty("fill").GetDouble()))];

    private readonly double[] _background = Numbers(proof, "background_k");

    public static double[] Numbers(JsonElement at, string name) => [.. at.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];

    /// <summary>All conductivities that the drawing may have in a triangle (anticlockwise): from the smallest to the largest.</summary>
    public (Interval X, Interval Z) Conductivity((double X, double Z)[] element)
    {
        (Interval x, Interval z) = (new(_background[0], _background[2]), new(_background[1], _background[3]));
        foreach ((string kind, double[] numbers, double[] k, double fill) in _shapes)
        {
            int side = Side(kind, numbers, element);
            Interval rest = (Interval)1 - fill, px = fill == 1 ? new(k[0], k[2]) : (fill * new Interval(k[0], k[2])) + (x * rest);
            Interval pz = fill == 1 ? new(k[1], k[3]) : (fill * new Interval(k[1], k[3])) + (z * rest);
            (x, z) = side < 0 ? (x, z) : side > 0 ? (px, pz) : (x.Hull(px), z.Hull(pz));
        }

        return (x, z);
    }

    /// <summary>+1 where an element lies in a figure, -1 where it lies outside, 0 where an edge runs through it.</summary>
    public static int Side(string kind, double[] n, (double X, double Z)[] element) => kind == "disc" ? Disc(n, element)
        : kind == "rectangle" ? Polygon([n[0], n[2], n[1], n[2], n[1], n[3], n[0], n[3]], element)
        : kind == "polygon" ? Polygon(n, element) : throw new Refused($"unknown figure {kind}");

    private static int Polygon(double[] n, (double X, double Z)[] element)
    {
        (double cx, double cz) = (element.Average(corner => corner.X), element.Average(corner => corner.Z));
        bool inside = false;
        for (int a = 0, b = n.Length - 2; a < n.Length; b = a, a += 2)
        {
            if (Crosses(element, n[b], n[b + 1], n[a], n[a + 1]))
            {
                return 0;
            }

            inside ^= n[a + 1] > cz != n[b + 1] > cz && cx < n[a] + ((cz - n[a + 1]) / (n[b + 1] - n[a + 1]) * (n[b] - n[a]));
        }

        return inside ? 1 : -1;
    }

    /// <summary>Whether a segment enters an element by more than the tolerance: clipped by the element's sides moved inward.</summary>
    private static bool Crosses((double X, double Z)[] element, double x0, double z0, double x1, double z1)
    {
        (double from, double to) = (0, 1);
        for (int m = 0; m < element.Length; m++)
        {
            ((double ax, double az), (double bx, double bz)) = (element[m], element[(m + 1) % element.Length]);
            double length = double.Hypot(bx - ax, bz - az);
            double Depth(double x, double z) => ((((bx - ax) * (z - az)) - ((bz - az) * (x - ax))) / length) - Tolerance;
            (double first, double last) = (Depth(x0, z0), Depth(x1, z1));
            (from, to) = first < 0 && last < 0 ? (1, 0)
                : (first < 0 ? Math.Max(from, first / (first - last)) : from, last < 0 ? Math.Min(to, first / (first - last)) : to);
        }

        return from < to;
    }

    private static int Disc(double[] n, (double X, double Z)[] element)
    {
        (double farthest, double nearest, bool holdsCentre) = (0, double.PositiveInfinity, true);
        for (int m = 0; m < element.Length; m++)
        {
            ((double ax, double az), (double bx, double bz)) = (element[m], element[(m + 1) % element.Length]);
            (double dx, double dz, double ex, double ez) = (bx - ax, bz - az, n[0] - ax, n[1] - az);
            double t = Math.Clamp(((ex * dx) + (ez * dz)) / ((dx * dx) + (dz * dz)), 0, 1);
            nearest = Math.Min(nearest, double.Hypot((t * dx) - ex, (t * dz) - ez));
            farthest = Math.Max(farthest, double.Hypot(ex, ez));
            holdsCentre &= (dx * ez) - (dz * ex) >= 0;
        }

        (double low, double high) = (element.Min(corner => corner.Z), element.Max(corner => corner.Z));
        bool outside = (!holdsCentre && nearest >= n[2] - Tolerance) || high <= n[3] + Tolerance || low >= n[4] - Tolerance;
        return outside ? -1 : farthest <= n[2] + Tolerance && low >= n[3] - Tolerance && high <= n[4] + Tolerance ? 1 : 0;
    }
}
