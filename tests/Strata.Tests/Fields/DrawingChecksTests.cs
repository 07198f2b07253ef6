using FsCheck.Fluent;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Problems;
using Strata.Tests.Meshing;
using Strata.Tests.Properties;
using Xunit;
using static Strata.Tests.Meshing.Sections;

namespace Strata.Tests.Fields;

public sealed class DrawingChecksTests
{
    private static readonly Box Outline = Box.Um(0, 100, 0, 50);

    public static TheoryData<string, Shape, double, string> DegenerateShapes => new()
    {
        { "zero width", Rectangle(10, 10, 0, 5), 1, "no extent" },
        { "zero height", Rectangle(10, 20, 5, 5), 1, "z0_um = 5 um and z1_um = 5 um: no extent" },
        { "sliver", Rectangle(10, 10.000001, 0, 5), 1, "sliver" },
        { "swapped", Rectangle(20, 10, 0, 5), 1, "x0_um = 20 um and x1_um = 10 um: the bounds are swapped" },
        { "not finite", Rectangle(10, double.PositiveInfinity, 0, 5), 1, "finite" },
        { "NaN", Rectangle(double.NaN, 20, 0, 5), 1, "finite" },
        { "partly outside", Rectangle(90, 110, 0, 5), 1, "not inside the outline; allowed: x = 0 to 100 um, z = 0 to 50 um" },
        { "outside", Disc(300, 10, 5), 1, "not inside the outline" },
        { "no radius", Disc(50, 10, 0), 1, "radius_um = 0 um" },
        { "cuts swapped", Disc(50, 10, 5, 12, 9), 1, "cuts are swapped" },
        { "cut away", Disc(50, 10, 5, 20, 30), 1, "leave nothing of the disc" },
        { "flat taper", Trapezoid(10, 20, 10, 20, 5, 5), 1, "no extent" },
        { "taper without width", Trapezoid(10, 10, 20, 20, 5, 10), 1, "zero width" },
        { "swapped taper", Trapezoid(20, 10, 10, 20, 5, 10), 1, "x0_bottom_um = 20 um and x1_bottom_um = 10 um: the bounds are swapped" },
        { "two points", Polygon((10, 10), (20, 10)), 1, "found 2 points" },
        { "bow tie", Polygon((10, 10), (20, 20), (20, 10), (10, 20)), 1, "crosses the edge" },
        { "folded back", Polygon((10, 10), (30, 10), (20, 10), (20, 20)), 1, "crosses the edge" },
        { "line", Polygon((10, 10), (20, 20), (30, 30)), 1, "area is zero" },
        { "no fill", Rectangle(10, 20, 0, 5), 0, "found 0; allowed: above 0 and at most 1" },
        { "overfull", Rectangle(10, 20, 0, 5), 1.5, "found 1.5" },
        { "fill NaN", Rectangle(10, 20, 0, 5), double.NaN, "found NaN" },
    };

