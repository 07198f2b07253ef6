namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The structures of document 001, by the figure, row or claim that names them.</summary>
internal static partial class BumpedDiePresets
{
    /// <summary>Packages of dies and passive devices.</summary>
    private static Preset[] Passives =>
    [
        PresetDrive.Create("fig-8e", "One die and one passive device on local glue, one circuit layer (row 15) (document 001, 0202-0209)", ("passive_count", "1")),
        PresetDrive.Create("fig-8f", "One die and two passive devices on local glue, one circuit layer (row 16) (document 001, 0210)", ("passive_count", "2")),
        PresetDrive.Create("fig-8g-a", "As 8E with two circuit layers, joined in the first (row 17) (document 001, 0212-0214)", ("passive_count", "1"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-8g-b", "As 8E with two circuit layers, joined through both (row 17) (document 001, 0212-0214)", ("passive_count", "1"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-8h-a", "As 8F with two circuit layers, joined in the first (row 18) (document 001, 0215)", ("passive_count", "2"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-8h-b", "As 8F with two circuit layers, joined through both (row 18) (document 001, 0215)", ("passive_count", "2"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-8j", "As 8E with the passive device in a cavity (row 19) (document 001, 0216-0218)", ("passive_count", "1"), ("mount", "passive-cavity")),
        PresetDrive.Create("fig-8k", "As 8F with the passive devices in cavities (row 20) (document 001, 0219)", ("passive_count", "2"), ("mount", "passive-cavity")),
        PresetDrive.Create("fig-8l-a", "As 8J with two circuit layers, joined in the first (row 21) (document 001, 0221-0223)", ("passive_count", "1"), ("mount", "passive-cavity"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-8l-b", "As 8J with two circuit layers, joined through both (row 21) (document 001, 0221-0223)", ("passive_count", "1"), ("mount", "passive-cavity"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-8m-a", "As 8K with two circuit layers, joined in the first (row 22) (document 001, 0224)", ("passive_count", "2"), ("mount", "passive-cavity"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-8m-b", "As 8K with two circuit layers, joined through both (row 22) (document 001, 0224)", ("passive_count", "2"), ("mount", "passive-cavity"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("row-23-n-layers", "One die and one passive device on local glue, three circuit layers (row 23) (document 001, 0211, 0220)", ("passive_count", "1"), ("circuit_layers", "3"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-9d", "One die and one passive device on blanket glue, one circuit layer (row 24) (document 001, 0225-0231)", ("glue", "blanket"), ("passive_count", "1")),
        PresetDrive.Create("fig-9e", "One die and two passive devices on blanket glue, one circuit layer (row 26) (document 001, 0232)", ("glue", "blanket"), ("passive_count", "2")),
        PresetDrive.Create("fig-9f-a", "As 9D with two circuit layers, joined in the first (row 27) (document 001, 0234-0236)", ("glue", "blanket"), ("passive_count", "1"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-9f-b", "As 9D with two circuit layers, joined through both (row 27) (document 001, 0234-0236)", ("glue", "blanket"), ("passive_count", "1"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-9g-a", "As 9E with two circuit layers, joined in the first (row 28) (document 001, 0237)", ("glue", "blanket"), ("passive_count", "2"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-9g-b", "As 9E with two circuit layers, joined through both (row 28) (document 001, 0237)", ("glue", "blanket"), ("passive_count", "2"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-9i", "As 9D with the passive device in a cavity (row 29) (document 001, 0238-0240)", ("glue", "blanket"), ("passive_count", "1"), ("mount", "passive-cavity")),
        PresetDrive.Create("fig-9j", "As 9E with the passive devices in cavities (row 30) (document 001, 0241)", ("glue", "blanket"), ("passive_count", "2"), ("mount", "passive-cavity")),
        PresetDrive.Create("fig-9k-a", "As 9I with two circuit layers, joined in the first (row 31) (document 001, 0243-0245)", ("glue", "blanket"), ("passive_count", "1"), ("mount", "passive-cavity"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-9k-b", "As 9I with two circuit layers, joined through both (row 31) (document 001, 0243-0245)", ("glue", "blanket"), ("passive_count", "1"), ("mount", "passive-cavity"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-9l-a", "As 9J with two circuit layers, joined in the first (row 32) (document 001, 0246)", ("glue", "blanket"), ("passive_count", "2"), ("mount", "passive-cavity"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-9l-b", "As 9J with two circuit layers, joined through both (row 32) (document 001, 0246)", ("glue", "blanket"), ("passive_count", "2"), ("mount", "passive-cavity"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-9d-removed", "One die and one passive device on blanket glue, substrate removed, one circuit layer (row 25) (document 001, 0230)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "1")),
        PresetDrive.Create("fig-9e-removed", "One die and two passive devices on blanket glue, substrate removed, one circuit layer (row 26) (document 001, 0232)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "2")),
        PresetDrive.Create("fig-9f-a-removed", "As 9D with two circuit layers, substrate removed, joined in the first (row 27) (document 001, 0234-0236)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "1"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-9f-b-removed", "As 9D with two circuit layers, substrate removed, joined through both (row 27) (document 001, 0234-0236)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "1"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-9g-a-removed", "As 9E with two circuit layers, substrate removed, joined in the first (row 28) (document 001, 0237)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "2"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-9g-b-removed", "As 9E with two circuit layers, substrate removed, joined through both (row 28) (document 001, 0237)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "2"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-9i-removed", "As 9D with the passive device in a cavity, substrate removed, which leaves a stepped bottom (row 29) (document 001, 0238-0240)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "1"), ("mount", "passive-cavity")),
        PresetDrive.Create("fig-9j-removed", "As 9E with the passive devices in cavities, substrate removed, which leaves a stepped bottom (row 30) (document 001, 0241)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "2"), ("mount", "passive-cavity")),
        PresetDrive.Create("fig-9k-a-removed", "As 9I with two circuit layers, substrate removed, which leaves a stepped bottom, joined in the first (row 31) (document 001, 0243-0245)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "1"), ("mount", "passive-cavity"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-9k-b-removed", "As 9I with two circuit layers, substrate removed, which leaves a stepped bottom, joined through both (row 31) (document 001, 0243-0245)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "1"), ("mount", "passive-cavity"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("fig-9l-a-removed", "As 9J with two circuit layers, substrate removed, which leaves a stepped bottom, joined in the first (row 32) (document 001, 0246)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "2"), ("mount", "passive-cavity"), ("circuit_layers", "2")),
        PresetDrive.Create("fig-9l-b-removed", "As 9J with two circuit layers, substrate removed, which leaves a stepped bottom, joined through both (row 32) (document 001, 0246)", ("glue", "blanket"), ("substrate", "removed"), ("passive_count", "2"), ("mount", "passive-cavity"), ("circuit_layers", "2"), ("joining_route", "both-layers")),
        PresetDrive.Create("row-33-n-layers", "One die and two passive devices on blanket glue, three circuit layers (row 33) (document 001, 0233, 0242)", ("glue", "blanket"), ("passive_count", "2"), ("circuit_layers", "3"), ("joining_route", "both-layers")),
    ];
}
