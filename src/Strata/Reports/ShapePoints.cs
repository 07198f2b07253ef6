using Strata.CrossSections;

namespace Strata.Reports;

/// <summary>The rims of shapes as polygons, for pictures.</summary>
internal static class ShapePoints
{
    private const int ArcSteps = 48;

    /// <summary>The corners of a shape, m.</summary>
    public static IReadOnlyList<(double X, double Z)> Of(Shape shape) => shape switch
    {
        RectangleShape { Box: var b } => [(b.X0, b.Z0), (b.X1, b.Z0), (b.X1, b.Z1), (b.X0, b.Z1)],
        TrapezoidShape t => [(t.X0Bottom, t.Z0), (t.X1Bottom, t.Z0), (t.X1Top, t.Z1), (t.X0Top, t.Z1)],
        PolygonShape polygon => polygon.Points,
        DiscShape disc => Arc(disc),
        _ => throw new ArgumentException($"A shape of type {shape.GetType().Name} has no picture.", nameof(shape)),
    };

    private static List<(double X, double Z)> Arc(DiscShape disc)
    {
        Box bounds = disc.Bounds;
        double low = Math.Asin(Math.Clamp((bounds.Z0 - disc.Z) / disc.Radius, -1, 1));
        double high = Math.Asin(Math.Clamp((bounds.Z1 - disc.Z) / disc.Radius, -1, 1));
        List<(double, double)> points = [];
        for (int n = 0; n <= ArcSteps; n++)
        {
            double angle = low + ((high - low) * n / ArcSteps);
            points.Add((disc.X + (disc.Radius * Math.Cos(angle)), disc.Z + (disc.Radius * Math.Sin(angle))));
        }

        for (int n = ArcSteps; n >= 0; n--)
        {
            double angle = low + ((high - low) * n / ArcSteps);
            points.Add((disc.X - (disc.Radius * Math.Cos(angle)), disc.Z + (disc.Radius * Math.Sin(angle))));
        }

        return points;
    }
}
