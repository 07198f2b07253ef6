namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The parameters of a moulded package of dies with bumps: arrangement, substrate, glue, mould and outline.</summary>
internal sealed partial record BumpedDiePackage
{
    /// <summary>Where dies and passives stand on the substrate.</summary>
    [Parameter("Where dies and passives stand on the substrate", Source = "document 001, 0121, 0193, 0216, 0238", Part = "arrangement")]
    public DieMount Mount { get; init; } = DieMount.Flat;

    /// <summary>How the glue lies under the parts.</summary>
    [Parameter("How the glue lies under the parts; a substrate can be separated from blanket glue only", Source = "document 001, 0120, 0192, 0198")]
    public GlueForm Glue { get; init; } = GlueForm.Local;

    /// <summary>Whether the substrate stays in the package.</summary>
    [Parameter("Whether the substrate stays in the package; without it the die backs, through the glue or bare, are the bottom face", Source = "document 001, 0198, 0230")]
    public SubstrateState Substrate { get; init; } = SubstrateState.Kept;

    /// <summary>Number of dies side by side.</summary>
    [Parameter("Number of dies side by side; neighbours are joined by a trace", Min = 1, Max = 8, Source = "document 001, 0190, 0201")]
    public int DieCount { get; init; } = 1;

    /// <summary>Number of passive devices: one stands east of the dies.</summary>
    [Parameter("Number of passive devices: one stands east of the dies; of two, one at either side; each is joined to the nearest die", Min = 0, Max = 2, Source = "document 001, 0202, 0210")]
    public int PassiveCount { get; init; } = 0;

    /// <summary>Circuit layers that join two dies, or a die and a passive device.</summary>
    [Parameter("Circuit layers that join two dies, or a die and a passive device", Source = "document 001, 0190, 0212-0214")]
    public JoiningRoute JoiningRoute { get; init; } = JoiningRoute.FirstLayer;

    /// <summary>Number of circuit layers, each covered by a dielectric.</summary>
    [Parameter("Number of circuit layers, each covered by a dielectric", Min = 1, Max = 6, PreferredMin = 1, PreferredMax = 3, Source = "document 001, 0158, 0199; claims 13, 15")]
    public int CircuitLayers { get; init; } = 1;

    /// <summary>Material of the substrate: laminate of a ball grid array, glass-fibre epoxy, glass, silicon, ceramic, organic, metal with aluminium, metal with copper.</summary>
    [Parameter("Material of the substrate: laminate of a ball grid array, glass-fibre epoxy, glass, silicon, ceramic, organic, metal with aluminium, metal with copper", IsMaterial = true, Source = "document 001, 0122",
        Part = "substrate, glue, mould")]
    public string SubstrateMaterial { get; init; } = "alumina-96";

    /// <summary>Thickness of the substrate, um.</summary>
    [Parameter("Thickness of the substrate", Min = 200, Max = 2000, Source = "document 001, 0122")]
    public double SubstrateThicknessUm { get; init; } = 600;

    /// <summary>Glue: epoxy or polyimide.</summary>
    [Parameter("Glue: epoxy or polyimide", IsMaterial = true, Source = "document 001, 0120, 0192")]
    public string GlueMaterial { get; init; } = "die-attach-epoxy";

    /// <summary>Thickness of the glue under a part, um.</summary>
    [Parameter("Thickness of the glue under a part", Min = 1, Max = 50, Source = "document 001, 0120, 0192")]
    public double GlueThicknessUm { get; init; } = 20;

    /// <summary>Length by which a local glue patch reaches past the die at either side, um.</summary>
    [Parameter("Length by which a local glue patch reaches past the die at either side", Min = 0, Max = 2000)]
    public double GlueOverhangUm { get; init; } = 50;

    /// <summary>Thermal contact resistance between glue and die, W.</summary>
    [Parameter("Thermal contact resistance between glue and die; without it none", Min = 0, Max = 1)]
    public double? GlueContactM2KW { get; init; }

    /// <summary>Polymer that holds the dies: epoxy based, polyimide or benzocyclobutene.</summary>
    [Parameter("Polymer that holds the dies: epoxy based, polyimide or benzocyclobutene", IsMaterial = true, Source = "document 001, 0123-0125; claim 3")]
    public string MouldMaterial { get; init; } = "epoxy-moulding-compound";

    /// <summary>Thickness of the moulded polymer over the substrate, um.</summary>
    [Parameter("Thickness of the moulded polymer over the substrate (over blanket glue); 450 um if neither it nor the thickness of the die is given", Min = 250, Max = 1000, Source = "document 001, 0123-0125, 0194-0196, 0203-0205, 0226-0228; claim 4")]
    public double? MouldThicknessUm { get; init; }

    /// <summary>Thickness of the die with its on-chip wiring, instead of the thickness of the moulded polymer, which then follows since bumps and polymer are flush, um.</summary>
    [Parameter("Thickness of the die with its on-chip wiring, instead of the thickness of the moulded polymer, which then follows since bumps and polymer are flush", Min = 20, Max = 1000,
        Part = "die and cavity")]
    public double? DieThicknessUm { get; init; }

    /// <summary>Depth of a cavity in the substrate, um.</summary>
    [Parameter("Depth of a cavity in the substrate; die cavity and passive cavity mounts only", Min = 1, Max = 1990)]
    public double CavityDepthUm { get; init; } = 150;

    /// <summary>Distance from a part to the wall of its cavity, um.</summary>
    [Parameter("Distance from a part to the wall of its cavity", Min = 1, Max = 5000)]
    public double CavityClearanceUm { get; init; } = 100;

    /// <summary>Width of a die: one value for all, or one for each, um.</summary>
    [Parameter("Width of a die: one value for all, or one for each", Min = 100, Max = 50000)]
    public NumberList DieWidthUm { get; init; } = 3000;

    /// <summary>Distance between neighbouring dies, um.</summary>
    [Parameter("Distance between neighbouring dies", Min = 10, Max = 50000)]
    public double DieGapUm { get; init; } = 600;

    /// <summary>What fills the steps of the bottom face where a substrate with cavities was removed.</summary>
    [Parameter("What fills the steps of the bottom face where a substrate with cavities was removed; without it the gas, and the film acts on the outermost face", IsMaterial = true)]
    public string? StepFillMaterial { get; init; }

    /// <summary>Least distance from a die, passive device, glue patch, cavity or trace to the side of the package, um.</summary>
    [Parameter("Least distance from a die, passive device, glue patch, cavity or trace to the side of the package", Min = 1, Max = 50000)]
    public double EdgeMarginUm { get; init; } = 400;

    /// <summary>Width of the package, um.</summary>
    [Parameter("Width of the package; without it as narrow as parts, traces and margin allow", Min = 100, Max = 200000)]
    public double? PackageWidthUm { get; init; }
}
