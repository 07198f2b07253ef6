using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

/// <summary>The parameters of a fan-out package on a polyimide film (document 002); the document gives relations only, so sizes are own defaults.</summary>
internal sealed partial record FilmFanOutParameters : PackageParameters
{
    [Parameter("Which family of structures is drawn", Source = "document 002, paragraphs 53, 93, 137, 176", Part = "package")]
    public FilmFamily Family { get; init; } = FilmFamily.MetalThroughFilm;

    [Parameter("Width of the package between its cut sides", Min = 10, Max = 1e6)]
    public double PackageWidthUm { get; init; } = 3000;

    [Parameter("Chips side by side in the section", Min = 1, Max = 16, Source = "document 002, paragraph 139", Part = "chips")]
    public int Chips { get; init; } = 1;

    [Parameter("Distance between the centres of neighbouring chips", Min = 1, Max = 1e6)]
    public double ChipPitchUm { get; init; } = 2500;

    [Parameter("Width of a chip", Min = 1, Max = 1e5)]
    public double ChipWidthUm { get; init; } = 2000;

    [Parameter("Thickness of a chip", Min = 5, Max = 1000, PreferredMin = 50, PreferredMax = 400)]
    public double ChipThicknessUm { get; init; } = 150;

    [Parameter("Material of the chips", IsMaterial = true)]
    public string ChipMaterial { get; init; } = "silicon";

    [Parameter("Thickness of the layer under the pins that releases heat", Min = 0.1, Max = 100)]
    public double ActiveThicknessUm { get; init; } = 5;

    [Parameter("Thickness of the joint between chip and protective layer, chip first only; 0 where the chip rests on it", Min = 0, Max = 100)]
    public double ChipAttachThicknessUm { get; init; }

    [Parameter("Material of the joint between chip and protective layer", IsMaterial = true)]
    public string ChipAttachMaterial { get; init; } = "die-attach-film";

    [Parameter("Pins of each chip in the section", Min = 1, Max = 64, Source = "document 002, paragraphs 138 and 219", Part = "pins")]
    public int PinsPerChip { get; init; } = 2;

    [Parameter("Distance between the centres of neighbouring pins", Min = 0.5, Max = 1e5)]
    public double PinPitchUm { get; init; } = 800;

    [Parameter("Width of a pin", Min = 0.1, Max = 1000)]
    public double PinWidthUm { get; init; } = 40;

    [Parameter("Height of a pin over the chip's face", Min = 0.1, Max = 500)]
    public double PinHeightUm { get; init; } = 20;

    [Parameter("Material of the pins", IsMaterial = true, Source = "document 002, paragraph 58: metal")]
    public string PinMaterial { get; init; } = "copper";

    [Parameter("Share of the depth that a row of pins and their joints takes", Min = 1e-3, Max = 1)]
    public double PinFill { get; init; } = 1;

    [Parameter("Thickness of the solder between pin and metal, metal first only; 0 for none", Min = 0, Max = 200, Source = "document 002, paragraph 108; thickness own default")]
    public double JointThicknessUm { get; init; }

    [Parameter("Material of the solder between pin and metal", IsMaterial = true)]
    public string JointMaterial { get; init; } = "sac305";

    [Parameter("Material of the encapsulant", IsMaterial = true, Source = "document 002, paragraphs 81, 89, 138: epoxy moulding compound",
        Part = "encapsulant")]
    public string EncapsulantMaterial { get; init; } = "epoxy-moulding-compound";

    [Parameter("Thickness of the encapsulant over the chips' backs, metal first only", Min = 0, Max = 5000)]
    public double CoverThicknessUm { get; init; } = 100;

    [Parameter("Whether the encapsulant also covers faces and sidewalls of the metal next to the chip, instead of insulation flush with it", Source = "document 002, paragraphs 175, 217, 240, claim 12")]
    public bool EncapsulantAroundMetal { get; init; }

    [Parameter("Alignment parts", Source = "document 002, paragraphs 72 to 76, 133, 135, 172, 215", Part = "alignment marks")]
    public AlignmentMarks Alignment { get; init; } = AlignmentMarks.None;

    [Parameter("Width of an alignment part", Min = 1, Max = 1000)]
    public double AlignmentWidthUm { get; init; } = 50;

    [Parameter("Height of an alignment part", Min = 0.1, Max = 500)]
    public double AlignmentHeightUm { get; init; } = 10;

    [Parameter("Gap between the side of a chip and its alignment parts; 0 where they touch or abut", Min = 0, Max = 500, Source = "document 002, paragraphs 74 and 133: 0")]
    public double AlignmentGapUm { get; init; }

    [Parameter("Material of the alignment parts", IsMaterial = true, Source = "document 002, paragraph 75: metal or any suitable material")]
    public string AlignmentMaterial { get; init; } = "copper";

