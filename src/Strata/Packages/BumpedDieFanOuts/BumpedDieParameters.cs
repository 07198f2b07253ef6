using Strata.CrossSections;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>
/// The parameters of a moulded package of dies with bumps (document 001). A range is the document's where a source is named;
/// "own default" stands where the document gives none, such as for every width and pitch.
/// </summary>
internal sealed partial record BumpedDieParameters : PackageParameters
{
    [Parameter("Where dies and passives stand on the substrate", Source = "document 001, 0121, 0193, 0216, 0238", Part = "arrangement")]
    public DieMount Mount { get; init; } = DieMount.Flat;

    [Parameter("How the glue lies under the parts; a substrate can be separated from blanket glue only", Source = "document 001, 0120, 0192, 0198")]
    public GlueForm Glue { get; init; } = GlueForm.Local;

    [Parameter("Whether the substrate stays in the package; without it the die backs, through the glue or bare, are the bottom face", Source = "document 001, 0198, 0230")]
    public SubstrateState Substrate { get; init; } = SubstrateState.Kept;

    [Parameter("Number of dies side by side; neighbours are joined by a trace", Min = 1, Max = 8, Source = "document 001, 0190, 0201")]
    public int DieCount { get; init; } = 1;

    [Parameter("Number of passive devices: one stands east of the dies; of two, one at either side; each is joined to the nearest die", Min = 0, Max = 2, Source = "document 001, 0202, 0210")]
    public int PassiveCount { get; init; } = 0;

    [Parameter("Circuit layers that join two dies, or a die and a passive device", Source = "document 001, 0190, 0212-0214")]
    public JoiningRoute JoiningRoute { get; init; } = JoiningRoute.FirstLayer;

    [Parameter("Number of circuit layers, each covered by a dielectric", Min = 1, Max = 6, PreferredMin = 1, PreferredMax = 3, Source = "document 001, 0158, 0199; claims 13, 15")]
    public int CircuitLayers { get; init; } = 1;

    [Parameter("Material of the substrate: laminate of a ball grid array, glass-fibre epoxy, glass, silicon, ceramic, organic, metal with aluminium, metal with copper", IsMaterial = true, Source = "document 001, 0122",
        Part = "substrate, glue, mould")]
    public string SubstrateMaterial { get; init; } = "alumina-96";

    [Parameter("Thickness of the substrate", Min = 200, Max = 2000, Source = "document 001, 0122")]
    public double SubstrateThicknessUm { get; init; } = 600;

    [Parameter("Glue: epoxy or polyimide", IsMaterial = true, Source = "document 001, 0120, 0192")]
    public string GlueMaterial { get; init; } = "die-attach-epoxy";

    [Parameter("Thickness of the glue under a part", Min = 1, Max = 50, Source = "document 001, 0120, 0192")]
    public double GlueThicknessUm { get; init; } = 20;

    [Parameter("Length by which a local glue patch reaches past the die at either side", Min = 0, Max = 2000)]
    public double GlueOverhangUm { get; init; } = 50;

    [Parameter("Thermal contact resistance between glue and die; without it none", Min = 0, Max = 1)]
    public double? GlueContactM2KW { get; init; }

    [Parameter("Polymer that holds the dies: epoxy based, polyimide or benzocyclobutene", IsMaterial = true, Source = "document 001, 0123-0125; claim 3")]
    public string MouldMaterial { get; init; } = "epoxy-moulding-compound";

    [Parameter("Thickness of the moulded polymer over the substrate (over blanket glue); 450 um if neither it nor the thickness of the die is given", Min = 250, Max = 1000, Source = "document 001, 0123-0125, 0194-0196, 0203-0205, 0226-0228; claim 4")]
    public double? MouldThicknessUm { get; init; }

    [Parameter("Thickness of the die with its on-chip wiring, instead of the thickness of the moulded polymer, which then follows since bumps and polymer are flush", Min = 20, Max = 1000,
        Part = "die and cavity")]
    public double? DieThicknessUm { get; init; }

    [Parameter("Depth of a cavity in the substrate; die cavity and passive cavity mounts only", Min = 1, Max = 1990)]
    public double CavityDepthUm { get; init; } = 150;

    [Parameter("Distance from a part to the wall of its cavity", Min = 1, Max = 5000)]
    public double CavityClearanceUm { get; init; } = 100;

    [Parameter("Width of a die: one value for all, or one for each", Min = 100, Max = 50000)]
    public NumberList DieWidthUm { get; init; } = 3000;

