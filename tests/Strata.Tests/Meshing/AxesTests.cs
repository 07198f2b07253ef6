using FsCheck.Fluent;
using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Tests.Properties;
using Xunit;
using static Strata.Tests.Meshing.Sections;

namespace Strata.Tests.Meshing;

public sealed class AxesTests
{
    /// <summary>How far the cell count may be from the asked one.</summary>
    private const double CountTolerance = 0.15;

    [Fact]
    public void Lines_lie_on_every_axis_parallel_edge() => Property.Check(Prop.ForAll(Any, section =>
    {
        (GridAxis x, GridAxis z) = SectionMesher.Axes(section, MeshOptions.Default);
        bool good = true;
        foreach (PaintedShape shape in section.Shapes)
        {
            Box b = shape.Shape.Bounds;
            foreach (double at in (double[])[b.X0, b.X1])
            {
                good &= Math.Abs(x.Faces[x.NearestFace(at)] - at) <= MeshOptions.Default.MergeTolerance;
            }

            foreach (double at in (double[])[b.Z0, b.Z1])
            {
                good &= Math.Abs(z.Faces[z.NearestFace(at)] - at) <= MeshOptions.Default.MergeTolerance;
            }
        }

        return good;
    }));

    [Fact]
    public void The_cell_count_is_near_the_target_or_the_warning_says_why() => Property.Check(Prop.ForAll(Any, section =>
        Prop.ForAll(RasterTests.Arb(Gen.Elements(2000, 10_000, 40_000)), target =>
        {
            SectionMesh mesh = SectionMesher.Mesh(section, Library, new MeshOptions { TargetCells = target });
            double off = ((double)mesh.Grid.CellCount / target) - 1;
            bool told = mesh.Warnings.Any(w => w.Contains("cells were asked for", StringComparison.Ordinal));
            return (Math.Abs(off) <= CountTolerance || told).Label($"{mesh.Grid.CellCount} of {target}");
        })), 20);

    [Fact]
    public void Neighbours_stay_within_the_ratio_at_any_target() => Property.Check(Prop.ForAll(Any, section =>
    {
        SectionMesh mesh = SectionMesher.Mesh(section, Library, new MeshOptions { TargetCells = 40_000 });
        double ratio = Math.Max(AxisGradingTests.LargestRatio(mesh.Grid.X), AxisGradingTests.LargestRatio(mesh.Grid.Z));
        return (ratio <= 1.5 * 1.0001 || mesh.Warnings.Any(w => w.Contains("factor", StringComparison.Ordinal))).Label($"{ratio}");
    }), 20);

    [Fact]
    public void The_same_drawing_gives_the_same_grid()
    {
        CrossSection section = Package(20);
        MeshOptions options = new() { TargetCells = 20_000 };
        (GridAxis x, GridAxis z) = SectionMesher.Axes(section, options);
        (GridAxis x2, GridAxis z2) = SectionMesher.Axes(section with { Name = "again" }, options);
        Assert.Equal(x.Faces.ToArray(), x2.Faces.ToArray());
        Assert.Equal(z.Faces.ToArray(), z2.Faces.ToArray());
    }

    [Fact]
    public void A_film_of_a_hundredth_of_a_micrometre_in_two_millimetres_stays_modest()
    {
        CrossSection section = Section(Box.Um(0, 5000, 0, 2000), new PaintedShape(Rectangle(0, 5000, 1000, 1000.01), "copper", "barrier"));
        (GridAxis x, GridAxis z) = SectionMesher.Axes(section, new MeshOptions { TargetCells = 4000 });
        Assert.InRange(z.Count, 50, 100);
        Assert.InRange((double)x.Count * z.Count, 3400, 4600);
        (x, z) = SectionMesher.Axes(section, new MeshOptions());
        Assert.InRange((double)x.Count * z.Count, 20, 80);
    }

    [Fact]
    public void Half_micrometre_lines_under_a_wide_chip_stay_modest()
    {
        PaintedShape[] lines = [.. Enumerable.Range(0, 20).Select(n => new PaintedShape(Rectangle(6000 + n, 6000.5 + n, 10, 10.5), "copper", "line"))];
        CrossSection section = Section(Box.Um(0, 12000, 0, 700), [new PaintedShape(Rectangle(0, 12000, 20, 700), "silicon", "die"), .. lines]);
        (GridAxis x, GridAxis z) = SectionMesher.Axes(section, new MeshOptions());
        Assert.InRange(x.Count, 80, 130);
        Assert.InRange((double)x.Count * z.Count, 1000, 4000);
        SectionMesh mesh = SectionMesher.Mesh(section, Library, new MeshOptions { TargetCells = 1000 });
        Assert.Contains(mesh.Warnings, w => w.Contains("1000 cells were asked for; the geometry needs", StringComparison.Ordinal));
        Assert.InRange(mesh.Grid.CellCount, 500, 2000);
    }

