namespace Strata.Packages.FilmFanOuts;

/// <summary>What the film and its protective layers have under the exits, and what the holes hold.</summary>
internal enum FilmHoles
{
    /// <summary>No holes.</summary>
    None,

    /// <summary>Holes without metal.</summary>
    Open,

    /// <summary>Metal on the walls and the floor of the holes.</summary>
    Lined,

    /// <summary>Metal through the whole holes.</summary>
    Filled,
}
