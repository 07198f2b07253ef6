namespace Strata.Refinement;

/// <summary>The numerics of a design failed; its message is what the result says.</summary>
internal sealed class SolveFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public SolveFailedException(string message)
        : base(message)
    {
    }
}
