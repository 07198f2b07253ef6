using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Studies;

/// <summary>
/// The axisymmetric section of a drawing that is the same on both sides of its middle: its east half, with every distance from the middle
/// times 2 / sqrt(pi), so that the circle about the axis has the area of the square of the same half width.
/// </summary>
internal static class RoundSection
{
    /// <summary>2 / sqrt(pi).</summary>
    public const double Stretch = 1.1283791670955126;

    // Edges that lie this much of the width apart are the same edge.
    private const double Same = 1e-9;

    /// <summary>The section, heat only; null with a reason where the drawing has none.</summary>
    public static CrossSection? Of(CrossSection section, out string missing)
    {
        double axis = (section.Outline.X0 + section.Outline.X1) / 2;
        missing = Missing(section, axis);
        if (missing.Length > 0)
        {
            return null;
        }

        double X(double x) => Math.Max(0, (x - axis) * Stretch);
        Box Round(Box box) => box with { X0 = X(box.X0), X1 = X(box.X1) };
        return section with
        {
            Coordinates = CoordinateSystem.Axisymmetric,
            Depth = null,
            Outline = Round(section.Outline),
            Shapes = [.. section.Shapes.Where(painted => painted.Shape.Bounds.X1 > axis).Select(painted => painted.Shape switch
            {
                // A ball stays round; what its width loses against the stretched plan its share of the circle gains.
                DiscShape disc => painted with { Shape = disc with { X = X(disc.X) }, Fill = Math.Min(1, painted.Fill * Stretch) },
                TrapezoidShape t => painted with
                {
                    Shape = new TrapezoidShape(X(t.X0Bottom), X(t.X1Bottom), X(t.X0Top), X(t.X1Top), t.Z0, t.Z1),
                },
                Shape box => painted with { Shape = new RectangleShape(Round(box.Bounds)) },
            })],
            HeatSources = [.. section.HeatSources.Select(source => source with { Shape = new RectangleShape(Round(source.Shape.Bounds)) })],
            Sheets =
                [.. section.Sheets.Where(sheet => sheet.Segment.X1 > axis).Select(sheet => sheet with { Segment = Round(sheet.Segment) })],
            Interfaces = [.. section.Interfaces.Where(face => !(face.Segment?.X1 <= axis))
                .Select(face => face.Segment is Box segment ? face with { Segment = Round(segment) } : face)],
            Boundaries =
            [
                .. section.Boundaries.Where(side => side.Side != Side.Left).Select(side => Along(side, axis, X)).OfType<BoundarySegment>(),
            ],
            Links = [],
            Terminals = [],
            Probes = [],
            JunctionFigures = [],
            Analysis = section.Analysis with { Kind = AnalysisKind.Thermal },
        };
    }

    private static BoundarySegment? Along(BoundarySegment side, double axis, Func<double, double> x)
    {
        if (side.Side is not (Side.Bottom or Side.Top))
        {
            return side;
        }

        return side.To <= axis ? null
            : side with { From = side.From is double from ? x(from) : null, To = side.To is double to ? x(to) : null };
    }

    private static string Missing(CrossSection section, double axis)
    {
        if (section.Shapes.FirstOrDefault(painted => painted.Shape is PolygonShape) is { } polygon)
        {
            return $"a polygon ({polygon.Region}) is not turned round";
        }

        HashSet<(long, long, long, long, string, double)> places =
            [.. section.Shapes.Select(painted => Key(painted, painted.Shape.Bounds, section.Outline, axis))];
        PaintedShape? alone = section.Shapes.FirstOrDefault(painted =>
        {
            Box box = painted.Shape.Bounds;
            return !places.Contains(Key(painted, box with { X0 = 2 * axis - box.X1, X1 = 2 * axis - box.X0 }, section.Outline, axis));
        });
        return alone is null ? "" : $"{alone.Region} is not drawn alike on both sides of the middle";
    }

    private static (long, long, long, long, string, double) Key(PaintedShape painted, Box box, Box outline, double axis)
    {
        double unit = outline.Width * Same;
        long Of(double value, double from) => (long)Math.Round((value - from) / unit);
        return (Of(box.X0, axis), Of(box.X1, axis), Of(box.Z0, outline.Z0), Of(box.Z1, outline.Z0), painted.Material, painted.Fill);
    }
}
