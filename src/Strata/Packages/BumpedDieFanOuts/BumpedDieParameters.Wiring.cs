namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The parameters of a moulded package of dies with bumps: circuit layers, their dielectrics and the balls.</summary>
internal sealed partial record BumpedDieParameters
{
    [Parameter("Metals of the circuit layers", Source = "document 001, 0149, 0181", Part = "circuit")]
    public MetalScheme CircuitMetal { get; init; } = MetalScheme.Copper;

    [Parameter("Thickness of a circuit layer over its barrier and seed, all metals together", Min = 1, Max = 100, PreferredMin = 10, PreferredMax = 30, Source = "document 001, 0149, 0181 (5 to 100 um); claim 5 (1 to 20 um)")]
    public double CircuitThicknessUm { get; init; } = 15;

    [Parameter("Nickel of a circuit layer", Min = 1, Max = 10, Source = "document 001, 0149, 0181")]
    public double CircuitNickelThicknessUm { get; init; } = 3;

    [Parameter("Gold on the nickel of a circuit layer", Min = 0.5, Max = 5, Source = "document 001, 0149, 0181")]
    public double CircuitGoldThicknessUm { get; init; } = 1;

    [Parameter("Whether a barrier lies under the seed of a circuit layer", Source = "document 001, 0127, 0143-0145")]
    public bool CircuitBarrier { get; init; } = true;

    [Parameter("Barrier of the circuit layers: titanium, titanium-tungsten, titanium nitride, chromium or tantalum nitride", IsMaterial = true, Source = "document 001, 0127")]
    public string CircuitBarrierMaterial { get; init; } = "titanium-tungsten";

    [Parameter("Thickness of the barrier; a sheet under the traces and a contact resistance on bumps and in openings", Min = 0.03, Max = 1, Source = "document 001, 0127, 0159, 0207")]
    public double CircuitBarrierThicknessUm { get; init; } = 0.1;

    [Parameter("Thickness of the seed, of the lowest metal of the layer; a sheet and a contact resistance as the barrier", Min = 0.05, Max = 2, PreferredMin = 0.1, PreferredMax = 1, Source = "document 001, 0127, 0159, 0207")]
    public double CircuitSeedThicknessUm { get; init; } = 0.3;

    [Parameter("Share of the depth that traces and vias take", Min = 0.001, Max = 1)]
    public double TraceFill { get; init; } = 0.5;

    [Parameter("Width of a trace of the circuit layers out of the plane, which with row_pitch_um gives its share of the depth;"
        + " without it the share as stated", Min = 0.1, Max = 5000)]
    public double? TraceWidthUm { get; init; }

    [Parameter("Width of a trace's ends on bumps and vias", Min = 1, Max = 2000)]
    public double LandWidthUm { get; init; } = 100;

    [Parameter("Width of a trace's end under a ball", Min = 1, Max = 2000)]
    public double BallLandWidthUm { get; init; } = 280;

    [Parameter("Least distance between traces of a layer", Min = 0.1, Max = 5000)]
    public double TraceSpacingUm { get; init; } = 30;

    [Parameter("Dielectric on every circuit layer but the last: epoxy, benzocyclobutene or polyimide", IsMaterial = true, Source = "document 001, 0153",
        Part = "dielectric")]
    public string DielectricMaterial { get; init; } = "epoxy";

    [Parameter("Thickness of that dielectric", Min = 15, Max = 150, Source = "document 001, 0153")]
    public double DielectricThicknessUm { get; init; } = 25;

    [Parameter("From where the thicknesses of the package dielectrics count, which the document leaves open")]
    public DielectricDatum DielectricDatum { get; init; } = DielectricDatum.OverTraces;

    [Parameter("Dielectric on the last circuit layer: epoxy, benzocyclobutene or polyimide", IsMaterial = true, Source = "document 001, 0153, 0185")]
    public string SolderMaskMaterial { get; init; } = "solder-mask";

