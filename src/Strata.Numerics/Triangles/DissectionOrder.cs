namespace Strata.Numerics.Triangles;

/// <summary>An order of elimination by nested dissection (George 1973): halves by place first, what joins them last.</summary>
internal static class DissectionOrder
{
    private const int Leaf = 24;

    /// <summary>Finds an order.</summary>
    /// <param name="start">First neighbour of each unknown, and one past the last.</param>
    /// <param name="neighbour">Neighbours.</param>
    /// <param name="place">A place for each unknown.</param>
    /// <returns>The unknowns in the order of elimination.</returns>
    public static int[] Find(int[] start, int[] neighbour, (double X, double Y)[] place)
    {
        int count = start.Length - 1;
        int[] order = new int[count], side = new int[count];
        for (int n = 0; n < count; n++)
        {
            order[n] = n;
        }

        // One that meets a great many others would join everything: it goes last.
        int many = Math.Max(64, (int)(8 * Math.Sqrt(count)));
        int kept = Partition(order, n => start[n + 1] - start[n] <= many);
        double[] keys = new double[count];
        var work = new Stack<(int From, int To)>();
        work.Push((0, kept));
        int mark = 0;
        while (work.TryPop(out (int From, int To) range))
        {
            (int from, int to) = range;
            if (to - from <= Leaf)
            {
                continue;
            }

            Span<int> part = order.AsSpan(from, to - from);
            SortAlongLonger(part, keys, place);
            int half = part.Length / 2;
            mark += 2;
            for (int n = 0; n < part.Length; n++)
            {
                side[part[n]] = n < half ? mark : mark + 1;
            }

            // The separator: those of the low half that meet the high one.
            int low = 0, joint = half;
            Span<int> lower = part[..half];
            int[] copy = lower.ToArray();
            int end = half;
            foreach (int n in copy)
            {
                bool meets = false;
                for (int at = start[n]; at < start[n + 1] && !meets; at++)
                {
                    meets = side[neighbour[at]] == mark + 1;
                }

                if (meets)
                {
                    lower[--end] = n;
                }
                else
                {
                    lower[low++] = n;
                }
            }

            // low half, high half, separator
            int[] separator = lower[low..].ToArray();
            part[joint..].CopyTo(part[low..]);
            separator.CopyTo(part[(part.Length - separator.Length)..]);
            if (separator.Length >= half)
            {
                continue;
            }

            work.Push((from, from + low));
            work.Push((from + low, to - separator.Length));
        }

        return order;
    }

    private static void SortAlongLonger(Span<int> part, double[] keys, (double X, double Y)[] place)
    {
        (double x0, double x1, double y0, double y1) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (int n in part)
        {
            (double x, double y) = place[n];
            (x0, x1, y0, y1) = (Math.Min(x0, x), Math.Max(x1, x), Math.Min(y0, y), Math.Max(y1, y));
        }

        bool alongX = x1 - x0 >= y1 - y0;
        Span<double> key = keys.AsSpan(0, part.Length);
        for (int n = 0; n < part.Length; n++)
        {
            key[n] = alongX ? place[part[n]].X : place[part[n]].Y;
        }

        key.Sort(part);
    }

    private static int Partition(int[] order, Func<int, bool> first)
    {
        int[] copy = [.. order.Where(first), .. order.Where(n => !first(n))];
        copy.CopyTo(order, 0);
        return order.Count(first);
    }
}
