namespace Strata.Packages.FilmFanOuts;

/// <summary>The four families of packages on a polyimide film (document 002).</summary>
internal enum FilmFamily
{
    /// <summary>Chips first, face away from the film; the metal is built over pins and encapsulant (figures 11 to 17).</summary>
    ChipFirst,

    /// <summary>Metal first, on a film that stays closed, is opened, or is removed; chips face the film (figures 28 to 38 and 52 to 54).</summary>
    MetalOnFilm,

    /// <summary>Metal first, through holes of the film and flush with its outer face (figures 39 to 45).</summary>
    MetalThroughFilm,

    /// <summary>Metal first, flush with the inner face of a film that is opened afterwards (figures 46 to 51).</summary>
    MetalOverHoles,
}
