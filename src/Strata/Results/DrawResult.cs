namespace Strata.Results;

/// <summary>An area that current is drawn from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CurrentA">Current drawn, A.</param>
/// <param name="MeanDropV">Supply less the mean potential over the area, V.</param>
/// <param name="WorstDropV">Supply less the lowest potential in the area, V: that of the mesh, without bounds.</param>
/// <param name="WorstAtUm">Where, um.</param>
public sealed record DrawResult(string Name, double CurrentA, BoundedValue MeanDropV, double WorstDropV, (double X, double Y) WorstAtUm)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<DrawResult> Members { get; } = new()
    {
        { "name", "its name", one => one.Name, "draw" },
        { "current_a", "current drawn, A", one => one.CurrentA, "[A]" },
        { "mean_drop_v", "supply less the mean potential over the area, V", one => one.MeanDropV, "mean drop [V]" },
        {
            "worst_drop_v", "supply less the lowest potential in the area, V: that of the mesh, no bound", one => one.WorstDropV,
            "worst drop [V]"
        },
        { "worst_at_um", "where, um", one => one.WorstAtUm, "at [um]" },
    };
}