    [Parameter("Distance between neighbouring dies", Min = 10, Max = 50000)]
    public double DieGapUm { get; init; } = 600;

    [Parameter("What fills the steps of the bottom face where a substrate with cavities was removed; without it the gas, and the film acts on the outermost face", IsMaterial = true)]
    public string? StepFillMaterial { get; init; }

    [Parameter("Least distance from a die, passive device, glue patch, cavity or trace to the side of the package", Min = 1, Max = 50000)]
    public double EdgeMarginUm { get; init; } = 400;

    [Parameter("Width of the package; without it as narrow as parts, traces and margin allow", Min = 100, Max = 200000)]
    public double? PackageWidthUm { get; init; }

    [Parameter("Semiconductor of the dies: silicon, silicon-germanium or gallium arsenide", IsMaterial = true, Source = "document 001, 0022; claims 2, 20",
        Part = "on the chip")]
    public string DieMaterial { get; init; } = "silicon";

    [Parameter("Thickness of the layer under the on-chip wiring that releases the heat", Min = 0.1, Max = 50)]
    public double ActiveThicknessUm { get; init; } = 2;

    [Parameter("Number of on-chip metal layers, each with a dielectric; drawn as one layer that conducts as they do together",
        Min = 1, Max = 15, Source = "document 001, 0022-0023")]
    public int OnChipLayers { get; init; } = 4;

    [Parameter("Thickness of an on-chip metal layer", Min = 0.01, Max = 3, PreferredMin = 0.2, PreferredMax = 2, Source = "document 001, 0023")]
    public double OnChipMetalThicknessUm { get; init; } = 0.5;

    [Parameter("Thickness of an on-chip dielectric layer", Min = 0.01, Max = 3, PreferredMin = 0.3, PreferredMax = 3, Source = "document 001, 0025")]
    public double OnChipDielectricThicknessUm { get; init; } = 0.7;

    [Parameter("Dielectric of the on-chip wiring, between its lines too", IsMaterial = true, Source = "document 001, 0025")]
    public string OnChipDielectricMaterial { get; init; } = "silicon-dioxide";

    [Parameter("Share of an on-chip metal layer that is metal; 0 draws the dielectric alone", Min = 0, Max = 1)]
    public double OnChipMetalShare { get; init; } = 0.3;

    [Parameter("Metal of the on-chip metal layers: copper, aluminium or its alloy", IsMaterial = true, Source = "document 001, 0023-0024")]
    public string OnChipMetalMaterial { get; init; } = "copper";

    [Parameter("Share of an on-chip dielectric layer that its plugs take", Min = 0, Max = 1)]
    public double OnChipPlugShare { get; init; } = 0.02;

    [Parameter("Metal of the plugs: copper with copper layers, tungsten with aluminium", IsMaterial = true, Source = "document 001, 0023")]
    public string OnChipPlugMaterial { get; init; } = "copper";

    [Parameter("Number of pads of a die in the section", Min = 1, Max = 64, Part = "pads and passivation")]
    public int PadCount { get; init; } = 4;

    [Parameter("Distance between the centres of neighbouring pads of a die", Min = 5, Max = 20000)]
    public double PadPitchUm { get; init; } = 800;

    [Parameter("Metal of the pads: aluminium, aluminium-copper or copper", IsMaterial = true, Source = "document 001, 0038")]
    public string PadMaterial { get; init; } = "aluminium-copper-film";

    [Parameter("Thickness of a pad", Min = 0.2, Max = 3, PreferredMin = 0.2, PreferredMax = 2, Source = "document 001, 0038-0039")]
    public double PadThicknessUm { get; init; } = 1;

    [Parameter("Length by which the passivation covers the rim of a pad", Min = 0.1, Max = 200)]
    public double PadOverlapUm { get; init; } = 5;

    [Parameter("Thickness of the passivation; with sub-layers their sum", Min = 0.3, Max = 7.2, PreferredMin = 0.3, PreferredMax = 1.5, Source = "document 001, 0027")]
    public double PassivationThicknessUm { get; init; } = 1;

    [Parameter("Material of a passivation of one layer", IsMaterial = true, Source = "document 001, 0027")]
    public string PassivationMaterial { get; init; } = "silicon-nitride";

    [Parameter("Method by which the passivation is built up of sub-layers, counted as in the document; 0 for one layer",
        Min = 0, Max = 10, Source = "document 001, 0028-0037")]
    public int PassivationMethod { get; init; } = 0;

