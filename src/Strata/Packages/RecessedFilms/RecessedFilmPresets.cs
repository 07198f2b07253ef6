namespace Strata.Packages.RecessedFilms;

/// <summary>The structures that document 003 claims, by name.</summary>
internal static class RecessedFilmPresets
{
    private static readonly (string, string)[] Bumps = [("bond", "bump"), ("leg_pitch_um", "1200")];

    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        PresetDrive.Create("f1", "Die glued to the film, wires into recessed legs with straight walls, electrodes at the film's back (document 003, claim 1)"),
        PresetDrive.Create("f1-etched", "As f1, recesses with sloped walls as etching makes them (document 003, claim 1)", ("recess_angle_deg", "125")),
        PresetDrive.Create("f2", "As f1 with a metal plate at the film's back under the die (document 003, claim 2)", ("plate", "film-back")),
        PresetDrive.Create("f2-die-back", "As f1 with a metal plate at the die's back, the other reading of the claim (document 003, claim 2)", ("plate", "die-back")),
        PresetDrive.Create("f3", "Bumps of the die bonded to the pads in the recesses (document 003, claim 3)", Bumps),
        PresetDrive.Create("f3-etched", "As f3, recesses with sloped walls as etching makes them (document 003, claim 3)", [.. Bumps, ("recess_angle_deg", "125")]),
        PresetDrive.Create("f4", "As f3 with a metal plate at the film's back under the die (document 003, claim 4)", [.. Bumps, ("plate", "film-back"), ("plate_width_um", "900")]),
        PresetDrive.Create("f4-die-back", "As f3 with a metal plate at the die's back, the other reading of the claim (document 003, claim 4)", [.. Bumps, ("plate", "die-back")]),
    ];
}
