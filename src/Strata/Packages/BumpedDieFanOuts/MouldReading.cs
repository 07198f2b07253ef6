using Strata.CrossSections;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>What the rules read from a drawn section, whichever way up it is drawn.</summary>
internal sealed class MouldReading
{
    /// <summary>Faces that a document calls flush may differ by this much, m: what polishing holds.</summary>
    public const double Flush = 1e-6;

    // A step off a face to see what lies there, m: less than the thinnest part of these packages.
    private const double Step = 2e-8;

    private readonly double _out;

    /// <summary>Reads a section.</summary>
    /// <param name="p">The parameters that it was drawn from.</param>
    /// <param name="section">The section.</param>
    /// <param name="rules">The rules that will be added.</param>
    public MouldReading(BumpedDieParameters p, CrossSection section, RuleList rules)
    {
        Section = section;
        Map = new ConductorMap(section, rules.Library);
        Layout = new BumpedDieLayout(p);
        Heights = new BumpedDieHeights(p);
        Circuit = new CircuitPlan(p, Layout, Heights.MouldTop);
        _out = p.Orientation == Orientation.EndPointsUp ? 1 : -1;
        Mould = Map.Extent("mould") ?? default;
        Dies = [.. Enumerable.Range(1, p.DieCount).Select(die => Map.Extent(FormattableString.Invariant($"die-{die}")) ?? default)];
    }

    /// <summary>The section.</summary>
    public CrossSection Section { get; }

    /// <summary>What touches what.</summary>
    public ConductorMap Map { get; }

    /// <summary>Where the parts were meant to stand.</summary>
    public BumpedDieLayout Layout { get; }

    /// <summary>The heights that were meant.</summary>
    public BumpedDieHeights Heights { get; }

    /// <summary>The circuit layers that were meant.</summary>
    public CircuitPlan Circuit { get; }

    /// <summary>Extent of the mould, m.</summary>
    public Box Mould { get; }

    /// <summary>Extents of the dies' bodies, m.</summary>
    public IReadOnlyList<Box> Dies { get; }

    /// <summary>The face of a box that looks towards the balls, m.</summary>
    public double Outer(Box box) => _out > 0 ? box.Z1 : box.Z0;

    /// <summary>The face of a box that looks away from the balls, m.</summary>
    public double Inner(Box box) => _out > 0 ? box.Z0 : box.Z1;

    /// <summary>Materials and thicknesses over the pads, um, of the passivation on the first die, from the die outwards.</summary>
    public IEnumerable<(string Material, double Um)> Passivation => Section.Shapes
        .Where(shape => shape.Region.StartsWith("passivation", StringComparison.Ordinal) && shape.Shape.Bounds.X0 < Dies[0].X1)
        .OrderBy(shape => _out * shape.Shape.Bounds.Z0)
        .Select((shape, i) => (shape.Material, OverPads(shape, i == 0)));

    /// <summary>A height over the on-chip wiring of the first die, um, as a height of the section, m.</summary>
    public double OverDie(double um) => Outer(Dies[0]) + _out * Micrometres.ToMetres(Heights.OnChipWiring + um);

    /// <summary>A height over the lower face of the substrate, um, as a height of the section, m.</summary>
    public double At(double um) => Outer(Mould) + _out * Micrometres.ToMetres(um - Heights.MouldTop);

    /// <summary>The regions a step inside a span, at its west and at its east end, um.</summary>
    public string?[] RegionsInside(double x0, double x1, double z) =>
        [Map.RegionAt(Micrometres.ToMetres(x0) + Step, z), Map.RegionAt(Micrometres.ToMetres(x1) - Step, z)];

    /// <summary>The region a step inside a box from its outer face, at a place along x, m.</summary>
    public string? RegionUnder(double x, double face) => Map.RegionAt(x, face - _out * Step);

    /// <summary>The region a step beyond a face, towards the balls.</summary>
    public string? RegionBeyond(double x, double face) => Map.RegionAt(x, face + _out * Step);

    /// <summary>The region beside a place, a step to the west and to the east of a box.</summary>
    public (string? West, string? East) RegionsBeside(Box box, double z) => (Map.RegionAt(box.X0 - Step, z), Map.RegionAt(box.X1 + Step, z));

    /// <summary>Whether any shape of some regions spans a place along x.</summary>
    public bool Spans(Func<string, bool> isWanted, double x) =>
        Section.Shapes.Any(shape => isWanted(shape.Region) && shape.Shape.Bounds.X0 < x && shape.Shape.Bounds.X1 > x);

    // The lowest layer fills up beside the pads.
    private double OverPads(PaintedShape layer, bool lowest) =>
        Blocks.SectionDrawing.Snap(Um(layer.Shape.Bounds.Height) - (lowest ? Heights.FrontEnd.PadTop : 0));

    /// <summary>Whether a region is a circuit layer.</summary>
    public static bool IsCircuit(string region) => region.StartsWith("circuit-", StringComparison.Ordinal);

    /// <summary>Whether a region is a dielectric on the circuit layers.</summary>
    public static bool IsInsulator(string region) => region.StartsWith("insulator-", StringComparison.Ordinal);

    /// <summary>Whether a region is metal of the substrate.</summary>
    public static bool IsCarrier(string region) => region.StartsWith("carrier", StringComparison.Ordinal);

    /// <summary>Metres as um.</summary>
    public static double Um(double metres) => Micrometres.FromMetres(metres);
}
