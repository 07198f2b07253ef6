namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The parameters of a moulded package of dies with bumps: circuit layers, their dielectrics and the balls.</summary>
internal sealed partial record BumpedDiePackage
{
    /// <summary>Metals of the circuit layers.</summary>
    [Parameter("Metals of the circuit layers", Source = "document 001, 0149, 0181", Part = "circuit")]
    public MetalScheme CircuitMetal { get; init; } = MetalScheme.Copper;

    /// <summary>Thickness of a circuit layer over its barrier and seed, all metals together, um.</summary>
    [Parameter("Thickness of a circuit layer over its barrier and seed, all metals together", Min = 1, Max = 100, PreferredMin = 10, PreferredMax = 30, Source = "document 001, 0149, 0181 (5 to 100 um); claim 5 (1 to 20 um)")]
    public double CircuitThicknessUm { get; init; } = 15;

    /// <summary>Nickel of a circuit layer, um.</summary>
    [Parameter("Nickel of a circuit layer", Min = 1, Max = 10, Source = "document 001, 0149, 0181")]
    public double CircuitNickelThicknessUm { get; init; } = 3;

    /// <summary>Gold on the nickel of a circuit layer, um.</summary>
    [Parameter("Gold on the nickel of a circuit layer", Min = 0.5, Max = 5, Source = "document 001, 0149, 0181")]
    public double CircuitGoldThicknessUm { get; init; } = 1;

    /// <summary>Whether a barrier lies under the seed of a circuit layer.</summary>
    [Parameter("Whether a barrier lies under the seed of a circuit layer", Source = "document 001, 0127, 0143-0145")]
    public bool CircuitBarrier { get; init; } = true;

    /// <summary>Barrier of the circuit layers: titanium, titanium-tungsten, titanium nitride, chromium or tantalum nitride.</summary>
    [Parameter("Barrier of the circuit layers: titanium, titanium-tungsten, titanium nitride, chromium or tantalum nitride", IsMaterial = true, Source = "document 001, 0127")]
    public string CircuitBarrierMaterial { get; init; } = "titanium-tungsten";

    /// <summary>Thickness of the barrier, um.</summary>
    [Parameter("Thickness of the barrier; a sheet under the traces and a contact resistance on bumps and in openings", Min = 0.03, Max = 1, Source = "document 001, 0127, 0159, 0207")]
    public double CircuitBarrierThicknessUm { get; init; } = 0.1;

    /// <summary>Thickness of the seed, of the lowest metal of the layer, um.</summary>
    [Parameter("Thickness of the seed, of the lowest metal of the layer; a sheet and a contact resistance as the barrier", Min = 0.05, Max = 2, PreferredMin = 0.1, PreferredMax = 1, Source = "document 001, 0127, 0159, 0207")]
    public double CircuitSeedThicknessUm { get; init; } = 0.3;

    /// <summary>Share of the depth that traces and vias take.</summary>
    [Parameter("Share of the depth that traces and vias take", Min = 0.001, Max = 1)]
    public double TraceFill { get; init; } = 0.5;

    /// <summary>Width of a trace's ends on bumps and vias, um.</summary>
    [Parameter("Width of a trace's ends on bumps and vias", Min = 1, Max = 2000)]
    public double LandWidthUm { get; init; } = 100;

    /// <summary>Width of a trace's end under a ball, um.</summary>
    [Parameter("Width of a trace's end under a ball", Min = 1, Max = 2000)]
    public double BallLandWidthUm { get; init; } = 280;

    /// <summary>Least distance between traces of a layer, um.</summary>
    [Parameter("Least distance between traces of a layer", Min = 0.1, Max = 5000)]
    public double TraceSpacingUm { get; init; } = 30;

    /// <summary>Dielectric on every circuit layer but the last: epoxy, benzocyclobutene or polyimide.</summary>
    [Parameter("Dielectric on every circuit layer but the last: epoxy, benzocyclobutene or polyimide", IsMaterial = true, Source = "document 001, 0153",
        Part = "dielectric")]
    public string DielectricMaterial { get; init; } = "epoxy";

    /// <summary>Thickness of that dielectric, um.</summary>
    [Parameter("Thickness of that dielectric", Min = 15, Max = 150, Source = "document 001, 0153")]
    public double DielectricThicknessUm { get; init; } = 25;

