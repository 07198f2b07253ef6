namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The parameters of a moulded package of dies with bumps: die, pads, passivation and cap.</summary>
internal sealed partial record BumpedDiePackage
{
    /// <summary>Semiconductor of the dies: silicon, silicon-germanium or gallium arsenide.</summary>
    [Parameter("Semiconductor of the dies: silicon, silicon-germanium or gallium arsenide", IsMaterial = true, Source = "document 001, 0022; claims 2, 20",
        Part = "on the chip")]
    public string DieMaterial { get; init; } = "silicon";

    /// <summary>Thickness of the layer under the on-chip wiring that releases the heat, um.</summary>
    [Parameter("Thickness of the layer under the on-chip wiring that releases the heat", Min = 0.1, Max = 50)]
    public double ActiveThicknessUm { get; init; } = 2;

    /// <summary>Number of on-chip metal layers, each in a dielectric.</summary>
    [Parameter("Number of on-chip metal layers, each in a dielectric; drawn as one homogeneous layer", Min = 1, Max = 15, Source = "document 001, 0022-0023")]
    public int OnChipLayers { get; init; } = 4;

    /// <summary>Thickness of an on-chip metal layer, um.</summary>
    [Parameter("Thickness of an on-chip metal layer", Min = 0.01, Max = 3, PreferredMin = 0.2, PreferredMax = 2, Source = "document 001, 0023")]
    public double OnChipMetalThicknessUm { get; init; } = 0.5;

    /// <summary>Thickness of an on-chip dielectric layer, um.</summary>
    [Parameter("Thickness of an on-chip dielectric layer", Min = 0.01, Max = 3, PreferredMin = 0.3, PreferredMax = 3, Source = "document 001, 0025")]
    public double OnChipDielectricThicknessUm { get; init; } = 0.7;

    /// <summary>Material of the homogeneous layer of on-chip wiring.</summary>
    [Parameter("Material of the homogeneous layer of on-chip wiring", IsMaterial = true, Source = "document 001, 0025")]
    public string OnChipDielectricMaterial { get; init; } = "silicon-dioxide";

    /// <summary>Number of pads of a die in the section.</summary>
    [Parameter("Number of pads of a die in the section", Min = 1, Max = 64, Part = "pads and passivation")]
    public int PadCount { get; init; } = 4;

    /// <summary>Distance between the centres of neighbouring pads of a die, um.</summary>
    [Parameter("Distance between the centres of neighbouring pads of a die", Min = 5, Max = 20000)]
    public double PadPitchUm { get; init; } = 800;

    /// <summary>Metal of the pads: aluminium, aluminium-copper or copper.</summary>
    [Parameter("Metal of the pads: aluminium, aluminium-copper or copper", IsMaterial = true, Source = "document 001, 0038")]
    public string PadMaterial { get; init; } = "aluminium-copper-film";

    /// <summary>Thickness of a pad, um.</summary>
    [Parameter("Thickness of a pad", Min = 0.2, Max = 3, PreferredMin = 0.2, PreferredMax = 2, Source = "document 001, 0038-0039")]
    public double PadThicknessUm { get; init; } = 1;

    /// <summary>Length by which the passivation covers the rim of a pad, um.</summary>
    [Parameter("Length by which the passivation covers the rim of a pad", Min = 0.1, Max = 200)]
    public double PadOverlapUm { get; init; } = 5;

    /// <summary>Thickness of the passivation, um.</summary>
    [Parameter("Thickness of the passivation; with sub-layers their sum", Min = 0.3, Max = 7.2, PreferredMin = 0.3, PreferredMax = 1.5, Source = "document 001, 0027")]
    public double PassivationThicknessUm { get; init; } = 1;

    /// <summary>Material of the passivation, drawn as one layer.</summary>
    [Parameter("Material of the passivation, drawn as one layer", IsMaterial = true, Source = "document 001, 0027")]
    public string PassivationMaterial { get; init; } = "silicon-nitride";

    /// <summary>Method by which the passivation is built up of sub-layers, counted as in the document.</summary>
    [Parameter("Method by which the passivation is built up of sub-layers, counted as in the document; 0 for one that is not stated", Min = 0, Max = 10, Source = "document 001, 0028-0037")]
    public int PassivationMethod { get; init; } = 0;

    /// <summary>Thicknesses of the sub-layers of the passivation, bottom to top, um.</summary>
    [Parameter("Thicknesses of the sub-layers of the passivation, bottom to top", Min = 0.01, Max = 3, Source = "document 001, 0028-0037")]
    public NumberList? PassivationLayersUm { get; init; }

    /// <summary>Width of the opening of the passivation over a pad, um.</summary>
    [Parameter("Width of the opening of the passivation over a pad; preferred bands 0.5 to 20 and 20 to 200", Min = 0.5, Max = 200, Source = "document 001, 0040")]
    public double PadOpeningUm { get; init; } = 50;

    /// <summary>Metals of the cap.</summary>
    [Parameter("Metals of the cap; front ends with a cap only", Source = "document 001, 0041-0042", Part = "caps")]
    public CapRecipe CapRecipe { get; init; } = CapRecipe.Aluminium;

    /// <summary>Thickness of the cap without its barrier, um.</summary>
    [Parameter("Thickness of the cap without its barrier", Min = 0.4, Max = 5, Source = "document 001, 0041")]
    public double CapThicknessUm { get; init; } = 1.5;

    /// <summary>Length by which the cap reaches past the opening of the passivation at either side, um.</summary>
    [Parameter("Length by which the cap reaches past the opening of the passivation at either side", Min = 0.1, Max = 200)]
    public double CapOverlapUm { get; init; } = 5;

    /// <summary>Thickness of the nickel of a nickel-gold cap, um.</summary>
    [Parameter("Thickness of the nickel of a nickel-gold cap", Min = 0.3, Max = 2, Source = "document 001, 0042")]
    public double CapNickelThicknessUm { get; init; } = 0.5;

    /// <summary>Barrier under the cap.</summary>
    [Parameter("Barrier under the cap", IsMaterial = true, Source = "document 001, 0041")]
    public string CapBarrierMaterial { get; init; } = "tantalum-nitride";

    /// <summary>Thickness of the barrier under the cap, um.</summary>
    [Parameter("Thickness of the barrier under the cap; a contact resistance, not drawn", Min = 0.01, Max = 0.7, Source = "document 001, 0041-0042")]
    public double CapBarrierThicknessUm { get; init; } = 0.05;
}
