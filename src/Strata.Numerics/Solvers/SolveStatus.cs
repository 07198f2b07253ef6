namespace Strata.Numerics.Solvers;

/// <summary>How a solve ended.</summary>
internal enum SolveStatus
{
    /// <summary>The true residual is at or below the asked tolerance.</summary>
    Converged,

    /// <summary>The true residual is at the rounding level of double precision, above the asked tolerance: no better solution can be represented.</summary>
    Stalled,

    /// <summary>No method reached the tolerance; the solution is the best one found.</summary>
    NotConverged,

    /// <summary>A part of the system has no connection to the reference and a net source, or a coefficient is not a finite number at least 0.</summary>
    Singular,

    /// <summary>Cancelled by the caller; the solution is the last iterate.</summary>
    Cancelled,
}
