namespace Strata.Packages.CavityBuildUps;

/// <summary>The structures that document 004 claims, by name.</summary>
internal static class CavityBuildUpPresets
{
    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        PresetDrive.Create("b1", "One dielectric with columns straight on the die pads; the column tops are the exit (document 004, claim 10)",
            ("dielectric_layers", "1"), ("end_points", "none"), ("outer_pad_um", "0"), ("end_point_pitch_um", "480")),
        PresetDrive.Create("b2", "Several dielectrics with columns, traces between them fan out; outermost columns are the exit (document 004, claims 1 and 12)",
            ("end_points", "none"), ("outer_pad_um", "0"), ("carrier_step_um", "10")),
        PresetDrive.Create("b3", "Columns stacked into straight posts through several dielectrics (document 004, claim 3)",
            ("end_points", "none"), ("outer_pad_um", "0"), ("end_point_pitch_um", "480"), ("nets", "11")),
        PresetDrive.Create("b4", "Carrier surface coplanar with the active surface (document 004, claims 2 and 11)",
            ("end_points", "none"), ("carrier_step_um", "0")),
        PresetDrive.Create("b5", "Carrier metal in touch with back and sides of the die (document 004, claim 9)",
            ("die_contact", "metal"), ("end_points", "none"), ("carrier_thickness_um", "800")),
        PresetDrive.Create("b6-balls", "Solder balls on the outermost dielectric, on a board (document 004, claims 4, 5 and 13)", ("board", "true")),
        PresetDrive.Create("b6-bumps", "Bumps on the outermost dielectric (document 004, claims 4 and 13)",
            ("end_points", "bumps"), ("end_point_width_um", "150"), ("end_point_height_um", "80"), ("end_point_material", "copper")),
        PresetDrive.Create("b6-pins", "Pins on the outermost dielectric (document 004, claims 4 and 13)",
            ("end_points", "pins"), ("end_point_width_um", "150"), ("end_point_height_um", "800"), ("end_point_material", "kovar")),
        PresetDrive.Create("staggered", "Columns of neighbouring dielectrics shifted against each other, passivation opened over the pads (document 004, claim 1)",
            ("column_arrangement", "staggered"), ("dielectric_layers", "5"), ("passivation_um", "20"), ("nets", "11"), ("die_pad_pitch_um", "540")),
    ];
}