    [Fact]
    public void Lines_closer_than_the_tolerance_become_one_and_are_reported()
    {
        CrossSection section = Section(
            Box.Um(0, 100, 0, 100),
            new PaintedShape(Rectangle(0, 50, 0, 40), "copper", "a"),
            new PaintedShape(Rectangle(0, 50, 40.000004, 80), "silicon", "b"));
        SectionMesh mesh = SectionMesher.Mesh(section, Library, new MeshOptions());
        Assert.Contains("shapes[0]", Assert.Single(mesh.Warnings), StringComparison.Ordinal);
        SectionMesh fine = SectionMesher.Mesh(section, Library, new MeshOptions { MergeTolerance = 1e-13 });
        Assert.Empty(fine.Warnings);
    }

    [Fact]
    public void Sums_of_micrometres_that_differ_in_the_last_digit_are_one_line_without_a_word()
    {
        CrossSection section = Section(
            Box.Um(0, 1, 0, 1),
            new PaintedShape(Rectangle(0, 1, 0, 0.1 + 0.2), "copper", "a"),
            new PaintedShape(Rectangle(0, 1, 0.3, 0.8), "silicon", "b"));
        SectionMesh mesh = SectionMesher.Mesh(section, Library, new MeshOptions { CellsPerLayer = 1, MergeTolerance = 0 });
        Assert.Empty(mesh.Warnings);
        Assert.Equal(3, mesh.Grid.Nz);
        Assert.Equal(0, mesh.CutCellCount);
    }

    [Fact]
    public void A_disc_and_a_taper_get_their_cells()
    {
        CrossSection section = Section(
            Box.Um(0, 1000, 0, 500),
            new PaintedShape(Disc(200, 200, 50), "solder", "ball"),
            new PaintedShape(Trapezoid(600, 700, 590, 710, 100, 140), "copper", "via"));
        (GridAxis x, GridAxis z) = SectionMesher.Axes(section, new MeshOptions { TargetSize = 1 });
        Assert.True(Between(x, 150, 250) >= 8);
        Assert.True(Between(z, 150, 250) >= 6);
        Assert.True(Between(z, 100, 140) >= 4);
        Assert.True(Between(x, 590, 600) >= 2);
    }

    [Fact]
    public void Rows_of_many_columns_stay_near_their_target()
    {
        (GridAxis x, GridAxis z) = SectionMesher.Axes(Package(100), new MeshOptions { TargetCells = 60_000 });
        Assert.InRange((double)x.Count * z.Count, 51_000, 69_000);
    }

    [Fact]
    public void Options_outside_their_range_are_named()
    {
        CrossSection section = Package(2);
        foreach (MeshOptions wrong in (MeshOptions[])[new() { TargetCells = 0 }, new() { TargetCells = int.MaxValue }, new() { TargetSize = 0 }, new() { TargetSize = double.NaN }, new() { GrowthRatio = 1 }, new() { CellsPerLayer = 0 }])
        {
            Assert.Contains("found MeshOptions", Assert.Throws<ArgumentException>(() => SectionMesher.Axes(section, wrong)).Message, StringComparison.Ordinal);
        }

        Assert.Contains("cells; allowed", Assert.Throws<ArgumentException>(() => SectionMesher.Axes(section, new MeshOptions { TargetSize = 1e-9 })).Message, StringComparison.Ordinal);
    }

    internal static CrossSection Package(int columns) => Section(
        Box.Um(0, 12000, 0, 1500),
        [
            new PaintedShape(Rectangle(0, 12000, 500, 1500), "copper", "carrier"),
            new PaintedShape(Rectangle(3000, 9000, 500, 900), "silicon", "die"),
            new PaintedShape(Rectangle(3000, 9000, 890, 900), "solder", "joint"),
            .. Enumerable.Range(0, columns).SelectMany(n => (PaintedShape[])
            [
                new PaintedShape(Trapezoid(40 + (n * 118), 80 + (n * 118), 45 + (n * 118), 75 + (n * 118), 400, 430), "copper", "via", 0.4),
                new PaintedShape(Rectangle(30 + (n * 118), 110 + (n * 118), 430, 440), "copper", "trace"),
            ]),
        ]);

    private static int Between(GridAxis axis, double fromUm, double toUm) => axis.NearestFace(Um(toUm)) - axis.NearestFace(Um(fromUm));
}
