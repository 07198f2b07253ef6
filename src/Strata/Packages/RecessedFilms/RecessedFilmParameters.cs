using Strata.CrossSections;

namespace Strata.Packages.RecessedFilms;

/// <summary>The parameters of an ultra-thin package on a film with recessed leg positions (document 003); the document gives no number, so sizes are own defaults.</summary>
internal sealed record RecessedFilmParameters : PackageParameters
{
    [Parameter("Whether wires or bumps join the die to the pads in the recesses", Source = "document 003, claims 1 and 3",
        Part = "package")]
    public BondMode Bond { get; init; } = BondMode.Wire;

    [Parameter("Width of the package between its cut sides", Min = 10, Max = 1e5)]
    public double PackageWidthUm { get; init; } = 3000;

    [Parameter("Least gap between metal of different nets, and between plate and electrodes", Min = 0.05, Max = 1000)]
    public double SpacingUm { get; init; } = 20;

    [Parameter("Thickness of the film", Min = 1, Max = 1000, PreferredMax = 100, Source = "document 003, claim 1: a thin film; thickness own default",
        Part = "film")]
    public double FilmThicknessUm { get; init; } = 50;

    [Parameter("Material of the film", IsMaterial = true, Source = "document 003, claim 1: polymer film or polyimide")]
    public string FilmMaterial { get; init; } = "polyimide";

    [Parameter("Width of the die", Min = 1, Max = 1e5, Part = "die")]
    public double DieWidthUm { get; init; } = 1500;

    [Parameter("Thickness of the die", Min = 5, Max = 1000, PreferredMin = 25, PreferredMax = 200)]
    public double DieThicknessUm { get; init; } = 100;

    [Parameter("Material of the die", IsMaterial = true)]
    public string DieMaterial { get; init; } = "silicon";

    [Parameter("Thickness of the layer at the active face that releases heat", Min = 0.1, Max = 100)]
    public double ActiveThicknessUm { get; init; } = 5;

    [Parameter("Thickness of the glue between die and film; in bump mode of the gap under the die, bumps' height out of the recess", Min = 0, Max = 200, Source = "document 003, claim 1; thickness own default")]
    public double GlueThicknessUm { get; init; } = 15;

    [Parameter("Material of the glue, or of the filling of the gap in bump mode", IsMaterial = true)]
    public string GlueMaterial { get; init; } = "die-attach-film";

    [Parameter("Legs in the section; wire mode puts half of them at either side of the die, bump mode under it", Min = 1, Max = 64,
        Part = "legs")]
    public int Legs { get; init; } = 2;

    [Parameter("Distance between the centres of neighbouring legs", Min = 1, Max = 1e4)]
    public double LegPitchUm { get; init; } = 400;

    [Parameter("Distance between the side of the die and the centre of the next leg, wire mode only", Min = 1, Max = 1e4)]
    public double LegOffsetUm { get; init; } = 350;

    [Parameter("Depth of the recess at each leg; 0 for none, which the document excludes", Min = 0, Max = 1000, Source = "document 003, claim 1: above 0; depth own default")]
    public double RecessDepthUm { get; init; } = 30;

    [Parameter("Width of a recess at its bottom", Min = 1, Max = 5000)]
    public double RecessWidthUm { get; init; } = 180;

    [Parameter("Angle of the recess walls in the film at the bottom of the recess: 90 straight (laser), above wider at the face (etched)", Min = 90, Max = 150, Source = "document 003, claim 1: etching or laser; angle own default")]
    public double RecessAngleDeg { get; init; } = 90;

    [Parameter("Material in the recesses around pads, wires and bumps; without it the package material where wires lead to them, and the gas"
        + " under a bumped die, whose glue or filling keeps the package material out",
        IsMaterial = true, Source = "document 003, claim 1: package material")]
    public string? RecessFillMaterial { get; init; }

    [Parameter("Thickness of the metal pad in a recess", Min = 0.1, Max = 500, Source = "document 003, claim 1: within the recess; thickness own default",
        Part = "pads and electrodes")]
    public double PadThicknessUm { get; init; } = 15;

    [Parameter("Width of the metal pad in a recess", Min = 1, Max = 5000)]
    public double PadWidthUm { get; init; } = 150;

    [Parameter("Material of pads and electrodes", IsMaterial = true, Source = "document 003, claim 1: metal")]
    public string PadMaterial { get; init; } = "copper";

