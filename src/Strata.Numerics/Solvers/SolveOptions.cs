namespace Strata.Numerics.Solvers;

/// <summary>What a solve is asked for.</summary>
internal sealed record SolveOptions
{
    /// <summary>Asked true residual, ||q - A u|| / ||q||, above 0.</summary>
    public double RelativeTolerance { get; init; } = 1e-8;

    /// <summary>Iterations of one method before the next fallback is tried, at least 1.</summary>
    public int MaxIterations { get; init; } = 60;

    /// <summary>
    /// Threads that set-up and solves may use, at least 1; read when a system is prepared. Small systems use fewer. A batch
    /// runs one workspace per core instead. The digits of the solution do not depend on it.
    /// </summary>
    public int Threads { get; init; } = 1;

    /// <summary>Direction of the smoothed lines; chosen from the size and shape of the grid unless it is given.</summary>
    internal LineDirection Lines { get; init; } = LineDirection.Automatic;

    /// <summary>The defaults.</summary>
    public static SolveOptions Default { get; } = new();
}
