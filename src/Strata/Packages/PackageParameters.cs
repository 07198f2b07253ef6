using Strata.CrossSections;

namespace Strata.Packages;

/// <summary>The parameters that every package structure shares: what is solved, what drives it, and what surrounds it.</summary>
/// <remarks>
/// Powers, currents, films and ambients have no defaults: a design that needs one and does not state it is refused.
/// A film of 0 states that a face is adiabatic.
/// </remarks>
internal abstract record PackageParameters
{
    private const double LargestLength = 1e6;
    private const double LargestTemperature = 2000;
    private const string Jesd517 = "JESD51-7, packages to 27 mm";

    [Parameter("What is solved", Part = "analysis")]
    public AnalysisKind Analysis { get; init; } = AnalysisKind.Thermal;

    [Parameter("Asked width of the bounds of every resistance; without it and without cells, the program's default", Min = 1e-4, Max = 100)]
    public double? AccuracyPercent { get; init; }

    [Parameter("Target cell count of a fixed grid, instead of an accuracy", Min = 100, Max = 100_000_000)]
    public int? Cells { get; init; }

    [Parameter("Depth of the package out of the plane of the section, which powers and currents are for", Min = 1e-3, Max = 1000)]
    public double DepthMm { get; init; } = 6;

    [Parameter("Which way up the section is drawn; top and bottom of the films mean the section as drawn")]
    public Orientation Orientation { get; init; } = Orientation.EndPointsDown;

    [Parameter("Power released in the active layer of a die: one value for every die alike, or one for each; needed for heat", Min = 0, Max = 1e5,
        Part = "power and current")]
    public NumberList? PowerW { get; init; }

    [Parameter("Power map of a die: relative powers of equal blocks along its width, from the west; together they release power_w. Without it the power is even",
        Min = 0, Max = 1e6)]
    public NumberList? PowerMap { get; init; }

    [Parameter("Current that enters each net at its die pad and leaves by its end point, over the whole depth; one for all pads, or "
        + "one for each from the west; needed for current", Min = -1e4, Max = 1e4)]
    public NumberList? PadCurrentA { get; init; }

    [Parameter("Whether each die pad is of one potential, as under a bump; else its current enters evenly over it, which makes a "
        + "wider pad look more resistive")]
    public bool PadElectrodes { get; init; }

    [Parameter("Ambient temperature of every film that has none of its own", Min = -273.15, Max = LargestTemperature, Part = "surfaces")]
    public double? AmbientC { get; init; }

    [Parameter("Film coefficient at the top of the section; 0 states an adiabatic face", Min = 0, Max = 1e9)]
    public double? TopFilmWM2K { get; init; }

    [Parameter("Ambient temperature at the top, instead of the common one", Min = -273.15, Max = LargestTemperature)]
    public double? TopAmbientC { get; init; }

    [Parameter("Given temperature of the top face (a cold plate), instead of a film", Min = -273.15, Max = LargestTemperature)]
    public double? TopTemperatureC { get; init; }

    [Parameter("Film coefficient at the bottom of the section; 0 states an adiabatic face", Min = 0, Max = 1e9)]
    public double? BottomFilmWM2K { get; init; }

    [Parameter("Ambient temperature at the bottom, instead of the common one", Min = -273.15, Max = LargestTemperature)]
    public double? BottomAmbientC { get; init; }

    [Parameter("Given temperature of the bottom face, instead of a film", Min = -273.15, Max = LargestTemperature)]
    public double? BottomTemperatureC { get; init; }

    [Parameter("Film coefficient at the left and right sides; 0 states adiabatic or symmetric sides", Min = 0, Max = 1e9)]
    public double? SideFilmWM2K { get; init; }

    [Parameter("Ambient temperature at the sides, instead of the common one", Min = -273.15, Max = LargestTemperature)]
    public double? SideAmbientC { get; init; }

    [Parameter("What fills the places that no part fills: between end points, in open holes", IsMaterial = true,
        Part = "around the package")]
    public string GasMaterial { get; init; } = "air";

    [Parameter("Underfill between package and board; without it the gas", IsMaterial = true)]
    public string? UnderfillMaterial { get; init; }

    [Parameter("Whether a board is drawn at the end points; needs end points", Part = "board")]
    public bool Board { get; init; }

    [Parameter("Thickness of the board", Min = 10, Max = LargestLength, PreferredMin = 400, PreferredMax = 3200)]
    public double BoardThicknessUm { get; init; } = 1600;

    [Parameter("Material of the board", IsMaterial = true)]
    public string BoardMaterial { get; init; } = "fr-4";

    [Parameter("Thickness of the lands under the end points on the board; 0 for none", Min = 0, Max = 1000)]
    public double BoardLandThicknessUm { get; init; } = 35;

    [Parameter("Material of the lands", IsMaterial = true)]
    public string BoardLandMaterial { get; init; } = "copper";

    [Parameter("Thickness of a heat spreader on the face away from the end points; 0 for none", Min = 0, Max = LargestLength,
        Part = "heat spreader")]
    public double SpreaderThicknessUm { get; init; }

