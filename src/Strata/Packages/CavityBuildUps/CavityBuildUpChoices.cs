namespace Strata.Packages.CavityBuildUps;

/// <summary>How a die sits in its cavity.</summary>
internal enum DieContact
{
    /// <summary>In a joint at its back and its sides.</summary>
    Joint,

    /// <summary>On a joint at its back; the gap at its sides holds another filling.</summary>
    BackJoint,

    /// <summary>The metal touches back and sides.</summary>
    Metal,
}

/// <summary>How the columns of neighbouring dielectrics stand to each other.</summary>
internal enum ColumnArrangement
{
    /// <summary>One on the other wherever the fan-out allows.</summary>
    Stacked,

    /// <summary>Shifted in every second level by the stated offset.</summary>
    Staggered,
}
