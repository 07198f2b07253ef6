using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Bounds;

/// <summary>Exact values of bodies with slopes and curves lie in their intervals, which are as narrow as asked.</summary>
public class DrawnGeometryTests
{
    private const double CopperOhmM = 1e-8, TinOhmM = 1.2e-7;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static Material[] Metals => [Material("copper", 400, CopperOhmM), Material("tin", 60, TinOhmM)];

    /// <summary>Discs about a centre, the largest first; the innermost is a hole.</summary>
    private static PaintedShape[] Rings(double x, double z, params (string Material, double Radius)[] discs) =>
        [.. discs.Select((disc, n) => new PaintedShape(new DiscShape(x * 1e-6, z * 1e-6, disc.Radius * 1e-6), disc.Material, $"ring {n}"))];

    private static CrossSection Circuit(string name, Box outline, PaintedShape[] shapes, double accuracy, params Terminal[] terminals) =>
        new()
        {
            Name = name,
            Depth = 1e-3,
            Outline = outline,
            Background = "insulator",
            Materials = Metals,
            Shapes = shapes,
            Terminals = terminals,
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = accuracy },
        };

    private static BoundedValue Resistance(CrossSection section) =>
        SectionAnalysis.Solve(section, Options).Result.Electrical!.Nets[0].ResistanceOhm!;

    private static void Holds(BoundedValue found, double exact, double accuracy)
    {
        Assert.True(found.Lower <= exact && exact <= found.Upper, $"{exact:R} is not in [{found.Lower:R}, {found.Upper:R}]");
        Assert.True(found.GapPercent <= accuracy, $"{found.GapPercent} % is wider than {accuracy} %");
        Assert.InRange(found.Value, found.Lower!.Value, found.Upper!.Value);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void A_quarter_ring_between_its_straight_edges(double accuracy)
    {
        CrossSection ring = Circuit(
            "quarter ring", Box.Um(0, 100, 0, 100), Rings(0, 0, ("copper", 96.5), ("insulator", 10)), accuracy,
                Voltage("a", 1, 0, 0, 10, 96.5), Voltage("b", 0, 10, 96.5, 0, 0));
        Holds(Resistance(ring), CopperOhmM * (Math.PI / 2) / Math.Log(9.65) / 1e-3, accuracy);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void A_half_ring_of_three_layers(double accuracy)
    {
        CrossSection ring = Circuit(
            "half ring", Box.Um(-120, 120, 0, 130), Rings(0, 0, ("copper", 110), ("tin", 80), ("copper", 60), ("insulator", 40)), accuracy,
            Voltage("a", 1, -110, -40, 0, 0), Voltage("b", 0, 40, 110, 0, 0));
        double conductance = ((Math.Log(110.0 / 80) + Math.Log(60.0 / 40)) / CopperOhmM) + (Math.Log(80.0 / 60) / TinOhmM);
        Holds(Resistance(ring), Math.PI / (conductance * 1e-3), accuracy);
    }

    [Theory]
    [InlineData(75, 5)]
    [InlineData(75, 1)]
    [InlineData(75, 0.1)]
    [InlineData(45, 5)]
    [InlineData(45, 1)]
    [InlineData(45, 0.1)]
    [InlineData(15, 5)]
    [InlineData(15, 1)]
    [InlineData(15, 0.1)]
    public void A_rhombus_between_two_of_its_sides_is_one_square(double degrees, double accuracy)
    {
        (double height, double shift) = (100 * Math.Sin(degrees * Math.PI / 180), 100 * Math.Cos(degrees * Math.PI / 180));
        (double X, double Z)[] corners = [(20e-6, 0), (120e-6, 0), ((120 + shift) * 1e-6, height * 1e-6),
            ((20 + shift) * 1e-6, height * 1e-6)];
        CrossSection rhombus = Circuit(
            "rhombus", Box.Um(0, 240, 0, height), [new PaintedShape(new PolygonShape(corners), "copper", "rhombus")], accuracy,
            Voltage("a", 1, 20, 120, 0, 0), Voltage("b", 0, 20 + shift, 120 + shift, height, height));
        Holds(Resistance(rhombus), CopperOhmM / 1e-3, accuracy);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void A_tapered_via_through_a_dielectric(double accuracy)
    {
        CrossSection via = new()
        {
            Name = "tapered via",
            Depth = 1e-3,
            Outline = Box.Um(0, 1000, 0, 500),
            Materials = [Material("die", 150), Material("resin", 0.2), Material("via metal", 390)],
            Shapes =
            [
                Rectangle("resin", "plate", 0, 1000, 0, 450), Rectangle("die", "chip", 0, 1000, 450, 500),
                new PaintedShape(new TrapezoidShape(320e-6, 380e-6, 300e-6, 400e-6, 0, 450e-6), "via metal", "via"),
            ],
            HeatSources = [Source("junction", 1, 0, 1000, 480, 500)],
            Boundaries = [Film("bottom", Side.Bottom, 30000, 0), Adiabatic()],
            Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
        };

        // 337.381 K/W: body-fitted quadratic elements of an independent program, right to the last digit.
        Holds(SectionAnalysis.Solve(via, Options).Result.Thermal!.Sources[0].RthKW!, 337.381, accuracy);
    }

    [Theory]
    [InlineData(CoordinateSystem.Planar)]
    [InlineData(CoordinateSystem.Axisymmetric)]
    public void A_ball_between_two_plates_has_one_value_at_every_accuracy(CoordinateSystem coordinates)
    {
        double lower = 0, upper = double.PositiveInfinity;
        foreach (double accuracy in (ReadOnlySpan<double>)[5, 1, 0.2, 0.05])
        {
            CrossSection ball = new()
            {
                Name = "ball",
                Coordinates = coordinates,
                Outline = Box.Um(0, 250, 0, 500),
                Background = "insulator",
                Materials = Metals,
                Shapes =
                [
                    new PaintedShape(new DiscShape(0, 200e-6, 120e-6, 100e-6, 300e-6), "tin", "ball"),
                    Rectangle("metal", "die", 0, 250, 300, 500), Rectangle("metal", "board", 0, 250, 0, 100),
                ],
                HeatSources = [Source("junction", 1, 0, 250, 490, 500)],
                Boundaries = [Film("base", Side.Bottom, 1e5, 25), Adiabatic()],
                Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
            };
            BoundedValue found = SectionAnalysis.Solve(ball, Options).Result.Thermal!.Sources[0].RthKW!;
            Assert.True(found.GapPercent <= accuracy);
            (lower, upper) = (Math.Max(lower, found.Lower!.Value), Math.Min(upper, found.Upper!.Value));
            Assert.True(lower <= upper, $"disjoint at {accuracy} %");
        }
    }

    [Theory]
    [InlineData(CoordinateSystem.Planar, 200)]
    [InlineData(CoordinateSystem.Planar, 3000)]
    [InlineData(CoordinateSystem.Axisymmetric, 200)]
    [InlineData(CoordinateSystem.Axisymmetric, 3000)]
    public void A_uniform_current_into_a_curved_end_keeps_its_ends_in_order(CoordinateSystem coordinates, int cells)
    {
        // The terminal reaches past the ball into the insulator: its current enters the ball alone.
        CrossSection ball = new()
        {
            Name = "ball",
            Coordinates = coordinates,
            Outline = Box.Um(0, 200, 0, 260),
            Background = "insulator",
            Materials = Metals,
            Shapes = [new PaintedShape(new DiscShape(0, 125e-6, 150e-6, 0, 260e-6), "copper", "ball")],
            Terminals = [Voltage("foot", 0, 0, 82, 0, 0), Current("head", 1, 0, 70, 260, 260)],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, Cells = cells },
        };
        DesignResult result = SectionAnalysis.Solve(ball, Options).Result;
        Assert.Equal(DesignStatus.Ok, result.Status);
        BoundedValue found = result.Electrical!.Nets[0].ResistanceOhm!;
        Assert.True(found.Lower <= found.Value && found.Value <= found.Upper);
        Assert.True(found.GapPercent < 40);
    }

    [Fact]
    public void A_tip_on_an_electrode_is_held_by_a_wide_interval()
    {
        // A rhombus that stands on its corner: the exact resistance is infinite, and no lower bound is above it.
        (double X, double Z)[] corners = [(100e-6, 0), (150e-6, 50e-6), (100e-6, 100e-6), (50e-6, 50e-6)];
        CrossSection tip = Circuit(
            "tip", Box.Um(0, 200, 0, 100), [new PaintedShape(new PolygonShape(corners), "copper", "tip"),
                Rectangle("copper", "pad", 0, 200, 80, 100)], 1,
            Voltage("a", 1, 0, 200, 100, 100), Voltage("b", 0, 90, 110, 0, 0));
        try
        {
            BoundedValue found = Resistance(tip);
            Assert.True(found.Upper is null || found.Upper > 100 * found.Lower || !double.IsFinite(found.Upper.Value),
                $"[{found.Lower}, {found.Upper}]");
        }
        catch (Strata.Problems.InputException refused)
        {
            Assert.Contains("insulator", refused.Message, StringComparison.Ordinal);
        }
    }
}
