namespace Strata.Packages;

/// <summary>One name for all members of a group (layers), or one for each, separated by spaces.</summary>
internal static class NamesInOrder
{
    /// <summary>The names of a text.</summary>
    /// <param name="text">One name, or several; a name that holds spaces itself can only stand alone.</param>
    /// <param name="count">The number of members.</param>
    /// <returns>A name for each member; null where there are several and another number of them.</returns>
    public static string[]? Of(string text, int count)
    {
        string[] names = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length == count ? names : names.Length == 1 ? [.. Enumerable.Repeat(names[0], count)] : null;
    }

    /// <summary>The first name that is not known; null where the text, or every name in it, is.</summary>
    /// <param name="text">One name, or several.</param>
    /// <param name="isKnown">Whether a name is known.</param>
    public static string? Unknown(string text, Func<string, bool> isKnown) =>
        isKnown(text) ? null : text.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(name => !isKnown(name));
}
