using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <summary>
/// Dies glued by their backs to a metal substrate, under a thin-film circuit layer that fans out beyond their active
/// surfaces (document 000).
/// </summary>
internal sealed record MetalSubstrateParameters : PackageParameters
{
    private const double LargestLength = 1e5;

    [Parameter("Width of the package, as cut; substrate and thin film are as wide", Min = 100, Max = LargestLength, Source = "own range; singulated in document 000, claims 80 to 82",
        Part = "substrate")]
    public double PackageWidthUm { get; init; } = 12_000;

    [Parameter("Metal substrate: flat, with machined recesses, or of two layers of which the upper is opened", Source = "document 000, claims 1, 22, 23, 64 to 69")]
    public SubstrateForm Substrate { get; init; } = SubstrateForm.Flat;

    [Parameter("Metal of the substrate; of its opened layer where there are two", IsMaterial = true, Source = "document 000, claim 1")]
    public string SubstrateMaterial { get; init; } = "copper";

    [Parameter("Thickness of the metal below the dies: the flat substrate, the floor of a recess, or the closed layer", Min = 10, Max = 20_000)]
    public double FloorThicknessUm { get; init; } = 500;

    [Parameter("Depth of a recess, or thickness of the opened layer; without it die and joint together, so that the surfaces are level", Min = 1, Max = 5000, Source = "own range; the die's thickness in document 000, claims 24, 55, 65 and 68")]
    public double? RecessDepthUm { get; init; }

    [Parameter("Metal of the closed layer of a two-layer substrate", IsMaterial = true, Source = "document 000, claim 23")]
    public string FloorMaterial { get; init; } = "copper";

    [Parameter("Thickness of the joint between the layers of a two-layer substrate; 0 for none", Min = 0, Max = 500)]
    public double LayerJointUm { get; init; } = 10;

    [Parameter("Material of the joint between the layers of a two-layer substrate", IsMaterial = true)]
    public string LayerJointMaterial { get; init; } = "die-attach-silver-epoxy";

    [Parameter("Glued directly, or thinned on a temporary carrier and transferred to a flat substrate", Source = "document 000, claims 61 and 102",
        Part = "dies")]
    public BuildProcess Build { get; init; } = BuildProcess.Direct;

    [Parameter("Dies side by side", Min = 1, Max = 8, Source = "own range; several in document 000, claims 30, 61 and 102")]
    public int Dies { get; init; } = 1;

    [Parameter("Width of the dies: one value for all alike, or one for each from the west", Min = 50, Max = LargestLength)]
    public NumberList DieWidthUm { get; init; } = 6000;

    [Parameter("Gap between neighbouring dies", Min = 10, Max = 50_000)]
    public double DieGapUm { get; init; } = 500;

    [Parameter("Thickness of the dies, front end included; one for all, since the thin film lies flat on them", Min = 10, Max = 2000, PreferredMin = 20, PreferredMax = 775)]
    public double DieThicknessUm { get; init; } = 300;

    [Parameter("Material of the dies", IsMaterial = true)]
    public string DieMaterial { get; init; } = "silicon";

    [Parameter("Thickness of the layer under the active surface that releases the heat", Min = 0.01, Max = 500)]
    public double ActiveLayerUm { get; init; } = 2;

    [Parameter("Thickness of the dies' internal circuitry, which forms the metal pads; 0 for none", Min = 0, Max = 50, Source = "own range; document 000, claims 2 and 33")]
    public double FrontEndUm { get; init; } = 3;

    [Parameter("Material of the internal circuitry between the pads", IsMaterial = true)]
    public string FrontEndMaterial { get; init; } = "silicon-dioxide";

    [Parameter("Thickness of the adhesive at the backs of the dies", Min = 0.1, Max = 500, Source = "own range; adhered in document 000, claim 1",
        Part = "joint and filling")]
    public double JointUm { get; init; } = 20;

    [Parameter("Adhesive at the backs of the dies", IsMaterial = true)]
    public string JointMaterial { get; init; } = "die-attach-silver-epoxy";

    [Parameter("Whether the adhesive covers the whole substrate, under dies and filling, instead of the backs of the dies alone",
        Source = "document 000, claims 102 and 107")]
    public bool JointBlanket { get; init; }

    [Parameter("Gap between a die and the wall of its recess or opening", Min = 0.1, Max = 5000)]
    public double SideGapUm { get; init; } = 50;

    [Parameter("Whether a filling layer surrounds the dies, its top level with the active surfaces; otherwise the first dielectric does", Source = "document 000, claims 25, 56, 70 and 107")]
    public bool Filling { get; init; }

