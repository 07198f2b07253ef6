namespace Strata.Results;

/// <summary>
/// An element of the matrix of thermal resistances of several sources: the mean rise in one source per watt released in
/// another alone, or in itself. The matrix is symmetric; each pair is listed once.
/// </summary>
/// <param name="From">The source that releases the heat.</param>
/// <param name="To">The source whose mean temperature rises.</param>
/// <param name="RthKW">K/W, with bounds.</param>
public sealed record TransferResistance(string From, string To, BoundedValue RthKW)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<TransferResistance> Members { get; } = new()
    {
        { "from", "the source that releases heat", one => one.From, "heat in" },
        { "to", "the source whose mean temperature rises", one => one.To, "rise of" },
        { "rth_k_w", "rise per watt, K/W", one => one.RthKW, "[K/W]" },
    };
}
