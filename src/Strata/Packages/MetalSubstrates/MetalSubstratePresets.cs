namespace Strata.Packages.MetalSubstrates;

/// <summary>The structures that document 000 claims, by name.</summary>
internal static class MetalSubstratePresets
{
    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        PresetDrive.Create("m1-flat", "Die on a flat metal substrate under one dielectric and one wiring layer, which forms the bonding pads (document 000, claims 1, 6 to 9, 61)",
            ("levels", "1"), ("pads_per_die", "4"), ("die_pad_pitch_um", "1600"), ("end_point_pitch_um", "2400"), ("end_points", "none")),
        PresetDrive.Create("m1-lined", "The wiring itself lines the thru-holes (document 000, claims 7 and 73)",
            ("levels", "1"), ("pads_per_die", "4"), ("die_pad_pitch_um", "1600"), ("end_point_pitch_um", "2400"), ("end_points", "none"), ("thru_hole", "lined"), ("via_outer_width_um", "48")),
        PresetDrive.Create("m2-filling", "A filling layer beside the die, level with its active surface (document 000, claims 25, 26, 70)", ("filling", "true"), ("end_points", "none")),
        PresetDrive.Create("m3-recess", "Die in a machined recess of the substrate (document 000, claims 22, 64 to 66)", ("substrate", "recess"), ("end_points", "none")),
        PresetDrive.Create("m4-two-layer", "Substrate of two metal layers, the upper one opened for the die, a joint between them (document 000, claims 23, 24, 67 to 69)",
            ("substrate", "two-layer"), ("substrate_material", "aluminium"), ("end_points", "none")),
        PresetDrive.Create("m5-multi-level", "Thin film of four levels; each wiring layer joins its neighbours through vias (document 000, claims 14 to 17, 83 to 86, 95)",
            ("levels", "4"), ("substrate", "recess"), ("end_points", "none"), ("die_pad_pitch_um", "440")),
        PresetDrive.Create("m6-passivation", "Passivation opened over the bonding pads (document 000, claims 27, 77)", ("passivation_um", "15"), ("end_points", "none")),
        PresetDrive.Create("m7-balls", "Solder balls on the bonding pads, on a board (document 000, claims 28, 29, 78, 79)", ("passivation_um", "15"), ("board", "true")),
        PresetDrive.Create("m7-bumps", "Bumps on the bonding pads (document 000, claims 28, 29)",
            ("passivation_um", "15"), ("end_points", "bumps"), ("end_point_width_um", "150"), ("end_point_height_um", "80"), ("end_point_material", "copper")),
        PresetDrive.Create("m7-pins", "Pins on the bonding pads (document 000, claims 28, 29)",
            ("end_points", "pins"), ("end_point_width_um", "150"), ("end_point_height_um", "800"), ("end_point_material", "kovar")),
        PresetDrive.Create("m8-same-dies", "Two dies of the same function, each in its recess, under one thin film (document 000, claims 30, 31, 53)",
            ("substrate", "recess"), ("dies", "2"), ("die_width_um", "3500"), ("pads_per_die", "6"), ("power_w", "2 2"), ("die_pad_pitch_um", "520")),
        PresetDrive.Create("m8-different-dies", "Three dies of different width and power in the openings of a two-layer substrate (document 000, claims 30, 32, 54, 55)",
            ("substrate", "two-layer"), ("dies", "3"), ("die_width_um", "2800 2000 2400"), ("pads_per_die", "4"), ("power_w", "3 0.5 1"), ("die_pad_pitch_um", "480"), ("levels", "4"), ("die_gap_um", "700")),
        PresetDrive.Create("m9-bus", "A power or ground bus joins five pads in the first wiring level and leaves by its two ends (document 000, claims 5, 36)",
            ("bus_pads", "5"), ("end_points", "none")),
        PresetDrive.Create("m10-resistor", "A piece of the wiring is a resistor: a poor conductor and a heat source (document 000, claims 10 to 12)",
            ("passive", "resistor"), ("passive_width_um", "200"), ("end_points", "none")),
        PresetDrive.Create("m10-inductor", "The turns of a flat coil in the outermost wiring layer, as the section cuts them (document 000, claims 11, 12)", ("passive", "inductor"), ("end_points", "none")),
        PresetDrive.Create("m10-capacitor", "Two plates in neighbouring wiring layers (document 000, claims 11, 12)", ("passive", "capacitor"), ("end_points", "none")),
        PresetDrive.Create("m10-wave-guide", "A strip over a ground plane in the layer below (document 000, claims 11, 12)", ("passive", "wave-guide"), ("end_points", "none")),
        PresetDrive.Create("m11-carrier-transfer", "Dies thinned on a temporary carrier and transferred: thin dies on a flat substrate, a second filling level with them (document 000, claims 102 to 108)",
            ("build", "carrier-transfer"), ("die_thickness_um", "60"), ("filling", "true"), ("dies", "2"), ("die_width_um", "3500"), ("pads_per_die", "6"), ("die_pad_pitch_um", "520")),
        PresetDrive.Create("m11-no-second-filling", "As before without the second filling: the first dielectric lies beside the dies (document 000, claim 102)",
            ("build", "carrier-transfer"), ("die_thickness_um", "60"), ("dies", "2"), ("die_width_um", "3500"), ("pads_per_die", "6"), ("die_pad_pitch_um", "520"), ("end_points", "none")),
        PresetDrive.Create("m12-one-die", "Cut into units of one die; the cut sides are in air (document 000, claims 80, 81)", ("side_film_w_m2k", "10")),
        PresetDrive.Create("m12-several-dies", "Cut into units of several dies; the cut sides are in air (document 000, claims 80, 82)",
            ("side_film_w_m2k", "10"), ("dies", "2"), ("die_width_um", "3500"), ("pads_per_die", "6"), ("die_pad_pitch_um", "520")),
    ];
}
