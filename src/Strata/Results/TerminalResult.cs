namespace Strata.Results;

/// <summary>One terminal.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CurrentA">Current into the body, A.</param>
/// <param name="VMeanV">Mean potential over the terminal, V.</param>
public sealed record TerminalResult(string Name, double CurrentA, double VMeanV);
