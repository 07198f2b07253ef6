namespace Strata.Packages.RecessedFilms;

/// <summary>Where the metal plate lies; the claims' "back face of the die position" can be read in two ways.</summary>
internal enum PlatePlace
{
    /// <summary>No plate.</summary>
    None,

    /// <summary>On the back face of the film, over the die's place.</summary>
    FilmBack,

    /// <summary>On the back face of the die.</summary>
    DieBack,
}
