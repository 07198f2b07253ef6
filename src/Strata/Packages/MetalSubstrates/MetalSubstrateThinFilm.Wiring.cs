using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <content>The thin film, its nets, and what stands on it.</content>
internal sealed partial record MetalSubstrateThinFilm
{
    /// <summary>Number of levels.</summary>
    [Parameter("Levels of the thin film, each a dielectric with a patterned wiring layer on it", Min = 1, Max = 12, Source = "own range; one or several in document 000, claims 6 and 14",
        Part = "dielectric")]
    public int Levels { get; init; } = 3;

    /// <summary>Dielectric thickness, um.</summary>
    [Parameter("Thickness of each dielectric between the wiring layers", Min = 0.5, Max = 500)]
    public double DielectricUm { get; init; } = 12;

    /// <summary>Dielectric material.</summary>
    [Parameter("Material of the dielectrics; the claims name polyimide, benzocyclobutene, porous dielectric and stress buffer material", IsMaterial = true, Source = "document 000, claims 13, 21, 44, 52, 75 and 87")]
    public string DielectricMaterial { get; init; } = "polyimide";

    /// <summary>Nets per die.</summary>
    [Parameter("Metal pads of each die in the section, each with its net", Min = 1, Max = 200, Part = "die pads")]
    public int PadsPerDie { get; init; } = 13;

    /// <summary>Metal pad pitch, um.</summary>
    [Parameter("Pitch of the metal pads of a die", Min = 1, Max = 50_000)]
    public double DiePadPitchUm { get; init; } = 480;

    /// <summary>Metal pad width, um.</summary>
    [Parameter("Width of a metal pad of a die; at least that of a via", Min = 0.5, Max = 5000)]
    public double DiePadWidthUm { get; init; } = 60;

    /// <summary>Metal pad material.</summary>
    [Parameter("Metal of the dies' pads", IsMaterial = true)]
    public string DiePadMaterial { get; init; } = "aluminium";

    /// <summary>Via form.</summary>
    [Parameter("Thru-holes filled by vias, or lined by the wiring itself", Source = "document 000, claims 7, 8, 73 and 74", Part = "vias")]
    public ThruHole ThruHole { get; init; } = ThruHole.Filled;

    /// <summary>Via width at the die side, um.</summary>
    [Parameter("Width of a thru-hole at its end towards the die", Min = 0.5, Max = 2000)]
    public double ViaWidthUm { get; init; } = 40;

    /// <summary>Via width at the outer side, um.</summary>
    [Parameter("Width of a thru-hole at its other end; without it the hole is straight", Min = 0.5, Max = 2000)]
    public double? ViaOuterWidthUm { get; init; }

    /// <summary>Metal thickness in a lined hole, um.</summary>
    [Parameter("Thickness of the metal on walls and floor of a lined thru-hole", Min = 0.1, Max = 200)]
    public double ViaLinerUm { get; init; } = 5;

    /// <summary>Via fill.</summary>
    [Parameter("Share of the depth that a via takes: area over width times pitch for round vias in a row", Min = 1e-4, Max = 1)]
    public double ViaFill { get; init; } = 0.1;

    /// <summary>Wiring thickness, um.</summary>
    [Parameter("Thickness of the patterned wiring layers", Min = 0.1, Max = 200, Source = "own range; more than that of internal traces in document 000, claim 4",
        Part = "wiring")]
    public double WiringThicknessUm { get; init; } = 5;

    /// <summary>Wiring material.</summary>
    [Parameter("Metal of wiring and vias", IsMaterial = true, Source = "document 000, claims 76 and 88")]
    public string WiringMaterial { get; init; } = "copper";

    /// <summary>Width of external traces out of the plane, um.</summary>
    [Parameter("Width of the traces of the external circuitry, out of the plane, which with row_pitch_um gives their share of the depth; compared with internal traces", Min = 0.1, Max = 5000, Source = "own range; document 000, claims 4 and 35")]
    public double TraceWidthUm { get; init; } = 20;

    /// <summary>Wiring fill.</summary>
    [Parameter("Share of the depth that a trace takes: its width over the pitch of traces out of the plane", Min = 1e-4, Max = 1)]
    public double WiringFill { get; init; } = 0.1;

    /// <summary>Land width, um.</summary>
    [Parameter("Width of a trace's ends under and over vias, along the section", Min = 0.5, Max = 5000)]
    public double LandWidthUm { get; init; } = 50;

    /// <summary>Spacing, um.</summary>
    [Parameter("Least gap between conductors of different nets", Min = 0.1, Max = 5000)]
    public double SpacingUm { get; init; } = 10;

    /// <summary>Bonding pad width, um.</summary>
    [Parameter("Width of the bonding pads that the outermost wiring layer forms", Min = 0.5, Max = 5000, Source = "own range; document 000, claims 6 and 14")]
    public double BondingPadWidthUm { get; init; } = 300;

