namespace Strata.Packages.MetalSubstrates;

/// <summary>Where the current of a bus leaves.</summary>
internal enum BusExits
{
    /// <summary>By the outermost two of its nets.</summary>
    Ends,

    /// <summary>By every one of its nets.</summary>
    All,
}
