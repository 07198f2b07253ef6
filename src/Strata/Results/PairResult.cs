namespace Strata.Results;

/// <summary>The resistance between two terminals of a net, the others carrying no current.</summary>
/// <param name="From">One terminal.</param>
/// <param name="To">The other terminal.</param>
/// <param name="Ohm">Resistance, ohm.</param>
public sealed record PairResult(string From, string To, BoundedValue Ohm);
