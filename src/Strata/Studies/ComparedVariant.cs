using Strata.Results;

namespace Strata.Studies;

/// <summary>A compared variant: its result, and where it stands.</summary>
/// <param name="Settings">The varied members with their values.</param>
/// <param name="Result">Its result.</param>
/// <param name="Figures">Its figures, in the order of <see cref="Comparison.Columns"/>; null for one that it does not have.</param>
/// <param name="MassKgM2">Mass over the footprint, kg/m2; null where a density is not known.</param>
/// <param name="Carrier">What its carrier is made of; null where nothing says which material that is.</param>
public sealed record ComparedVariant(
    IReadOnlyList<(string Member, string Value)> Settings, DesignResult Result, IReadOnlyList<ComparedFigure?> Figures, double? MassKgM2,
    ComparedCarrier? Carrier)
{
    /// <summary>Its values, joined.</summary>
    public string Label => string.Join(", ", Settings.Select(setting => setting.Value));
}
