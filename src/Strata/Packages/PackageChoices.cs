namespace Strata.Packages;

/// <summary>What a package stands in: where its heat goes.</summary>
internal enum EnvironmentKind
{
    /// <summary>The films and temperatures that the design states.</summary>
    AsGiven,

    /// <summary>The face away from the end points held at the ambient temperature, every other face adiabatic: junction to case.</summary>
    ColdPlateTop,

    /// <summary>On a board in still air, by natural convection and radiation.</summary>
    BoardNatural,

    /// <summary>On a board in an air stream.</summary>
    BoardForced,

    /// <summary>On a board whose ends beside the package are held at the ambient temperature, every other face adiabatic: junction to board.</summary>
    RingColdPlate,

    /// <summary>On the board of JESD51-7 in the still air of JESD51-2A: junction to ambient.</summary>
    Jedec2s2p,
}

/// <summary>How a board stands in still air.</summary>
internal enum BoardPosition
{
    /// <summary>Level, the package on its upper side.</summary>
    Horizontal,

    /// <summary>Upright, its shorter side up.</summary>
    Vertical,
}

/// <summary>Which way up a package is drawn.</summary>
internal enum Orientation
{
    /// <summary>As mounted: end points and board at the bottom of the section.</summary>
    EndPointsDown,

    /// <summary>End points and board at the top of the section.</summary>
    EndPointsUp,
}
