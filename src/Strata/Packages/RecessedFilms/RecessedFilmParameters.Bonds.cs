namespace Strata.Packages.RecessedFilms;

/// <content>Wires, bumps and the metal plate.</content>
internal sealed partial record RecessedFilmParameters
{
    /// <summary>Diameter of a wire, um.</summary>
    [Parameter("Diameter of a bond wire", Min = 5, Max = 500, PreferredMin = 15, PreferredMax = 50, Part = "wires")]
    public double WireDiameterUm { get; init; } = 25;

    /// <summary>Length of a wire, um.</summary>
    [Parameter("Length of a bond wire from die to pad, which with its diameter gives its resistances; at least the distance between its ends", Min = 1, Max = 20_000)]
    public double WireLengthUm { get; init; } = 800;

    /// <summary>Height of a wire's loop over the die's pad, um.</summary>
    [Parameter("Height of the loop of the wire next to the die's side over its pad; the loops of legs further out are higher by diameter and spacing each", Min = 1, Max = 2000)]
    public double WireLoopUm { get; init; } = 80;

    /// <summary>Wires of a leg over the depth.</summary>
    [Parameter("Wires over the depth of the section that join the die to each row of legs, side by side", Min = 1, Max = 1000)]
    public int WiresPerLeg { get; init; } = 10;

    /// <summary>Material of the wires.</summary>
    [Parameter("Material of the wires", IsMaterial = true)]
    public string WireMaterial { get; init; } = "gold";

    /// <summary>Width of a pad of the die, um.</summary>
    [Parameter("Width of the die's own pads, at which wires or bumps end", Min = 1, Max = 1000, Part = "die pads")]
    public double DiePadWidthUm { get; init; } = 80;

    /// <summary>Thickness of a pad of the die, um.</summary>
    [Parameter("Thickness of the die's own pads", Min = 0.1, Max = 50)]
    public double DiePadThicknessUm { get; init; } = 2;

    /// <summary>Distance of the outermost pads of the die from its side, um.</summary>
    [Parameter("Distance between the side of the die and the centre of its next pad, wire mode only", Min = 0.5, Max = 1e4)]
    public double DiePadOffsetUm { get; init; } = 100;

    /// <summary>Distance of the pads of the die, um.</summary>
    [Parameter("Distance between the centres of neighbouring pads of the die, wire mode only", Min = 1, Max = 1e4)]
    public double DiePadPitchUm { get; init; } = 120;

    /// <summary>Material of the pads of the die.</summary>
    [Parameter("Material of the die's own pads", IsMaterial = true)]
    public string DiePadMaterial { get; init; } = "aluminium";

    /// <summary>Width of a bump, um.</summary>
    [Parameter("Width of a bump, bump mode only", Min = 1, Max = 1000, Part = "bumps")]
    public double BumpWidthUm { get; init; } = 90;

    /// <summary>Material of the bumps.</summary>
    [Parameter("Material of the bumps", IsMaterial = true)]
    public string BumpMaterial { get; init; } = "sac305";

    /// <summary>Where the metal plate lies.</summary>
    [Parameter("Where the metal plate lies: none, at the film's back face or at the die's", Source = "document 003, claims 2 and 4",
        Part = "plate")]
    public PlatePlace Plate { get; init; } = PlatePlace.None;

    /// <summary>Width of the plate, um.</summary>
    [Parameter("Width of the metal plate; without it the die's", Min = 1, Max = 1e5)]
    public double? PlateWidthUm { get; init; }

    /// <summary>Thickness of the plate, um.</summary>
    [Parameter("Thickness of the metal plate", Min = 0.1, Max = 2000)]
    public double PlateThicknessUm { get; init; } = 20;

    /// <summary>Whether a plate at the film's back is soldered to the board.</summary>
    [Parameter("Whether a plate at the film's back is soldered to a land of the board under it; otherwise it stands over the board in the gas")]
    public bool ThermalLand { get; init; } = true;

    /// <summary>How far the plate reaches into the film, um.</summary>
    [Parameter("Depth to which a plate at the film's back reaches into the film; 0 on its face", Min = 0, Max = 1000)]
    public double PlateDepthUm { get; init; }

    /// <summary>Material of the plate.</summary>
    [Parameter("Material of the metal plate", IsMaterial = true, Source = "document 003, claims 2 and 4: metal")]
    public string PlateMaterial { get; init; } = "copper";

    /// <summary>Least gap between metal of different nets, um.</summary>
    [Parameter("Least gap between metal of different nets, and between plate and electrodes", Min = 0.05, Max = 1000, Part = "package")]
    public double SpacingUm { get; init; } = 20;
}
