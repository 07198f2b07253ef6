namespace Strata.Packages.Blocks;

/// <summary>How much of a hole its metal takes.</summary>
internal enum ViaForm
{
    /// <summary>Metal through the whole hole.</summary>
    Filled,

    /// <summary>Metal on the walls and the floor; the core holds another material.</summary>
    Lined,

    /// <summary>No metal.</summary>
    Open,
}
