namespace Strata.CrossSections;

/// <summary>A standard thermal figure of a package that its surroundings define, or why they do not.</summary>
/// <remarks>(junction - reference) / power of the one heat source; exactly one reference, or none and why.</remarks>
/// <param name="Name">Its standard word, as in <c>theta_ja</c>.</param>
/// <param name="Definition">What it is, and the standard that says so; of one that is not defined here, why not.</param>
public sealed record JunctionFigure(string Name, string Definition)
{
    /// <summary>The reference is a temperature, C, and the junction the mean of the source.</summary>
    public double? ReferenceC { get; init; }

    /// <summary>The reference is the mean of the surface temperatures of these boundaries, and the junction the hottest point of the source.</summary>
    public IReadOnlyList<string> ReferenceBoundaries { get; init; } = [];

    /// <summary>The reference is this probe, and the junction the hottest point of the source.</summary>
    public string? ReferenceProbe { get; init; }

    /// <summary>Whether the surroundings define it.</summary>
    public bool IsDefined => ReferenceC is not null || ReferenceBoundaries.Count > 0 || ReferenceProbe is not null;
}
