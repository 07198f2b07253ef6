namespace Strata.Results;

/// <summary>What the linear solver did.</summary>
/// <param name="Iterations">Iterations of the last solve, or the most over several nets.</param>
/// <param name="RelativeResidual">Largest true relative residual.</param>
/// <param name="Seconds">Wall time from drawing to result.</param>
/// <param name="Method">The method that was used.</param>
public sealed record SolverResult(int Iterations, double RelativeResidual, double Seconds, string Method = "")
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<SolverResult> Members { get; } = new()
    {
        { "iterations", "iterations of the last linear solve, the most over several nets", one => one.Iterations },
        { "relative_residual", "largest true relative residual of the last solves", one => one.RelativeResidual },
        { "seconds", "wall time from drawing to result, s", one => one.Seconds },
        { "method", "the method that was used", one => one.Method },
    };
}
