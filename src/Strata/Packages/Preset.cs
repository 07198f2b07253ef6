namespace Strata.Packages;

/// <summary>A named set of parameter values: one structure or figure of a source document.</summary>
/// <param name="Name">Its name, as in "fig-43".</param>
/// <param name="Description">What it shows and where it comes from.</param>
/// <param name="Values">Parameter values in CSV form, by parameter name; what is missing keeps its default.</param>
public sealed record Preset(string Name, string Description, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The preset of the same template that it is compared with; null for the first of a family.</summary>
    public string? Sibling { get; init; }

    /// <summary>Why it hardly differs from its sibling, where it does not; else null.</summary>
    public string? Remark { get; init; }

    /// <summary>Regions that show what it is about; a picture of the part around the first figure of each shows it.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];
}