    [Parameter("Thickness of that dielectric", Min = 15, Max = 150, Source = "document 001, 0153, 0185")]
    public double SolderMaskThicknessUm { get; init; } = 25;

    [Parameter("Width of the openings between circuit layers", Min = 1, Max = 2000)]
    public double ViaOpeningUm { get; init; } = 80;

    [Parameter("How the metal of a circuit layer fills the openings below it, which the document leaves open")]
    public ViaFilling ViaFilling { get; init; } = ViaFilling.ByThickness;

    [Parameter("Whether the package has balls; without them the openings bare the last circuit layer", Source = "document 001, 0155, 0187",
        Part = "balls")]
    public bool Balls { get; init; } = true;

    [Parameter("Solder of the balls: tin-lead, tin-silver or tin-silver-copper", IsMaterial = true, Source = "document 001, 0155, 0187")]
    public string BallMaterial { get; init; } = "sac305";

    [Parameter("Diameter of a ball", Min = 250, Max = 1200, Source = "document 001, 0155, 0187")]
    public double BallDiameterUm { get; init; } = 300;

    [Parameter("Height of a ball over the last dielectric, less than its diameter", Min = 50, Max = 1190)]
    public double BallHeightUm { get; init; } = 220;

    [Parameter("Least distance between the centres of neighbouring balls", Min = 100, Max = 5000)]
    public double BallPitchUm { get; init; } = 500;

    [Parameter("Width of the openings under the balls", Min = 10, Max = 1200)]
    public double BallOpeningUm { get; init; } = 180;

    [Parameter("Share of the depth that balls take: for round balls their area by that of a bar, pi diameter / (4 pitch)", Min = 0.001, Max = 1)]
    public double BallFill { get; init; } = 0.5;

    [Parameter("Least distance from the edge of the outer dies to the centre of the outermost balls beyond them", Min = 0, Max = 20000)]
    public double BallOverhangUm { get; init; } = 400;

    [Parameter("Whether nickel and gold cover the last circuit layer in the openings under the balls", Source = "document 001, 0155, 0187")]
    public bool Finish { get; init; } = false;

    [Parameter("Nickel of the finish; drawn from 1 um, a contact resistance below", Min = 0.05, Max = 5, Source = "document 001, 0155, 0187")]
    public double FinishNickelThicknessUm { get; init; } = 3;

    [Parameter("Gold of the finish; drawn from 1 um, a contact resistance below", Min = 0.05, Max = 2, Source = "document 001, 0155, 0187")]
    public double FinishGoldThicknessUm { get; init; } = 0.1;

    [Parameter("What stands between passivation and bump, by the figure that shows it", Source = "document 001, 0043-0118",
        Part = "bumps and wafer circuit")]
    public FrontEndForm FrontEnd { get; init; } = FrontEndForm.Fig2a;

    [Parameter("Metals of a bump", Source = "document 001, 0055-0068")]
    public MetalScheme BumpMetal { get; init; } = MetalScheme.Copper;

    [Parameter("Height of a bump as plated, all metals together", Min = 5, Max = 150, PreferredMin = 20, PreferredMax = 50, Source = "document 001, 0044-0045; claims 6, 7")]
    public double BumpPlatedHeightUm { get; init; } = 30;

    [Parameter("Height of a bump after polish, flush with the moulded polymer", Min = 5, Max = 150, PreferredMin = 10, PreferredMax = 30, Source = "document 001, 0126, 0197, 0206, 0229, 0009")]
    public double BumpHeightUm { get; init; } = 20;

    [Parameter("Nickel of a copper-nickel or copper-nickel-gold bump as plated", Min = 1, Max = 10, Source = "document 001, 0056, 0060-0068, 0072")]
    public double BumpNickelThicknessUm { get; init; } = 3;

    [Parameter("Gold of a copper-nickel-gold bump as plated", Min = 1, Max = 10, Source = "document 001, 0056, 0060-0068, 0073")]
    public double BumpGoldThicknessUm { get; init; } = 2;