    [Parameter("Material of the filling layer; the claims name epoxy and polymer", IsMaterial = true, Source = "document 000, claims 26, 57, 71 and 108")]
    public string FillingMaterial { get; init; } = "epoxy";

    [Parameter("Levels of the thin film, each a dielectric with a patterned wiring layer on it", Min = 1, Max = 12, Source = "own range; one or several in document 000, claims 6 and 14",
        Part = "dielectric")]
    public int Levels { get; init; } = 3;

    [Parameter("Thickness of each dielectric between the wiring layers", Min = 0.5, Max = 500)]
    public double DielectricUm { get; init; } = 12;

    [Parameter("Material of the dielectrics; the claims name polyimide, benzocyclobutene, porous dielectric and stress buffer material", IsMaterial = true, Source = "document 000, claims 13, 21, 44, 52, 75 and 87")]
    public string DielectricMaterial { get; init; } = "polyimide-redistribution";

    [Parameter("Metal pads of each die in the section, each with its net", Min = 1, Max = 200, Part = "die pads")]
    public int PadsPerDie { get; init; } = 13;

    [Parameter("Pitch of the metal pads of a die", Min = 1, Max = 50_000)]
    public double DiePadPitchUm { get; init; } = 480;

    [Parameter("Width of a metal pad of a die; at least that of a via", Min = 0.5, Max = 5000)]
    public double DiePadWidthUm { get; init; } = 60;

    [Parameter("Metal of the dies' pads", IsMaterial = true)]
    public string DiePadMaterial { get; init; } = "aluminium";

    [Parameter("Thru-holes filled by vias, or lined by the wiring itself", Source = "document 000, claims 7, 8, 73 and 74", Part = "vias")]
    public ThruHole ThruHole { get; init; } = ThruHole.Filled;

    [Parameter("Metal that fills or lines the thru-holes; without it that of the wiring", IsMaterial = true,
        Source = "document 000, claims 74, 86, 111 and 123")]
    public string? ViaMaterial { get; init; }

    [Parameter("Metal that fills the core of lined thru-holes; without it the dielectric does", IsMaterial = true,
        Source = "document 000, claims 74, 86, 111 and 123")]
    public string? ViaCoreMaterial { get; init; }

    [Parameter("Width of a thru-hole at its end towards the die", Min = 0.5, Max = 2000)]
    public double ViaWidthUm { get; init; } = 40;

    [Parameter("Width of a thru-hole at its other end; without it the hole is straight", Min = 0.5, Max = 2000)]
    public double? ViaOuterWidthUm { get; init; }

    [Parameter("Thickness of the metal on walls and floor of a lined thru-hole", Min = 0.1, Max = 200)]
    public double ViaLinerUm { get; init; } = 5;

    [Parameter("Share of the depth that a via takes: area over width times pitch for round vias in a row", Min = 1e-4, Max = 1)]
    public double ViaFill { get; init; } = 0.1;

    [Parameter("Thickness of the patterned wiring layers", Min = 0.1, Max = 200, Source = "own range; more than that of internal traces in document 000, claim 4",
        Part = "wiring")]
    public double WiringThicknessUm { get; init; } = 5;

    [Parameter("Metal of wiring and vias", IsMaterial = true, Source = "document 000, claims 76 and 88")]
    public string WiringMaterial { get; init; } = "copper";

    [Parameter("Width of the traces of the external circuitry, out of the plane, which with row_pitch_um gives their share of the depth; compared with internal traces", Min = 0.1, Max = 5000, Source = "own range; document 000, claims 4 and 35")]
    public double TraceWidthUm { get; init; } = 20;

    [Parameter("Share of the depth that a trace takes: its width over the pitch of traces out of the plane", Min = 1e-4, Max = 1)]
    public double WiringFill { get; init; } = 0.1;

    [Parameter("Width of a trace's ends under and over vias, along the section", Min = 0.5, Max = 5000)]
    public double LandWidthUm { get; init; } = 50;

    [Parameter("Least gap between conductors of different nets", Min = 0.1, Max = 5000)]
    public double SpacingUm { get; init; } = 10;

    [Parameter("Width of the bonding pads that the outermost wiring layer forms", Min = 0.5, Max = 5000, Source = "own range; document 000, claims 6 and 14")]
    public double BondingPadWidthUm { get; init; } = 300;

    [Parameter("Width of the dies' internal traces; for the comparison alone", Min = 0.001, Max = 100, Source = "own range; document 000, claims 4 and 35")]
    public double InternalTraceWidthUm { get; init; } = 0.6;

    [Parameter("Thickness of the dies' internal traces; for the comparison alone", Min = 0.001, Max = 20, Source = "own range; document 000, claims 4 and 35")]
    public double InternalTraceThicknessUm { get; init; } = 0.8;

