using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Packages.CavityBuildUps;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>The sloped and curved parts that the templates draw: tapered vias and cut balls.</summary>
public sealed class SlopedConductorTests
{
    /// <summary>Cell counts, each a halving of the cell width; the last two give the limit that the others are compared with.</summary>
    private static readonly int[] Counts = [600, 2400, 9600, 38_400];

    /// <summary>Around order one, which cells cut by a slope reach; a coarse grid is not yet in the asymptotic range.</summary>
    private const double LeastOrder = 0.7;

    [Fact]
    public void A_tapered_via_converges_with_about_order_one_for_both_tapers()
    {
        Assert.InRange(Order(Via(20, 40)), LeastOrder, 2.5);
        Assert.InRange(Order(Via(40, 20)), LeastOrder, 2.5);
    }

    [Fact]
    public void A_via_resists_alike_whichever_way_it_tapers()
    {
        // The same trapezoid upside down: only the rounding of the solver differs.
        const double solver = 1e-6;
        Assert.InRange(Resistance(Via(20, 40), 9600) / Resistance(Via(40, 20), 9600) - 1, -solver, solver);
    }

    [Fact]
    public void A_cut_ball_converges_with_at_least_order_one_and_lies_between_two_cylinders()
    {
        // Inside the bounds of the drawn ball, which close with the grid, the value may well fall faster than at order one.
        CrossSection ball = Ball();
        Assert.True(Order(ball) >= LeastOrder);
        BoundedValue[] found = [.. Counts.Select(cells => Bounded(ball, cells))];
        Assert.True(found.Max(one => one.Lower) <= found.Min(one => one.Upper));
        Assert.True(Math.Log2(found[0].GapPercent!.Value / found[^1].GapPercent!.Value) / (Counts.Length - 1) >= LeastOrder);

        // Widening a conductor never raises its resistance: the ball holds a cylinder as wide as its neck and fits into one as wide as itself.
        double resistance = Resistance(ball, Counts[^1]);
        double neck = Math.Sqrt(150e-6 * 150e-6 - 125e-6 * 125e-6);
        Assert.InRange(resistance, 1e-7 * 250e-6 / (Math.PI * 150e-6 * 150e-6), 1e-7 * 250e-6 / (Math.PI * neck * neck));
    }

    [Fact]
    public void Splitting_a_layer_of_a_package_moves_its_resistance_less_than_its_bounds_are_wide()
    {
        CrossSection whole = new CavityBuildUpParameters { AccuracyPercent = 1, PowerW = 2, TopFilmWM2K = 1000, BottomFilmWM2K = 0, SideFilmWM2K = 0, AmbientC = 25 }.ToSection("whole");
        BoundedValue one = SectionAnalysis.Solve(whole).Result.Thermal!.Sources[0].RthKW!;
        BoundedValue two = SectionAnalysis.Solve(whole with { Shapes = [.. whole.Shapes.SelectMany(Halves)] }).Result.Thermal!.Sources[0].RthKW!;
        Assert.True(one.Lower <= two.Upper && two.Lower <= one.Upper, FormattableString.Invariant($"[{one.Lower}, {one.Upper}] and [{two.Lower}, {two.Upper}] K/W"));
        Assert.InRange(Math.Abs(one.Value - two.Value), 0, Math.Max(one.Upper!.Value - one.Lower!.Value, two.Upper!.Value - two.Lower!.Value));
    }

    private static IEnumerable<PaintedShape> Halves(PaintedShape painted)
    {
        if (painted.Shape is not RectangleShape(Box box) || painted.Region is not ("die" or "dielectric-2" or "carrier"))
        {
            return [painted];
        }

        double middle = (box.Z0 + box.Z1) / 2;
        return [painted with { Shape = new RectangleShape(box with { Z1 = middle }) }, painted with { Shape = new RectangleShape(box with { Z0 = middle }) }];
    }

    private static CrossSection Via(double bottom, double top) => new()
    {
        Name = "tapered via",
        Depth = 1e-3,
        Outline = Box.Um(0, 50, 0, 15),
        Background = "polyimide",
        Shapes = [new PaintedShape(new TrapezoidShape(25e-6 - bottom / 2e6, 25e-6 + bottom / 2e6, 25e-6 - top / 2e6, 25e-6 + top / 2e6, 0, 15e-6), "copper", "via")],
        Terminals = [Electrode("foot", Box.Um(25 - bottom / 2, 25 + bottom / 2, 0, 0), null, 0), Electrode("head", Box.Um(25 - top / 2, 25 + top / 2, 15, 15), 0.1, null)],
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical },
    };

    private static CrossSection Ball()
    {
        double neck = Math.Sqrt(150e-6 * 150e-6 - 125e-6 * 125e-6);
        return new CrossSection
        {
            Name = "ball",
            Coordinates = CoordinateSystem.Axisymmetric,
            Outline = Box.Um(0, 200, 0, 250),
            Background = "air",
            Materials = [new Strata.Materials.Material { Name = "solder", Conductivity = Strata.Materials.MaterialLibrary.Default.Get("sac305").Conductivity, ResistivityOhmM = 1e-7 }],
            Shapes = [new PaintedShape(new DiscShape(0, 125e-6, 150e-6, 0, 250e-6), "solder", "ball")],
            Terminals = [Electrode("foot", new Box(0, neck, 0, 0), null, 0), Electrode("head", new Box(0, neck, 250e-6, 250e-6), 0.1, null)],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical },
        };
    }

    private static Terminal Electrode(string name, Box place, double? current, double? voltage) =>
        new() { Name = name, Place = place, Current = current, Voltage = voltage, Equipotential = current is not null };

    private static double Resistance(CrossSection section, int cells) => Bounded(section, cells).Value;

    private static BoundedValue Bounded(CrossSection section, int cells) =>
        SectionAnalysis.Solve(section with { Analysis = section.Analysis with { Cells = cells } }).Result.Electrical!.Nets[0].ResistanceOhm!;

    private static double Order(CrossSection section)
    {
        double[] values = [.. Counts.Select(cells => Resistance(section, cells))];

        // Richardson's extrapolation at order one (L. F. Richardson, Phil. Trans. R. Soc. A 210, 1911).
        double limit = 2 * values[^1] - values[^2];
        return Math.Log2(Math.Abs(values[0] - limit) / Math.Abs(values[^2] - limit)) / (Counts.Length - 2);
    }
}
