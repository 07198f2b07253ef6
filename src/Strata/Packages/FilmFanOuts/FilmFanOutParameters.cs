using Strata.CrossSections;

namespace Strata.Packages.FilmFanOuts;

/// <summary>The parameters of a fan-out package on a polyimide film (document 002); the document gives relations only, so sizes are own defaults.</summary>
internal sealed partial record FilmFanOutParameters : PackageParameters
{
    /// <summary>Which of the four families.</summary>
    [Parameter("Which family of structures is drawn", Source = "document 002, paragraphs 53, 93, 137, 176", Part = "package")]
    public FilmFamily Family { get; init; } = FilmFamily.MetalThroughFilm;

    /// <summary>Width of the package, um.</summary>
    [Parameter("Width of the package between its cut sides", Min = 10, Max = 1e6)]
    public double PackageWidthUm { get; init; } = 3000;

    /// <summary>Chips in the section.</summary>
    [Parameter("Chips side by side in the section", Min = 1, Max = 16, Source = "document 002, paragraph 139", Part = "chips")]
    public int Chips { get; init; } = 1;

    /// <summary>Distance of the chips' centres, um.</summary>
    [Parameter("Distance between the centres of neighbouring chips", Min = 1, Max = 1e6)]
    public double ChipPitchUm { get; init; } = 2500;

    /// <summary>Width of a chip, um.</summary>
    [Parameter("Width of a chip", Min = 1, Max = 1e5)]
    public double ChipWidthUm { get; init; } = 2000;

    /// <summary>Thickness of a chip, um.</summary>
    [Parameter("Thickness of a chip", Min = 5, Max = 1000, PreferredMin = 50, PreferredMax = 400)]
    public double ChipThicknessUm { get; init; } = 150;

    /// <summary>Material of the chips.</summary>
    [Parameter("Material of the chips", IsMaterial = true)]
    public string ChipMaterial { get; init; } = "silicon";

    /// <summary>Thickness of the layer that releases heat, um.</summary>
    [Parameter("Thickness of the layer under the pins that releases heat", Min = 0.1, Max = 100)]
    public double ActiveThicknessUm { get; init; } = 5;

    /// <summary>Thickness of the joint under a chip, um.</summary>
    [Parameter("Thickness of the joint between chip and protective layer, chip first only; 0 where the chip rests on it", Min = 0, Max = 100)]
    public double ChipAttachThicknessUm { get; init; }

    /// <summary>Material of the joint under a chip.</summary>
    [Parameter("Material of the joint between chip and protective layer", IsMaterial = true)]
    public string ChipAttachMaterial { get; init; } = "die-attach-film";

    /// <summary>Pins of a chip in the section.</summary>
    [Parameter("Pins of each chip in the section", Min = 1, Max = 64, Source = "document 002, paragraphs 138 and 219", Part = "pins")]
    public int PinsPerChip { get; init; } = 2;

    /// <summary>Distance of the pins' centres, um.</summary>
    [Parameter("Distance between the centres of neighbouring pins", Min = 0.5, Max = 1e5)]
    public double PinPitchUm { get; init; } = 800;

    /// <summary>Width of a pin, um.</summary>
    [Parameter("Width of a pin", Min = 0.1, Max = 1000)]
    public double PinWidthUm { get; init; } = 40;

    /// <summary>Height of a pin, um.</summary>
    [Parameter("Height of a pin over the chip's face", Min = 0.1, Max = 500)]
    public double PinHeightUm { get; init; } = 20;

    /// <summary>Material of the pins.</summary>
    [Parameter("Material of the pins", IsMaterial = true, Source = "document 002, paragraph 58: metal")]
    public string PinMaterial { get; init; } = "copper";

    /// <summary>Share of the depth that a row of pins takes.</summary>
    [Parameter("Share of the depth that a row of pins and their joints takes", Min = 1e-3, Max = 1)]
    public double PinFill { get; init; } = 1;

    /// <summary>Thickness of the solder between pin and metal, um.</summary>
    [Parameter("Thickness of the solder between pin and metal, metal first only; 0 for none", Min = 0, Max = 200, Source = "document 002, paragraph 108; thickness own default")]
    public double JointThicknessUm { get; init; }

    /// <summary>Material of the solder.</summary>
    [Parameter("Material of the solder between pin and metal", IsMaterial = true)]
    public string JointMaterial { get; init; } = "sac305";

    /// <summary>Encapsulant.</summary>
    [Parameter("Material of the encapsulant", IsMaterial = true, Source = "document 002, paragraphs 81, 89, 138: epoxy moulding compound",
        Part = "encapsulant")]
    public string EncapsulantMaterial { get; init; } = "epoxy-moulding-compound";

    /// <summary>Encapsulant over the chips' backs, um.</summary>
    [Parameter("Thickness of the encapsulant over the chips' backs, metal first only", Min = 0, Max = 5000)]
    public double CoverThicknessUm { get; init; } = 100;

    /// <summary>Whether the encapsulant lies between the traces next to the chip.</summary>
    [Parameter("Whether the encapsulant also covers faces and sidewalls of the metal next to the chip, instead of insulation flush with it", Source = "document 002, paragraphs 175, 217, 240, claim 12")]
    public bool EncapsulantAroundMetal { get; init; }

    /// <summary>What the chips are placed by.</summary>
    [Parameter("Alignment parts", Source = "document 002, paragraphs 72 to 76, 133, 135, 172, 215", Part = "alignment marks")]
    public AlignmentMarks Alignment { get; init; } = AlignmentMarks.None;

    /// <summary>Width of an alignment part, um.</summary>
    [Parameter("Width of an alignment part", Min = 1, Max = 1000)]
    public double AlignmentWidthUm { get; init; } = 50;

    /// <summary>Height of an alignment part, um.</summary>
    [Parameter("Height of an alignment part", Min = 0.1, Max = 500)]
    public double AlignmentHeightUm { get; init; } = 10;

    /// <summary>Gap between chip and alignment part, um.</summary>
    [Parameter("Gap between the side of a chip and its alignment parts; 0 where they touch or abut", Min = 0, Max = 500, Source = "document 002, paragraphs 74 and 133: 0")]
    public double AlignmentGapUm { get; init; }

    /// <summary>Material of the alignment parts.</summary>
    [Parameter("Material of the alignment parts", IsMaterial = true, Source = "document 002, paragraph 75: metal or any suitable material")]
    public string AlignmentMaterial { get; init; } = "copper";

    /// <summary>Distance of the general alignment part from the package side, um.</summary>
    [Parameter("Distance of the general alignment part from the left side of the package", Min = 0, Max = 1e5)]
    public double GeneralMarkOffsetUm { get; init; } = 100;

    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => FilmFanOutTemplate.Instance.Draw(name, this);
}
