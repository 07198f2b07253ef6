using Strata.CrossSections;

namespace Strata.Electrostatics;

/// <summary>
/// Lines for the grid inside the curved and slanted conductors of a drawing, so that each has whole cells even on a coarse grid: those
/// are held at the potential.
/// </summary>
internal static class ConductorCores
{
    // A square inside a disc has a half side of at most 0.707 of the radius.
    private const double SquareInDisc = 0.6;

    // Of a triangle's inner radius, which a square about its centre may take: less than 0.707.
    private const double SquareInCircle = 0.5;

    /// <summary>The drawing with a probe, which draws lines, inside each such shape.</summary>
    public static CrossSection Add(CrossSection section)
    {
        Box[] cores =
        [
            .. section.Shapes.Select(shape => Core(shape.Shape)).OfType<Box>().Select(core => Within(core, section.Outline))
            .Where(core => core.Width > 0 && core.Height > 0),
        ];
        return cores.Length == 0 ? section
            : section with { Probes = [.. section.Probes, .. cores.Select((core, n) => new Probe($"core {n}", core))] };
    }

    private static Box? Core(Shape shape) => shape switch
    {
        DiscShape disc => About(disc.X, disc.Z, SquareInDisc * disc.Radius),
        TrapezoidShape t when Math.Max(t.X0Bottom, t.X0Top) < Math.Min(t.X1Bottom, t.X1Top) =>
            new Box(Math.Max(t.X0Bottom, t.X0Top), Math.Min(t.X1Bottom, t.X1Top), t.Z0, t.Z1),
        PolygonShape polygon => OfPolygon(polygon.Points),
        _ => null,
    };

    private static Box About(double x, double z, double half) => new(x - half, x + half, z - half, z + half);

    // The triangle at three corners in a row that holds no other one, with the largest circle inside.
    private static Box? OfPolygon(IReadOnlyList<(double X, double Z)> points)
    {
        (Box? best, double most) = (null, 0);
        double turn = Enumerable.Range(0, points.Count).Sum(n => Cross(points[n], points[(n + 1) % points.Count], (0, 0)));
        for (int n = 0; n < points.Count; n++)
        {
            ((double X, double Z) a, (double X, double Z) b, (double X, double Z) c) =
                (points[n], points[(n + 1) % points.Count], points[(n + 2) % points.Count]);
            double area = Cross(a, b, c) * Math.Sign(turn);
            if (area <= 0 || points.Any(p => p != a && p != b && p != c && Holds(a, b, c, p)))
            {
                continue;
            }

            (double ab, double bc, double ca) = (Distance(a, b), Distance(b, c), Distance(c, a));
            double radius = area / (ab + bc + ca);
            if (radius > most)
            {
                double round = ab + bc + ca;
                most = radius;
                best = About(((bc * a.X) + (ca * b.X) + (ab * c.X)) / round, ((bc * a.Z) + (ca * b.Z) + (ab * c.Z)) / round,
                    SquareInCircle * radius);
            }
        }

        return best;
    }

    private static bool Holds((double X, double Z) a, (double X, double Z) b, (double X, double Z) c, (double X, double Z) p)
    {
        double u = Cross(a, b, p), v = Cross(b, c, p), w = Cross(c, a, p);
        return (u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0);
    }

    private static double Cross((double X, double Z) a, (double X, double Z) b, (double X, double Z) c) =>
        ((b.X - a.X) * (c.Z - a.Z)) - ((b.Z - a.Z) * (c.X - a.X));

    private static double Distance((double X, double Z) a, (double X, double Z) b) =>
        Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Z - b.Z) * (a.Z - b.Z)));

    private static Box Within(Box core, Box outline) => new(
        Math.Max(core.X0, outline.X0), Math.Min(core.X1, outline.X1), Math.Max(core.Z0, outline.Z0), Math.Min(core.Z1, outline.Z1));
}
