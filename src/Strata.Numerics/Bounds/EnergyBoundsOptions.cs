namespace Strata.Numerics.Bounds;

/// <summary>How much work <see cref="EnergyBounds"/> spends on closing the interval. The bounds hold for every setting.</summary>
internal sealed record EnergyBoundsOptions
{
    /// <summary>The most steps, each a multigrid iteration, that improve the continuous field of the lower bound, at least 0.</summary>
    public int PotentialSteps { get; init; } = 12;

    /// <summary>Stops these steps after one that gained less than this part of what all have gained; 0 for never.</summary>
    public double PotentialTolerance { get; init; } = 0.001;

    /// <summary>
    /// How close both ends are asked, as a part of the value, at least 0: steps that take off a small part of this are the last ones.
    /// </summary>
    public double Asked { get; init; }

    /// <summary>Steps that improve the balanced flux of the upper bound, at least 0.</summary>
    public int FluxSteps { get; init; }

    /// <summary>Threads allowed, at least 1; the digits do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Stops an evaluation between its steps, which throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether quadratic edge bubbles tighten both ends; planar only.</summary>
    public bool EdgeBubbles { get; init; } = true;
}
