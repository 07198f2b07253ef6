using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Bounds;

/// <summary>
/// Shapes whose resistance is known, or lies between two that are: planes held at one potential lower a resistance (Rayleigh), and any flux
/// that balances is worth more than the true one (Thomson).
/// </summary>
public class ExactShapeTests
{
    private const double CopperOhmM = 1e-8, TinOhmM = 1.2e-7, Depth = 1e-3;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static CrossSection Circuit(Box outline, double accuracy, PaintedShape[] shapes, params Terminal[] terminals) => new()
    {
        Name = "shape",
        Depth = Depth,
        Outline = outline,
        Background = "insulator",
        Materials = [Material("copper", 400, CopperOhmM), Material("tin", 60, TinOhmM)],
        Shapes = shapes,
        Terminals = terminals,
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = accuracy },
    };

    private static BoundedValue Resistance(CrossSection section) =>
        SectionAnalysis.Solve(section, Options).Result.Electrical!.Nets[0].ResistanceOhm!;

    // The value lies between two known ones, so that no end of the interval may pass the far one.
    private static void IsBetween(double lower, double upper, BoundedValue found, double accuracy)
    {
        Assert.True(found.Lower <= upper && lower <= found.Upper, $"[{found.Lower:R}, {found.Upper:R}] is beside [{lower:R}, {upper:R}]");
        Assert.True(found.GapPercent <= accuracy, $"{found.GapPercent} % is wider than {accuracy} %");
    }

    private static void Holds(double exact, BoundedValue found, double accuracy) => IsBetween(exact, exact, found, accuracy);

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void Three_quarters_of_a_ring_of_two_layers(double accuracy)
    {
        PaintedShape Disc(string material, string region, double radius) =>
            new(new DiscShape(0, 0, radius * 1e-6), material, region);
        CrossSection ring = Circuit(Box.Um(-90, 90, -90, 90), accuracy,
            [Disc("copper", "outer", 80), Disc("tin", "inner", 55), Disc("insulator", "hole", 30),
                Rectangle("insulator", "cut", 0, 90, -90, 0)],
            Voltage("a", 1, 30, 80, 0, 0), Voltage("b", 0, 0, 0, -80, -30));
        double conductance = (Math.Log(80.0 / 55) / CopperOhmM) + (Math.Log(55.0 / 30) / TinOhmM);
        Holds(1.5 * Math.PI / (conductance * Depth), Resistance(ring), accuracy);
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(10, 1)]
    [InlineData(10, 0.1)]
    [InlineData(40, 5)]
    [InlineData(40, 1)]
    [InlineData(40, 0.1)]
    public void A_strip_that_widens_lies_between_flat_and_round_potentials(double degrees, double accuracy)
    {
        double angle = degrees * Math.PI / 180, low = 20, high = 100;
        (double near, double far) = (low * Math.Tan(angle), high * Math.Tan(angle));
        var wedge = new TrapezoidShape(-near * 1e-6, near * 1e-6, -far * 1e-6, far * 1e-6, low * 1e-6, high * 1e-6);
        CrossSection strip = Circuit(Box.Um(-120, 120, low, high), accuracy, [new PaintedShape(wedge, "copper", "strip")],
            Voltage("a", 1, -near, near, low, low), Voltage("b", 0, -far, far, high, high));

        // Flat: the sum of dz / width. Round: s = c / r away from the tip of the wedge, worth ln(high / low) / (2 angle).
        double squares = Math.Log(high / low), sheet = CopperOhmM / Depth;
        IsBetween(sheet * squares / (2 * Math.Tan(angle)), sheet * squares / (2 * angle), Resistance(strip), accuracy);
    }

    [Theory]
    [InlineData(10, 5)]
    [InlineData(10, 1)]
    [InlineData(10, 0.1)]
    [InlineData(40, 5)]
    [InlineData(40, 1)]
    [InlineData(40, 0.2)]
    public void A_cone_on_the_axis_lies_between_flat_and_spherical_potentials(double degrees, double accuracy)
    {
        double angle = degrees * Math.PI / 180, low = 20, high = 100, c = Math.Cos(angle);
        (double near, double far) = (low * Math.Tan(angle), high * Math.Tan(angle));
        var frustum = new TrapezoidShape(0, near * 1e-6, 0, far * 1e-6, low * 1e-6, high * 1e-6);
        CrossSection cone = Circuit(Box.Um(0, 120, low, high), accuracy, [new PaintedShape(frustum, "copper", "cone")],
            Voltage("a", 1, 0, near, low, low), Voltage("b", 0, 0, far, high, high)) with
        {
            Coordinates = CoordinateSystem.Axisymmetric,
            Depth = null,
        };
        double length = CopperOhmM * ((1 / (low * 1e-6)) - (1 / (high * 1e-6))) / Math.PI;
        IsBetween(length / Math.Pow(Math.Tan(angle), 2), length * (1 + c) / (4 * (1 - c)), Resistance(cone), accuracy);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void A_sphere_cut_by_two_planes_is_worth_more_than_its_slices(double accuracy)
    {
        const double radius = 100, half = 80;
        CrossSection sphere = Circuit(Box.Um(0, 110, -half, half), accuracy,
            [new PaintedShape(new DiscShape(0, 0, radius * 1e-6), "copper", "sphere")],
            Voltage("a", 1, 0, 60, -half, -half), Voltage("b", 0, 0, 60, half, half)) with
        {
            Coordinates = CoordinateSystem.Axisymmetric,
            Depth = null,
        };
        double slices = CopperOhmM / (Math.PI * radius * 1e-6) * Math.Log((radius + half) / (radius - half));
        double neck = CopperOhmM * 2 * half * 1e-6 / (Math.PI * 60e-6 * 60e-6);
        IsBetween(slices, neck, Resistance(sphere), accuracy);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void A_heated_rod_of_two_rings_with_a_film_is_known_everywhere(double accuracy)
    {
        // q in the core of radius a, a sleeve to b, film h: the mean of the core is the value at its rim and q a^2 / (8 k).
        const double a = 40e-6, b = 90e-6, length = 50e-6, film = 1e5, core = 148, sleeve = 10, power = 0.3;
        CrossSection rod = new()
        {
            Name = "rod",
            Coordinates = CoordinateSystem.Axisymmetric,
            Outline = Box.Um(0, 90, 0, 50),
            Background = "body",
            Shapes = [Rectangle("silicon", "core", 0, 40, 0, 50)],
            HeatSources = [Source("q", power, 0, 40, 0, 50)],
            Boundaries = [Film("rim", Side.Right, film, 20), Adiabatic()],
            Probes = [Point("centre", 0, 20), Point("rim", 90, 20), Point("joint", 40, 20)],
            Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
        };
        ThermalResult result = SectionAnalysis.Solve(rod, Options).Result.Thermal!;
        double rim = 20 + (power / (2 * Math.PI * b * length * film));
        double joint = rim + (power * Math.Log(b / a) / (2 * Math.PI * length * sleeve));
        double centre = joint + (power / (4 * Math.PI * length * core)), mean = joint + (power / (8 * Math.PI * length * core));
        Holds((mean - 20) / power, result.Sources[0].RthKW!, accuracy);
        Assert.InRange(centre, result.TMaxLowerC!.Value, result.TMaxC + result.TMaxEstimateK!.Value);
        Assert.InRange(Math.Abs(result.TMaxC - centre), 0, result.TMaxEstimateK.Value);
        foreach ((ThermalProbeResult probe, double exact) in result.Probes.Zip([centre, rim, joint]))
        {
            Assert.InRange(exact, probe.Lower ?? double.NegativeInfinity, probe.Upper ?? double.PositiveInfinity);
            Assert.InRange(Math.Abs(probe.TC - exact), 0, Math.Max(probe.Estimate!.Value, 1e-9 * (exact - 20)));
        }
    }
}
