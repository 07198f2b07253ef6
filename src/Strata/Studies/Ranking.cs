using Strata.Results;

namespace Strata.Studies;

/// <summary>Ranks values that are known within bounds: what cannot be told apart is a tie.</summary>
internal static class Ranking
{
    /// <summary>The rank of each value, smallest first: 1 + the number of values that are certainly smaller.</summary>
    /// <param name="values">The values; null for a variant without one. A value without bounds counts as exact.</param>
    /// <param name="halfWidth">How far the difference of two values may be off beside their bounds; null for not at all.</param>
    /// <returns>The ranks; null where there is no value.</returns>
    public static IReadOnlyList<int?> Of(IReadOnlyList<BoundedValue?> values, Func<int, int, double>? halfWidth = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        int?[] ranks = new int?[values.Count];
        for (int n = 0; n < ranks.Length; n++)
        {
            if (values[n] is { } own)
            {
                ranks[n] = 1 + Enumerable.Range(0, values.Count)
                    .Count(m => values[m] is { } other && High(other) + (halfWidth is null ? 0 : halfWidth(m, n)) < Low(own));
            }
        }

        return ranks;
    }

    /// <summary>The smallest that a value can be.</summary>
    public static double Low(BoundedValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Lower ?? value.Value;
    }

    /// <summary>The largest that a value can be.</summary>
    public static double High(BoundedValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Upper ?? value.Value;
    }
}
