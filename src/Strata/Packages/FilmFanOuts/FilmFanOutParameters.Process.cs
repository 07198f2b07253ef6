namespace Strata.Packages.FilmFanOuts;

/// <content>How far the package is made, and its substrate.</content>
internal sealed partial record FilmFanOutParameters
{
    [Parameter("How far the package is made; before it is finished it stands on its substrate, without exits", Part = "process",
        Source = "document 002, paragraphs 54 to 63, 94 to 102, 139, 140, 143 and 178 to 180")]
    public ProcessStep ProcessStep { get; init; } = ProcessStep.Finished;

    [Parameter("Levels of metal that are made, from the first made on, steps metal and insulated only; without it all", Min = 1, Max = 8,
        Source = "document 002, paragraphs 77, 126, 140, 147 and 179")]
    public int? LevelsMade { get; init; }

    [Parameter("Thickness of the transparent substrate", Min = 50, Max = 5000, PreferredMin = 300, PreferredMax = 1100)]
    public double SubstrateThicknessUm { get; init; } = 700;

    [Parameter("Material of the transparent substrate", IsMaterial = true, Source = "document 002, paragraph 54; glass own default")]
    public string SubstrateMaterial { get; init; } = "alkali-free-glass";

    [Parameter("Thickness of the encapsulant over the pins before it is polished, chip first only", Min = 1, Max = 2000)]
    public double OvermouldUm { get; init; } = 50;

    [Parameter("Mean power of the laser that the film absorbs at the substrate, step lift-off only", Min = 0, Max = 1e5,
        Source = "document 002, paragraphs 63 and 102; power own")]
    public double? LaserPowerW { get; init; }

    /// <summary>Whether everything is made.</summary>
    internal bool IsFinished => ProcessStep == ProcessStep.Finished;

    internal override bool NeedsPower => FilmFanOutProcess.Has(this, ProcessStep.Chips) && ProcessStep != ProcessStep.LiftOff;
}
