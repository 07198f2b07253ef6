namespace Strata.Numerics.Discretization;

/// <summary>How much work <see cref="EnergyBounds"/> spends on closing the interval. The bounds hold for every setting.</summary>
public sealed record EnergyBoundsOptions
{
    /// <summary>The most sweeps that improve the continuous field of the lower bound, at least 0.</summary>
    public int PotentialSweeps { get; init; } = 120;

    /// <summary>Stops these sweeps after one that gained less than this part of what all have gained; 0 for never.</summary>
    public double PotentialTolerance { get; init; } = 0.001;

    /// <summary>Sweeps that improve the balanced flux of the upper bound, at least 0.</summary>
    public int FluxSweeps { get; init; }

    /// <summary>Whether quadratic edge bubbles tighten both ends; planar only.</summary>
    public bool EdgeBubbles { get; init; } = true;
}
