using Strata.CrossSections;

namespace Strata.Packages;

/// <summary>The parameters that every package structure shares: what is solved, what drives it, and what surrounds it.</summary>
/// <remarks>
/// Powers, currents, films and ambients have no defaults: a design that needs one and does not state it is refused.
/// A film of 0 states that a face is adiabatic.
/// </remarks>
internal abstract partial record PackageParameters
{
    private const double LargestLength = 1e6;
    private const double LargestTemperature = 2000;

    /// <summary>What is solved.</summary>
    [Parameter("What is solved", Part = "analysis")]
    public AnalysisKind Analysis { get; init; } = AnalysisKind.Thermal;

    /// <summary>Asked width of the bounds, percent.</summary>
    [Parameter("Asked width of the bounds of every resistance; without it and without cells, the program's default", Min = 1e-4, Max = 100)]
    public double? AccuracyPercent { get; init; }

    /// <summary>Target cell count of a fixed grid.</summary>
    [Parameter("Target cell count of a fixed grid, instead of an accuracy", Min = 100, Max = 100_000_000)]
    public int? Cells { get; init; }

    /// <summary>Depth out of the plane, mm.</summary>
    [Parameter("Depth of the package out of the plane of the section, which powers and currents are for", Min = 1e-3, Max = 1000)]
    public double DepthMm { get; init; } = 6;

    /// <summary>Which way up the section is drawn.</summary>
    [Parameter("Which way up the section is drawn; top and bottom of the films mean the section as drawn")]
    public Orientation Orientation { get; init; } = Orientation.EndPointsDown;

    /// <summary>Power of each die, W.</summary>
    [Parameter("Power released in the active layer of a die: one value for every die alike, or one for each; needed for heat", Min = 0, Max = 1e5,
        Part = "power and current")]
    public NumberList? PowerW { get; init; }

    /// <summary>Relative powers of equal blocks along a die.</summary>
    [Parameter("Power map of a die: relative powers of equal blocks along its width, from the west; together they release power_w. Without it the power is even",
        Min = 0, Max = 1e6)]
    public NumberList? PowerMap { get; init; }

    /// <summary>Current into each die pad, A.</summary>
    [Parameter("Current that enters each net at its die pad and leaves by its end point, over the whole depth; one for all pads, or "
        + "one for each from the west; needed for current", Min = -1e4, Max = 1e4)]
    public NumberList? PadCurrentA { get; init; }

    /// <summary>Whether the pads are electrodes.</summary>
    [Parameter("Whether each die pad is of one potential, as under a bump; else its current enters evenly over it, which makes a "
        + "wider pad look more resistive")]
    public bool PadElectrodes { get; init; }

    /// <summary>Ambient temperature of every film that has none of its own, C.</summary>
    [Parameter("Ambient temperature of every film that has none of its own", Min = -273.15, Max = LargestTemperature, Part = "surfaces")]
    public double? AmbientC { get; init; }

    /// <summary>Film coefficient at the top, W/(m2 K).</summary>
    [Parameter("Film coefficient at the top of the section; 0 states an adiabatic face", Min = 0, Max = 1e9)]
    public double? TopFilmWM2K { get; init; }

    /// <summary>Ambient at the top, C.</summary>
    [Parameter("Ambient temperature at the top, instead of the common one", Min = -273.15, Max = LargestTemperature)]
    public double? TopAmbientC { get; init; }

    /// <summary>Temperature of the top face, C.</summary>
    [Parameter("Given temperature of the top face (a cold plate), instead of a film", Min = -273.15, Max = LargestTemperature)]
    public double? TopTemperatureC { get; init; }

    /// <summary>Film coefficient at the bottom, W/(m2 K).</summary>
    [Parameter("Film coefficient at the bottom of the section; 0 states an adiabatic face", Min = 0, Max = 1e9)]
    public double? BottomFilmWM2K { get; init; }

