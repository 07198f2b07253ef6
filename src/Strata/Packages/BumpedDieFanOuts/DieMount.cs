namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Where the parts stand on the substrate.</summary>
internal enum DieMount
{
    /// <summary>Dies and passives on the flat top.</summary>
    Flat,

    /// <summary>Each die in a cavity of its own; passives on the top.</summary>
    DieCavity,

    /// <summary>Each passive in a cavity of its own; dies on the top.</summary>
    PassiveCavity,
}
