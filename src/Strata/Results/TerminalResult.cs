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
    /// <summary>Guaranteed lower bound of the current, A; null where the current is given or none was computed.</summary>
    public double? CurrentLowerA { get; init; }

    /// <summary>Guaranteed upper bound of the current, A; null where the current is given or none was computed.</summary>
    public double? CurrentUpperA { get; init; }
}
