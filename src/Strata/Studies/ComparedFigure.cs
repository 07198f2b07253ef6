using Strata.Results;

namespace Strata.Studies;

/// <summary>A figure of a compared variant.</summary>
/// <param name="Value">The value with its bounds.</param>
/// <param name="HalfWidth">How far the tolerances of the inputs move it, 95 %; null where none were looked at.</param>
/// <param name="Rank">1 + the number of variants that are certainly better, bounds and tolerances included.</param>
/// <param name="NumericalRank">The same by the bounds alone.</param>
/// <param name="IsTie">Whether another variant has the same rank.</param>
/// <param name="OverBestPercent">By how much it is above the smallest value, percent of that; null where the smallest is not
/// positive.</param>
/// <param name="OverBest">By how much it is above the smallest value, in the figure's unit.</param>
public sealed record ComparedFigure(
    BoundedValue Value, double? HalfWidth, int Rank, int NumericalRank, bool IsTie, double? OverBestPercent, double OverBest);
