namespace Strata.Results;

/// <summary>What the linear solver did.</summary>
/// <param name="Iterations">Iterations of the last solve, or the most over several nets.</param>
/// <param name="RelativeResidual">Largest true relative residual.</param>
/// <param name="Seconds">Wall time from drawing to result.</param>
/// <param name="Method">The method that was used.</param>
public sealed record SolverResult(int Iterations, double RelativeResidual, double Seconds, string Method = "");
