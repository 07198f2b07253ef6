using Strata.CrossSections;

namespace Strata.Packages.Rules;

/// <summary>The lines at which a drawing is cut into cells: every edge of every shape, and slices of slopes and curves.</summary>
internal static class DrawingCuts
{
    private const int SlopeCuts = 24;
    private const double MergeDistance = 1e-12;

    /// <summary>The lines of a drawing.</summary>
    /// <param name="section">The drawing.</param>
    /// <returns>Increasing places along x and z, m, from side to side of the outline.</returns>
    public static (double[] X, double[] Z) Of(CrossSection section)
    {
        List<double> x = [section.Outline.X0, section.Outline.X1];
        List<double> z = [section.Outline.Z0, section.Outline.Z1];
        foreach (PaintedShape painted in section.Shapes)
        {
            AddCuts(painted.Shape, x, z);
        }

        return (Distinct(x, section.Outline.X0, section.Outline.X1), Distinct(z, section.Outline.Z0, section.Outline.Z1));
    }

    private static void AddCuts(Shape shape, List<double> x, List<double> z)
    {
        Box bounds = shape.Bounds;
        x.Add(bounds.X0);
        x.Add(bounds.X1);
        z.Add(bounds.Z0);
        z.Add(bounds.Z1);
        switch (shape)
        {
            case RectangleShape:
                return;
            case TrapezoidShape t:
                AddSlices(x, t.X0Bottom, t.X0Top);
                AddSlices(x, t.X1Bottom, t.X1Top);
                break;
            case PolygonShape polygon:
                foreach ((double px, double pz) in polygon.Points)
                {
                    x.Add(px);
                    z.Add(pz);
                }

                AddSlices(x, bounds.X0, bounds.X1);
                break;
            default:
                AddSlices(x, bounds.X0, bounds.X1);
                break;
        }

        AddSlices(z, bounds.Z0, bounds.Z1);
    }

    private static void AddSlices(List<double> lines, double from, double to)
    {
        for (int i = 0; i <= SlopeCuts && from != to; i++)
        {
            lines.Add(from + (to - from) * i / SlopeCuts);
        }
    }

    private static double[] Distinct(List<double> lines, double from, double to)
    {
        lines.Sort();
        List<double> distinct = [];
        foreach (double line in lines)
        {
            if (line >= from && line <= to && (distinct.Count == 0 || line - distinct[^1] > MergeDistance))
            {
                distinct.Add(line);
            }
        }

        return [.. distinct];
    }
}

/// <summary>Heights of what can be seen in a drawing, always counted towards the end points, whichever way up it is drawn.</summary>
/// <param name="section">The drawing.</param>
/// <param name="map">What is drawn where.</param>
/// <param name="orientation">Which way up it is.</param>
internal sealed class SectionHeights(CrossSection section, ConductorMap map, Orientation orientation)
{
    /// <summary>What is drawn where.</summary>
    public ConductorMap Map { get; } = map;

    /// <summary>Lowest height of any wiring, m.</summary>
    public double WiringFoot => OfMany(region => region.StartsWith("traces-", StringComparison.Ordinal) || region == "bus")?.Low ?? 0;

    /// <summary>Lowest and highest height of a region, m; null if it cannot be seen.</summary>
    public (double Low, double High)? Of(string region) => OfMany(name => name == region);

    /// <summary>Lowest and highest height of some regions, m; null if they cannot be seen.</summary>
    public (double Low, double High)? OfMany(Func<string, bool> isWanted)
    {
        if (Map.ExtentWhere(isWanted) is not Box box)
        {
            return null;
        }

        double top = section.Outline.Z1;
        return orientation == Orientation.EndPointsUp ? (box.Z0, box.Z1) : (top - box.Z1, top - box.Z0);
    }

    /// <summary>Width of what can be seen of some regions, from end to end, m.</summary>
    public double WidthOf(Func<string, bool> isWanted) => Map.ExtentWhere(isWanted)?.Width ?? 0;

    /// <summary>Whether a region touches the west and the east side of some others, halfway up.</summary>
    public bool Surrounds(string region, Func<string, bool> isInner)
    {
        if (Map.ExtentWhere(isInner) is not Box inner)
        {
            return false;
        }

        double middle = (inner.Z0 + inner.Z1) / 2;
        double step = inner.Width * 1e-9;
        return Map.RegionAt(inner.X0 - step, middle) == region && Map.RegionAt(inner.X1 + step, middle) == region;
    }
}