    [Parameter("Width of a bump", Min = 1, Max = 1000)]
    public double BumpWidthUm { get; init; } = 70;

    [Parameter("Distance from the centre of a pad to that of its bump, away from the middle of the die; front ends with traces only", Min = 0, Max = 5000, Source = "document 001, 0069-0108")]
    public double BumpShiftUm { get; init; } = 0;

    [Parameter("Share of the depth that pads, caps, wafer-level traces, bumps and contacts take: their width out of the plane by their pitch", Min = 0.001, Max = 1)]
    public double BumpFill { get; init; } = 0.5;

    [Parameter("Barrier under a bump and under wafer-level traces: titanium, titanium-tungsten, titanium nitride, chromium or tantalum nitride", IsMaterial = true, Source = "document 001, 0047")]
    public string BumpBarrierMaterial { get; init; } = "titanium-tungsten";

    [Parameter("Thickness of that barrier; a contact resistance, not drawn", Min = 0.01, Max = 0.7, PreferredMin = 0.03, PreferredMax = 0.35, Source = "document 001, 0047-0048, 0070-0075")]
    public double BumpBarrierThicknessUm { get; init; } = 0.2;

    [Parameter("Thickness of the seed on that barrier, of the lowest metal of bump or trace; a contact resistance, not drawn", Min = 0.03, Max = 1, PreferredMin = 0.05, PreferredMax = 0.5, Source = "document 001, 0049-0052, 0070-0075")]
    public double BumpSeedThicknessUm { get; init; } = 0.2;

    [Parameter("Metals of the wafer-level traces: gold, copper, copper-nickel or copper-nickel-gold", Source = "document 001, 0069-0075")]
    public MetalScheme WaferTraceMetal { get; init; } = MetalScheme.Copper;

    [Parameter("Thickness of a wafer-level trace, all metals together", Min = 1, Max = 35, PreferredMin = 2, PreferredMax = 15, Source = "document 001, 0069-0073, 0075, 0078")]
    public double WaferTraceThicknessUm { get; init; } = 5;

    [Parameter("Nickel of a wafer-level trace", Min = 0.5, Max = 10, PreferredMin = 0.5, PreferredMax = 5, Source = "document 001, 0069, 0075")]
    public double WaferTraceNickelThicknessUm { get; init; } = 1;

    [Parameter("Gold on the nickel of a wafer-level trace", Min = 0.01, Max = 5, PreferredMin = 0.01, PreferredMax = 3, Source = "document 001, 0069, 0075")]
    public double WaferTraceGoldThicknessUm { get; init; } = 1;

    [Parameter("Width of the ends of a wafer-level trace over pads and under bumps", Min = 1, Max = 1000)]
    public double WaferTraceWidthUm { get; init; } = 80;

    [Parameter("Wafer-level polymer: polyimide, benzocyclobutene, polyurethane, epoxy, parylene, solder mask, elastomer or porous dielectric", IsMaterial = true, Source = "document 001, 0076-0077, 0116")]
    public string WaferPolymerMaterial { get; init; } = "polyimide";

    [Parameter("Thickness of a wafer-level polymer over what it covers, cured", Min = 3, Max = 26, PreferredMin = 3, PreferredMax = 15, Source = "document 001, 0076-0077, 0085-0087, 0096-0097, 0108, 0116")]
    public double WaferPolymerThicknessUm { get; init; } = 8;

    [Parameter("Width of the openings of the wafer-level polymers; of figure 3D wider than the opening of the passivation, of figure 3C narrower", Min = 1, Max = 1000)]
    public double WaferOpeningUm { get; init; } = 30;

    [Parameter("Thickness of a polymer around bumps that stand straight on a trace, over the trace, cured; 0 for none", Min = 0, Max = 25, Source = "document 001, 0074, 0083, 0094, 0106 (3 to 25 um if there is one)")]
    public double CoverPolymerThicknessUm { get; init; } = 0;
}
