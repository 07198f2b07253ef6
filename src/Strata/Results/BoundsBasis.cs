namespace Strata.Results;

/// <summary>What the bounds of a number are proven for (docs/bounds.md, "Coefficients that depend on the solution").</summary>
public enum BoundsBasis
{
    /// <summary>The drawing: the exact value lies between them.</summary>
    Drawing,

    /// <summary>
    /// Coefficients at every temperature field in a band about the computed one; that the exact one lies there is an estimate.
    /// </summary>
    TemperatureBand,

    /// <summary>Coefficients, and heat of currents, at the computed temperatures.</summary>
    Solution,
}