    /// <summary>Ambient at the bottom, C.</summary>
    [Parameter("Ambient temperature at the bottom, instead of the common one", Min = -273.15, Max = LargestTemperature)]
    public double? BottomAmbientC { get; init; }

    /// <summary>Temperature of the bottom face, C.</summary>
    [Parameter("Given temperature of the bottom face, instead of a film", Min = -273.15, Max = LargestTemperature)]
    public double? BottomTemperatureC { get; init; }

    /// <summary>Film coefficient at both sides, W/(m2 K).</summary>
    [Parameter("Film coefficient at the left and right sides; 0 states adiabatic or symmetric sides", Min = 0, Max = 1e9)]
    public double? SideFilmWM2K { get; init; }

    /// <summary>Ambient at the sides, C.</summary>
    [Parameter("Ambient temperature at the sides, instead of the common one", Min = -273.15, Max = LargestTemperature)]
    public double? SideAmbientC { get; init; }

    /// <summary>Material around the package.</summary>
    [Parameter("What fills the places that no part fills: between end points, in open holes", IsMaterial = true,
        Part = "around the package")]
    public string GasMaterial { get; init; } = "air";

    /// <summary>Material between the end points under the package.</summary>
    [Parameter("Underfill between package and board; without it the gas", IsMaterial = true)]
    public string? UnderfillMaterial { get; init; }

    /// <summary>Whether a board is drawn.</summary>
    [Parameter("Whether a board is drawn at the end points; needs end points", Part = "board")]
    public bool Board { get; init; }

    /// <summary>Thickness of the board, um.</summary>
    [Parameter("Thickness of the board", Min = 10, Max = LargestLength, PreferredMin = 400, PreferredMax = 3200)]
    public double BoardThicknessUm { get; init; } = 1600;

    /// <summary>Material of the board.</summary>
    [Parameter("Material of the board", IsMaterial = true)]
    public string BoardMaterial { get; init; } = "fr-4";

    /// <summary>Thickness of the copper lands on the board, um.</summary>
    [Parameter("Thickness of the lands under the end points on the board; 0 for none", Min = 0, Max = 1000)]
    public double BoardLandThicknessUm { get; init; } = 35;

    /// <summary>Material of the lands.</summary>
    [Parameter("Material of the lands", IsMaterial = true)]
    public string BoardLandMaterial { get; init; } = "copper";

    /// <summary>Thickness of a heat spreader on the face away from the end points, um.</summary>
    [Parameter("Thickness of a heat spreader on the face away from the end points; 0 for none", Min = 0, Max = LargestLength,
        Part = "heat spreader")]
    public double SpreaderThicknessUm { get; init; }

    /// <summary>Material of the spreader.</summary>
    [Parameter("Material of the heat spreader", IsMaterial = true)]
    public string SpreaderMaterial { get; init; } = "copper";

    /// <summary>Thickness of the interface material under the spreader, um.</summary>
    [Parameter("Thickness of the interface material between package and heat spreader; 0 for none", Min = 0, Max = 5000)]
    public double SpreaderInterfaceThicknessUm { get; init; } = 50;

    /// <summary>Interface material under the spreader.</summary>
    [Parameter("Interface material between package and heat spreader", IsMaterial = true)]
    public string SpreaderInterfaceMaterial { get; init; } = "thermal-grease";

    /// <summary>Whether temperatures are solved.</summary>
    internal bool SolvesHeat => Analysis != AnalysisKind.Electrical;

    /// <summary>Whether potentials are solved.</summary>
    internal bool SolvesCurrent => Analysis != AnalysisKind.Thermal;

    /// <summary>Draws the section.</summary>
    /// <param name="name">Name of the design.</param>
    /// <returns>The section.</returns>
    /// <exception cref="Problems.InputException">Values are out of range, missing, or in conflict; all problems are listed.</exception>
    public abstract CrossSection ToSection(string name);
}