    [Parameter("Width of the electrode that leads from the pad through the film", Min = 1, Max = 5000)]
    public double ElectrodeWidthUm { get; init; } = 100;

    [Parameter("Height by which the electrode protrudes from the film's back face; 0 for none, which the document excludes", Min = 0, Max = 500, Source = "document 003, claim 1: protrudes; height own default")]
    public double ElectrodeProtrusionUm { get; init; } = 20;

    [Parameter("Share of the depth that a row of pads, electrodes and bumps takes", Min = 1e-3, Max = 1)]
    public double LegFill { get; init; } = 1;

    [Parameter("Thickness of the package material over the die, or over the plate at its back", Min = 0, Max = 5000, Source = "document 003, claim 1; thickness own default",
        Part = "mould")]
    public double CoverThicknessUm { get; init; } = 150;

    [Parameter("Package material over film and die", IsMaterial = true)]
    public string MouldMaterial { get; init; } = "epoxy-moulding-compound";

    [Parameter("Diameter of a bond wire", Min = 5, Max = 500, PreferredMin = 15, PreferredMax = 50, Part = "wires")]
    public double WireDiameterUm { get; init; } = 25;

    [Parameter("Length of a bond wire from die to pad, which with its diameter gives its resistances; at least the distance between its ends", Min = 1, Max = 20_000)]
    public double WireLengthUm { get; init; } = 800;

    [Parameter("Height of the loop of the wire next to the die's side over its pad; the loops of legs further out are higher by diameter and spacing each", Min = 1, Max = 2000)]
    public double WireLoopUm { get; init; } = 80;

    [Parameter("Wires over the depth of the section that join the die to each row of legs, side by side", Min = 1, Max = 1000)]
    public int WiresPerLeg { get; init; } = 10;

    [Parameter("Material of the wires", IsMaterial = true)]
    public string WireMaterial { get; init; } = "gold";

    [Parameter("Width of the die's own pads, at which wires or bumps end", Min = 1, Max = 1000, Part = "die pads")]
    public double DiePadWidthUm { get; init; } = 80;

    [Parameter("Thickness of the die's own pads", Min = 0.1, Max = 50)]
    public double DiePadThicknessUm { get; init; } = 2;

    [Parameter("Distance between the side of the die and the centre of its next pad, wire mode only", Min = 0.5, Max = 1e4)]
    public double DiePadOffsetUm { get; init; } = 100;

    [Parameter("Distance between the centres of neighbouring pads of the die, wire mode only", Min = 1, Max = 1e4)]
    public double DiePadPitchUm { get; init; } = 120;

    [Parameter("Material of the die's own pads", IsMaterial = true)]
    public string DiePadMaterial { get; init; } = "aluminium";

    [Parameter("Width of a bump, bump mode only", Min = 1, Max = 1000, Part = "bumps")]
    public double BumpWidthUm { get; init; } = 90;

    [Parameter("Material of the bumps", IsMaterial = true)]
    public string BumpMaterial { get; init; } = "sac305";

    [Parameter("Where the metal plate lies: none, at the film's back face or at the die's", Source = "document 003, claims 2 and 4",
        Part = "plate")]
    public PlatePlace Plate { get; init; } = PlatePlace.None;

    [Parameter("Width of the metal plate; without it the die's", Min = 1, Max = 1e5)]
    public double? PlateWidthUm { get; init; }

    [Parameter("Thickness of the metal plate", Min = 0.1, Max = 2000)]
    public double PlateThicknessUm { get; init; } = 20;

    [Parameter("Whether a plate at the film's back is soldered to a land of the board under it; otherwise it stands over the board in the gas")]
    public bool ThermalLand { get; init; } = true;

    [Parameter("Depth to which a plate at the film's back reaches into the film; 0 on its face", Min = 0, Max = 1000)]
    public double PlateDepthUm { get; init; }

    [Parameter("Material of the metal plate", IsMaterial = true, Source = "document 003, claims 2 and 4: metal")]
    public string PlateMaterial { get; init; } = "copper";

    /// <summary>What the recesses hold.</summary>
    internal string RecessFill => RecessFillMaterial ?? (Bond == BondMode.Wire ? MouldMaterial : GasMaterial);

    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => RecessedFilmTemplate.Instance.Draw(name, this);
}
