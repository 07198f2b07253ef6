namespace Strata.Layouts;

/// <summary>Whether a ring meets itself only where one edge ends and the next begins. Exact.</summary>
internal static class SimpleRing
{
    /// <summary>Tells.</summary>
    /// <param name="ring">At least three points, the first not repeated.</param>
    public static bool Is(IReadOnlyList<LatticePoint> ring)
    {
        int count = ring.Count;
        int[] order = new int[count];
        long[] low = new long[count];
        for (int n = 0; n < count; n++)
        {
            (order[n], low[n]) = (n, Math.Min(ring[n].X, ring[(n + 1) % count].X));
            if (ring[n] == ring[(n + 1) % count])
            {
                return false;
            }
        }

        Array.Sort(low, order);
        for (int i = 0; i < count; i++)
        {
            (LatticePoint a, LatticePoint b) = (ring[order[i]], ring[(order[i] + 1) % count]);
            long high = Math.Max(a.X, b.X);
            for (int j = i + 1; j < count && low[j] <= high; j++)
            {
                (LatticePoint c, LatticePoint d) = (ring[order[j]], ring[(order[j] + 1) % count]);
                if (Math.Max(c.Y, d.Y) < Math.Min(a.Y, b.Y) || Math.Min(c.Y, d.Y) > Math.Max(a.Y, b.Y))
                {
                    continue;
                }

                bool isNext = (order[i] + 1) % count == order[j], isLast = (order[j] + 1) % count == order[i];
                if (isNext || isLast ? FoldsBack(isNext ? a : c, isNext ? b : d, isNext ? d : b) : Meet(a, b, c, d))
                {
                    return false;
                }
            }
        }

        return count > 2;
    }

    // Neighbours share their corner; they meet in more when the second lies along the first.
    private static bool FoldsBack(LatticePoint from, LatticePoint corner, LatticePoint to) =>
        LatticePoint.Turn(from, corner, to) == 0 && Along(from, corner, to) <= 0;

    private static Int128 Along(LatticePoint from, LatticePoint corner, LatticePoint to) =>
        ((Int128)(corner.X - from.X) * (to.X - corner.X)) + ((Int128)(corner.Y - from.Y) * (to.Y - corner.Y));

    private static bool Meet(LatticePoint a, LatticePoint b, LatticePoint c, LatticePoint d)
    {
        int one = Int128.Sign(LatticePoint.Turn(a, b, c)), other = Int128.Sign(LatticePoint.Turn(a, b, d));
        if (one == 0 && other == 0)
        {
            // On one line, with boxes that meet.
            return true;
        }

        return one * other <= 0 && Int128.Sign(LatticePoint.Turn(c, d, a)) * Int128.Sign(LatticePoint.Turn(c, d, b)) <= 0;
    }
}
