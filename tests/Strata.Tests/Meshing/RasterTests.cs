using FsCheck.Fluent;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Problems;
using Strata.Tests.Properties;
using Xunit;
using static Strata.Tests.Meshing.Sections;

namespace Strata.Tests.Meshing;

public sealed class RasterTests
{
    /// <summary>Closed-form areas in double: a few thousand roundings of 1e-16.</summary>
    private const double AreaTolerance = 1e-12;

    [Fact]
    public void Shares_of_every_cell_add_up_to_one_on_any_grid() => Property.Check(Prop.ForAll(Any, section => Prop.ForAll(Arb(AnyAxes), axes =>
    {
        SectionMesh mesh = SectionMesher.OnGrid(section, Library, axes.X, axes.Z);
        double worst = 0;
        for (int c = 0; c < mesh.Grid.CellCount; c++)
        {
            double sum = 0;
            foreach (CellPart part in mesh.PartsOf(c))
            {
                sum += part.Share;
            }

            worst = Math.Max(worst, Math.Abs(sum - 1));
        }

        return (worst <= AreaTolerance).Label($"{worst}");
    })));

    [Fact]
    public void The_area_of_every_figure_is_kept_on_any_grid() => Property.Check(Prop.ForAll(Any, section => Prop.ForAll(Arb(AnyAxes), axes =>
    {
        var grid = new RectilinearGrid(axes.X, axes.Z, section.Coordinates);
        foreach (PaintedShape shape in section.Shapes)
        {
            double exact = ExactVolume(shape.Shape, section.Coordinates);
            double found = CellCover.Of(grid, shape.Shape).Volume;
            if (Math.Abs(found - exact) > AreaTolerance * exact)
            {
                return false.Label($"{shape.Shape}: {found} against {exact}, {(found / exact) - 1}");
            }
        }

        return true.Label("");
    })));

    [Fact]
    public void Regions_take_the_area_that_the_painting_order_leaves_them()
    {
        CrossSection section = Section(
            Box.Um(0, 100, 0, 100),
            new PaintedShape(Rectangle(0, 50, 0, 100), "silicon", "left"),
            new PaintedShape(Disc(50, 50, 20), "copper", "disc"),
            new PaintedShape(Rectangle(50, 100, 0, 50), "mould", "corner"));
        SectionMesh mesh = SectionMesher.OnGrid(section, Library, Uniform(100, 7), Uniform(100, 9));
        double disc = Math.PI * Um(20) * Um(20);
        Assert.Equal(0.75 * disc, Volume(mesh, "disc"), AreaTolerance * disc);
        Assert.Equal((Um(50) * Um(100)) - (0.5 * disc), Volume(mesh, "left"), AreaTolerance * disc);
        Assert.Equal(Um(50) * Um(50), Volume(mesh, "corner"), AreaTolerance * disc);
    }

    [Fact]
    public void Shapes_of_equal_outline_leave_nothing_of_the_lower_one() => Property.Check(Prop.ForAll(Any, section => Prop.ForAll(Arb(AnyAxes), axes =>
    {
        CrossSection twice = section with { Shapes = [.. section.Shapes.SelectMany(s => (PaintedShape[])[s with { Fill = 1, Material = "silicon", Region = "lower" }, s with { Fill = 1 }])] };
        CrossSection once = section with { Shapes = [.. section.Shapes.Select(s => s with { Fill = 1 })] };
        SectionMesh a = SectionMesher.OnGrid(twice, Library, axes.X, axes.Z);
        SectionMesh b = SectionMesher.OnGrid(once, Library, axes.X, axes.Z);
        return (Volume(a, "lower") <= AreaTolerance * Um(1000) * Um(1000) && SameConductivity(a, b)).Label("painted twice");
    })), 100);

    [Fact]
    public void Splitting_a_layer_in_two_of_the_same_material_changes_no_cell_of_the_same_grid() => Property.Check(Prop.ForAll(Any, section => Prop.ForAll(Arb(AnyAxes), axes =>
    {
        Box body = Box.Um(0, 1000, 0, 500);
        CrossSection whole = section with { Shapes = [new PaintedShape(new RectangleShape(body), "mould", "body"), .. section.Shapes] };
        CrossSection split = section with
        {
            Shapes =
            [
                new PaintedShape(new RectangleShape(body with { Z1 = Um(123.4) }), "mould", "lower"),
                new PaintedShape(new RectangleShape(body with { Z0 = Um(123.4) }), "mould", "upper"),
                .. section.Shapes,
            ],
        };
        return SameConductivity(SectionMesher.OnGrid(whole, Library, axes.X, axes.Z), SectionMesher.OnGrid(split, Library, axes.X, axes.Z)).Label("split");
    })), 100);

    [Fact]
    public void A_fill_mixes_in_parallel_with_what_it_replaces()
    {
        CrossSection section = Section(Box.Um(0, 10, 0, 10), new PaintedShape(Rectangle(0, 10, 0, 10), "copper", "row", 0.3));
        SectionMesh mesh = SectionMesher.OnGrid(section, Library, Uniform(10, 1), Uniform(10, 1));
        (double[] kx, double[] kz) = Conductivity(mesh, MaterialProperty.ThermalConductivity);
        (double[] sx, _) = Conductivity(mesh, MaterialProperty.ElectricalConductivity);
        Assert.Equal((0.3 * 398) + (0.7 * 0.3), kx[0], 1e-12);
        Assert.Equal(kx[0], kz[0]);
        Assert.Equal(0.3 / 1.72e-8, sx[0], 1e-6);
        Assert.Equal(0.3, mesh.ConductorFraction(0), 1e-15);
    }