    [Parameter("Length of the dies' internal traces; for the comparison alone", Min = 0.1, Max = 20_000, Source = "own range; document 000, claims 4 and 35")]
    public double InternalTraceLengthUm { get; init; } = 200;

    [Parameter("Neighbouring nets, in the middle, that a power or ground bus joins; 0 for no bus", Min = 0, Max = 200, Source = "own range; document 000, claims 5 and 36",
        Part = "bus")]
    public int BusPads { get; init; }

    [Parameter("Wiring level of the bus, counted from the die", Min = 1, Max = 12)]
    public int BusLevel { get; init; } = 1;

    [Parameter("Whether the bus has a bonding pad at its two ends, at each of its nets or none, as a trace that returns to the dies",
        Source = "none: document 000, claims 3 and 34")]
    public BusExits BusExits { get; init; } = BusExits.Ends;

    [Parameter("Share of the depth that the bus takes; it is wider than a trace", Min = 1e-4, Max = 1)]
    public double BusFill { get; init; } = 0.5;

    [Parameter("Passive device that a part of the wiring forms", Source = "document 000, claims 10 to 12, 18 to 20",
        Part = "passive device")]
    public PassiveForm Passive { get; init; } = PassiveForm.None;

    [Parameter("Width of the passive device along the section: a resistor's length, a capacitor's plate, a coil's cut turns", Min = 1, Max = 20_000)]
    public double PassiveWidthUm { get; init; } = 400;

    [Parameter("Material of a resistor; poorer than the wiring", IsMaterial = true)]
    public string ResistorMaterial { get; init; } = "tantalum-nitride";

    [Parameter("Heat that a resistor releases in a thermal analysis; where current is solved the Joule heat is computed instead", Min = 0, Max = 1000)]
    public double? ResistorPowerW { get; init; }

    [Parameter("Sheet resistance of a resistor, ohm per square: its film is as thick as its resistivity over it; without it as the wiring",
        Min = 1e-3, Max = 1e5)]
    public double? ResistorSheetOhm { get; init; }

    [Parameter("Turns of a coil; the section cuts each at both sides of the coil's middle", Min = 1, Max = 50)]
    public int InductorTurns { get; init; } = 4;

    [Parameter("Width inside the innermost turn of a coil; without it 0.4 of the coil's", Min = 1, Max = 20_000)]
    public double? InductorInnerUm { get; init; }

    [Parameter("Height of the gas between the membrane of a sensor and the dielectric over its electrode", Min = 0.1, Max = 500,
        Source = "own range; micro electronic mechanical sensor in document 000, claims 11, 42 and 50")]
    public double MemsGapUm { get; init; } = 3;

    [Parameter("Gap between the two strips of a filter", Min = 0.1, Max = 5000)]
    public double FilterGapUm { get; init; } = 10;

    [Parameter("Thickness of the passivation over the thin film, opened over the bonding pads; 0 for none", Min = 0, Max = 500, Source = "own range; document 000, claims 27, 58 and 77",
        Part = "passivation")]
    public double PassivationUm { get; init; }

    [Parameter("Material of the passivation", IsMaterial = true)]
    public string PassivationMaterial { get; init; } = "solder-mask";

    [Parameter("Width of the openings of the passivation", Min = 0.5, Max = 5000)]
    public double PassivationOpeningUm { get; init; } = 200;

    [Parameter("Bonding points on the bonding pads", Source = "document 000, claims 28, 29, 59, 60, 78 and 79", Part = "end points")]
    public EndPointForm EndPoints { get; init; } = EndPointForm.Balls;

    [Parameter("Pitch of the bonding pads and points", Min = 1, Max = 50_000)]
    public double EndPointPitchUm { get; init; } = 800;

    [Parameter("Largest width of a bonding point: the diameter of a ball", Min = 1, Max = 5000)]
    public double EndPointWidthUm { get; init; } = 300;

    [Parameter("Height of a bonding point; of a ball less than its diameter, since pads cut it flat", Min = 1, Max = 10_000)]
    public double EndPointHeightUm { get; init; } = 250;

    [Parameter("Material of the bonding points", IsMaterial = true)]
    public string EndPointMaterial { get; init; } = "sac305";

    [Parameter("Share of the depth that a bonding point takes: area over width times pitch for balls in a row", Min = 1e-4, Max = 1)]
    public double EndPointFill { get; init; } = 0.3;

    /// <inheritdoc/>
    internal override bool HasChargedPart => Passive is not (PassiveForm.None or PassiveForm.Resistor);

    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => MetalSubstrateTemplate.Instance.Draw(name, this);
}
