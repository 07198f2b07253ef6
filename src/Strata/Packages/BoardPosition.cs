namespace Strata.Packages;

/// <summary>How a board stands in still air.</summary>
internal enum BoardPosition
{
    /// <summary>Level, the package on its upper side.</summary>
    Horizontal,

    /// <summary>Upright, its shorter side up.</summary>
    Vertical,
}
