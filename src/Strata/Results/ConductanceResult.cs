namespace Strata.Results;

/// <summary>The conductances between the terminals of a net, S: currents into the net per mean terminal potential. Symmetric, rows sum to
/// zero.</summary>
/// <param name="Terminals">Names of the terminals, in the order of rows and columns.</param>
/// <param name="Value">Best estimates.</param>
/// <param name="Lower">Lower bounds.</param>
/// <param name="Upper">Upper bounds.</param>
public sealed record ConductanceResult(
    IReadOnlyList<string> Terminals, IReadOnlyList<IReadOnlyList<double>> Value, IReadOnlyList<IReadOnlyList<double>> Lower,
        IReadOnlyList<IReadOnlyList<double>> Upper);
