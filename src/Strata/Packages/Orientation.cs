namespace Strata.Packages;

/// <summary>Which way up a package is drawn.</summary>
internal enum Orientation
{
    /// <summary>As mounted: end points and board at the bottom of the section.</summary>
    EndPointsDown,

    /// <summary>End points and board at the top of the section.</summary>
    EndPointsUp,
}