    [Parameter("Distance of the general alignment part from the left side of the package", Min = 0, Max = 1e5)]
    public double GeneralMarkOffsetUm { get; init; } = 100;

    [Parameter("Thickness of the organic polymer film; 0 where it is removed", Min = 0, Max = 500, Source = "document 002, paragraphs 64 and 118; thickness own default",
        Part = "film")]
    public double FilmThicknessUm { get; init; } = 15;

    [Parameter("Material of the film", IsMaterial = true, Source = "document 002, paragraph 64: polyimide")]
    public string FilmMaterial { get; init; } = "polyimide";

    [Parameter("Thickness of the protective layer on the chip side of the film; 0 for none", Min = 0, Max = 100, PreferredMax = 5, Source = "document 002, paragraphs 86 and 155: thin; thickness own default")]
    public double ProtectiveThicknessUm { get; init; }

    [Parameter("Material of the protective layer", IsMaterial = true, Source = "document 002, paragraphs 86, 155, 185: silicon oxide, silicon nitride or both")]
    public string ProtectiveMaterial { get; init; } = "silicon-nitride";

    [Parameter("Thickness of the second protective layer, on the chip side of the first; 0 for none", Min = 0, Max = 500, Source = "document 002, paragraphs 87, 160, 196; thickness own default")]
    public double SecondProtectiveThicknessUm { get; init; }

    [Parameter("Material of the second protective layer", IsMaterial = true, Source = "document 002, paragraphs 87 and 160: plastic, also the encapsulant's")]
    public string SecondProtectiveMaterial { get; init; } = "epoxy-moulding-compound";

    [Parameter("Thickness of the third protective layer, on the outer side of the film, metal through the film only; 0 for none", Min = 0, Max = 100, PreferredMax = 5, Source = "document 002, paragraphs 164 and 165, claim 8; thickness own default")]
    public double ThirdProtectiveThicknessUm { get; init; }

    [Parameter("Material of the third protective layer", IsMaterial = true, Source = "document 002, paragraph 165: silicon oxide, silicon nitride or both")]
    public string ThirdProtectiveMaterial { get; init; } = "silicon-dioxide";

    [Parameter("Whether the third protective layer is open over the exits; the document describes no opening")]
    public bool ThirdProtectiveOpened { get; init; }

    [Parameter("Holes of film and protective layers under the exits, and what they hold", Source = "document 002, paragraphs 113, 137, 176, 183, 225",
        Part = "film holes")]
    public FilmHoles FilmHoles { get; init; } = FilmHoles.Filled;

    [Parameter("Width of the holes at the outermost face of film and protective layers", Min = 0.1, Max = 5000)]
    public double FilmHoleWidthUm { get; init; } = 50;

    [Parameter("Angle of the walls of the film's holes, in the film at its outer face: below 90 wider towards the chip, above 90 wider away from it", Min = 30, Max = 150, Source = "document 002, paragraphs 142, 143, 180, claims 2 and 16")]
    public double FilmHoleAngleDeg { get; init; } = 75;

    [Parameter("Angle of the walls of the protective layers' holes, counted like the film's", Min = 30, Max = 150, Source = "document 002, paragraphs 157, 162, 194, 199, claim 16")]
    public double ProtectiveHoleAngleDeg { get; init; } = 75;

    [Parameter("Step by which the hole of a layer is wider at either side than the hole of the next layer outwards where they meet; below 0 narrower", Min = -100, Max = 100, Source = "document 002, paragraphs 156, 161, 186: the holes overlap, also completely; step own default")]
    public double HoleStepUm { get; init; }

    [Parameter("Share of the depth that a row of holes in film and protective layers takes, with what they hold", Min = 1e-3, Max = 1)]
    public double FilmHoleFill { get; init; } = 1;

    [Parameter("Height by which the metal in the film's holes stands over the outer face, metal through the film only; 0 for flush", Min = 0, Max = 20, PreferredMax = 1, Source = "document 002, paragraph 139: flush, or slightly higher")]
    public double FlushStepUm { get; init; }

    [Parameter("Depth to which the metal reaches into the holes of the protective layers, metal over holes only; 0 for flush", Min = 0, Max = 500, Source = "document 002, paragraphs 187 and 198")]
    public double MetalIntoHoleUm { get; init; }

    [Parameter("Height by which the connecting structure stands over the outer face, metal over holes only", Min = 0.1, Max = 200, Source = "document 002, paragraphs 183 and 191: protrudes; height own default")]
    public double ConnectingProtrusionUm { get; init; } = 8;

    [Parameter("Width by which the foot of the connecting structure is wider than its hole, at either side", Min = 0, Max = 500)]
    public double ConnectingFootUm { get; init; } = 15;

    [Parameter("Material of the connecting structure", IsMaterial = true)]
    public string ConnectingMaterial { get; init; } = "copper";

