namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The structures of document 001, by the figure, row or claim that names them.</summary>
internal static partial class BumpedDiePresets
{
    /// <summary>Materials and variants that the text describes but no figure names.</summary>
    private static Preset[] Variants =>
    [
        PresetDrive.Create("substrate-bt-resin", "6N on the laminate of a ball grid array (document 001, 0122)", ("substrate_material", "bt-resin")),
        PresetDrive.Create("substrate-fr-4", "6N on glass-fibre epoxy (document 001, 0122)", ("substrate_material", "fr-4")),
        PresetDrive.Create("substrate-borosilicate-glass", "6N on glass (document 001, 0122)", ("substrate_material", "borosilicate-glass")),
        PresetDrive.Create("substrate-silicon", "6N on silicon (document 001, 0122)", ("substrate_material", "silicon")),
        PresetDrive.Create("substrate-alumina-96", "6N on ceramic (document 001, 0122)", ("substrate_material", "alumina-96")),
        PresetDrive.Create("substrate-fr-5", "6N on an organic substrate (document 001, 0122)", ("substrate_material", "fr-5")),
        PresetDrive.Create("substrate-aluminium", "6N on a metal with aluminium, which is a heat sink (document 001, 0122)", ("substrate_material", "aluminium")),
        PresetDrive.Create("substrate-copper", "6N on a metal with copper, which is a heat sink (document 001, 0122)", ("substrate_material", "copper")),
        PresetDrive.Create("bumps-cu-ni-au", "6X with bumps of copper, nickel and gold that are polished down to the nickel (rule G3), circuit layers of the same metals, and nickel and gold under the balls (document 001, 0056, 0149, 0155)", ("circuit_layers", "2"), ("bump_metal", "copper-nickel-gold"), ("circuit_metal", "copper-nickel-gold"), ("bump_height_um", "26"), ("finish", "true")),
        PresetDrive.Create("gold-throughout", "6N with gold bumps, gold circuit layer and seed without barrier (document 001, 0060, 0143-0145)", ("bump_metal", "gold"), ("circuit_metal", "gold"), ("circuit_barrier", "false")),
        PresetDrive.Create("filled-vias", "6X with openings between the circuit layers filled with metal (document 001, 0181)", ("circuit_layers", "2"), ("via_filling", "filled")),
        PresetDrive.Create("resistor-two-contacts", "8E with a second contact of the resistor, which the document does not name, on a ball of its own (document 001, 0202-0209)", ("passive_count", "1"), ("passive_second_contact", "ball"), ("trace_spacing_um", "20")),
        PresetDrive.Create("resistor-out-of-plane", "8E with a resistor of 50 ohm that leads out of the plane to the next net of the die (document 001, 0202-0209)", ("passive_count", "1"), ("passive_second_contact", "out-of-plane"), ("passive_resistance_ohm", "50")),
        PresetDrive.Create("steps-filled", "9I with the substrate removed and the steps of the bottom face filled with a heat-conducting grease (document 001, 0238-0240)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "1"), ("mount", "passive-cavity"), ("step_fill_material", "thermal-grease")),
        PresetDrive.Create("dies-and-passives", "Two dies and two passive devices, which the open claims 1, 8 and 10 allow but no figure shows (document 001, claims 1, 8, 10)", ("glue", "blanket"), ("die_count", "2"), ("passive_count", "2"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
    ];
}
