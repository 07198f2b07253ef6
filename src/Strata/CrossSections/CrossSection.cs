using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.CrossSections;

/// <summary>A drawing of a package cross-section: SI inside, x to the right (or the radius), z up.</summary>
/// <example><code>
/// var plate = new CrossSection
/// {
///     Name = "plate",
///     Depth = 5e-3,
///     Outline = Box.Um(0, 1000, 0, 500),
///     Shapes = [new PaintedShape(new RectangleShape(Box.Um(0, 1000, 0, 500)), "silicon", "die")],
///     HeatSources = [new HeatSource("active", new RectangleShape(Box.Um(0, 300, 480, 500)), HeatAmountKind.Power, 2)],
///     Boundaries =
///     [
///         new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = new FilmSurface(2e4, 25) },
///         new BoundarySegment { Name = "sides", Side = Side.Rest, Condition = new AdiabaticSurface() },
///     ],
/// };
/// SolvedDesign solved = Study.Solve(plate);
/// BoundedValue rth = solved.Result.Thermal!.Sources[0].RthKW!;
/// Console.WriteLine($"{rth.Value} K/W, from {rth.Lower} to {rth.Upper}");
/// </code></example>
public sealed record CrossSection
{
    /// <summary>Name for reports.</summary>
    public required string Name { get; init; }

    /// <summary>What the section shows, in a sentence.</summary>
    public string? Comment { get; init; }

    /// <summary>Planar or axisymmetric.</summary>
    public CoordinateSystem Coordinates { get; init; } = CoordinateSystem.Planar;

    /// <summary>Depth out of the plane, m; planar only. Null: everything is for one metre of depth, and the results say so.</summary>
    public double? Depth { get; init; }

    /// <summary>The outline of the section, m.</summary>
    public required Box Outline { get; init; }

    /// <summary>Name of the material where no shape is painted; null when every point must be covered.</summary>
    public string? Background { get; init; }

    /// <summary>Materials of this section; each hides a library material of the same name.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>The shapes in painting order.</summary>
    public IReadOnlyList<PaintedShape> Shapes { get; init; } = [];

    /// <summary>Contact resistances.</summary>
    public IReadOnlyList<SectionInterface> Interfaces { get; init; } = [];

    /// <summary>Thin conducting films.</summary>
    public IReadOnlyList<Sheet> Sheets { get; init; } = [];

    /// <summary>Heat sources.</summary>
    public IReadOnlyList<HeatSource> HeatSources { get; init; } = [];

    /// <summary>Thermal conditions on the outline.</summary>
    public IReadOnlyList<BoundarySegment> Boundaries { get; init; } = [];

    /// <summary>Electrical terminals.</summary>
    public IReadOnlyList<Terminal> Terminals { get; init; } = [];

    /// <summary>Places to read.</summary>
    public IReadOnlyList<Probe> Probes { get; init; } = [];

    /// <summary>Conductors outside the plane.</summary>
    public IReadOnlyList<LumpedLink> Links { get; init; } = [];

    /// <summary>Flat coils of which the section shows a cut.</summary>
    public IReadOnlyList<PlanarCoil> Coils { get; init; } = [];

    /// <summary>What was taken for granted about the surroundings, in sentences with their sources; reports repeat them.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>Standard figures that the surroundings define, or do not.</summary>
    public IReadOnlyList<JunctionFigure> JunctionFigures { get; init; } = [];

    /// <summary>What is asked for.</summary>
    public AnalysisRequest Analysis { get; init; } = new();

    /// <summary>Length over which current densities are averaged for electromigration, m; null for the smaller side of each
    /// shape.</summary>
    public double? EmLength { get; init; }

    /// <summary>The region name of the background.</summary>
    public const string BackgroundRegion = "background";

    /// <summary>The depth that quantities are for: <see cref="Depth"/>, or 1 m.</summary>
    public double DepthOrOneMetre => Depth ?? 1.0;
}