    [Fact]
    public void A_cell_cut_along_the_layers_acts_in_series_across_and_in_parallel_along()
    {
        CrossSection section = Section(Box.Um(0, 8, 0, 8), new PaintedShape(Rectangle(0, 8, 0, 2), "silicon", "layer"));
        SectionMesh mesh = SectionMesher.OnGrid(section, Library, Uniform(8, 1), Uniform(8, 1));
        (double[] kx, double[] kz) = Conductivity(mesh, MaterialProperty.ThermalConductivity);
        Assert.Equal(((2 * 148) + (6 * 0.3)) / 8, kx[0], 1e-12);
        Assert.Equal(8 / ((2 / 148.0) + (6 / 0.3)), kz[0], 1e-12);
    }

    [Fact]
    public void A_point_that_nothing_covers_is_refused_with_its_place()
    {
        CrossSection section = Section(Box.Um(0, 10, 0, 10), new PaintedShape(Rectangle(0, 10, 0, 9), "copper", "row")) with { Background = null };
        var fault = Assert.Throws<InputException>(() => SectionMesher.OnGrid(section, Library, Uniform(10, 1), Uniform(10, 10)));
        Assert.Contains("z = 9.5 um", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fill_over_nothing_is_refused_with_its_share()
    {
        CrossSection section = Section(Box.Um(0, 10, 0, 10), new PaintedShape(Rectangle(0, 10, 0, 10), "copper", "row", 0.25)) with { Background = null };
        var fault = Assert.Throws<InputException>(() => SectionMesher.OnGrid(section, Library, Uniform(10, 1), Uniform(10, 1)));
        Assert.Contains("fill only 0.25 of the depth", fault.Message, StringComparison.Ordinal);
    }

    internal static FsCheck.Arbitrary<T> Arb<T>(FsCheck.Gen<T> gen) => FsCheck.Fluent.Arb.From(gen);

    internal static GridAxis Uniform(double um, int cells) => new([.. Enumerable.Range(0, cells + 1).Select(n => Um(um * n / cells))]);

    internal static (double[] Kx, double[] Kz) Conductivity(SectionMesh mesh, MaterialProperty property)
    {
        var kx = new double[mesh.Grid.CellCount];
        var kz = new double[mesh.Grid.CellCount];
        mesh.Conductivity(property, [], kx, kz);
        return (kx, kz);
    }

    internal static double Volume(SectionMesh mesh, string region)
    {
        int index = mesh.Regions.ToList().IndexOf(region);
        double volume = 0;
        for (int c = 0; c < mesh.Grid.CellCount; c++)
        {
            volume += mesh.AreaFraction(c, index) * mesh.Grid.CellVolume(c / mesh.Grid.Nz, c % mesh.Grid.Nz);
        }

        return volume;
    }

    private static bool SameConductivity(SectionMesh a, SectionMesh b)
    {
        (double[] ax, double[] az) = Conductivity(a, MaterialProperty.ThermalConductivity);
        (double[] bx, double[] bz) = Conductivity(b, MaterialProperty.ThermalConductivity);
        return ax.Concat(az).Zip(bx.Concat(bz)).All(p => Math.Abs(p.First - p.Second) <= 1e-9 * p.Second);
    }

    /// <summary>Area by the shoelace formula or the circular segment; rings by Pappus, 2 pi times the first moment.</summary>
    private static double ExactVolume(Shape shape, CoordinateSystem coordinates)
    {
        bool rings = coordinates == CoordinateSystem.Axisymmetric;
        if (shape is DiscShape disc)
        {
            double low = Math.Max(-disc.Radius, (disc.Z0 ?? double.NegativeInfinity) - disc.Z);
            double high = Math.Min(disc.Radius, (disc.Z1 ?? double.PositiveInfinity) - disc.Z);
            double area = Segment(disc.Radius, high) - Segment(disc.Radius, low);
            return rings ? 2 * Math.PI * disc.X * area : area;
        }

        (double X, double Z)[] p = shape switch
        {
            RectangleShape { Box: var b } => [(b.X0, b.Z0), (b.X1, b.Z0), (b.X1, b.Z1), (b.X0, b.Z1)],
            TrapezoidShape t => [(t.X0Bottom, t.Z0), (t.X1Bottom, t.Z0), (t.X1Top, t.Z1), (t.X0Top, t.Z1)],
            _ => [.. ((PolygonShape)shape).Points],
        };
        // Relative to the first corner, so that a small figure far from the origin keeps its digits.
        (double area2, double moment6) = (0, 0);
        for (int n = 1; n + 1 < p.Length; n++)
        {
            (double x1, double z1) = (p[n].X - p[0].X, p[n].Z - p[0].Z);
            (double x2, double z2) = (p[n + 1].X - p[0].X, p[n + 1].Z - p[0].Z);
            double cross = (x1 * z2) - (x2 * z1);
            area2 += cross;
            moment6 += cross * (x1 + x2);
        }

        return rings ? 2 * Math.PI * ((p[0].X * area2 / 2) + (moment6 / 6)) : area2 / 2;
    }

    private static double Segment(double r, double z) => (z * Math.Sqrt(Math.Max(0, (r * r) - (z * z)))) + (r * r * Math.Asin(Math.Clamp(z / r, -1, 1)));
}
