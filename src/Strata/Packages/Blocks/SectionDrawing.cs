using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Packages.Blocks;

/// <summary>
/// A drawing in the making, um, z up: the blocks paint on it in order, later over earlier. It is mutable, and ends as a
/// <see cref="CrossSection"/>.
/// </summary>
/// <param name="library">The materials that the design may name.</param>
internal sealed class SectionDrawing(MaterialLibrary library)
{
    private readonly List<Material> _materials = [];
    private readonly List<PaintedShape> _shapes = [];
    private readonly List<HeatSource> _sources = [];
    private readonly List<Terminal> _terminals = [];
    private readonly List<SectionInterface> _interfaces = [];
    private readonly List<Sheet> _sheets = [];
    private readonly List<LumpedLink> _links = [];
    private readonly List<Probe> _probes = [];
    private readonly List<PlanarCoil> _coils = [];

    /// <summary>The materials that the design may name, and those that the drawing defines.</summary>
    public MaterialLibrary Library { get; private set; } = library;

    /// <summary>The smallest box around everything painted, um.</summary>
    public Box Extent { get; private set; } = new(double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>Rounds a length to 1e-6 um, far below any layer, so that edges that meet in the drawing meet to the last bit and no sliver is left between them.</summary>
    public static double Snap(double um) => Math.Round(um, 6);

    /// <summary>Defines a material of the drawing's own; a name that it has already defined stays as it is.</summary>
    public void Define(Material material)
    {
        if (_materials.TrueForAll(own => own.Name != material.Name))
        {
            _materials.Add(material);
            Library = Library.With([material]);
        }
    }

    /// <summary>Paints a rectangle; one without extent is left out, which is how optional layers of no thickness vanish.</summary>
    public void Rectangle(double x0, double x1, double z0, double z1, string material, string region, double fill = 1)
    {
        Box box = Snapped(x0, x1, z0, z1);
        if (box.Width > 0 && box.Height > 0)
        {
            Add(new RectangleShape(box), material, region, fill);
        }
    }

    /// <summary>Paints a trapezoid, symmetric about x.</summary>
    public void Trapezoid(double x, double widthBottom, double widthTop, double z0, double z1, string material, string region, double fill = 1)
    {
        if (widthBottom == widthTop)
        {
            Rectangle(x - widthBottom / 2, x + widthBottom / 2, z0, z1, material, region, fill);
        }
        else if (Snap(z1) > Snap(z0))
        {
            Add(new TrapezoidShape(Snap(x - widthBottom / 2), Snap(x + widthBottom / 2), Snap(x - widthTop / 2), Snap(x + widthTop / 2), Snap(z0), Snap(z1)), material, region, fill);
        }
    }

    /// <summary>Paints any other shape, um.</summary>
    public void Add(Shape shape, string material, string region, double fill = 1)
    {
        _shapes.Add(new PaintedShape(shape, material, region, fill));
        Box bounds = shape.Bounds;
        Extent = new Box(Math.Min(Extent.X0, bounds.X0), Math.Max(Extent.X1, bounds.X1), Math.Min(Extent.Z0, bounds.Z0), Math.Max(Extent.Z1, bounds.Z1));
    }

    /// <summary>Adds a heat source over a rectangle, um.</summary>
    /// <param name="name">Name for reports.</param>
    /// <param name="place">Where, um.</param>
    /// <param name="power">W over the depth.</param>
    public void Source(string name, Box place, double power) =>
        _sources.Add(new HeatSource(name, new RectangleShape(Snapped(place.X0, place.X1, place.Z0, place.Z1)), HeatAmountKind.Power, power));

    /// <summary>Adds an end of a net, um: a current into the body, or a potential.</summary>
    public void Terminal(string name, Box place, double? current, double? voltage) =>
        _terminals.Add(new Terminal { Name = name, Place = Snapped(place.X0, place.X1, place.Z0, place.Z1), Current = current, Voltage = voltage });

    /// <summary>Adds contact resistances between two regions.</summary>
    /// <param name="first">A region.</param>
    /// <param name="second">Another region.</param>
    /// <param name="thermal">m2 K/W, or null.</param>
    /// <param name="electrical">ohm m2, or null.</param>
    public void Interface(string first, string second, double? thermal, double? electrical) =>
        _interfaces.Add(new SectionInterface { Name = $"{first} - {second}", Between = (first, second), ThermalResistance = thermal, ElectricalResistance = electrical });

    /// <summary>Adds contact resistances on a segment, um.</summary>
    public void Interface(string name, Box segment, double? thermal, double? electrical) =>
        _interfaces.Add(new SectionInterface { Name = name, Segment = Snapped(segment.X0, segment.X1, segment.Z0, segment.Z1), ThermalResistance = thermal, ElectricalResistance = electrical });

    /// <summary>Adds a film too thin to mesh, um.</summary>
    public void Sheet(string name, Box segment, double thickness, string material) =>
        _sheets.Add(new Sheet(name, Snapped(segment.X0, segment.X1, segment.Z0, segment.Z1), thickness, material));

    /// <summary>Adds a conductor out of the plane that joins two places, um.</summary>
    public void Link(string name, Box from, Box to, double? thermal, double? electrical) =>
        _links.Add(new LumpedLink(name, Snapped(from.X0, from.X1, from.Z0, from.Z1), Snapped(to.X0, to.X1, to.Z0, to.Z1), thermal, electrical));

    /// <summary>States what a coil is in plan, m.</summary>
    public void Coil(PlanarCoil coil) => _coils.Add(coil);

    /// <summary>Adds a place to read, um.</summary>
    public void Probe(string name, Box place) => _probes.Add(new Probe(name, Snapped(place.X0, place.X1, place.Z0, place.Z1)));

    /// <summary>The finished section: bottom at z = 0, SI, without boundaries.</summary>
    /// <param name="name">Name of the design.</param>
    /// <param name="gas">Material where nothing is painted.</param>
    /// <param name="mirrored">Whether the drawing is turned upside down.</param>
    public CrossSection ToSection(string name, string gas, bool mirrored)
    {
        DrawingFrame frame = new(mirrored, Extent.Z0, Extent.Z1);
        return new CrossSection
        {
            Name = name,
            Outline = frame.Map(Extent),
            Background = gas,
            Materials = [.. _materials],
            Shapes = [.. _shapes.Select(shape => shape with { Shape = frame.Map(shape.Shape) })],
            Interfaces = [.. _interfaces.Select(face => face.Segment is Box segment ? face with { Segment = frame.Map(segment) } : face)],
            Sheets = [.. _sheets.Select(sheet => sheet with { Segment = frame.Map(sheet.Segment), Thickness = Micrometres.ToMetres(sheet.Thickness) })],
            HeatSources = [.. _sources.Select(source => source with { Shape = frame.Map(source.Shape) })],
            Terminals = [.. _terminals.Select(terminal => terminal with { Place = frame.Map(terminal.Place) })],
            Links = [.. _links.Select(link => link with { From = frame.Map(link.From), To = frame.Map(link.To) })],
            Coils = [.. _coils],
            Probes = [.. _probes.Select(probe => probe with { Place = frame.Map(probe.Place) })],
        };
    }

    private static Box Snapped(double x0, double x1, double z0, double z1) => new(Snap(x0), Snap(x1), Snap(z0), Snap(z1));
}

/// <summary>Takes a drawing in um, end points up, to its place in the section in m.</summary>
/// <param name="Mirrored">Whether the drawing is turned upside down.</param>
/// <param name="Bottom">Height of the drawing's lowest point, um.</param>
/// <param name="Top">Height of the drawing's highest point, um.</param>
internal readonly record struct DrawingFrame(bool Mirrored, double Bottom, double Top)
{
    /// <summary>A height of the drawing, um, as a height of the section, m; the section starts at 0.</summary>
    public double Z(double z) => Micrometres.ToMetres(SectionDrawing.Snap(Mirrored ? Top - z : z - Bottom));

    /// <summary>A place along x of the drawing, um, as one of the section, m.</summary>
    public static double X(double x) => Micrometres.ToMetres(x);

    /// <summary>A box of the drawing, um, as one of the section, m.</summary>
    public Box Map(Box box)
    {
        double z0 = Z(box.Z0);
        double z1 = Z(box.Z1);
        return new Box(X(box.X0), X(box.X1), Math.Min(z0, z1), Math.Max(z0, z1));
    }

    /// <summary>A shape of the drawing, um, as one of the section, m.</summary>
    public Shape Map(Shape shape)
    {
        DrawingFrame frame = this;
        return shape switch
        {
            RectangleShape rectangle => new RectangleShape(Map(rectangle.Box)),
            TrapezoidShape t when Mirrored => new TrapezoidShape(X(t.X0Top), X(t.X1Top), X(t.X0Bottom), X(t.X1Bottom), Z(t.Z1), Z(t.Z0)),
            TrapezoidShape t => new TrapezoidShape(X(t.X0Bottom), X(t.X1Bottom), X(t.X0Top), X(t.X1Top), Z(t.Z0), Z(t.Z1)),
            DiscShape disc => MapDisc(disc),
            PolygonShape polygon => new PolygonShape([.. polygon.Points.Select(point => (X(point.X), frame.Z(point.Z)))]),
            _ => throw new NotSupportedException($"A drawing cannot hold a {shape.GetType().Name}."),
        };
    }

    private DiscShape MapDisc(DiscShape disc)
    {
        double? low = disc.Z0 is double z0 ? Z(z0) : null;
        double? high = disc.Z1 is double z1 ? Z(z1) : null;
        return new DiscShape(X(disc.X), Z(disc.Z), X(disc.Radius), Mirrored ? high : low, Mirrored ? low : high);
    }
}
