using Strata.Analysis;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Studies;
using Strata.Tests.Meshing;

namespace Strata.Tests.Reliability;

/// <summary>A solve that is stopped stops in every phase, and drawings of thousands of shapes are meshed in little memory.</summary>
public class CancellationTests
{
    private static readonly MaterialLibrary Library = MaterialLibrary.Default;
    private static readonly CancellationToken Stopped = new(canceled: true);

    [Fact]
    public void Every_phase_of_meshing_and_bounding_is_stopped()
    {
        CrossSection section = Discs(5, 4);
        (GridAxis x, GridAxis z) = SectionMesher.Axes(section, MeshOptions.Default);
        Assert.Throws<OperationCanceledException>(() => SectionMesher.Axes(section, MeshOptions.Default, Stopped));
        Assert.Throws<OperationCanceledException>(() => SectionMesher.OnGrid(section, Library, x, z, Stopped));
        Assert.Throws<OperationCanceledException>(() => SectionMesher.Mesh(section, Library, MeshOptions.Default, Stopped));
        Assert.Throws<OperationCanceledException>(() => DrawingChecks.Check(section, Library, Stopped));
        Assert.Throws<OperationCanceledException>(() => SectionAnalysis.Solve(section, new AnalysisOptions { Cancellation = Stopped }));
        Assert.Throws<OperationCanceledException>(() => FigureSolver.Solve([section], new SolveLimits { Cancellation = Stopped }));

        GridAxis axis = RasterTests.Uniform(1, 4);
        var problem = new DiffusionProblem(new RectilinearGrid(axis, axis, CoordinateSystem.Planar));
        using var bounds = new EnergyBounds();
        Assert.Throws<OperationCanceledException>(
            () => bounds.Evaluate(problem, new double[16], new EnergyBoundsOptions { Cancellation = Stopped }));
    }

    [Fact]
    public void A_design_of_a_study_that_exceeds_a_limit_fails_alone()
    {
        CrossSection large = Discs(20, 10);
        CrossSection small = large with { Name = "small", Shapes = [large.Shapes[0]] };
        Results.DesignResult[] results = FigureSolver.Solve([large, small], new SolveLimits { MostCells = 200 });
        Assert.Equal(Results.DesignStatus.Failed, results[0].Status);
        Assert.Contains("cells", results[0].Message, StringComparison.Ordinal);
        Assert.Equal(Results.DesignStatus.Ok, results[1].Status);
    }

    [Fact]
    public void Two_thousand_shapes_are_meshed_in_little_memory()
    {
        CrossSection section = Discs(50, 40);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SectionMesh mesh = SectionMesher.Mesh(section, Library, new MeshOptions());
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(mesh.Grid.CellCount, 10_000, 400_000);
        Assert.InRange(taken, 0, 200L << 20);
    }

    // A plate with discs in rows and columns.
    private static CrossSection Discs(int columns, int rows)
    {
        List<PaintedShape> shapes = [new(new RectangleShape(Box.Um(0, 100 * columns, 0, 100 * rows)), "silicon", "plate")];
        for (int n = 0; n < columns * rows; n++)
        {
            (double x, double z) = (50e-6 + (100e-6 * (n % columns)), 50e-6 + (100e-6 * (n / columns)));
            shapes.Add(new PaintedShape(new DiscShape(x, z, 30e-6), "copper", "discs"));
        }

        return new CrossSection
        {
            Name = "discs",
            Depth = 1e-3,
            Outline = Box.Um(0, 100 * columns, 0, 100 * rows),
            Shapes = shapes,
            HeatSources = [new HeatSource("q", new RectangleShape(Box.Um(0, 100 * columns, 0, 10)), HeatAmountKind.Power, 1)],
            Boundaries =
            [
                new BoundarySegment { Name = "base", Side = Side.Top, Condition = new FilmSurface(1e4, 25) },
                new BoundarySegment { Name = "sides", Side = Side.Rest, Condition = new AdiabaticSurface() },
            ],
        };
    }
}