    [Parameter("Thicknesses of the sub-layers of the passivation over the pads, bottom to top; the lowest fills up beside the pads."
        + " A method needs them", Min = 0.01, Max = 3, Source = "document 001, 0028-0037")]
    public NumberList? PassivationLayersUm { get; init; }

    [Parameter("Materials of the sub-layers of the passivation, bottom to top; without them those of the method", IsMaterial = true,
        IsList = true, Source = "document 001, 0028-0037")]
    public string? PassivationLayerMaterials { get; init; }

    [Parameter("Width of the opening of the passivation over a pad; preferred bands 0.5 to 20 and 20 to 200", Min = 0.5, Max = 200, Source = "document 001, 0040")]
    public double PadOpeningUm { get; init; } = 50;

    [Parameter("Metals of the cap; front ends with a cap only", Source = "document 001, 0041-0042", Part = "caps")]
    public CapRecipe CapRecipe { get; init; } = CapRecipe.Aluminium;

    [Parameter("Thickness of the cap without its barrier", Min = 0.4, Max = 5, Source = "document 001, 0041")]
    public double CapThicknessUm { get; init; } = 1.5;

    [Parameter("Length by which the cap reaches past the opening of the passivation at either side", Min = 0.1, Max = 200)]
    public double CapOverlapUm { get; init; } = 5;

    [Parameter("Thickness of the nickel of a nickel-gold cap", Min = 0.3, Max = 2, Source = "document 001, 0042")]
    public double CapNickelThicknessUm { get; init; } = 0.5;

    [Parameter("Barrier under the cap", IsMaterial = true, Source = "document 001, 0041")]
    public string CapBarrierMaterial { get; init; } = "tantalum-nitride";

    [Parameter("Thickness of the barrier under the cap; a contact resistance, not drawn", Min = 0.01, Max = 0.7, Source = "document 001, 0041-0042")]
    public double CapBarrierThicknessUm { get; init; } = 0.05;

    [Parameter("Kind of the first passive device", Source = "document 001, 0202; claim 11", Part = "passives")]
    public PassiveKind PassiveKind { get; init; } = PassiveKind.Resistor;

    [Parameter("Kind of the second passive device", Source = "document 001, 0210; claim 11")]
    public PassiveKind SecondPassiveKind { get; init; } = PassiveKind.Capacitor;

    [Parameter("Width of a passive device", Min = 50, Max = 20000)]
    public double PassiveWidthUm { get; init; } = 1000;

    [Parameter("Distance from a passive device to the next die", Min = 10, Max = 20000)]
    public double PassiveGapUm { get; init; } = 500;

    [Parameter("Material of the body of a passive device", IsMaterial = true)]
    public string PassiveMaterial { get; init; } = "alumina-96";

    [Parameter("Width of a contact of a passive device, flush with the moulded polymer", Min = 5, Max = 5000)]
    public double PassiveContactWidthUm { get; init; } = 150;

    [Parameter("Thickness of a contact of a passive device", Min = 1, Max = 500)]
    public double PassiveContactThicknessUm { get; init; } = 20;

    [Parameter("Metal of the contacts of a passive device", IsMaterial = true)]
    public string PassiveContactMaterial { get; init; } = "copper";

    [Parameter("Where the second contact of a passive device leads; the document names one contact for each, by which no current passes")]
    public SecondContact PassiveSecondContact { get; init; } = SecondContact.Ball;

    [Parameter("Conductor between the contacts of a resistor", IsMaterial = true)]
    public string PassiveElementMaterial { get; init; } = "tantalum-nitride";

    [Parameter("Thickness of the conductor between the contacts of a resistor or an inductor; less than that of the contacts", Min = 0.5, Max = 400)]
    public double PassiveElementThicknessUm { get; init; } = 1;

    [Parameter("Resistance between the contacts of a resistor or inductor, instead of the drawn conductor", Min = 1e-06, Max = 1000000000.0)]
    public double? PassiveResistanceOhm { get; init; }

    [Parameter("Heat that a passive device releases: one value for all, or one for each; without it none", Min = 0, Max = 10000.0)]
    public NumberList? PassivePowerW { get; init; }

    [Parameter("How far the die is made; before it is finished it is a piece of its wafer, without package, and probes on its bare metal"
        + " take the currents out", Source = "document 001, 0022-0107", Part = "process")]
    public WaferStep ProcessStep { get; init; } = WaferStep.Finished;

    /// <summary>Whether the die is in its package.</summary>
    internal bool IsFinished => ProcessStep == WaferStep.Finished;

    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => BumpedDieTemplate.Instance.Draw(name, this);
}
