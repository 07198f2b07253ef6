namespace Strata.Numerics.Triangles;

/// <summary>The columns of a factor in groups of one structure (supernodes), and which passes on to which.</summary>
internal sealed class SupernodeTree
{
    // Neighbours that are so narrow together are one, whatever zeros that adds; wider ones when zeros are this share of their entries.
    private const int Narrow = 16;
    private const double Zeros = 0.2;

    private readonly int[] _first;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    private SupernodeTree(int[] first, int[][] rows, int[] firstChild, int[] nextSibling) =>
        (_first, Rows, _firstChild, _nextSibling) = (first, rows, firstChild, nextSibling);

    /// <summary>Supernodes, children before parents.</summary>
    public int Count => Rows.Length;

    /// <summary>Per supernode its rows, ascending; its own columns first.</summary>
    public int[][] Rows { get; }

    /// <summary>Columns of a supernode.</summary>
    public int Width(int s) => _first[s + 1] - _first[s];

    /// <summary>The supernodes that pass on to one.</summary>
    public IEnumerable<int> Children(int s)
    {
        for (int child = _firstChild[s]; child >= 0; child = _nextSibling[child])
        {
            yield return child;
        }
    }

    /// <summary>Finds the supernodes of a matrix.</summary>
    /// <param name="start">First entry of each row, and one past the last.</param>
    /// <param name="column">Columns; each row holds both triangles.</param>
    /// <param name="order">Unknowns in the order of elimination.</param>
    /// <param name="position">Their places in it.</param>
    public static SupernodeTree Find(int[] start, int[] column, int[] order, int[] position)
    {
        int count = order.Length;
        int[] parent = EliminationTree.Find(start, column, order, position, out int[] counts);
        List<int> first = [];
        List<int> height = [];
        List<long> entries = [];
        for (int j = 0; j < count; j++)
        {
            if (j > 0 && parent[j - 1] == j && counts[j - 1] == counts[j] + 1)
            {
                entries[^1] += counts[j];
                continue;
            }

            first.Add(j);
            height.Add(counts[j]);
            entries.Add(counts[j]);
        }

        int[] merged = [.. Merge(first, height, entries, parent, count), count];
        int[] of = new int[count];
        for (int s = 0; s + 1 < merged.Length; s++)
        {
            of.AsSpan(merged[s], merged[s + 1] - merged[s]).Fill(s);
        }

        return Structure(merged, of, start, column, order, position);
    }

    // A group and the next one, which is its parent, become one where that adds few zeros.
    private static List<int> Merge(List<int> first, List<int> height, List<long> entries, int[] parent, int count)
    {
        List<int> merged = [];
        List<long> own = [];
        for (int s = 0; s < first.Count; s++)
        {
            int begin = first[s], end = s + 1 < first.Count ? first[s + 1] : count, tall = height[s];
            long real = entries[s];
            while (merged.Count > 0 && parent[begin - 1] == begin)
            {
                int width = end - merged[^1], all = tall + begin - merged[^1];
                long held = ((long)width * all) - ((long)width * (width - 1) / 2), kept = real + own[^1];
                if (width > Narrow && held - kept > Zeros * held)
                {
                    break;
                }

                (begin, tall, real) = (merged[^1], all, kept);
                merged.RemoveAt(merged.Count - 1);
                own.RemoveAt(own.Count - 1);
            }

            merged.Add(begin);
            own.Add(real);
        }

        return merged;
    }

    private static SupernodeTree Structure(int[] first, int[] of, int[] start, int[] column, int[] order, int[] position)
    {
        int supernodes = first.Length - 1;
        int[][] rows = new int[supernodes][];
        int[] mark = new int[of.Length], firstChild = new int[supernodes], nextSibling = new int[supernodes];
        Array.Fill(mark, -1);
        Array.Fill(firstChild, -1);
        List<int> below = [];
        for (int s = 0; s < supernodes; s++)
        {
            below.Clear();
            (int begin, int end) = (first[s], first[s + 1]);
            for (int j = begin; j < end; j++)
            {
                int original = order[j];
                for (int at = start[original]; at < start[original + 1]; at++)
                {
                    Take(position[column[at]], end, s);
                }
            }

            for (int child = firstChild[s]; child >= 0; child = nextSibling[child])
            {
                foreach (int row in rows[child].AsSpan(first[child + 1] - first[child]))
                {
                    Take(row, end, s);
                }
            }

            below.Sort();
            rows[s] = [.. Enumerable.Range(begin, end - begin), .. below];
            if (below.Count > 0)
            {
                int above = of[below[0]];
                (nextSibling[s], firstChild[above]) = (firstChild[above], s);
            }
        }

        return new SupernodeTree(first, rows, firstChild, nextSibling);

        void Take(int row, int end, int s)
        {
            if (row >= end && mark[row] != s)
            {
                mark[row] = s;
                below.Add(row);
            }
        }
    }
}
