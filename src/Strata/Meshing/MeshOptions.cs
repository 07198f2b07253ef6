using Strata.CrossSections;

namespace Strata.Meshing;

/// <summary>How fine a section is meshed.</summary>
internal sealed record MeshOptions
{
    /// <summary>Target cell count, at least 1; null when <see cref="TargetSize"/> or the geometry decides.</summary>
    public int? TargetCells { get; init; }

    /// <summary>Largest cell width away from interfaces, m; null when the count or the geometry decides.</summary>
    public double? TargetSize { get; init; }

    /// <summary>Largest ratio of neighbouring cell widths, above 1.</summary>
    public double GrowthRatio { get; init; } = 1.5;

    /// <summary>The same along the layers; null for <see cref="GrowthRatio"/>.</summary>
    public double? GrowthAlong { get; init; }

    /// <summary>Fewest cells across any layer between two neighbouring break lines.</summary>
    public int CellsPerLayer { get; init; } = 2;

    /// <summary>Fewest cells across a disc or a polygon where the count leaves no room for more, at least 1.</summary>
    public int CellsAcrossCurve { get; init; } = AxisPlan.CellsAcrossCurveAtLeast;

    /// <summary>Break lines closer than this are one line, m; reported.</summary>
    public double MergeTolerance { get; init; } = 1e-11;

    /// <summary>Most cells of the grid; a drawing whose lines alone need more is refused with their number.</summary>
    public int MostCells { get; init; } = 100_000_000;

    /// <summary>The target, kept away from <see cref="MostCells"/> where it would lead there: a count is met to a few percent.</summary>
    public int? ReachableCells => TargetCells < MostCells ? TargetCells : TargetCells is null ? null : Math.Max(1, MostCells / 5 * 4);

    /// <summary>The part of the outline to mesh, m; null for all of it.</summary>
    public Box? Crop { get; init; }

    /// <summary>The defaults.</summary>
    public static MeshOptions Default { get; } = new();
}
