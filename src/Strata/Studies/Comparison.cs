namespace Strata.Studies;

/// <summary>Variants of a design, compared.</summary>
/// <param name="Name">What was varied.</param>
/// <param name="Columns">The ranked columns, the first one decides the order.</param>
/// <param name="Variants">The variants, the best first; those without the first figure last.</param>
/// <param name="Tolerances">The inputs whose tolerances were looked at, with their half-widths.</param>
public sealed record Comparison(
    string Name, IReadOnlyList<string> Columns, IReadOnlyList<ComparedVariant> Variants, IReadOnlyList<InputTolerance> Tolerances);
