using FsCheck;
using FsCheck.Fluent;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Tests.Meshing;

/// <summary>Sections for tests: a few by hand, and a generator of legal ones.</summary>
internal static class Sections
{
    public static readonly MaterialLibrary Library = new(
    [
        Of("film", 0.3, null), Of("silicon", 148, null), Of("copper", 398, 1.72e-8), Of("mould", 0.8, null), Of("solder", 58, 1.3e-7),
    ]);

    private static readonly string[] Names = ["film", "silicon", "copper", "mould", "solder"];

    public static Material Of(string name, double k, double? resistivity) =>
        new() { Name = name, Conductivity = ThermalConductivity.Constant(k), ResistivityOhmM = resistivity };

    public static RectangleShape Rectangle(double x0, double x1, double z0, double z1) => new(Box.Um(x0, x1, z0, z1));

    public static TrapezoidShape Trapezoid(double x0Bottom, double x1Bottom, double x0Top, double x1Top, double z0, double z1) =>
        new(Um(x0Bottom), Um(x1Bottom), Um(x0Top), Um(x1Top), Um(z0), Um(z1));

    public static DiscShape Disc(double x, double z, double radius, double? z0 = null, double? z1 = null) =>
        new(Um(x), Um(z), Um(radius), z0 is double low ? Um(low) : null, z1 is double high ? Um(high) : null);

    public static PolygonShape Polygon(params (double X, double Z)[] points) => new([.. points.Select(p => (Um(p.X), Um(p.Z)))]);

    public static double Um(double um) => Micrometres.ToMetres(um);

    public static CrossSection Section(Box outline, params PaintedShape[] shapes) => new()
    {
        Name = "test",
        Outline = outline,
        Background = "film",
        Shapes = shapes,
        Boundaries = [new BoundarySegment { Name = "all", Side = Side.Rest, Condition = new FilmSurface(100, 25) }],
    };

    /// <summary>Legal sections of 1000 um by 500 um with up to eight shapes of all kinds, planar or axisymmetric.</summary>
    public static Arbitrary<CrossSection> Any { get; } = Arb.From(
        from shapes in Gen.NonEmptyListOf(Painted)
        from rings in Gen.Elements(CoordinateSystem.Planar, CoordinateSystem.Axisymmetric)
        select Section(Box.Um(0, 1000, 0, 500), [.. shapes.Take(8)]) with { Coordinates = rings },
        section => Enumerable.Range(0, section.Shapes.Count).Where(_ => section.Shapes.Count > 1)
            .Select(n => section with { Shapes = [.. section.Shapes.Where((_, at) => at != n)] }));

    /// <summary>Axes of uneven cells that know nothing of any drawing.</summary>
    public static Gen<(GridAxis X, GridAxis Z)> AnyAxes { get; } =
        from x in AnyAxis(Um(1000))
        from z in AnyAxis(Um(500))
        select (x, z);

    private static Gen<PaintedShape> Painted =>
        from figure in Figure
        from material in Gen.Elements(Names)
        from fill in Gen.Elements(1.0, 1.0, 1.0, 0.5, 0.3)
        from region in Gen.Elements("a", "b", "c", "d")
        select new PaintedShape(figure, material, region, fill);

    private static Gen<Shape> Figure => Gen.OneOf(
        from x in Span(1000) from z in Span(500) select (Shape)Rectangle(x.Low, x.High, z.Low, z.High),
        from b in Span(1000) from t in Span(1000) from z in Span(500) select (Shape)Trapezoid(b.Low, b.High, t.Low, t.High, z.Low, z.High),
        from r in Gen.Choose(5, 200) from x in Gen.Choose(r, 1000 - r) from z in Gen.Choose(r, 500 - r) select (Shape)Disc(x, z, r),
        from r in Gen.Choose(10, 200)
        from x in Gen.Choose(r, 1000 - r)
        from z in Gen.Choose(r, 500 - r)
        from low in Gen.Choose(-9, 8)
        select (Shape)Disc(x, z, r, z + (low * r / 10.0), z + ((low + 1) * r / 10.0)),
        from x in Gen.Choose(150, 850)
        from z in Gen.Choose(150, 350)
        from radii in Gen.ArrayOf(Gen.Choose(10, 145), 7)
        select (Shape)Polygon([.. radii.Select((r, n) => (x + (r * Math.Cos(n * 2 * Math.PI / 7)), z + (r * Math.Sin(n * 2 * Math.PI / 7))))]));

    private static Gen<(double Low, double High)> Span(int size) =>
        from low in Gen.Choose(0, size - 20)
        from width in Gen.Choose(1, size - low)
        select ((double)low, (double)(low + width));

    private static Gen<GridAxis> AnyAxis(double length) =>
        from widths in Gen.ArrayOf(Gen.Choose(1, 30))
        select new GridAxis(Cumulated([.. widths, 7], length));

    private static double[] Cumulated(int[] widths, double length)
    {
        double[] faces = new double[widths.Length + 1];
        double sum = widths.Sum();
        for (int n = 0; n < widths.Length; n++)
        {
            faces[n + 1] = n == widths.Length - 1 ? length : faces[n] + (length * widths[n] / sum);
        }

        return faces;
    }
}
