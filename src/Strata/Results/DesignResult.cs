using Strata.Numerics.Grids;

namespace Strata.Results;

/// <summary>The result contract: what results.json holds for one design.</summary>
public sealed record DesignResult
{
    /// <summary>The word of a design that failed.</summary>
    internal const string FailedWord = "failed";

    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<DesignResult> Members { get; } = new()
    {
        { "name", "the design's name", one => one.Name },
        { "status", "`ok` or `failed`", one => one.StatusWord },
        { "message", "why the design failed; empty when it did not", one => one.Message },
        { "warnings", "what the reader did not write and may have to act on, each with a code in front (below)", one => one.Warnings },
        {
            "notes", "what holds for the numbers and asks for nothing: fills of regions, the state that the bounds are of",
            one => Listed.Some(one.Notes)
        },
        { "assumptions", "what was taken for granted about the surroundings, with sources", one => Listed.Some(one.Assumptions) },
        { "view", "`plan` for a plan; left out for a section", one => one.View },
        {
            "coordinates", "`planar` or `axisymmetric`",
            one => one.Coordinates == CoordinateSystem.Axisymmetric ? "axisymmetric" : "planar"
        },
        { "depth_mm", "depth that the numbers are for, mm; left out where axisymmetric", one => one.DepthMm },
        { "per_metre_of_depth", "`true` when the design states no depth and the numbers are for 1 m", one => one.PerMetreOfDepth },
        { "thermal", "temperatures and heat", one => one.Thermal, ThermalResult.Members },
        { "electrical", "currents", one => one.Electrical, ElectricalResult.Members },
        { "electrostatic", "capacitances", one => one.Electrostatic is null ? null : one, ElectrostaticResult.Members },
        { "electrothermal", "how the coupling of heat and current went", one => one.Electrothermal, ElectrothermalResult.Members },
        { "grid", "the grid that gave the answer", one => one.Grid, GridResult.Members },
        { "solver", "what the linear solver did", one => one.Solver, SolverResult.Members },
    };

    /// <summary>The design's name.</summary>
    public required string Name { get; init; }

    /// <summary>How it ended.</summary>
    public DesignStatus Status { get; init; } = DesignStatus.Ok;

    /// <summary>How it ended, as files and reports say it.</summary>
    internal string StatusWord => Status == DesignStatus.Ok ? "ok" : FailedWord;

    /// <summary>Why it failed; empty when it did not.</summary>
    public string Message { get; init; } = "";

    /// <summary>What the reader did not write and may have to act on, each with a code in front: <c>slope: ...</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What holds for the numbers and asks for nothing: the fills of regions, the state that the bounds are of.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What was taken for granted about the surroundings, with sources.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>"plan" for a plan; null for a section.</summary>
    public string? View { get; init; }

    /// <summary>Planar or axisymmetric.</summary>
    public CoordinateSystem Coordinates { get; init; }

    /// <summary>Depth, mm; null when axisymmetric.</summary>
    public double? DepthMm { get; init; }

    /// <summary>True when no depth was stated and everything is for one metre.</summary>
    public bool PerMetreOfDepth { get; init; }

    /// <summary>The thermal answer, or null.</summary>
    public ThermalResult? Thermal { get; init; }

    /// <summary>The electrical answer, or null.</summary>
    public ElectricalResult? Electrical { get; init; }

    /// <summary>The electrostatic answer, or null.</summary>
    public ElectrostaticResult? Electrostatic { get; init; }

    /// <summary>How the coupling went, or null.</summary>
    public ElectrothermalResult? Electrothermal { get; init; }

    /// <summary>The grid, or null when the design failed before meshing.</summary>
    public GridResult? Grid { get; init; }

    /// <summary>The solver's report, or null.</summary>
    public SolverResult? Solver { get; init; }
}
