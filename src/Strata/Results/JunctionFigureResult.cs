namespace Strata.Results;

/// <summary>A standard thermal figure of a package.</summary>
/// <param name="Name">Its standard word, as in <c>theta_ja</c>.</param>
/// <param name="KW">K/W; null where the surroundings do not define it.</param>
/// <param name="Definition">What it is, or why it is not defined.</param>
public sealed record JunctionFigureResult(string Name, BoundedValue? KW, string Definition);
