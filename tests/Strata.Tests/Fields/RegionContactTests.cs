using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Tests.Meshing;
using Xunit;
using static Strata.Tests.Meshing.Sections;

namespace Strata.Tests.Fields;

public sealed class RegionContactTests
{
    [Fact]
    public void A_column_that_fills_part_of_the_depth_meets_its_pad_on_that_part()
    {
        CrossSection section = Section(
            Box.Um(0, 2, 0, 2),
            new PaintedShape(Rectangle(0, 2, 0, 2), "film", "plate"),
            new PaintedShape(Rectangle(0, 1, 0, 1), "copper", "column", 0.3),
            new PaintedShape(Rectangle(0, 2, 1, 2), "copper", "pad"));
        SectionMesh mesh = SectionMesher.OnGrid(section, Library, RasterTests.Uniform(2, 2), RasterTests.Uniform(2, 2));
        int Region(string name) => mesh.Regions.ToList().IndexOf(name);
        Assert.Equal(0.3, RegionContact.Share(mesh, 0, 1, Region("column"), Region("pad")), 1e-15);
        Assert.Equal(0.7, RegionContact.Share(mesh, 0, 1, Region("plate"), Region("pad")), 1e-15);
        Assert.Equal(0.3, RegionContact.Share(mesh, 0, 2, Region("column"), Region("plate")), 1e-15);
        Assert.Equal(1, RegionContact.Share(mesh, 2, 3, Region("plate"), Region("pad")), 1e-15);
        Assert.Equal(0, RegionContact.Share(mesh, 1, 3, Region("plate"), Region("pad")));
        Assert.True(RegionContact.Meet(mesh, "column", "plate"));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(50)]
    [InlineData(10)]
    public void Faces_along_a_slope_stand_for_the_length_of_the_slope(double shiftUm)
    {
        // One step of the staircase may be missing at either end: a cell in forty.
        const double tolerance = 0.025;
        // A wall from (20, 0) to (20 + shift, 100): the faces between the two sides, each over its ratio, add up to its length.
        CrossSection section = Section(Box.Um(0, 140, 0, 100), new PaintedShape(Polygon((0, 0), (20, 0), (20 + shiftUm, 100), (0, 100)), "copper", "above"));
        SectionMesh mesh = SectionMesher.OnGrid(section, Library, RasterTests.Uniform(140, 57), RasterTests.Uniform(100, 40));
        int above = mesh.Regions.ToList().IndexOf("above");
        int below = mesh.Regions.ToList().IndexOf(CrossSection.BackgroundRegion);
        double length = 0;
        for (int i = 0; i < mesh.Grid.Nx; i++)
        {
            for (int k = 0; k < mesh.Grid.Nz; k++)
            {
                int c = mesh.Grid.Cell(i, k);
                length += i > 0 ? RegionContact.Share(mesh, c - mesh.Grid.Nz, c, above, below) * mesh.Grid.Z.Widths[k] / RegionContact.StaircaseRatio(mesh, c - mesh.Grid.Nz, c, above) : 0;
                length += k > 0 ? RegionContact.Share(mesh, c - 1, c, above, below) * mesh.Grid.X.Widths[i] / RegionContact.StaircaseRatio(mesh, c - 1, c, above) : 0;
            }
        }

        Assert.InRange(length / Math.Sqrt((Um(shiftUm) * Um(shiftUm)) + (Um(100) * Um(100))), 1 - tolerance, 1 + tolerance);
    }

    [Fact]
    public void Segments_map_to_the_faces_on_their_line()
    {
        var grid = new Numerics.Grids.RectilinearGrid(RasterTests.Uniform(4, 4), RasterTests.Uniform(3, 3), depth: 2);
        FaceRange across = FaceRange.Of(grid, Box.Um(1, 3, 2, 2));
        Assert.Equal((false, 2, 1, 3), (across.IsVertical, across.Line, across.From, across.To));
        Assert.Equal(grid.ZFace(1, 2), across.Face(grid, 1));
        Assert.Equal(Um(1) * 2, across.Area(grid, 1), 1e-18);
        Assert.Equal((grid.Cell(1, 1), grid.Cell(1, 2)), (across.CellBefore(grid, 1), across.CellAfter(grid, 1)));
        FaceRange up = FaceRange.Of(grid, Box.Um(0, 0, 0, 3));
        Assert.Equal((true, 0, 0, 3, -1), (up.IsVertical, up.Line, up.From, up.To, up.CellBefore(grid, 0)));
        Assert.Throws<ArgumentException>(() => FaceRange.Of(grid, Box.Um(0, 1, 0, 1)));
    }

    [Fact]
    public void Outer_faces_belong_to_their_segment_or_to_the_rest()
    {
        CrossSection section = Section(Box.Um(0, 4, 0, 2)) with
        {
            Boundaries =
            [
                new BoundarySegment { Name = "sides", Side = Side.Rest, Condition = new AdiabaticSurface() },
                new BoundarySegment { Name = "lid", Side = Side.Top, From = Um(1), To = Um(3), Condition = new FilmSurface(1, 0) },
            ],
        };
        var grid = new Numerics.Grids.RectilinearGrid(RasterTests.Uniform(4, 4), RasterTests.Uniform(2, 2));
        BoundaryFaces faces = BoundaryFaces.Of(section, grid);
        Assert.Equal([0, 1, 1, 0], faces.Top);
        Assert.Equal([0, 0], faces.West);
        BoundaryFaces ring = BoundaryFaces.Of(section with { Coordinates = Numerics.Grids.CoordinateSystem.Axisymmetric }, grid);
        Assert.Equal([-1, -1], ring.West);
    }

    [Fact]
    public void The_power_of_a_curved_source_is_kept_exactly()
    {
        var grid = new Numerics.Grids.RectilinearGrid(RasterTests.Uniform(100, 13), RasterTests.Uniform(100, 17), depth: 0.002);
        CellCover cover = CellCover.Of(grid, Disc(50, 50, 30));
        double[] power = new double[grid.CellCount];
        cover.Spread(grid, 2.5, power);
        Assert.Equal(2.5, power.Sum(), 1e-13);
        Assert.Equal(Math.PI * Um(30) * Um(30) * 0.002, cover.Volume, 1e-24);
        Assert.Equal(7, cover.Mean(grid, [.. power.Select(_ => 7.0)]), 1e-12);
    }
}
