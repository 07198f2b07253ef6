namespace Strata.Results;

/// <summary>Lists that results leave out where they are empty.</summary>
internal static class Listed
{
    /// <summary>A list with items; null for an empty one.</summary>
    public static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> items) => items.Count > 0 ? items : null;
}
