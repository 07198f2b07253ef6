namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>How the metal of a circuit layer fills the opening to the layer below.</summary>
internal enum ViaFilling
{
    /// <summary>Filled if it is at least as thick as the opening is deep or half as thick as the opening is wide; else a cup.</summary>
    ByThickness,

    /// <summary>Metal on walls and floor.</summary>
    Cup,

    /// <summary>Metal through the whole opening.</summary>
    Filled,
}
