using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Bounds;

/// <summary>
/// Heat that slopes and curves bound. In a plate on a base at 0 C that is heated evenly T = q (H z - z^2 / 2) / k, so that the resistance
/// between the whole plate and a source of any shape in it is the mean of that parabola over the shape, known by hand.
/// </summary>
public class SlopedSourceTests
{
    private const double Height = 400e-6, K = 3;

    // Mean of z and of z^2 over each shape, in um; a circle of radius r about c: c, c^2 + r^2 / 4.
    private static (Shape Shape, double Z, double Square) Figure(string name) => name switch
    {
        // Parallel sides of 400 and 100 at heights 100 and 300: with the width 400 - 1.5 s at s = z - 100.
        "trapezoid" => (new TrapezoidShape(200e-6, 600e-6, 350e-6, 450e-6, 100e-6, 300e-6), 180, 10000 + (200 * 80) + (28000.0 / 3)),
        "turned square" => (new PolygonShape([(500e-6, 50e-6), (650e-6, 200e-6), (500e-6, 350e-6), (350e-6, 200e-6)]), 200,
            40000 + (150.0 * 150 / 6)),
        "disc" => (new DiscShape(430e-6, 210e-6, 120e-6), 210, (210 * 210) + (120.0 * 120 / 4)),

        // Around the axis, of radius 300 - s at s = z - 100: the integrals of (300 - s)^2, times s and s^2, from 0 to 200.
        _ => (new TrapezoidShape(0, 300e-6, 0, 100e-6, 100e-6, 300e-6), 100 + (900.0 / 13),
            10000 + (200 * 900.0 / 13) + (96000.0 / 13)),
    };

    private static CrossSection Plate(string name, double accuracy) => new()
    {
        Name = name,
        Coordinates = name == "cone" ? CoordinateSystem.Axisymmetric : CoordinateSystem.Planar,
        Depth = name == "cone" ? null : 1e-3,
        Outline = Box.Um(0, 1000, 0, 400),
        Background = "plate",
        Materials = [Material("plate", K)],
        HeatSources = [Source("all", 1, 0, 1000, 0, 400), new HeatSource("shape", Figure(name).Shape, HeatAmountKind.Power, 0.5)],
        Boundaries = [Temperature("base", Side.Bottom, 0), Adiabatic()],
        Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
    };

    [Theory]
    [InlineData("trapezoid")]
    [InlineData("turned square")]
    [InlineData("disc")]
    [InlineData("cone")]
    public void The_resistance_to_even_heat_is_a_mean_of_a_parabola(string name)
    {
        (_, double z, double square) = Figure(name);
        double area = name == "cone" ? Math.PI * 1e-6 : 1e-3 * 1e-3;
        double exact = (1 / (area * Height)) * ((Height * z * 1e-6) - (square * 1e-12 / 2)) / K;
        (double lower, double upper) = (0, double.PositiveInfinity);
        foreach (double accuracy in (ReadOnlySpan<double>)[5, 1, 0.2])
        {
            ThermalResult result = SectionAnalysis.Solve(Plate(name, accuracy)).Result.Thermal!;
            BoundedValue found = result.TransferResistances.Single(pair => pair.From != pair.To).RthKW;
            Assert.True(found.Lower <= exact && exact <= found.Upper, $"{exact:R} is not in [{found.Lower:R}, {found.Upper:R}]");
            BoundedValue own = result.TransferResistances.Single(pair => pair is { From: "shape", To: "shape" }).RthKW;
            Assert.True(own.GapPercent <= accuracy, $"{own.GapPercent} % is wider than {accuracy} %");
            (lower, upper) = (Math.Max(lower, own.Lower!.Value), Math.Min(upper, own.Upper!.Value));
            Assert.True(lower <= upper, $"disjoint at {accuracy} %");
        }
    }
}
