namespace Strata.Packages.RecessedFilms;

/// <summary>What joins the die to the pads in the recesses.</summary>
internal enum BondMode
{
    /// <summary>Wires from the die, which faces away from the film (claim 1).</summary>
    Wire,

    /// <summary>Bumps of the die, which faces the film (claim 3).</summary>
    Bump,
}

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