    [Parameter("Whether metal balls stand on the exits", Source = "document 002, paragraphs 91, 144, 201, 225", Part = "balls")]
    public bool Balls { get; init; }

    [Parameter("Diameter of a ball", Min = 1, Max = 2000)]
    public double BallDiameterUm { get; init; } = 250;

    [Parameter("Height of a ball between its two cuts; less than its diameter", Min = 0.5, Max = 2000)]
    public double BallHeightUm { get; init; } = 200;

    [Parameter("Material of the balls", IsMaterial = true, Source = "document 002, paragraphs 145 and 202: tin, lead, copper, silver, gold or their alloys")]
    public string BallMaterial { get; init; } = "sac305";

    [Parameter("Share of the depth that a row of balls takes", Min = 1e-3, Max = 1)]
    public double BallFill { get; init; } = 1;

    [Parameter("Levels of metal between pins and exits", Min = 1, Max = 8, Source = "document 002, paragraphs 140 and 147", Part = "metal")]
    public int Levels { get; init; } = 1;

    [Parameter("Width of a metal part at a pin, via or hole, along the section: one for all levels, or one for each from the chip outwards", Min = 0.1, Max = 1e4, Source = "document 002, paragraphs 78, 106, 127: wider than the pin, and the wider the further out; sizes own default")]
    public NumberList MetalWidthUm { get; init; } = 100;

    [Parameter("Thickness of the metal: one for all levels, or one for each from the chip outwards", Min = 0.05, Max = 200)]
    public NumberList MetalThicknessUm { get; init; } = 5;

    [Parameter("Material of the metal parts", IsMaterial = true, Source = "document 002, paragraph 139: metal")]
    public string MetalMaterial { get; init; } = "copper";

    [Parameter("Least line width, across the section: one for all levels, or one for each from the chip outwards", Min = 0.05, Max = 1000, PreferredMax = 5, Source = "document 002, paragraphs 149 to 152 and 238")]
    public NumberList LineWidthUm { get; init; } = 4;

    [Parameter("Distance of the lines across the section, which with the line width gives the share of the depth that the metal takes; without it the whole depth", Min = 0.1, Max = 1e5)]
    public NumberList? LinePitchUm { get; init; }

    [Parameter("Thickness of the first insulating layer with its holes between pins and metal; 0 where the metal meets the pins directly", Min = 0, Max = 200, Source = "document 002, paragraphs 69 and 106; thickness own default")]
    public double FirstInsulationThicknessUm { get; init; }

    [Parameter("Thickness of the insulating layer between two levels of metal", Min = 0.1, Max = 200)]
    public double InsulationThicknessUm { get; init; } = 8;

    [Parameter("Material of the insulating layers", IsMaterial = true)]
    public string InsulationMaterial { get; init; } = "polyimide-redistribution";

    [Parameter("Width of the holes in the insulating layers at their narrower end", Min = 0.1, Max = 1000, Part = "vias")]
    public double ViaWidthUm { get; init; } = 25;

    [Parameter("Angle of the walls of the holes in the insulating layers, in the insulation at its outer face: below 90 wider towards the chip, above 90 wider away from it", Min = 30, Max = 150, Source = "document 002, paragraphs 147, 204, 236")]
    public double ViaAngleDeg { get; init; } = 75;

    [Parameter("Whether the metal fills the holes in the insulating layers or lines them", Source = "document 002, paragraph 69")]
    public ViaForm ViaForm { get; init; } = ViaForm.Filled;

    [Parameter("Thickness of the metal on walls and floor of lined holes", Min = 0.05, Max = 100)]
    public double LinerThicknessUm { get; init; } = 4;

    [Parameter("Material in the core of lined holes", IsMaterial = true)]
    public string CoreMaterial { get; init; } = "polyimide-redistribution";

    [Parameter("Shift of each hole against the one before it, away from the chip's centre; 0 stacks them", Min = 0, Max = 1e4, Source = "document 002, paragraphs 148, 205, 234")]
    public double ViaShiftUm { get; init; }

    [Parameter("Shift of the hole in the first insulating layer against its pin, away from the chip's centre", Min = 0, Max = 1000, Source = "document 002, paragraphs 69 and 108: at least partial overlap")]
    public double FirstHoleShiftUm { get; init; }

    [Parameter("Share of the depth that a row of holes in the insulating layers takes", Min = 1e-3, Max = 1)]
    public double ViaFill { get; init; } = 1;

    [Parameter("Distance in the outermost level by which the outermost nets of each chip lead outwards; nets between them lead straight out", Min = 0, Max = 1e5,
        Part = "fan-out")]
    public double FanOutUm { get; init; }

    [Parameter("Least gap between metal of different nets, and between metal and alignment parts", Min = 0.05, Max = 1000)]
    public double SpacingUm { get; init; } = 5;

    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => FilmFanOutTemplate.Instance.Draw(name, this);
}
