namespace Strata.Numerics.Solvers;

/// <summary>Direction of the lines that the multigrid smooths; it coarsens in the other one.</summary>
internal enum LineDirection
{
    /// <summary>Chosen from the size and shape of the grid.</summary>
    Automatic,

    /// <summary>Along the layers (x); coarsening across them.</summary>
    AlongX,

    /// <summary>Across the layers (z); coarsening along them.</summary>
    AlongZ,
}
