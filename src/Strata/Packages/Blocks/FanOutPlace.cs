namespace Strata.Packages.Blocks;

/// <summary>Where a fan-out lacks room.</summary>
internal enum FanOutPlace
{
    /// <summary>The die pads are closer than lands and spacing allow.</summary>
    DiePads,

    /// <summary>The end points are closer than lands and spacing allow.</summary>
    EndPoints,

    /// <summary>The trace levels are too few to lead every net to its end point.</summary>
    TraceLevels,
}
