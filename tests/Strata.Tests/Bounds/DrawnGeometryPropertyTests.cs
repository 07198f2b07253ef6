using FsCheck;
using FsCheck.Fluent;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Bounds;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Properties;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Bounds;

/// <summary>Generated drawings with slopes and discs, bounded on grids of up to 16 times the cells.</summary>
public class DrawnGeometryPropertyTests
{
    private const int Tests = 12;

    // The last has 16 times the cells of the first.
    private static readonly int[] Cells = [200, 800, 3200];
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

    private const string TooWide = "apart; at most";

    /// <summary>The interval of a drawing on a grid; null where it is refused as too wide. Any other refusal is a fault.</summary>
    private static BoundedValue? Solve(CrossSection section, int cells)
    {
        DesignResult result = SectionAnalysis.Solve(section with { Analysis = new AnalysisRequest { Cells = cells } }, Options).Result;
        Assert.True(result.Status == DesignStatus.Ok || result.Message!.Contains(TooWide, StringComparison.Ordinal), result.Message);
        return result.Thermal?.Sources[0].RthKW;
    }

    // The one thing that is promised: the exact value lies in every interval, so that all of them have a value in common.
    private static bool HaveAValueInCommon(List<(double Lower, double Upper)> intervals) =>
        intervals.Count == 0 || intervals.Max(one => one.Lower) <= intervals.Min(one => one.Upper);

    [Fact]
    public void Bounds_of_slopes_and_discs_on_three_grids_have_a_value_in_common() => Properties.Property.Check(
        Prop.ForAll(Any, section =>
        {
            BoundedValue[] found = [.. Cells.Select(cells => Solve(section, cells)).OfType<BoundedValue>()];
            return (HaveAValueInCommon([.. found.Select(one => (one.Lower!.Value, one.Upper!.Value))])
                && found.All(one => one.Lower <= one.Value && one.Value <= one.Upper)).Label(string.Join(", ", found.AsEnumerable()));
        }),
        Tests);

    [Fact]
    public void Generated_drawings_lose_the_common_value_when_the_bounds_are_broken()
    {
        // One conductivity for each cut cell, the mean over its area: what grids of other cells find then lies elsewhere.
        int caught = 0;
        foreach (CrossSection section in Any.Generator.Sample(20, 8))
        {
            List<(double, double)> intervals = [];
            foreach (int cells in Cells)
            {
                Strata.Thermal.ThermalSolution? thermal = SectionAnalysis.Solve(
                    section with { Analysis = new AnalysisRequest { Cells = cells } }, Options).Thermal;
                if (thermal?.Problem.DrawnCells is not null)
                {
                    using var bounds = new EnergyBounds();
                    EnergyInterval broken = bounds.Evaluate(ChangedPieces.Of(thermal.Problem, ChangedPieces.Mean), thermal.Solution);
                    intervals.Add((broken.Lower, broken.Upper));
                }
            }

            caught += HaveAValueInCommon(intervals) ? 0 : 1;
        }

        Assert.True(caught > 0, "no generated drawing caught the broken bounds");
    }
}