    /// <summary>From where the thicknesses of the package dielectrics count, which the document leaves open.</summary>
    [Parameter("From where the thicknesses of the package dielectrics count, which the document leaves open")]
    public DielectricDatum DielectricDatum { get; init; } = DielectricDatum.OverTraces;

    /// <summary>Dielectric on the last circuit layer: epoxy, benzocyclobutene or polyimide.</summary>
    [Parameter("Dielectric on the last circuit layer: epoxy, benzocyclobutene or polyimide", IsMaterial = true, Source = "document 001, 0153, 0185")]
    public string SolderMaskMaterial { get; init; } = "solder-mask";

    /// <summary>Thickness of that dielectric, um.</summary>
    [Parameter("Thickness of that dielectric", Min = 15, Max = 150, Source = "document 001, 0153, 0185")]
    public double SolderMaskThicknessUm { get; init; } = 25;

    /// <summary>Width of the openings between circuit layers, um.</summary>
    [Parameter("Width of the openings between circuit layers", Min = 1, Max = 2000)]
    public double ViaOpeningUm { get; init; } = 80;

    /// <summary>How the metal of a circuit layer fills the openings below it, which the document leaves open.</summary>
    [Parameter("How the metal of a circuit layer fills the openings below it, which the document leaves open")]
    public ViaFilling ViaFilling { get; init; } = ViaFilling.ByThickness;

    /// <summary>Whether the package has balls.</summary>
    [Parameter("Whether the package has balls; without them the openings bare the last circuit layer", Source = "document 001, 0155, 0187",
        Part = "balls")]
    public bool Balls { get; init; } = true;

    /// <summary>Solder of the balls: tin-lead, tin-silver or tin-silver-copper.</summary>
    [Parameter("Solder of the balls: tin-lead, tin-silver or tin-silver-copper", IsMaterial = true, Source = "document 001, 0155, 0187")]
    public string BallMaterial { get; init; } = "sac305";

    /// <summary>Diameter of a ball, um.</summary>
    [Parameter("Diameter of a ball", Min = 250, Max = 1200, Source = "document 001, 0155, 0187")]
    public double BallDiameterUm { get; init; } = 300;

    /// <summary>Height of a ball over the last dielectric, less than its diameter, um.</summary>
    [Parameter("Height of a ball over the last dielectric, less than its diameter", Min = 50, Max = 1190)]
    public double BallHeightUm { get; init; } = 220;

    /// <summary>Least distance between the centres of neighbouring balls, um.</summary>
    [Parameter("Least distance between the centres of neighbouring balls", Min = 100, Max = 5000)]
    public double BallPitchUm { get; init; } = 500;

    /// <summary>Width of the openings under the balls, um.</summary>
    [Parameter("Width of the openings under the balls", Min = 10, Max = 1200)]
    public double BallOpeningUm { get; init; } = 180;

    /// <summary>Share of the depth that balls take: for round balls their area by that of a bar, pi diameter /.</summary>
    [Parameter("Share of the depth that balls take: for round balls their area by that of a bar, pi diameter / (4 pitch)", Min = 0.001, Max = 1)]
    public double BallFill { get; init; } = 0.5;

    /// <summary>Least distance from the edge of the outer dies to the centre of the outermost balls beyond them, um.</summary>
    [Parameter("Least distance from the edge of the outer dies to the centre of the outermost balls beyond them", Min = 0, Max = 20000)]
    public double BallOverhangUm { get; init; } = 400;

    /// <summary>Whether nickel and gold cover the last circuit layer in the openings under the balls.</summary>
    [Parameter("Whether nickel and gold cover the last circuit layer in the openings under the balls", Source = "document 001, 0155, 0187")]
    public bool Finish { get; init; } = false;

    /// <summary>Nickel of the finish, um.</summary>
    [Parameter("Nickel of the finish; drawn from 1 um, a contact resistance below", Min = 0.05, Max = 5, Source = "document 001, 0155, 0187")]
    public double FinishNickelThicknessUm { get; init; } = 3;

    /// <summary>Gold of the finish, um.</summary>
    [Parameter("Gold of the finish; drawn from 1 um, a contact resistance below", Min = 0.05, Max = 2, Source = "document 001, 0155, 0187")]
    public double FinishGoldThicknessUm { get; init; } = 0.1;
}
