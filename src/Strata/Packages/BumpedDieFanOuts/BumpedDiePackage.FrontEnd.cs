namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The parameters of a moulded package of dies with bumps: bumps, and the traces and polymers under them.</summary>
internal sealed partial record BumpedDiePackage
{
    /// <summary>What stands between passivation and bump, by the figure that shows it.</summary>
    [Parameter("What stands between passivation and bump, by the figure that shows it", Source = "document 001, 0043-0118",
        Part = "bumps and wafer circuit")]
    public FrontEndForm FrontEnd { get; init; } = FrontEndForm.Fig2a;

    /// <summary>Metals of a bump.</summary>
    [Parameter("Metals of a bump", Source = "document 001, 0055-0068")]
    public MetalScheme BumpMetal { get; init; } = MetalScheme.Copper;

    /// <summary>Height of a bump as plated, all metals together, um.</summary>
    [Parameter("Height of a bump as plated, all metals together", Min = 5, Max = 150, PreferredMin = 20, PreferredMax = 50, Source = "document 001, 0044-0045; claims 6, 7")]
    public double BumpPlatedHeightUm { get; init; } = 30;

    /// <summary>Height of a bump after polish, flush with the moulded polymer, um.</summary>
    [Parameter("Height of a bump after polish, flush with the moulded polymer", Min = 5, Max = 150, PreferredMin = 10, PreferredMax = 30, Source = "document 001, 0126, 0197, 0206, 0229, 0009")]
    public double BumpHeightUm { get; init; } = 20;

    /// <summary>Nickel of a copper-nickel or copper-nickel-gold bump as plated, um.</summary>
    [Parameter("Nickel of a copper-nickel or copper-nickel-gold bump as plated", Min = 1, Max = 10, Source = "document 001, 0056, 0060-0068, 0072")]
    public double BumpNickelThicknessUm { get; init; } = 3;

    /// <summary>Gold of a copper-nickel-gold bump as plated, um.</summary>
    [Parameter("Gold of a copper-nickel-gold bump as plated", Min = 1, Max = 10, Source = "document 001, 0056, 0060-0068, 0073")]
    public double BumpGoldThicknessUm { get; init; } = 2;

    /// <summary>Width of a bump, um.</summary>
    [Parameter("Width of a bump", Min = 1, Max = 1000)]
    public double BumpWidthUm { get; init; } = 70;

    /// <summary>Distance from the centre of a pad to that of its bump, away from the middle of the die, um.</summary>
    [Parameter("Distance from the centre of a pad to that of its bump, away from the middle of the die; front ends with traces only", Min = 0, Max = 5000, Source = "document 001, 0069-0108")]
    public double BumpShiftUm { get; init; } = 0;

    /// <summary>Share of the depth that pads, caps, wafer-level traces, bumps and contacts take: their width out of the plane by their pitch.</summary>
    [Parameter("Share of the depth that pads, caps, wafer-level traces, bumps and contacts take: their width out of the plane by their pitch", Min = 0.001, Max = 1)]
    public double BumpFill { get; init; } = 0.5;

    /// <summary>Barrier under a bump and under wafer-level traces: titanium, titanium-tungsten, titanium nitride, chromium or tantalum nitride.</summary>
    [Parameter("Barrier under a bump and under wafer-level traces: titanium, titanium-tungsten, titanium nitride, chromium or tantalum nitride", IsMaterial = true, Source = "document 001, 0047")]
    public string BumpBarrierMaterial { get; init; } = "titanium-tungsten";

    /// <summary>Thickness of that barrier, um.</summary>
    [Parameter("Thickness of that barrier; a contact resistance, not drawn", Min = 0.01, Max = 0.7, PreferredMin = 0.03, PreferredMax = 0.35, Source = "document 001, 0047-0048, 0070-0075")]
    public double BumpBarrierThicknessUm { get; init; } = 0.2;

    /// <summary>Thickness of the seed on that barrier, of the lowest metal of bump or trace, um.</summary>
    [Parameter("Thickness of the seed on that barrier, of the lowest metal of bump or trace; a contact resistance, not drawn", Min = 0.03, Max = 1, PreferredMin = 0.05, PreferredMax = 0.5, Source = "document 001, 0049-0052, 0070-0075")]
    public double BumpSeedThicknessUm { get; init; } = 0.2;

    /// <summary>Metals of the wafer-level traces: gold, copper, copper-nickel or copper-nickel-gold.</summary>
    [Parameter("Metals of the wafer-level traces: gold, copper, copper-nickel or copper-nickel-gold", Source = "document 001, 0069-0075")]
    public MetalScheme WaferTraceMetal { get; init; } = MetalScheme.Copper;

    /// <summary>Thickness of a wafer-level trace, all metals together, um.</summary>
    [Parameter("Thickness of a wafer-level trace, all metals together", Min = 1, Max = 35, PreferredMin = 2, PreferredMax = 15, Source = "document 001, 0069-0073, 0075, 0078")]
    public double WaferTraceThicknessUm { get; init; } = 5;

    /// <summary>Nickel of a wafer-level trace, um.</summary>
    [Parameter("Nickel of a wafer-level trace", Min = 0.5, Max = 10, PreferredMin = 0.5, PreferredMax = 5, Source = "document 001, 0069, 0075")]
    public double WaferTraceNickelThicknessUm { get; init; } = 1;

    /// <summary>Gold on the nickel of a wafer-level trace, um.</summary>
    [Parameter("Gold on the nickel of a wafer-level trace", Min = 0.01, Max = 5, PreferredMin = 0.01, PreferredMax = 3, Source = "document 001, 0069, 0075")]
    public double WaferTraceGoldThicknessUm { get; init; } = 1;

    /// <summary>Width of the ends of a wafer-level trace over pads and under bumps, um.</summary>
    [Parameter("Width of the ends of a wafer-level trace over pads and under bumps", Min = 1, Max = 1000)]
    public double WaferTraceWidthUm { get; init; } = 80;

    /// <summary>Wafer-level polymer: polyimide, benzocyclobutene, polyurethane, epoxy, parylene, solder mask, elastomer or porous dielectric.</summary>
    [Parameter("Wafer-level polymer: polyimide, benzocyclobutene, polyurethane, epoxy, parylene, solder mask, elastomer or porous dielectric", IsMaterial = true, Source = "document 001, 0076-0077, 0116")]
    public string WaferPolymerMaterial { get; init; } = "polyimide";

    /// <summary>Thickness of a wafer-level polymer over what it covers, cured, um.</summary>
    [Parameter("Thickness of a wafer-level polymer over what it covers, cured", Min = 3, Max = 26, PreferredMin = 3, PreferredMax = 15, Source = "document 001, 0076-0077, 0085-0087, 0096-0097, 0108, 0116")]
    public double WaferPolymerThicknessUm { get; init; } = 8;

    /// <summary>Width of the openings of the wafer-level polymers, um.</summary>
    [Parameter("Width of the openings of the wafer-level polymers; of figure 3D wider than the opening of the passivation, of figure 3C narrower", Min = 1, Max = 1000)]
    public double WaferOpeningUm { get; init; } = 30;

    /// <summary>Thickness of a polymer around bumps that stand straight on a trace, over the trace, cured, um.</summary>
    [Parameter("Thickness of a polymer around bumps that stand straight on a trace, over the trace, cured; 0 for none", Min = 0, Max = 25, Source = "document 001, 0074, 0083, 0094, 0106 (3 to 25 um if there is one)")]
    public double CoverPolymerThicknessUm { get; init; } = 0;
}
