namespace Strata.Plans;

/// <summary>A net has no steady temperature at its current.</summary>
internal sealed class RunawayFound : Exception
{
    /// <summary>Creates the exception.</summary>
    public RunawayFound(string message, double criticalCurrentA)
        : base(message) => CriticalCurrentA = criticalCurrentA;

    /// <summary>The current below which it has one, A.</summary>
    public double CriticalCurrentA { get; }
}
