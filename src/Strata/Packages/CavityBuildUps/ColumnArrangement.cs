namespace Strata.Packages.CavityBuildUps;

/// <summary>How the columns of neighbouring dielectrics stand to each other.</summary>
internal enum ColumnArrangement
{
    /// <summary>One on the other wherever the fan-out allows.</summary>
    Stacked,

    /// <summary>Shifted in every second level by the stated offset.</summary>
    Staggered,
}
