namespace Strata.Refinement;

/// <summary>Why a refinement ended.</summary>
internal enum RefinementEnd
{
    /// <summary>The bounds are as close as asked.</summary>
    Reached,

    /// <summary>The grid was given.</summary>
    Fixed,

    /// <summary>The next grid would have more cells than allowed.</summary>
    Budget,

    /// <summary>The most steps were made.</summary>
    MostSteps,

    /// <summary>A step brought the bounds no nearer; the grid before it is kept.</summary>
    Widened,

    /// <summary>The cells that hold the gap are as small as cells may be.</summary>
    SmallestCells,
}
