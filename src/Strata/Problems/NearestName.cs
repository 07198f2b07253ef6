namespace Strata.Problems;

/// <summary>Finds the known name that a misspelt one most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate closest to a name, or null if none is close enough to be suggested.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="candidates">The known names.</param>
    /// <returns>
    /// The candidate with the smallest edit distance, the first of several; null if even that distance exceeds a third of the
    /// name's length (at least one edit is always allowed).
    /// </returns>
    /// <remarks>
    /// The edit distance counts insertions, deletions, substitutions and swaps of neighbours, letters compared without case
    /// (Damerau, Communications of the ACM 7, 1964; the form in which no part is edited twice).
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="candidates"/> is null.</exception>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        int limit = Math.Max(1, name.Length / 3);
        string? nearest = null;
        int smallest = limit + 1;
        foreach (string candidate in candidates)
        {
            // The difference of the lengths is a lower bound of the distance.
            if (Math.Abs(candidate.Length - name.Length) >= smallest)
            {
                continue;
            }

            int distance = Distance(name, candidate);
            if (distance < smallest)
            {
                smallest = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The edit distance of two names: insertions, deletions, substitutions and swaps of neighbours, without case.</summary>
    /// <param name="first">The first name.</param>
    /// <param name="second">The second name.</param>
    /// <returns>The number of edits, 0 for names that differ in case only.</returns>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    public static int Distance(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        int[] beforePrevious = new int[second.Length + 1];
        int[] previous = new int[second.Length + 1];
        int[] current = new int[second.Length + 1];
        for (int j = 0; j <= second.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int substitution = previous[j - 1] + (Same(first[i - 1], second[j - 1]) ? 0 : 1);
                int edits = Math.Min(substitution, 1 + Math.Min(previous[j], current[j - 1]));
                bool swapped = i > 1 && j > 1 && Same(first[i - 1], second[j - 2]) && Same(first[i - 2], second[j - 1]);
                current[j] = swapped ? Math.Min(edits, 1 + beforePrevious[j - 2]) : edits;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[second.Length];
    }

    private static bool Same(char first, char second) => char.ToUpperInvariant(first) == char.ToUpperInvariant(second);
}
