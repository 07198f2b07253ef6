using FsCheck;
using FsCheck.Fluent;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Properties;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Bounds;

/// <summary>Generated drawings with slopes and discs against grids of 16 times the cells.</summary>
public class DrawnGeometryPropertyTests
{
    private const int Tests = 12;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static Gen<Shape> Figure =>
        from x in Gen.Choose(5, 95)
        from z in Gen.Choose(5, 55)
        from size in Gen.Choose(5, 30)
        from other in Gen.Choose(3, 30)
        from lean in Gen.Choose(-20, 20)
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => new DiscShape(x * 1e-6, z * 1e-6, size * 1.03e-6),
            1 => new DiscShape(x * 1e-6, z * 1e-6, size * 1.03e-6, (z - (0.6 * size)) * 1e-6, (z + (0.7 * size)) * 1e-6),
            2 => new TrapezoidShape((x - size) * 1e-6, (x + size) * 1e-6, (x - other) * 1e-6, (x + other) * 1e-6, (z - 4.7) * 1e-6,
                (z + 12) * 1e-6),
            _ => (Shape)new PolygonShape([((x - size) * 1e-6, (z - 3.1) * 1e-6), ((x + size) * 1e-6, (z + (0.3 * lean)) * 1e-6),
                ((x + lean) * 1e-6, (z + 3 + other) * 1e-6)]),
        };

    private static Arbitrary<CrossSection> Any { get; } = Arb.From(
        from figures in Gen.NonEmptyListOf(Figure)
        from materials in Gen.ListOf(Gen.Elements("insulator", "silicon", "metal", "alloy"), 4)
        from fills in Gen.ListOf(Gen.Elements(1.0, 1.0, 0.4), 4)
        from film in Gen.Elements(200.0, 1e5)
        from rings in Gen.Elements(CoordinateSystem.Planar, CoordinateSystem.Axisymmetric)
        select new CrossSection
        {
            Name = "figures",
            Coordinates = rings,
            Outline = Box.Um(0, 100, 0, 80),
            Background = "body",
            Shapes = [.. figures.Take(4).Select((figure, n) => new PaintedShape(figure, materials[n], $"figure {n}", fills[n]))],
            HeatSources = [Source("junction", 1, 20, 60, 70, 80)],
            Boundaries = [Film("base", Side.Bottom, film, 25), Adiabatic()],
        });

    private static BoundedValue Solve(CrossSection section, int cells) =>
        SectionAnalysis.Solve(section with { Analysis = new AnalysisRequest { Cells = cells } }, Options).Result.Thermal!.Sources[0].RthKW!;

    [Fact]
    public void Bounds_of_slopes_and_discs_hold_what_sixteen_times_the_cells_find() => Properties.Property.Check(
        Prop.ForAll(Any, section =>
        {
            BoundedValue coarse = Solve(section, 200), fine = Solve(section, 3200);
            return (coarse.Lower <= fine.Value && fine.Value <= coarse.Upper && fine.Lower <= coarse.Upper && coarse.Lower <= fine.Upper
                && coarse.Lower <= coarse.Value && coarse.Value <= coarse.Upper).Label($"coarse {coarse}, fine {fine}");
        }),
        Tests);
}
