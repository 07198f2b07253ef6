namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Where the second contact of a passive device leads; document 001 names one contact only.</summary>
internal enum SecondContact
{
    /// <summary>Nowhere: the device ends the net that it stands on.</summary>
    None,

    /// <summary>To a ball of its own.</summary>
    Ball,

    /// <summary>Out of the plane of the section to the nearest net of a die that does not hold the device.</summary>
    OutOfPlane,
}
