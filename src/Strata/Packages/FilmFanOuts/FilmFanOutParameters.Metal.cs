using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

/// <content>The metal levels, the film with its protective layers and holes, and the exits.</content>
internal sealed partial record FilmFanOutParameters
{
    /// <summary>Levels of metal.</summary>
    [Parameter("Levels of metal between pins and exits", Min = 1, Max = 8, Source = "document 002, paragraphs 140 and 147", Part = "metal")]
    public int Levels { get; init; } = 1;

    /// <summary>Width of a metal part along the section, um.</summary>
    [Parameter("Width of a metal part at a pin, via or hole, along the section: one for all levels, or one for each from the chip outwards", Min = 0.1, Max = 1e4, Source = "document 002, paragraphs 78, 106, 127: wider than the pin, and the wider the further out; sizes own default")]
    public NumberList MetalWidthUm { get; init; } = 100;

    /// <summary>Thickness of a level's metal, um.</summary>
    [Parameter("Thickness of the metal: one for all levels, or one for each from the chip outwards", Min = 0.05, Max = 200)]
    public NumberList MetalThicknessUm { get; init; } = 5;

    /// <summary>Material of the metal parts.</summary>
    [Parameter("Material of the metal parts", IsMaterial = true, Source = "document 002, paragraph 139: metal")]
    public string MetalMaterial { get; init; } = "copper";

    /// <summary>Least line width out of the plane, um.</summary>
    [Parameter("Least line width, across the section: one for all levels, or one for each from the chip outwards", Min = 0.05, Max = 1000, PreferredMax = 5, Source = "document 002, paragraphs 149 to 152 and 238")]
    public NumberList LineWidthUm { get; init; } = 4;

    /// <summary>Distance of the lines out of the plane, um.</summary>
    [Parameter("Distance of the lines across the section, which with the line width gives the share of the depth that the metal takes; without it the whole depth", Min = 0.1, Max = 1e5)]
    public NumberList? LinePitchUm { get; init; }

    /// <summary>Insulation between pins and the first level, um.</summary>
    [Parameter("Thickness of the first insulating layer with its holes between pins and metal; 0 where the metal meets the pins directly", Min = 0, Max = 200, Source = "document 002, paragraphs 69 and 106; thickness own default")]
    public double FirstInsulationThicknessUm { get; init; }

    /// <summary>Insulation between levels, um.</summary>
    [Parameter("Thickness of the insulating layer between two levels of metal", Min = 0.1, Max = 200)]
    public double InsulationThicknessUm { get; init; } = 8;

    /// <summary>Material of the insulating layers.</summary>
    [Parameter("Material of the insulating layers", IsMaterial = true)]
    public string InsulationMaterial { get; init; } = "polyimide";

    /// <summary>Width of the holes of the insulating layers at their narrower end, um.</summary>
    [Parameter("Width of the holes in the insulating layers at their narrower end", Min = 0.1, Max = 1000, Part = "vias")]
    public double ViaWidthUm { get; init; } = 25;

    /// <summary>Angle of the walls of the holes in the insulating layers, degrees.</summary>
    [Parameter("Angle of the walls of the holes in the insulating layers, in the insulation at its outer face: below 90 wider towards the chip, above 90 wider away from it", Min = 30, Max = 150, Source = "document 002, paragraphs 147, 204, 236")]
    public double ViaAngleDeg { get; init; } = 75;

    /// <summary>What the holes of the insulating layers hold.</summary>
    [Parameter("Whether the metal fills the holes in the insulating layers or lines them", Source = "document 002, paragraph 69")]
    public ViaForm ViaForm { get; init; } = ViaForm.Filled;

    /// <summary>Thickness of the metal in lined holes, um.</summary>
    [Parameter("Thickness of the metal on walls and floor of lined holes", Min = 0.05, Max = 100)]
    public double LinerThicknessUm { get; init; } = 4;

    /// <summary>What fills the core of lined holes.</summary>
    [Parameter("Material in the core of lined holes", IsMaterial = true)]
    public string CoreMaterial { get; init; } = "polyimide";

    /// <summary>Shift of each via against the one before, um.</summary>
    [Parameter("Shift of each hole against the one before it, away from the chip's centre; 0 stacks them", Min = 0, Max = 1e4, Source = "document 002, paragraphs 148, 205, 234")]
    public double ViaShiftUm { get; init; }

    /// <summary>Shift of the first hole against its pin, um.</summary>
    [Parameter("Shift of the hole in the first insulating layer against its pin, away from the chip's centre", Min = 0, Max = 1000, Source = "document 002, paragraphs 69 and 108: at least partial overlap")]
    public double FirstHoleShiftUm { get; init; }

    /// <summary>Share of the depth that a row of vias takes.</summary>
    [Parameter("Share of the depth that a row of holes in the insulating layers takes", Min = 1e-3, Max = 1)]
    public double ViaFill { get; init; } = 1;

    /// <summary>Distance by which the outermost exits lie outside their last via, um.</summary>
    [Parameter("Distance in the outermost level by which the outermost nets of each chip lead outwards; nets between them lead straight out", Min = 0, Max = 1e5,
        Part = "fan-out")]
    public double FanOutUm { get; init; }

    /// <summary>Least gap between metal of different nets, um.</summary>
    [Parameter("Least gap between metal of different nets, and between metal and alignment parts", Min = 0.05, Max = 1000)]
    public double SpacingUm { get; init; } = 5;
}
