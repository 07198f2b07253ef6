using Strata.Results;

namespace Strata.Studies;

/// <summary>What the tolerances of a design do to one of its figures.</summary>
/// <param name="Name">The design.</param>
/// <param name="Figure">The column.</param>
/// <param name="Stated">The figure of the design as stated, with its bounds.</param>
/// <param name="Effects">The effect of each input, the largest first.</param>
/// <param name="HalfWidth">The half-width when all inputs are independent, by straight lines: the root of the sum of squares.</param>
/// <param name="Lowest">The lowest value at a corner of the inputs.</param>
/// <param name="Highest">The highest value at a corner of the inputs.</param>
/// <param name="Corners">Solved corners.</param>
/// <param name="Sampled">What samples say; null where none were asked for.</param>
public sealed record VariationReport(
    string Name, string Figure, BoundedValue Stated, IReadOnlyList<InputEffect> Effects, double HalfWidth, double Lowest, double Highest,
        int Corners, SampledFigure? Sampled);
