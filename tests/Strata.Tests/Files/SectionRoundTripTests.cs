using FsCheck;
using FsCheck.Fluent;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Tests.Files;

public class SectionRoundTripTests
{
    private static readonly Gen<double> Um = Gen.Choose(-400_000, 400_000).Select(n => n / 128.0);
    private static readonly Gen<double> Length = Gen.Choose(1, 400_000).Select(n => n / 128.0);
    private static readonly Gen<double> Amount = Gen.Choose(1, 1_000_000).Select(n => n / 977.0);

    private static readonly Gen<Box> Boxes =
        from x in Um from z in Um from w in Length from h in Length select Box.Um(x, x + w, z, z + h);

    private static readonly Gen<Box> Segments =
        from box in Boxes from flat in Gen.Elements(true, false) select flat ? box with { Z1 = box.Z0 } : box with { X1 = box.X0 };

    private static readonly Gen<Shape> Shapes = Gen.OneOf(
        Boxes.Select(box => (Shape)new RectangleShape(box)),
        from box in Boxes from top in Boxes select (Shape)new TrapezoidShape(box.X0, box.X1, top.X0, top.X1, box.Z0, box.Z1),
        from box in Boxes
        from r in Length
        from cut in Gen.Elements(true, false)
        select (Shape)new DiscShape(box.X0, box.Z0, Micrometres.ToMetres(r), null, cut ? box.Z0 : null),
        from box in Boxes select (Shape)new PolygonShape([(box.X0, box.Z0), (box.X1, box.Z0), (box.X1, box.Z1)]));

    private static readonly Gen<BoundarySegment> Boundaries =
        from amount in Amount
        from kind in Gen.Elements<SurfaceKind>(SurfaceKind.All)
        from side in Gen.Elements(Enum.GetValues<Side>())
        from start in Um
        select new BoundarySegment
        {
            Name = "b",
            Side = side,
            From = side == Side.Rest ? null : Micrometres.ToMetres(start),
            Condition = kind.Create([.. kind.Members.Select(member => Math.Min(amount, member.Max))]),
        };

    private static readonly Gen<Material> Materials =
        from k in Amount
        from l in Amount
        from conductor in Gen.Elements(true, false)
        select new Material
        {
            Name = "own",
            Conductivity = conductor ? ThermalConductivity.Orthotropic(k, l) : ThermalConductivity.Isotropic(new TemperatureTable([(25, k), (125, l)])),
            ConductivitySource = "the design",
            ConductivityUncertaintyPercent = conductor ? null : 12.5,
            ConductivityUncertaintySource = conductor ? "" : "the design",
            ResistivityOhmM = conductor ? k * 1e-9 : null,
            ResistivitySource = conductor ? "the design" : "",
            ResistivityTemperatureCoefficient = conductor ? 0.004 : null,
            DensityKgM3 = l,
            DensitySource = "the design",
        };

    private static readonly Gen<CrossSection> Sections =
        from outline in Boxes
        from shapes in Gen.ListOf(Shapes)
        from place in Boxes
        from segment in Segments
        from boundaries in Gen.ListOf(Boundaries)
        from material in Materials
        from amount in Amount
        from fill in Gen.Choose(1, 16)
        select new CrossSection
        {
            Name = "drawn \"by chance\" \u00b5",
            Comment = "a",
            Depth = Micrometres.ToMetres(amount),
            Outline = outline,
            Background = "own",
            Materials = [material],
            Shapes = [.. shapes.Select((shape, n) => new PaintedShape(shape, n % 2 == 0 ? "own" : "copper", $"r{n}", fill / 16.0))],
            Interfaces =
            [
                new SectionInterface { Name = "i", Segment = segment, ThermalResistance = amount * 1e-6 },
                new SectionInterface { Name = "j", Between = (CrossSection.BackgroundRegion, shapes.Count > 0 ? "r0" : "x"), ElectricalResistance = amount * 1e-9 },
            ],
            Sheets = [new Sheet("s", segment, Micrometres.ToMetres(fill / 16.0), "copper")],
            HeatSources = [.. shapes.Select((shape, n) => new HeatSource($"q{n}", shape, (HeatAmountKind)(n % 3), amount))],
            Boundaries = [.. boundaries],
            Terminals =
            [
                new Terminal { Name = "t", Place = segment, Voltage = amount },
                new Terminal { Name = "u", Place = place, Current = -amount, Equipotential = fill > 8 },
            ],
            Probes = [new Probe("p", place), new Probe("o", place with { X1 = place.X0, Z1 = place.Z0 })],
            Links = [new LumpedLink("l", place, segment, fill > 8 ? amount : null, amount)],
            Coils =
            [
                new PlanarCoil("c", 3, 4e-4, 1e-4, 1e-5, 5e-6) { OverMetal = 5e-5, Capacitor = ("t", "v"), CapacitorDepth = 2e-4 },
                new PlanarCoil("d", 1, 4e-4, 1e-4, 2e-5, 5e-6),
            ],
            JunctionFigures =
            [
                new JunctionFigure("theta_ja", "against the air") { ReferenceC = amount },
                new JunctionFigure("psi_jt", "against a probe") { ReferenceProbe = "o" },
                new JunctionFigure("psi_jb", "against the board") { ReferenceBoundaries = ["b", "c"] },
                new JunctionFigure("theta_jc", "not defined"),
            ],
            Assumptions = ["air", "a board"],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, Cells = 1000 + fill },
        };

    [Fact]
    public void A_section_that_is_written_and_read_again_is_written_the_same() =>
        Properties.Property.Check(Prop.ForAll(Arb.From(Sections.Where(section => section.Shapes.Count > 0)), section =>
        {
            byte[] text = Written(section);
            CrossSection read = SectionReader.Read(text, "written.json");
            return SameParts(section, read) && text.AsSpan().SequenceEqual(Written(read));
        }));

    [Fact]
    public void An_axisymmetric_section_keeps_its_coordinates()
    {
        var section = new CrossSection { Name = "rod", Coordinates = CoordinateSystem.Axisymmetric, Outline = Box.Um(0, 10, 0, 5), Background = "copper" };
        Assert.Equal(CoordinateSystem.Axisymmetric, SectionReader.Read(Written(section), "rod.json").Coordinates);
    }

    private static bool SameParts(CrossSection a, CrossSection b) =>
        a.Outline == b.Outline && a.Shapes.SequenceEqual(b.Shapes) && a.HeatSources.SequenceEqual(b.HeatSources)
        && a.Boundaries.SequenceEqual(b.Boundaries) && a.Terminals.SequenceEqual(b.Terminals) && a.Probes.SequenceEqual(b.Probes)
        && a.Interfaces.SequenceEqual(b.Interfaces) && a.Sheets.SequenceEqual(b.Sheets) && a.Links.SequenceEqual(b.Links)
        && a.Materials.SequenceEqual(b.Materials) && a.Analysis == b.Analysis && a.Assumptions.SequenceEqual(b.Assumptions)
        && a.Coils.SequenceEqual(b.Coils)
        && a.JunctionFigures.Count == b.JunctionFigures.Count && a.Name == b.Name && a.Background == b.Background;

    private static byte[] Written(CrossSection section)
    {
        using var stream = new MemoryStream();
        SectionWriter.Write(stream, section);
        return stream.ToArray();
    }
}
