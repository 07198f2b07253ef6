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

/// <summary>What the chips are placed by.</summary>
internal enum AlignmentMarks
{
    /// <summary>No marks.</summary>
    None,

    /// <summary>A mark at either side of each chip.</summary>
    Chip,

    /// <summary>As <see cref="Chip"/>, and one mark for the whole package.</summary>
    ChipAndGeneral,

    /// <summary>The metal parts serve as marks.</summary>
    Metal,
}

/// <summary>How far a package is made (document 002, steps S1 to S10 and S101 to S109).</summary>
internal enum ProcessStep
{
    /// <summary>Lifted off its substrate.</summary>
    Finished,

    /// <summary>The transparent substrate alone.</summary>
    Substrate,

    /// <summary>Coated with the film.</summary>
    Film,

    /// <summary>With the protective layers.</summary>
    Protective,

    /// <summary>With holes through film and protective layers, without their metal: before the metal where they are wider towards the
    /// chip, else from outside after the substrate is lifted off.</summary>
    Opened,

    /// <summary>With the alignment parts.</summary>
    Marks,

    /// <summary>With the chips, attached or soldered.</summary>
    Chips,

    /// <summary>With the encapsulant; chip first it covers the pins.</summary>
    Encapsulated,

    /// <summary>Polished to the pins, chip first only.</summary>
    Polished,

    /// <summary>With the metal, of all levels or the first ones made; chip first with its insulation as well.</summary>
    Metal,

    /// <summary>With the insulation over the metal, its holes open, metal first only.</summary>
    Insulated,

    /// <summary>Complete, while the laser lifts the substrate off.</summary>
    LiftOff,
}
