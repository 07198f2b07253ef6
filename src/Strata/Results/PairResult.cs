namespace Strata.Results;

/// <summary>The resistance between two terminals of a net, the others carrying no current.</summary>
/// <param name="From">One terminal.</param>
/// <param name="To">The other terminal.</param>
/// <param name="Ohm">Resistance, ohm.</param>
public sealed record PairResult(string From, string To, BoundedValue Ohm)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<PairResult> Members { get; } = new()
    {
        { "from", "one terminal", one => one.From, "from" },
        { "to", "the other", one => one.To, "to" },
        {
            "value", "lower", "upper", "resistance between them, the others carrying nothing, ohm",
            one => one.Ohm, "[ohm]"
        },
    };
}
