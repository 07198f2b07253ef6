namespace Strata.Numerics.Triangles;

/// <summary>Which column of a factor each column is eliminated into (Liu 1990).</summary>
internal static class EliminationTree
{
    /// <summary>Finds the tree, and how many entries each column of the factor has (by walking every row's path once).</summary>
    /// <param name="start">First entry of each row, and one past the last.</param>
    /// <param name="column">Columns; each row holds both triangles.</param>
    /// <param name="order">Unknowns in the order of elimination.</param>
    /// <param name="position">Their places in it.</param>
    /// <param name="counts">Receives the entries of each column.</param>
    /// <returns>The parent of each column; -1 for none.</returns>
    public static int[] Find(int[] start, int[] column, int[] order, int[] position, out int[] counts)
    {
        int count = order.Length;
        int[] parent = new int[count], ancestor = new int[count], mark = new int[count];
        counts = new int[count];
        Array.Fill(parent, -1);
        Array.Fill(ancestor, -1);
        for (int k = 0; k < count; k++)
        {
            for (int at = start[order[k]]; at < start[order[k] + 1]; at++)
            {
                for (int i = position[column[at]], next; i != -1 && i < k; i = next)
                {
                    next = ancestor[i];
                    ancestor[i] = k;
                    if (next == -1)
                    {
                        parent[i] = k;
                    }
                }
            }
        }

        Array.Fill(mark, -1);
        for (int k = 0; k < count; k++)
        {
            counts[k]++;
            mark[k] = k;
            for (int at = start[order[k]]; at < start[order[k] + 1]; at++)
            {
                int i = position[column[at]];
                for (; i < k && mark[i] != k; i = parent[i])
                {
                    counts[i]++;
                    mark[i] = k;
                }
            }
        }

        return parent;
    }
}
