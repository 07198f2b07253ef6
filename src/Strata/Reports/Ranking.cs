using Strata.Results;

namespace Strata.Reports;

/// <summary>Ranks values that are known within bounds: what the bounds cannot tell apart is a tie.</summary>
public static class Ranking
{
    /// <summary>The rank of each value, smallest first: 1 + the number of values that are certainly smaller.</summary>
    /// <param name="values">The values; null for a variant without one. A value without bounds counts as exact.</param>
    /// <returns>The ranks; null where there is no value.</returns>
    public static IReadOnlyList<int?> Of(IReadOnlyList<BoundedValue?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int?[] ranks = new int?[values.Count];
        for (int n = 0; n < ranks.Length; n++)
        {
            ranks[n] = values[n] is { } own ? 1 + values.Count(other => other is not null && High(other) < Low(own)) : null;
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
