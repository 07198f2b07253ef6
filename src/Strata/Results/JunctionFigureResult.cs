namespace Strata.Results;

/// <summary>A standard thermal figure of a package.</summary>
/// <param name="Name">Its standard word, as in <c>theta_ja</c>.</param>
/// <param name="KW">K/W; null where the surroundings do not define it.</param>
/// <param name="Definition">What it is, or why it is not defined.</param>
public sealed record JunctionFigureResult(string Name, BoundedValue? KW, string Definition)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<JunctionFigureResult> Members { get; } = new()
    {
        { "name", "`theta_ja`, `theta_jb`, `theta_jc`, `psi_jt` or `psi_jb`", one => one.Name, "figure" },
        {
            "k_w", "K/W, with bounds against a given temperature; left out where the surroundings do not define it",
            one => one.KW, "value [K/W]"
        },
        { "definition", "what it is, or why it is not defined", one => one.Definition, "definition" },
    };
}
