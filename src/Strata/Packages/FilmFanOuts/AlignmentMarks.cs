namespace Strata.Packages.FilmFanOuts;

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
