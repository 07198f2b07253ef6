namespace Strata.Results;

/// <summary>How the coupling of heat and current went.</summary>
/// <param name="Status">"converged" or "runaway".</param>
/// <param name="Iterations">Outer iterations.</param>
/// <param name="CriticalCurrentA">The current at which the temperatures no longer come to rest, A; null where none was looked for or
/// exists.</param>
public sealed record ElectrothermalResult(string Status, int Iterations, double? CriticalCurrentA = null)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<ElectrothermalResult> Members { get; } = new()
    {
        { "status", "`converged` or `runaway`", one => one.Status },
        { "iterations", "rounds of heat and current", one => one.Iterations },
        {
            "critical_current_a", "current of a plan at which the temperatures no longer come to rest, A",
            one => one.CriticalCurrentA is { } current && double.IsFinite(current) ? current : null
        },
    };
}
