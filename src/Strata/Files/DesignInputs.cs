namespace Strata.Files;

/// <summary>What was asked: every input of a design with its origin.</summary>
internal static class DesignInputs
{
    /// <summary>The inputs: those stated and set first, in the order of the template; its defaults last.</summary>
    /// <param name="design">The design.</param>
    /// <returns>The inputs; for a section file only those that were set on top, since the section itself is what was stated.</returns>
    public static IReadOnlyList<DesignInput> Of(Design design)
    {
        ArgumentNullException.ThrowIfNull(design);
        Dictionary<string, string> sets = new(StringComparer.Ordinal);
        foreach (string set in design.Sets)
        {
            int equals = set.IndexOf('=', StringComparison.Ordinal);
            sets[set[..equals].Trim()] = set[(equals + 1)..].Trim();
        }

        if (design.Template is not { } template)
        {
            return [.. sets.Select(set => new DesignInput(set.Key, set.Value, "", InputOrigin.Set, ""))];
        }

        var stated = template.Parameters.Where(parameter => design.Values.ContainsKey(parameter.Name)).Select(parameter => new DesignInput(
            parameter.Name, design.Values[parameter.Name], parameter.Unit,
                sets.ContainsKey(parameter.Name) ? InputOrigin.Set : InputOrigin.Design, parameter.Meaning));
        var others = sets.Where(set => !design.Values.ContainsKey(set.Key))
            .Select(set => new DesignInput(set.Key, set.Value, "", InputOrigin.Set, ""));
        var defaults =
            design.DefaultsUsed.Select(
            parameter => new DesignInput(parameter.Name, parameter.Default!, parameter.Unit, InputOrigin.Default, parameter.Meaning));
        return [.. stated, .. others, .. defaults];
    }
}
