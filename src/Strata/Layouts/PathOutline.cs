namespace Strata.Layouts;

/// <summary>The figures that together cover a path: one ring where it does not meet itself (<see cref="PathRing"/>); else a rectangle per
/// piece, a mitre per corner, half discs at round ends.</summary>
/// <remarks>
/// Those overlap, and a union joins them; an outline in one ring would cross itself where a path turns back. A corner sharper
/// than about 29 degrees, whose mitre would reach more than two widths far, is cut off square to its bisector.
/// </remarks>
internal static class PathOutline
{
    /// <summary>Square of the largest ratio of a mitre to half the width.</summary>
    public const double LongestMitreSquared = 16;

    private const int RoundCorners = PlanFigure.CircleCorners / 2;

    /// <summary>Covers a path.</summary>
    /// <param name="points">Its points, um; neighbours that are equal count as one.</param>
    /// <param name="widthUm">Its width, um, above 0.</param>
    /// <param name="ends">How it ends.</param>
    /// <param name="startExtensionUm">How far it reaches beyond its first point, um; beside <paramref name="ends"/>, for ends of a stated
    /// extension.</param>
    /// <param name="endExtensionUm">How far it reaches beyond its last point, um.</param>
    /// <returns>The figures; empty when all points are equal and nothing reaches beyond them.</returns>
    public static List<PlanFigure> Cover(
        IReadOnlyList<(double X, double Y)> points, double widthUm, PathEnds ends, double startExtensionUm = 0, double endExtensionUm = 0)
    {
        ArgumentNullException.ThrowIfNull(points);
        List<(double X, double Y)> line = [];
        foreach ((double X, double Y) point in points)
        {
            if (line.Count == 0 || line[^1] != point)
            {
                line.Add(point);
            }
        }

        double half = widthUm / 2;
        if (line.Count == 1)
        {
            (double x, double y) = line[0];
            return ends == PathEnds.Round ? [PlanFigure.Disc(x, y, half)] : ends == PathEnds.Square
                ? [PlanFigure.Rectangle(x - half, x + half, y - half, y + half)] : [];
        }

        return PathRing.Of(line, half, ends, startExtensionUm, endExtensionUm) is { } ring ? [ring]
            : Pieces(line, half, ends, startExtensionUm, endExtensionUm);
    }

    /// <summary>Figures that overlap and together cover a path.</summary>
    /// <param name="line">At least two points, um; neighbours differ.</param>
    /// <param name="half">Half the width, um.</param>
    /// <param name="ends">How it ends.</param>
    /// <param name="startExtensionUm">How far it reaches beyond its first point, um.</param>
    /// <param name="endExtensionUm">How far it reaches beyond its last point, um.</param>
    public static List<PlanFigure> Pieces(
        List<(double X, double Y)> line, double half, PathEnds ends, double startExtensionUm, double endExtensionUm)
    {
        List<PlanFigure> figures = [];
        double square = ends == PathEnds.Square ? half : 0;
        for (int n = 0; n + 1 < line.Count; n++)
        {
            (double ux, double uy) = Direction(line[n], line[n + 1]);
            double before = n == 0 ? square + startExtensionUm : 0, after = n + 2 == line.Count ? square + endExtensionUm : 0;
            (double ax, double ay) = (line[n].X - (before * ux), line[n].Y - (before * uy));
            (double bx, double by) = (line[n + 1].X + (after * ux), line[n + 1].Y + (after * uy));
            (double nx, double ny) = (-uy * half, ux * half);
            figures.Add(new([LatticePoint.Um(ax - nx, ay - ny), LatticePoint.Um(bx - nx, by - ny), LatticePoint.Um(bx + nx, by + ny),
                LatticePoint.Um(ax + nx, ay + ny)]));
        }

        for (int n = 1; n + 1 < line.Count; n++)
        {
            AddMitre(figures, line[n], Direction(line[n - 1], line[n]), Direction(line[n], line[n + 1]), half);
        }

        if (ends == PathEnds.Round)
        {
            (double fx, double fy) = Direction(line[1], line[0]);
            (double lx, double ly) = Direction(line[^2], line[^1]);
            figures.Add(HalfDisc(line[0], fx, fy, half));
            figures.Add(HalfDisc(line[^1], lx, ly, half));
        }

        return figures;
    }

    /// <summary>Unit vector from one point to another.</summary>
    public static (double X, double Y) Direction((double X, double Y) from, (double X, double Y) to)
    {
        (double dx, double dy) = (to.X - from.X, to.Y - from.Y);
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        return (dx / length, dy / length);
    }

    // The outer side of a corner: the point, the ends of both pieces, and where their sides meet, half (n1 + n2) / (1 + n1 n2).
    private static void AddMitre(
        List<PlanFigure> figures, (double X, double Y) at, (double X, double Y) u, (double X, double Y) v, double half)
    {
        double turn = (u.X * v.Y) - (u.Y * v.X), along = (u.X * v.X) + (u.Y * v.Y);
        if (turn == 0)
        {
            return;
        }

        double side = turn > 0 ? -half : half;
        (double ax, double ay) = (-u.Y * side, u.X * side);
        (double bx, double by) = (-v.Y * side, v.X * side);
        List<LatticePoint> ring = [LatticePoint.Um(at.X, at.Y), LatticePoint.Um(at.X + ax, at.Y + ay)];
        if (2 / (1 + along) <= LongestMitreSquared)
        {
            double stretch = 1 / (1 + along);
            ring.Add(LatticePoint.Um(at.X + ((ax + bx) * stretch), at.Y + ((ay + by) * stretch)));
        }

        ring.Add(LatticePoint.Um(at.X + bx, at.Y + by));
        figures.Add(new(ring));
    }

    private static PlanFigure HalfDisc((double X, double Y) at, double ux, double uy, double radius) =>
        new(HalfTurn(at, ux, uy, radius));

    /// <summary>Half a turn around an end of a path, from its right side to its left, um; the first and the last point are on the
    /// sides.</summary>
    public static LatticePoint[] HalfTurn((double X, double Y) at, double ux, double uy, double radius)
    {
        double step = Math.PI / RoundCorners, corner = radius * Math.Sqrt(step / Math.Sin(step));
        var ring = new LatticePoint[RoundCorners + 2];
        ring[0] = LatticePoint.Um(at.X + (radius * uy), at.Y - (radius * ux));
        ring[^1] = LatticePoint.Um(at.X - (radius * uy), at.Y + (radius * ux));
        for (int n = 0; n < RoundCorners; n++)
        {
            (double sin, double cos) = Math.SinCos((-Math.PI / 2) + ((n + 0.5) * step));
            ring[n + 1] = LatticePoint.Um(at.X + (corner * ((cos * ux) - (sin * uy))), at.Y + (corner * ((cos * uy) + (sin * ux))));
        }

        return ring;
    }
}
