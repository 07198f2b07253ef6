namespace Strata.Packages.FilmFanOuts;

/// <content>The film with its protective layers and holes, and the exits.</content>
internal sealed partial record FilmFanOutParameters
{
    /// <summary>Thickness of the film, um.</summary>
    [Parameter("Thickness of the organic polymer film; 0 where it is removed", Min = 0, Max = 500, Source = "document 002, paragraphs 64 and 118; thickness own default",
        Part = "film")]
    public double FilmThicknessUm { get; init; } = 15;

    /// <summary>Material of the film.</summary>
    [Parameter("Material of the film", IsMaterial = true, Source = "document 002, paragraph 64: polyimide")]
    public string FilmMaterial { get; init; } = "polyimide";

    /// <summary>Thickness of the first protective layer, um.</summary>
    [Parameter("Thickness of the protective layer on the chip side of the film; 0 for none", Min = 0, Max = 100, PreferredMax = 5, Source = "document 002, paragraphs 86 and 155: thin; thickness own default")]
    public double ProtectiveThicknessUm { get; init; }

    /// <summary>Material of the first protective layer.</summary>
    [Parameter("Material of the protective layer", IsMaterial = true, Source = "document 002, paragraphs 86, 155, 185: silicon oxide, silicon nitride or both")]
    public string ProtectiveMaterial { get; init; } = "silicon-nitride";

    /// <summary>Thickness of the second protective layer, um.</summary>
    [Parameter("Thickness of the second protective layer, on the chip side of the first; 0 for none", Min = 0, Max = 500, Source = "document 002, paragraphs 87, 160, 196; thickness own default")]
    public double SecondProtectiveThicknessUm { get; init; }

    /// <summary>Material of the second protective layer.</summary>
    [Parameter("Material of the second protective layer", IsMaterial = true, Source = "document 002, paragraphs 87 and 160: plastic, also the encapsulant's")]
    public string SecondProtectiveMaterial { get; init; } = "epoxy-moulding-compound";

    /// <summary>Thickness of the third protective layer, um.</summary>
    [Parameter("Thickness of the third protective layer, on the outer side of the film, metal through the film only; 0 for none", Min = 0, Max = 100, PreferredMax = 5, Source = "document 002, paragraphs 164 and 165, claim 8; thickness own default")]
    public double ThirdProtectiveThicknessUm { get; init; }

    /// <summary>Material of the third protective layer.</summary>
    [Parameter("Material of the third protective layer", IsMaterial = true, Source = "document 002, paragraph 165: silicon oxide, silicon nitride or both")]
    public string ThirdProtectiveMaterial { get; init; } = "silicon-dioxide";

    /// <summary>Whether the third protective layer is open over the exits.</summary>
    [Parameter("Whether the third protective layer is open over the exits; the document describes no opening")]
    public bool ThirdProtectiveOpened { get; init; }

    /// <summary>What the holes of film and protective layers hold.</summary>
    [Parameter("Holes of film and protective layers under the exits, and what they hold", Source = "document 002, paragraphs 113, 137, 176, 183, 225",
        Part = "film holes")]
    public FilmHoles FilmHoles { get; init; } = FilmHoles.Filled;

    /// <summary>Width of the holes at the outer face, um.</summary>
    [Parameter("Width of the holes at the outermost face of film and protective layers", Min = 0.1, Max = 5000)]
    public double FilmHoleWidthUm { get; init; } = 50;

    /// <summary>Angle of the walls of the film's holes, degrees.</summary>
    [Parameter("Angle of the walls of the film's holes, in the film at its outer face: below 90 wider towards the chip, above 90 wider away from it", Min = 30, Max = 150, Source = "document 002, paragraphs 142, 143, 180, claims 2 and 16")]
    public double FilmHoleAngleDeg { get; init; } = 75;

    /// <summary>Angle of the walls of the protective layers' holes, degrees.</summary>
    [Parameter("Angle of the walls of the protective layers' holes, counted like the film's", Min = 30, Max = 150, Source = "document 002, paragraphs 157, 162, 194, 199, claim 16")]
    public double ProtectiveHoleAngleDeg { get; init; } = 75;

    /// <summary>Step between the holes of two layers, um.</summary>
    [Parameter("Step by which the hole of a layer is wider at either side than the hole of the next layer outwards where they meet; below 0 narrower", Min = -100, Max = 100, Source = "document 002, paragraphs 156, 161, 186: the holes overlap, also completely; step own default")]
    public double HoleStepUm { get; init; }

    /// <summary>Share of the depth that a row of exits takes.</summary>
    [Parameter("Share of the depth that a row of holes in film and protective layers takes, with what they hold", Min = 1e-3, Max = 1)]
    public double FilmHoleFill { get; init; } = 1;

    /// <summary>Height of the metal over the film's outer face, um.</summary>
    [Parameter("Height by which the metal in the film's holes stands over the outer face, metal through the film only; 0 for flush", Min = 0, Max = 20, PreferredMax = 1, Source = "document 002, paragraph 139: flush, or slightly higher")]
    public double FlushStepUm { get; init; }

    /// <summary>Depth of the metal in the holes of the protective layers, um.</summary>
    [Parameter("Depth to which the metal reaches into the holes of the protective layers, metal over holes only; 0 for flush", Min = 0, Max = 500, Source = "document 002, paragraphs 187 and 198")]
    public double MetalIntoHoleUm { get; init; }

    /// <summary>Height of the connecting structure over the film's outer face, um.</summary>
    [Parameter("Height by which the connecting structure stands over the outer face, metal over holes only", Min = 0.1, Max = 200, Source = "document 002, paragraphs 183 and 191: protrudes; height own default")]
    public double ConnectingProtrusionUm { get; init; } = 8;

    /// <summary>Overhang of the connecting structure's foot, um.</summary>
    [Parameter("Width by which the foot of the connecting structure is wider than its hole, at either side", Min = 0, Max = 500)]
    public double ConnectingFootUm { get; init; } = 15;

    /// <summary>Material of the connecting structure.</summary>
    [Parameter("Material of the connecting structure", IsMaterial = true)]
    public string ConnectingMaterial { get; init; } = "copper";

    /// <summary>Whether there are balls.</summary>
    [Parameter("Whether metal balls stand on the exits", Source = "document 002, paragraphs 91, 144, 201, 225", Part = "balls")]
    public bool Balls { get; init; }

    /// <summary>Diameter of a ball, um.</summary>
    [Parameter("Diameter of a ball", Min = 1, Max = 2000)]
    public double BallDiameterUm { get; init; } = 250;

    /// <summary>Height of a ball, um.</summary>
    [Parameter("Height of a ball between its two cuts; less than its diameter", Min = 0.5, Max = 2000)]
    public double BallHeightUm { get; init; } = 200;

    /// <summary>Material of the balls.</summary>
    [Parameter("Material of the balls", IsMaterial = true, Source = "document 002, paragraphs 145 and 202: tin, lead, copper, silver, gold or their alloys")]
    public string BallMaterial { get; init; } = "sac305";

    /// <summary>Share of the depth that a row of balls takes.</summary>
    [Parameter("Share of the depth that a row of balls takes", Min = 1e-3, Max = 1)]
    public double BallFill { get; init; } = 1;
}
