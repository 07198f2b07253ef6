namespace Strata.Numerics.Solvers;

/// <summary>What a solve did and how good its solution is.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Iterations">Preconditioned conjugate-gradient iterations, those before a fallback included.</param>
/// <param name="RelativeResidual">The true residual ||q - A u|| / ||q||, evaluated in double precision at the end; 0 for q = 0.</param>
/// <param name="Method">The method whose solution this is, and what was tried before it.</param>
/// <param name="UsedFallback">Whether the first method failed.</param>
/// <param name="FloatingComponents">Connected parts without any conductance to the reference; their solution has zero mean.</param>
internal sealed record SolveReport(
    SolveStatus Status,
    int Iterations,
    double RelativeResidual,
    string Method,
    bool UsedFallback,
    int FloatingComponents = 0)
{
    /// <summary>Whether the solution may be used: converged, or as good as double precision allows.</summary>
    public bool IsUsable => Status is SolveStatus.Converged or SolveStatus.Stalled;
}
