namespace Strata.Results;

/// <summary>One terminal.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CurrentA">Current into the body, A.</param>
/// <param name="VMeanV">Mean potential over the terminal, V.</param>
/// <param name="Lower">Lower bound of the mean potential, V; null where none was computed.</param>
/// <param name="Upper">Upper bound of the mean potential, V; null where none was computed.</param>
/// <param name="IrDropV">Highest given voltage of the net less the mean potential, V; null where it was not computed.</param>
public sealed record TerminalResult(
    string Name, double CurrentA, double VMeanV, double? Lower = null, double? Upper = null, BoundedValue? IrDropV = null)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<TerminalResult> Members { get; } = new()
    {
        { "name", "its name", one => one.Name, "terminal" },
        {
            "current_a", "current_lower_a", "current_upper_a", "current into the body, A; one that is not given has bounds",
            one => new(one.CurrentA, one.CurrentLowerA, one.CurrentUpperA), "[A]"
        },
        {
            "v_mean_v", "lower", "upper", "mean potential over it, V; one that is not given has bounds",
            one => new(one.VMeanV, one.Lower, one.Upper), "[V]"
        },
        { "ir_drop_v", "highest given voltage of the net less the mean potential, V; of plans", one => one.IrDropV, "drop [V]" },
    };

    /// <summary>Guaranteed lower bound of the current, A; null where the current is given or none was computed.</summary>
    public double? CurrentLowerA { get; init; }

    /// <summary>Guaranteed upper bound of the current, A; null where the current is given or none was computed.</summary>
    public double? CurrentUpperA { get; init; }
}
