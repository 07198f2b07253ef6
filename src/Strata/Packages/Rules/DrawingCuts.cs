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