    [Theory]
    [MemberData(nameof(DegenerateShapes))]
    public void A_degenerate_shape_is_named_with_what_is_allowed(string what, Shape shape, double fill, string expected)
    {
        CrossSection section = Section(Outline, new PaintedShape(Rectangle(0, 100, 0, 50), "mould", "body"), new PaintedShape(shape, "copper", "bad one", fill));
        InputProblem problem = Assert.Single(DrawingChecks.Check(section, Library));
        Assert.True(problem.Path.StartsWith("$.shapes[1]", StringComparison.Ordinal), what);
        Assert.Contains("region 'bad one'", problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> OtherProblems => new()
    {
        { "outline", "$.outline", "no extent" },
        { "depth", "$.depth_mm", "above 0" },
        { "radius", "$.outline.x0_um", "at least 0 um" },
        { "material", "$.shapes[0].material", "unknown material 'coper'; did you mean 'copper'?" },
        { "background", "$.background", "unknown material 'vacuum'" },
        { "uncovered", "$.shapes", "no shape covers" },
        { "source outside", "$.heat_sources[0]", "heat source 'q'" },
        { "terminal point", "$.terminals[0]", "found a point" },
        { "terminal outside", "$.terminals[0]", "not inside the outline" },
        { "probe outside", "$.probes[0]", "probe 'p'" },
        { "sheet block", "$.sheets[0]", "horizontal or vertical segment" },
        { "sheet thickness", "$.sheets[0].thickness_um", "above 0 um" },
        { "interface apart", "$.interfaces[0]", "do not touch" },
        { "interface unknown", "$.interfaces[0].between", "no shape has the region 'botom'; did you mean 'bottom'?" },
        { "interface negative", "$.interfaces[0].resistance_m2k_w", "found -1" },
        { "boundary overlap", "$.boundaries[1]", "both name the top side from 20 to 60 um" },
        { "boundary beyond", "$.boundaries[0]", "found 0 to 120 um on the top side; allowed: within 0 to 100 um" },
        { "boundary swapped", "$.boundaries[0]", "from_um below to_um" },
        { "two rests", "$.boundaries[1]", "named twice" },
        { "no film", "$.boundaries[0].film_w_m2k", "found 0; allowed: above 0" },
        { "film on the axis", "$.boundaries[0]", "axis" },
    };

    [Theory]
    [MemberData(nameof(OtherProblems))]
    public void Every_other_fault_has_one_message_with_its_place(string what, string path, string expected)
    {
        InputProblem problem = Assert.Single(DrawingChecks.Check(Faulty(what), Library));
        Assert.Equal(path, problem.Path);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Legal_sections_have_no_problems() => Property.Check(Prop.ForAll(Any, section => DrawingChecks.Check(section, Library).Count == 0));

    [Fact]
    public void A_disc_may_be_cut_by_the_outline_and_an_axisymmetric_ball_lies_on_the_axis()
    {
        CrossSection section = Section(Outline, new PaintedShape(Disc(0, 25, 20), "solder", "ball")) with { Coordinates = CoordinateSystem.Axisymmetric };
        Assert.Empty(DrawingChecks.Check(section, Library));
        SectionMesh mesh = SectionMesher.Mesh(section, Library, new MeshOptions { TargetCells = 500 });
        double ball = 4.0 / 3 * Math.PI * Math.Pow(Um(20), 3);
        Assert.Equal(ball, RasterTests.Volume(mesh, "ball"), 1e-12 * ball);
    }

    private static CrossSection Faulty(string what)
    {
        CrossSection good = Section(
            Outline,
            new PaintedShape(Rectangle(0, 100, 0, 20), "copper", "bottom"),
            new PaintedShape(Rectangle(0, 100, 20, 40), "mould", "middle"),
            new PaintedShape(Rectangle(0, 100, 40, 50), "silicon", "top"));
        BoundarySegment top = new() { Name = "t", Side = Side.Top, From = 0, To = Um(60), Condition = new AdiabaticSurface() };
        SectionInterface contact = new() { Name = "c", Between = ("bottom", "middle"), ThermalResistance = 1e-6 };
        Sheet sheet = new("s", Box.Um(0, 10, 20, 20), Um(0.1), "copper");
        return what switch
        {
            "outline" => good with { Outline = Box.Um(0, 0, 0, 50) },
            "depth" => good with { Depth = -1 },
            "radius" => good with { Outline = Box.Um(-1, 100, 0, 50), Coordinates = CoordinateSystem.Axisymmetric },
            "material" => good with { Shapes = [new PaintedShape(Rectangle(0, 100, 0, 20), "coper", "a"), .. good.Shapes.Skip(1)] },
            "background" => good with { Background = "vacuum" },
            "uncovered" => good with { Background = null, Shapes = [.. good.Shapes.Skip(1)] },
            "source outside" => good with { HeatSources = [new HeatSource("q", Rectangle(50, 101, 0, 5), HeatAmountKind.Power, 1)] },
            "terminal point" => good with { Terminals = [new Terminal { Name = "v", Place = Box.Um(5, 5, 0, 0), Voltage = 0 }] },
            "terminal outside" => good with { Terminals = [new Terminal { Name = "v", Place = Box.Um(5, 500, 0, 0), Voltage = 0 }] },
            "probe outside" => good with { Probes = [new Probe("p", Box.Um(5, 5, 60, 60))] },
            "sheet block" => good with { Sheets = [sheet with { Segment = Box.Um(0, 10, 20, 30) }] },
            "sheet thickness" => good with { Sheets = [sheet with { Thickness = 0 }] },
            "interface apart" => good with { Interfaces = [contact with { Between = ("bottom", "top") }] },
            "interface unknown" => good with { Interfaces = [contact with { Between = ("botom", "middle") }] },
            "interface negative" => good with { Interfaces = [contact with { ThermalResistance = -1 }] },
            "boundary overlap" => good with { Boundaries = [top, top with { Name = "u", From = Um(20), To = null }] },
            "boundary beyond" => good with { Boundaries = [top with { To = Um(120) }] },
            "boundary swapped" => good with { Boundaries = [top with { From = Um(70) }] },
            "two rests" => good with { Boundaries = [.. good.Boundaries, good.Boundaries[0] with { Name = "again" }] },
            "no film" => good with { Boundaries = [top with { Condition = new FilmSurface(0, 25) }] },
            "film on the axis" => good with { Coordinates = CoordinateSystem.Axisymmetric, Boundaries = [good.Boundaries[0] with { Side = Side.Left }] },
            _ => throw new ArgumentException(what),
        };
    }
}
