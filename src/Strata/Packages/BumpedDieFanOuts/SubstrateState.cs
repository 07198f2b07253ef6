namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>What became of the substrate.</summary>
internal enum SubstrateState
{
    /// <summary>Cut with the package.</summary>
    Kept,

    /// <summary>Separated from the blanket glue, which stays.</summary>
    Removed,

    /// <summary>Separated together with the glue: backs of dies and passives are bare.</summary>
    RemovedWithGlue,
}
