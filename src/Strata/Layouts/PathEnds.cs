namespace Strata.Layouts;

/// <summary>How a path ends.</summary>
internal enum PathEnds
{
    /// <summary>At its last point.</summary>
    Flush,

    /// <summary>With a half disc around its last point.</summary>
    Round,

    /// <summary>Half a width beyond its last point.</summary>
    Square,
}