    /// <summary>Internal trace width, um.</summary>
    [Parameter("Width of the dies' internal traces; for the comparison alone", Min = 0.001, Max = 100, Source = "own range; document 000, claims 4 and 35")]
    public double InternalTraceWidthUm { get; init; } = 0.6;

    /// <summary>Internal trace thickness, um.</summary>
    [Parameter("Thickness of the dies' internal traces; for the comparison alone", Min = 0.001, Max = 20, Source = "own range; document 000, claims 4 and 35")]
    public double InternalTraceThicknessUm { get; init; } = 0.8;

    /// <summary>Internal trace length, um.</summary>
    [Parameter("Length of the dies' internal traces; for the comparison alone", Min = 0.1, Max = 20_000, Source = "own range; document 000, claims 4 and 35")]
    public double InternalTraceLengthUm { get; init; } = 200;

    /// <summary>Pads joined by a bus.</summary>
    [Parameter("Neighbouring nets, in the middle, that a power or ground bus joins; 0 for no bus", Min = 0, Max = 200, Source = "own range; document 000, claims 5 and 36",
        Part = "bus")]
    public int BusPads { get; init; }

    /// <summary>Level of the bus.</summary>
    [Parameter("Wiring level of the bus, counted from the die", Min = 1, Max = 12)]
    public int BusLevel { get; init; } = 1;

    /// <summary>Exits of the bus.</summary>
    [Parameter("Whether the bus has a bonding pad at its two ends or at each of its nets")]
    public BusExits BusExits { get; init; } = BusExits.Ends;

    /// <summary>Bus fill.</summary>
    [Parameter("Share of the depth that the bus takes; it is wider than a trace", Min = 1e-4, Max = 1)]
    public double BusFill { get; init; } = 0.5;

    /// <summary>Passive device.</summary>
    [Parameter("Passive device that a part of the wiring forms", Source = "document 000, claims 10 to 12, 18 to 20",
        Part = "passive device")]
    public PassiveForm Passive { get; init; } = PassiveForm.None;

    /// <summary>Width of the passive device, um.</summary>
    [Parameter("Width of the passive device along the section: a resistor's length, a capacitor's plate, a coil's cut turns", Min = 1, Max = 20_000)]
    public double PassiveWidthUm { get; init; } = 400;

    /// <summary>Resistor material.</summary>
    [Parameter("Material of a resistor; poorer than the wiring", IsMaterial = true)]
    public string ResistorMaterial { get; init; } = "tantalum-nitride";

    /// <summary>Power of the resistor, W.</summary>
    [Parameter("Heat that a resistor releases in a thermal analysis; where current is solved the Joule heat is computed instead", Min = 0, Max = 1000)]
    public double? ResistorPowerW { get; init; }

    /// <summary>Turns of the coil.</summary>
    [Parameter("Turns of an inductor that the section cuts", Min = 1, Max = 50)]
    public int InductorTurns { get; init; } = 4;

    /// <summary>Passivation, um.</summary>
    [Parameter("Thickness of the passivation over the thin film, opened over the bonding pads; 0 for none", Min = 0, Max = 500, Source = "own range; document 000, claims 27, 58 and 77",
        Part = "passivation")]
    public double PassivationUm { get; init; }

    /// <summary>Passivation material.</summary>
    [Parameter("Material of the passivation", IsMaterial = true)]
    public string PassivationMaterial { get; init; } = "solder-mask";

    /// <summary>Passivation opening, um.</summary>
    [Parameter("Width of the openings of the passivation", Min = 0.5, Max = 5000)]
    public double PassivationOpeningUm { get; init; } = 200;

    /// <summary>Bonding points.</summary>
    [Parameter("Bonding points on the bonding pads", Source = "document 000, claims 28, 29, 59, 60, 78 and 79", Part = "end points")]
    public EndPointForm EndPoints { get; init; } = EndPointForm.Balls;

    /// <summary>Bonding pad pitch, um.</summary>
    [Parameter("Pitch of the bonding pads and points", Min = 1, Max = 50_000)]
    public double EndPointPitchUm { get; init; } = 800;

    /// <summary>Bonding point width, um.</summary>
    [Parameter("Largest width of a bonding point: the diameter of a ball", Min = 1, Max = 5000)]
    public double EndPointWidthUm { get; init; } = 300;

    /// <summary>Bonding point height, um.</summary>
    [Parameter("Height of a bonding point; of a ball less than its diameter, since pads cut it flat", Min = 1, Max = 10_000)]
    public double EndPointHeightUm { get; init; } = 250;

    /// <summary>Bonding point material.</summary>
    [Parameter("Material of the bonding points", IsMaterial = true)]
    public string EndPointMaterial { get; init; } = "sac305";

    /// <summary>Bonding point fill.</summary>
    [Parameter("Share of the depth that a bonding point takes: area over width times pitch for balls in a row", Min = 1e-4, Max = 1)]
    public double EndPointFill { get; init; } = 0.3;
}
