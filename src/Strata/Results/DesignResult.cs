using Strata.Numerics.Grids;

namespace Strata.Results;

/// <summary>The result contract: what results.json holds for one design.</summary>
public sealed record DesignResult
{
    /// <summary>The design's name.</summary>
    public required string Name { get; init; }

    /// <summary>How it ended.</summary>
    public DesignStatus Status { get; init; } = DesignStatus.Ok;

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
