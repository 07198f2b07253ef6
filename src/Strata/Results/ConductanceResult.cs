namespace Strata.Results;

/// <summary>The conductances between the terminals of a net, S: currents into the net per mean terminal potential. Symmetric, rows sum to
/// zero.</summary>
/// <param name="Terminals">Names of the terminals, in the order of rows and columns.</param>
/// <param name="Value">Best estimates.</param>
/// <param name="Lower">Lower bounds.</param>
/// <param name="Upper">Upper bounds.</param>
public sealed record ConductanceResult(
    IReadOnlyList<string> Terminals, IReadOnlyList<IReadOnlyList<double>> Value, IReadOnlyList<IReadOnlyList<double>> Lower,
        IReadOnlyList<IReadOnlyList<double>> Upper)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<ConductanceResult> Members { get; } = new()
    {
        { "terminals", "names of the terminals, in the order of rows and columns", one => one.Terminals },
        { "value", "currents into the net per terminal potential, S", one => one.Value },
        { "lower", "lower bounds", one => one.Lower },
        { "upper", "upper bounds", one => one.Upper },
    };
}