    [Parameter("Material of the heat spreader", IsMaterial = true)]
    public string SpreaderMaterial { get; init; } = "copper";

    [Parameter("Thickness of the interface material between package and heat spreader; 0 for none", Min = 0, Max = 5000)]
    public double SpreaderInterfaceThicknessUm { get; init; } = 50;

    [Parameter("Interface material between package and heat spreader", IsMaterial = true)]
    public string SpreaderInterfaceMaterial { get; init; } = "thermal-grease";

    [Parameter("Where the heat goes: by films and temperatures as given, or by those of an environment; a face whose film or temperature is stated keeps it. A board environment draws the board",
        Part = "environment")]
    public EnvironmentKind Environment { get; init; } = EnvironmentKind.AsGiven;

    [Parameter("Distance of the rows of nets out of the plane, from which every share of the depth follows: pi/4 width / pitch for round parts, width / pitch for lines; a stated share that differs is refused. Without it shares are as given", Min = 1, Max = LargestLength)]
    public double? RowPitchUm { get; init; }

    [Parameter("How the board stands in still air, board-natural only")]
    public BoardPosition BoardPosition { get; init; } = BoardPosition.Horizontal;

    [Parameter("Speed of the air along the board's longer side, board-forced only", Min = 0.1, Max = 50)]
    public double AirSpeedMS { get; init; } = 2;

    [Parameter("Emissivity of package and board, environments in air only", Min = 0, Max = 1, Source = "estimate: solder mask and moulding compound 0.85 to 0.95")]
    public double SurfaceEmissivity { get; init; } = 0.9;

    [Parameter("Longer side of the board, environments in air only", Min = 1, Max = 2000, Source = Jesd517)]
    public double BoardLengthMm { get; init; } = 114.3;

    [Parameter("Shorter side of the board, environments in air only", Min = 1, Max = 2000, Source = Jesd517)]
    public double BoardWidthMm { get; init; } = 76.2;

    [Parameter("Copper planes in a drawn board; without it none, in board environments 2", Min = 0, Max = 16)]
    public int? BoardPlanes { get; init; }

    [Parameter("Thickness of a plane in the board", Min = 1, Max = 500, Source = "JESD51-7: 1 oz copper")]
    public double BoardPlaneThicknessUm { get; init; } = 35;

    [Parameter("Depth of the first and the last plane under the board's faces; the others lie evenly between", Min = 0, Max = 10_000, Source = "JESD51-7: 0.25 to 0.5 mm")]
    public double BoardPlaneDepthUm { get; init; } = 400;

    [Parameter("Material of the planes in the board", IsMaterial = true)]
    public string BoardPlaneMaterial { get; init; } = "copper";

    [Parameter("Thickness of the solder that joins bare exits, bumps, pins, electrodes or a plate to the lands of a drawn board; balls are their own", Min = 0, Max = 1000)]
    public double BoardSolderThicknessUm { get; init; } = 30;

    [Parameter("Material of the solder between package and board", IsMaterial = true)]
    public string BoardSolderMaterial { get; init; } = "sac305";

    [Parameter("Equal packages side by side on their panel before they are sawn; 1 for a package by itself", Min = 1, Max = 50,
        Part = "panel")]
    public int PanelPackages { get; init; } = 1;

    [Parameter("Width of the saw street between packages of a panel, half of which ends the panel at either side; what reaches a side"
        + " of a package goes on through it", Min = 0, Max = 10_000)]
    public double SawStreetUm { get; init; } = 200;

    [Parameter("Factor of the power of each package of a panel, from the west; 0 for one that is off, without it 1 for all",
        Min = 0, Max = 1000)]
    public NumberList? PanelLoad { get; init; }

    /// <summary>Whether temperatures are solved.</summary>
    internal bool SolvesHeat => Analysis is AnalysisKind.Thermal or AnalysisKind.Electrothermal;

    /// <summary>Whether heat needs the power of the dies: not where there are none yet.</summary>
    internal virtual bool NeedsPower => true;

    /// <summary>Whether potentials are solved.</summary>
    internal bool SolvesCurrent => Analysis is AnalysisKind.Electrical or AnalysisKind.Electrothermal;

    /// <summary>Whether the environment draws a board.</summary>
    internal bool InBoardEnvironment => SolvesHeat && Environment is not (EnvironmentKind.AsGiven or EnvironmentKind.ColdPlateTop);

    /// <summary>Whether the environment has a board in air.</summary>
    internal bool InAir => SolvesHeat && Environment is EnvironmentKind.BoardNatural or EnvironmentKind.BoardForced or EnvironmentKind.Jedec2s2p;

    /// <summary>Whether charges are solved.</summary>
    internal bool SolvesCharges => Analysis == AnalysisKind.Electrostatic;

    /// <summary>Whether the package has a part whose conductors have potentials of their own, apart from the nets.</summary>
    internal virtual bool HasChargedPart => false;

    /// <summary>Draws the section.</summary>
    /// <param name="name">Name of the design.</param>
    /// <returns>The section.</returns>
    /// <exception cref="Problems.InputException">Values are out of range, missing, or in conflict; all problems are listed.</exception>
    public abstract CrossSection ToSection(string name);
}
