namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The structures of document 001, by the figure, row or claim that names them.</summary>
internal static partial class BumpedDiePresets
{
    /// <summary>Packages of dies alone.</summary>
    private static Preset[] Dies =>
    [
        PresetDrive.Create("fig-6n", "One die on local glue, one circuit layer (row 1) (document 001, 0119-0157)"),
        PresetDrive.Create("fig-6b-6n", "One die in a cavity with local glue, one circuit layer (row 2) (document 001, 0121)", ("mount", "die-cavity")),
        PresetDrive.Create("fig-6x", "One die on local glue, two circuit layers (row 3) (document 001, 0158-0189)", ("circuit_layers", "2")),
        PresetDrive.Create("fig-6b-6x", "One die in a cavity with local glue, two circuit layers (row 4) (document 001, 0121, 0158)", ("mount", "die-cavity"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-6y", "Two dies on local glue, joined through both circuit layers (row 5) (document 001, 0190)", ("circuit_layers", "2"), ("die_count", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("row-6-n-layers", "Two dies on local glue, three circuit layers (row 6) (document 001, 0158)", ("circuit_layers", "3"), ("die_count", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-7e", "One die on blanket glue, one circuit layer (row 7) (document 001, 0191-0198)", ("glue", "blanket")),
        PresetDrive.Create("fig-7f", "As 7E with the substrate removed; the glue is the bottom face (row 8) (document 001, 0198)", ("glue", "blanket"), ("substrate", "removed")),
        PresetDrive.Create("fig-7f-bare", "As 7F with the glue stripped as well; the document does not say whether it is (row 8) (document 001, 0198)", ("glue", "blanket"), ("substrate", "removed-with-glue")),
        PresetDrive.Create("fig-7g", "One die on blanket glue, two circuit layers (row 9) (document 001, 0200)", ("glue", "blanket"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-7h", "As 7G with the substrate removed (row 10) (document 001, 0200)", ("glue", "blanket"), ("substrate", "removed"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-7i", "Two dies on blanket glue, joined through both circuit layers (row 11) (document 001, 0201)", ("glue", "blanket"), ("circuit_layers", "2"), ("die_count", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-7j", "As 7I with the substrate removed (row 12) (document 001, 0201)", ("glue", "blanket"), ("substrate", "removed"), ("circuit_layers", "2"), ("die_count", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-7b-7e", "As 7E with each die in a cavity (row 13) (document 001, 0193)", ("glue", "blanket"), ("mount", "die-cavity")),
        PresetDrive.Create("fig-7b-7f", "As 7F with each die in a cavity; it stands proud of the bottom face (row 13) (document 001, 0193)", ("glue", "blanket"), ("substrate", "removed"), ("mount", "die-cavity")),
        PresetDrive.Create("fig-7b-7g", "As 7G with each die in a cavity (row 13) (document 001, 0193)", ("glue", "blanket"), ("circuit_layers", "2"), ("mount", "die-cavity")),
        PresetDrive.Create("fig-7b-7h", "As 7H with each die in a cavity; it stands proud of the bottom face (row 13) (document 001, 0193)", ("glue", "blanket"), ("substrate", "removed"), ("circuit_layers", "2"), ("mount", "die-cavity")),
        PresetDrive.Create("fig-7b-7i", "As 7I with each die in a cavity (row 13) (document 001, 0193)", ("glue", "blanket"), ("circuit_layers", "2"), ("die_count", "2"), ("joining_route", "both-layers"), ("mount", "die-cavity")),
        PresetDrive.Create("fig-7b-7j", "As 7J with each die in a cavity; it stands proud of the bottom face (row 13) (document 001, 0193)", ("glue", "blanket"), ("substrate", "removed"), ("circuit_layers", "2"), ("die_count", "2"), ("joining_route", "both-layers"), ("mount", "die-cavity")),
        PresetDrive.Create("row-14-n-layers", "One die on blanket glue, three circuit layers (row 14) (document 001, 0199)", ("glue", "blanket"), ("circuit_layers", "3")),
        PresetDrive.Create("summary", "The package of the summary: substrate, glue, die, bumps of 10 to 30 um, polymer, circuit layer, balls (row 34) (document 001, 0009)"),
        PresetDrive.Create("claim-1", "The envelope of claim 1: neither substrate nor glue nor balls; the openings bare the circuit layer (row 35) (document 001, claim 1)", ("glue", "blanket"), ("substrate", "removed-with-glue"), ("balls", "false")),
    ];
}
