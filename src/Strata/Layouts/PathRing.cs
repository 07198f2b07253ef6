namespace Strata.Layouts;

/// <summary>A path as one ring: its left side forth, its right side back. Exact where the path does not meet itself.</summary>
internal static class PathRing
{
    /// <summary>The ring; null where a corner is too sharp, a piece too short for its corners, or the ring meets itself.</summary>
    /// <param name="line">At least two points, um; neighbours differ.</param>
    /// <param name="half">Half the width, um.</param>
    /// <param name="ends">How it ends.</param>
    /// <param name="before">How far it reaches beyond its first point, um, beside <paramref name="ends"/>.</param>
    /// <param name="after">How far it reaches beyond its last point, um.</param>
    public static PlanFigure? Of(IReadOnlyList<(double X, double Y)> line, double half, PathEnds ends, double before, double after)
    {
        double square = ends == PathEnds.Square ? half : 0;
        if (ends == PathEnds.Round && (before != 0 || after != 0))
        {
            return null;
        }

        int count = line.Count;
        List<LatticePoint> left = new(count), right = new(count);
        (double X, double Y) u = PathOutline.Direction(line[0], line[1]);
        Add(left, right, line[0], u, -(square + before), half);
        double used = 0;
        for (int n = 1; n < count; n++)
        {
            (double dx, double dy) = (line[n].X - line[n - 1].X, line[n].Y - line[n - 1].Y);
            double length = Math.Sqrt((dx * dx) + (dy * dy));
            if (n + 1 == count)
            {
                if (used > length)
                {
                    return null;
                }

                Add(left, right, line[n], u, square + after, half);
                break;
            }

            (double X, double Y) v = PathOutline.Direction(line[n], line[n + 1]);
            double along = (u.X * v.X) + (u.Y * v.Y), stretch = half / (1 + along);
            double back = Math.Abs((u.X * v.Y) - (u.Y * v.X)) * stretch;
            if (2 / (1 + along) > PathOutline.LongestMitreSquared || used + back > length)
            {
                return null;
            }

            // Where both sides meet: half (n1 + n2) / (1 + n1 n2) to the left and to the right.
            (double mx, double my) = (-(u.Y + v.Y) * stretch, (u.X + v.X) * stretch);
            bool turnsLeft = (u.X * v.Y) - (u.Y * v.X) > 0;
            Corner(left, line[n], (mx, my), u, v, turnsLeft ? 0 : half);
            Corner(right, line[n], (-mx, -my), u, v, turnsLeft ? -half : 0);
            (u, used) = (v, back);
        }

        right.Reverse();
        List<LatticePoint> ring = ends == PathEnds.Round ? Rounded(line, half, left, right) : [.. left, .. right];
        return SimpleRing.Is(ring) ? new(ring) : null;
    }

    // On the outer side the ends of both pieces are points too: from them the first triangles of the corner are made.
    private static void Corner(
        List<LatticePoint> side, (double X, double Y) at, (double X, double Y) mitre, (double X, double Y) u, (double X, double Y) v,
        double outer)
    {
        List<LatticePoint> points = [LatticePoint.Um(at.X + mitre.X, at.Y + mitre.Y)];
        if (outer != 0)
        {
            points.Insert(0, LatticePoint.Um(at.X - (u.Y * outer), at.Y + (u.X * outer)));
            points.Add(LatticePoint.Um(at.X - (v.Y * outer), at.Y + (v.X * outer)));
        }

        side.AddRange(points.Where((point, n) => n == 0 ? side.Count == 0 || side[^1] != point : point != points[n - 1]));
    }

    private static void Add(
        List<LatticePoint> left, List<LatticePoint> right, (double X, double Y) at, (double X, double Y) u, double reach, double half)
    {
        (double x, double y) = (at.X + (reach * u.X), at.Y + (reach * u.Y));
        left.Add(LatticePoint.Um(x - (u.Y * half), y + (u.X * half)));
        right.Add(LatticePoint.Um(x + (u.Y * half), y - (u.X * half)));
    }

    // Half turns take the places of the four corners of the ends: each from one side to the other.
    private static List<LatticePoint> Rounded(
        IReadOnlyList<(double X, double Y)> line, double half, List<LatticePoint> left, List<LatticePoint> right)
    {
        (double fx, double fy) = PathOutline.Direction(line[1], line[0]);
        (double lx, double ly) = PathOutline.Direction(line[^2], line[^1]);
        LatticePoint[] last = PathOutline.HalfTurn(line[^1], lx, ly, half), first = PathOutline.HalfTurn(line[0], fx, fy, half);
        Array.Reverse(last);
        Array.Reverse(first);
        return [.. first.AsSpan(1..), .. left[1..^1], .. last, .. right[1..^1], first[0]];
    }
}
