
namespace Strata.Packages;

/// <content>What a package stands in: the environment, its board and its air.</content>
internal abstract partial record PackageParameters
{
    private const string Jesd517 = "JESD51-7, packages to 27 mm";

    /// <summary>Where the heat goes.</summary>
    [Parameter("Where the heat goes: by films and temperatures as given, or by those of an environment; a face whose film or temperature is stated keeps it. A board environment draws the board",
        Part = "environment")]
    public EnvironmentKind Environment { get; init; } = EnvironmentKind.AsGiven;

    /// <summary>Distance of the rows of nets out of the plane, um.</summary>
    [Parameter("Distance of the rows of nets out of the plane, from which every share of the depth follows: pi/4 width / pitch for round parts, width / pitch for lines; a stated share that differs is refused. Without it shares are as given", Min = 1, Max = LargestLength)]
    public double? RowPitchUm { get; init; }

    /// <summary>How the board stands.</summary>
    [Parameter("How the board stands in still air, board-natural only")]
    public BoardPosition BoardPosition { get; init; } = BoardPosition.Horizontal;

    /// <summary>Speed of the air stream, m/s.</summary>
    [Parameter("Speed of the air along the board's longer side, board-forced only", Min = 0.1, Max = 50)]
    public double AirSpeedMS { get; init; } = 2;

    /// <summary>Emissivity of board and package.</summary>
    [Parameter("Emissivity of package and board, environments in air only", Min = 0, Max = 1, Source = "estimate: solder mask and moulding compound 0.85 to 0.95")]
    public double SurfaceEmissivity { get; init; } = 0.9;

    /// <summary>Longer side of the board, mm.</summary>
    [Parameter("Longer side of the board, environments in air only", Min = 1, Max = 2000, Source = Jesd517)]
    public double BoardLengthMm { get; init; } = 114.3;

    /// <summary>Shorter side of the board, mm.</summary>
    [Parameter("Shorter side of the board, environments in air only", Min = 1, Max = 2000, Source = Jesd517)]
    public double BoardWidthMm { get; init; } = 76.2;

    /// <summary>Copper planes in the board.</summary>
    [Parameter("Copper planes in a drawn board; without it none, in board environments 2", Min = 0, Max = 16)]
    public int? BoardPlanes { get; init; }

    /// <summary>Thickness of a plane, um.</summary>
    [Parameter("Thickness of a plane in the board", Min = 1, Max = 500, Source = "JESD51-7: 1 oz copper")]
    public double BoardPlaneThicknessUm { get; init; } = 35;

    /// <summary>Depth of the outermost planes, um.</summary>
    [Parameter("Depth of the first and the last plane under the board's faces; the others lie evenly between", Min = 0, Max = 10_000, Source = "JESD51-7: 0.25 to 0.5 mm")]
    public double BoardPlaneDepthUm { get; init; } = 400;

    /// <summary>Material of the planes.</summary>
    [Parameter("Material of the planes in the board", IsMaterial = true)]
    public string BoardPlaneMaterial { get; init; } = "copper";

    /// <summary>Thickness of the solder between package and board, um.</summary>
    [Parameter("Thickness of the solder that joins bare exits, bumps, pins, electrodes or a plate to the lands of a drawn board; balls are their own", Min = 0, Max = 1000)]
    public double BoardSolderThicknessUm { get; init; } = 30;

    /// <summary>Material of that solder.</summary>
    [Parameter("Material of the solder between package and board", IsMaterial = true)]
    public string BoardSolderMaterial { get; init; } = "sac305";

    /// <summary>Whether the environment draws a board.</summary>
    internal bool InBoardEnvironment => SolvesHeat && Environment is not (EnvironmentKind.AsGiven or EnvironmentKind.ColdPlateTop);

    /// <summary>Whether the environment has a board in air.</summary>
    internal bool InAir => SolvesHeat && Environment is EnvironmentKind.BoardNatural or EnvironmentKind.BoardForced or EnvironmentKind.Jedec2s2p;
}
