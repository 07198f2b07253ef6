using Strata.CrossSections;

namespace Strata.Packages.RecessedFilms;

/// <summary>The parameters of an ultra-thin package on a film with recessed leg positions (document 003); the document gives no number, so sizes are own defaults.</summary>
internal sealed partial record RecessedFilmParameters : PackageParameters
{
    /// <summary>How the die is joined to the pads.</summary>
    [Parameter("Whether wires or bumps join the die to the pads in the recesses", Source = "document 003, claims 1 and 3")]
    public BondMode Bond { get; init; } = BondMode.Wire;

    /// <summary>Width of the package, um.</summary>
    [Parameter("Width of the package between its cut sides", Min = 10, Max = 1e5)]
    public double PackageWidthUm { get; init; } = 3000;

    /// <summary>Thickness of the film, um.</summary>
    [Parameter("Thickness of the film", Min = 1, Max = 1000, PreferredMax = 100, Source = "document 003, claim 1: a thin film; thickness own default",
        Part = "film")]
    public double FilmThicknessUm { get; init; } = 50;

    /// <summary>Material of the film.</summary>
    [Parameter("Material of the film", IsMaterial = true, Source = "document 003, claim 1: polymer film or polyimide")]
    public string FilmMaterial { get; init; } = "polyimide";

    /// <summary>Width of the die, um.</summary>
    [Parameter("Width of the die", Min = 1, Max = 1e5, Part = "die")]
    public double DieWidthUm { get; init; } = 1500;

    /// <summary>Thickness of the die, um.</summary>
    [Parameter("Thickness of the die", Min = 5, Max = 1000, PreferredMin = 25, PreferredMax = 200)]
    public double DieThicknessUm { get; init; } = 100;

    /// <summary>Material of the die.</summary>
    [Parameter("Material of the die", IsMaterial = true)]
    public string DieMaterial { get; init; } = "silicon";

    /// <summary>Thickness of the layer that releases heat, um.</summary>
    [Parameter("Thickness of the layer at the active face that releases heat", Min = 0.1, Max = 100)]
    public double ActiveThicknessUm { get; init; } = 5;

    /// <summary>Thickness of the glue, um.</summary>
    [Parameter("Thickness of the glue between die and film; in bump mode of the gap under the die, bumps' height out of the recess", Min = 0, Max = 200, Source = "document 003, claim 1; thickness own default")]
    public double GlueThicknessUm { get; init; } = 15;

    /// <summary>Material of the glue.</summary>
    [Parameter("Material of the glue, or of the filling of the gap in bump mode", IsMaterial = true)]
    public string GlueMaterial { get; init; } = "die-attach-film";

    /// <summary>Legs in the section.</summary>
    [Parameter("Legs in the section; wire mode puts half of them at either side of the die, bump mode under it", Min = 1, Max = 64,
        Part = "legs")]
    public int Legs { get; init; } = 2;

    /// <summary>Distance of the legs' centres, um.</summary>
    [Parameter("Distance between the centres of neighbouring legs", Min = 1, Max = 1e4)]
    public double LegPitchUm { get; init; } = 400;

    /// <summary>Distance between die and legs, um.</summary>
    [Parameter("Distance between the side of the die and the centre of the next leg, wire mode only", Min = 1, Max = 1e4)]
    public double LegOffsetUm { get; init; } = 350;

    /// <summary>Depth of a recess, um.</summary>
    [Parameter("Depth of the recess at each leg; 0 for none, which the document excludes", Min = 0, Max = 1000, Source = "document 003, claim 1: above 0; depth own default")]
    public double RecessDepthUm { get; init; } = 30;

    /// <summary>Width of a recess at its bottom, um.</summary>
    [Parameter("Width of a recess at its bottom", Min = 1, Max = 5000)]
    public double RecessWidthUm { get; init; } = 180;

    /// <summary>Angle of the recess walls, degrees.</summary>
    [Parameter("Angle of the recess walls in the film at the bottom of the recess: 90 straight (laser), above wider at the face (etched)", Min = 90, Max = 150, Source = "document 003, claim 1: etching or laser; angle own default")]
    public double RecessAngleDeg { get; init; } = 90;

    /// <summary>What fills the recesses beside wires and bumps.</summary>
    [Parameter("Material in the recesses around pads, wires and bumps", IsMaterial = true, Source = "document 003, claim 1: package material")]
    public string RecessFillMaterial { get; init; } = "epoxy-moulding-compound";

    /// <summary>Thickness of a pad, um.</summary>
    [Parameter("Thickness of the metal pad in a recess", Min = 0.1, Max = 500, Source = "document 003, claim 1: within the recess; thickness own default",
        Part = "pads and electrodes")]
    public double PadThicknessUm { get; init; } = 15;

    /// <summary>Width of a pad, um.</summary>
    [Parameter("Width of the metal pad in a recess", Min = 1, Max = 5000)]
    public double PadWidthUm { get; init; } = 150;

    /// <summary>Material of pads and electrodes.</summary>
    [Parameter("Material of pads and electrodes", IsMaterial = true, Source = "document 003, claim 1: metal")]
    public string PadMaterial { get; init; } = "copper";

    /// <summary>Width of an electrode through the film, um.</summary>
    [Parameter("Width of the electrode that leads from the pad through the film", Min = 1, Max = 5000)]
    public double ElectrodeWidthUm { get; init; } = 100;

    /// <summary>Height of an electrode over the film's back, um.</summary>
    [Parameter("Height by which the electrode protrudes from the film's back face; 0 for none, which the document excludes", Min = 0, Max = 500, Source = "document 003, claim 1: protrudes; height own default")]
    public double ElectrodeProtrusionUm { get; init; } = 20;

    /// <summary>Share of the depth that a row of legs takes.</summary>
    [Parameter("Share of the depth that a row of pads, electrodes and bumps takes", Min = 1e-3, Max = 1)]
    public double LegFill { get; init; } = 1;

    /// <summary>Thickness of the package material over die, um.</summary>
    [Parameter("Thickness of the package material over the die, or over the plate at its back", Min = 0, Max = 5000, Source = "document 003, claim 1; thickness own default",
        Part = "mould")]
    public double CoverThicknessUm { get; init; } = 150;

    /// <summary>Package material.</summary>
    [Parameter("Package material over film and die", IsMaterial = true)]
    public string MouldMaterial { get; init; } = "epoxy-moulding-compound";

    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => RecessedFilmTemplate.Instance.Draw(name, this);
}
