namespace Strata.Packages.RecessedFilms;

/// <summary>What joins the die to the pads in the recesses.</summary>
internal enum BondMode
{
    /// <summary>Wires from the die, which faces away from the film (claim 1).</summary>
    Wire,

    /// <summary>Bumps of the die, which faces the film (claim 3).</summary>
    Bump,
}
