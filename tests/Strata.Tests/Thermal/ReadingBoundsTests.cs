using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Thermal;

public class ReadingBoundsTests
{
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static ThermalResult Solve(CrossSection section) => SectionAnalysis.Solve(section, Options).Result.Thermal!;

    // -lap u = 1 on the unit square, 0 on its sides: Fourier along x.
    private static double Square(double x, double z)
    {
        double sum = 0;
        for (int n = 1; n < 200; n += 2)
        {
            double a = n * Math.PI;
            double ratio = (Math.Exp(a * (z - 1)) + Math.Exp(-a * z)) / (1 + Math.Exp(-a));
            sum += Math.Sin(a * x) / (n * n * n) * ratio;
        }

        return (0.5 * x * (1 - x)) - (4 / Math.Pow(Math.PI, 3) * sum);
    }

    // A plate of 1 mm by 1 mm (or 2 mm high, with four times the conductivity along z) that heats by 100 K times u.
    private static CrossSection Plate(double accuracy, bool anisotropic) => new()
    {
        Name = "plate",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, anisotropic ? 2000 : 1000),
        Background = "m",
        Materials = [new Material { Name = "m", Conductivity = ThermalConductivity.Orthotropic(10, anisotropic ? 40 : 10) }],
        HeatSources = [Source("q", 1e3 * 1e-6 * 1e-3 * (anisotropic ? 2 : 1) * 1e6, 0, 1000, 0, anisotropic ? 2000 : 1000)],
        Boundaries = [Temperature("left", Side.Left, 20), Temperature("right", Side.Right, 20), Temperature("top", Side.Top, 20),
            Temperature("bottom", Side.Bottom, 20)],
        Probes = [.. Places.Select(p => Point("p", 1000 * p.X, (anisotropic ? 2000 : 1000) * p.Z))],
        Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
    };

    private static readonly (double X, double Z)[] Places = [(0.5, 0.5), (0.3, 0.2), (0.9, 0.15)];

    [Theory]
    [InlineData(5, false)]
    [InlineData(1, false)]
    [InlineData(0.1, false)]
    [InlineData(1, true)]
    public void A_point_inside_a_material_lies_in_its_bounds_which_keep_the_accuracy(double accuracy, bool anisotropic)
    {
        ThermalResult result = Solve(Plate(accuracy, anisotropic));
        double highest = 100 * Square(0.5, 0.5);
        for (int n = 0; n < Places.Length; n++)
        {
            double exact = 100 * Square(Places[n].X, Places[n].Z);
            ThermalProbeResult probe = result.Probes[n];
            Assert.InRange(20 + exact, probe.Lower!.Value, probe.Upper!.Value);
            Assert.InRange(probe.Upper.Value - probe.Lower.Value, 0, 1.5 * accuracy / 100 * Math.Max(exact, 0.1 * highest));
        }

        Assert.InRange(20 + highest, result.TMaxLowerC!.Value, result.TMaxC + (accuracy / 100 * highest));
        Assert.Equal(7.36713532, highest, 1e-6);
    }

    [Fact]
    public void A_point_on_the_axis_is_the_mean_over_a_ball()
    {
        // An evenly heated rod with its rim at 20 C: 45 C on the axis.
        const double radius = 60e-6;
        ThermalResult result = Solve(new CrossSection
        {
            Name = "rod",
            Coordinates = CoordinateSystem.Axisymmetric,
            Outline = Box.Um(0, 60, 0, 100),
            Background = "body",
            HeatSources = [Source("q", 4 * 10 * 25 / (radius * radius) * Math.PI * radius * radius * 100e-6, 0, 60, 0, 100)],
            Boundaries = [Temperature("rim", Side.Right, 20), Adiabatic()],
            Probes = [Point("axis", 0, 50), Point("axis", 0, 20)],
            Analysis = new AnalysisRequest { AccuracyPercent = 0.5 },
        });
        Assert.All(result.Probes, probe => Assert.InRange(45.0, probe.Lower!.Value, probe.Upper!.Value));
        Assert.All(result.Probes, probe => Assert.InRange(probe.Upper!.Value - probe.Lower!.Value, 0, 0.25));
    }

    [Fact]
    public void The_heat_through_given_temperatures_has_bounds()
    {
        // A bar between two given temperatures with a heated stem in its middle: both ends take half.
        CrossSection section = new()
        {
            Name = "mirrored",
            Depth = 1e-3,
            Outline = Box.Um(0, 1000, 0, 500),
            Background = "insulator",
            Shapes = [Rectangle("body", "bar", 0, 1000, 0, 100), Rectangle("silicon", "stem", 400, 600, 100, 500)],
            HeatSources = [Source("q", 1, 400, 600, 480, 500)],
            Boundaries =
            [
                Temperature("left", Side.Left, 0) with { AsksBounds = true },
                    Temperature("right", Side.Right, 0) with { AsksBounds = true }, Adiabatic(),
            ],
            Analysis = new AnalysisRequest { AccuracyPercent = 1 },
        };
        ThermalResult even = Solve(section);
        Assert.InRange(0.5, even.Boundaries[0].HeatLowerW!.Value, even.Boundaries[0].HeatUpperW!.Value);
        Assert.InRange(0.5, even.Boundaries[1].HeatLowerW!.Value, even.Boundaries[1].HeatUpperW!.Value);
        Assert.InRange((even.Boundaries[0].HeatUpperW - even.Boundaries[0].HeatLowerW)!.Value, 0, 0.01);
    }

    [Fact]
    public void The_heat_between_two_ambients_has_bounds_that_hold_a_wall_exactly()
    {
        // A wall of two layers with films, 0.3 W in the inner one; 1D.
        ThermalResult result = Solve(new CrossSection
        {
            Name = "wall",
            Depth = 1e-3,
            Outline = Box.Um(0, 1000, 0, 300),
            Shapes = [Rectangle("body", "a", 0, 1000, 0, 100), Rectangle("silicon", "b", 0, 1000, 100, 300)],
            HeatSources = [Source("q", 0.3, 0, 1000, 200, 300)],
            Boundaries = [Film("base", Side.Bottom, 1000, 25) with { AsksBounds = true },
                Film("top", Side.Top, 500, 60) with { AsksBounds = true }, Adiabatic()],
            Probes = [new Probe("joint", Box.Um(0, 1000, 100, 100))],
            Analysis = new AnalysisRequest { AccuracyPercent = 0.1 },
        });
        double area = 1e-6, down = (1 / (1000 * area)) + (100e-6 / (10 * area)) + (100e-6 / (148 * area));

        // At the lower face of the source 25 + q1 down, at the upper 60 + q2 film, between them (q1 - q2) / 2 layer; q1 + q2 = 0.3 W.
        double layer = 100e-6 / (148 * area), film = 1 / (500 * area);
        double q1 = (35 + (0.3 * (film + (layer / 2)))) / (down + film + layer);
        Assert.InRange(q1, result.Boundaries[0].HeatLowerW!.Value, result.Boundaries[0].HeatUpperW!.Value);
        Assert.InRange(0.3 - q1, result.Boundaries[1].HeatLowerW!.Value, result.Boundaries[1].HeatUpperW!.Value);
    }

    [Fact]
    public void A_range_of_a_material_gives_bounds_for_every_value_in_it()
    {
        CrossSection slab(double low, double high) => new()
        {
            Name = "slab",
            Depth = 1e-3,
            Outline = Box.Um(0, 1000, 0, 500),
            Background = "m",
            Materials =
            [
                new Material
                {
                    Name = "m",
                    Conductivity = ThermalConductivity.Constant(0.5 * (low + high)),
                    ConductivityRange = low < high ? (ThermalConductivity.Constant(low), ThermalConductivity.Constant(high)) : null,
                },
            ],
            HeatSources = [Source("q", 1, 0, 1000, 400, 500)],
            Boundaries = [Film("base", Side.Bottom, 1000, 25), Adiabatic()],
            Probes = [Point("p", 500, 250)],
            Analysis = new AnalysisRequest { AccuracyPercent = 0.1 },
        };
        double Exact(double k) => (1 / (1000 * 1e-6)) + (400e-6 / (k * 1e-6)) + (100e-6 / (3 * k * 1e-6));
        DesignResult design = SectionAnalysis.Solve(slab(1.2, 1.8), Options).Result;
        BoundedValue r = design.Thermal!.Sources[0].RthKW!;
        Assert.Equal(Exact(1.8), r.Lower!.Value, 2e-3 * Exact(1.8));
        Assert.Equal(Exact(1.2), r.Upper!.Value, 2e-3 * Exact(1.2));
        Assert.InRange(Exact(1.5), r.Lower.Value, r.Upper.Value);
        Assert.True(r.Lower <= Exact(1.8) && r.Upper >= Exact(1.2));
        Assert.Null(design.Thermal.Probes[0].Lower);
        Assert.Contains(design.Warnings, text => text.Contains("ranges of m", StringComparison.Ordinal));
    }
}
