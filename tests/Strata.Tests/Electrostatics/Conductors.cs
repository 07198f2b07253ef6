using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Tests.Electrostatics;

/// <summary>Drawings of conductors in dielectrics; lengths in um.</summary>
internal static class Conductors
{
    public const double Eps0 = 8.8541878128, Light = 299_792_458;

    public static Material Dielectric(string name, double permittivity, double? loss = null) => new()
    {
        Name = name,
        Conductivity = ThermalConductivity.Constant(1),
        Data =
        [
            new MaterialDatum("permittivity", permittivity, "the test"),
            .. loss is double tangent ? new[] { new MaterialDatum("loss_tangent", tangent, "the test") } : [],
        ],
    };

    public static Terminal Region(string name) => new() { Name = name, Region = name };

    public static Terminal Segment(string name, double x0, double x1, double z0, double z1) =>
        new() { Name = name, Place = Box.Um(x0, x1, z0, z1) };

    public static PaintedShape Disc(string material, string region, double x, double z, double radius) =>
        new(new DiscShape(x * 1e-6, z * 1e-6, radius * 1e-6), material, region);

    public static BoundarySegment Grounded(string name, Side side) => new() { Name = name, Side = side, Condition = new GroundedSurface() };

    public static CrossSection Section(
        Box outline, string background, double accuracy, PaintedShape[] shapes, Terminal[] terminals,
        params BoundarySegment[] boundaries) => new()
        {
            Name = "conductors",
            Outline = outline,
            Background = background,
            Materials = [Dielectric("resin", 4, 0.02), Dielectric("foam", 2, 0.005)],
            Shapes = shapes,
            Terminals = terminals,
            Boundaries = boundaries,
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrostatic, AccuracyPercent = accuracy },
        };

    public static ElectrostaticResult Solve(CrossSection section)
    {
        DesignResult result = SectionAnalysis.Solve(section).Result;
        Assert.True(result.Status == DesignStatus.Ok, result.Message);
        Assert.DoesNotContain(result.Warnings, one => one.StartsWith("accuracy", StringComparison.Ordinal));
        return result.Electrostatic!;
    }

    /// <summary>The exact value lies in the bounds, and these are as close as asked.</summary>
    public static void Holds(double exact, BoundedValue found, double accuracyPercent)
    {
        double rounding = 1e-9 * Math.Abs(exact);
        Assert.True(found.Lower <= exact + rounding && exact - rounding <= found.Upper,
            $"{exact:R} is not in [{found.Lower:R}, {found.Upper:R}]");
        Assert.True(found.GapPercent <= accuracyPercent, $"{found.GapPercent} % is wider than {accuracyPercent} %");
    }

    /// <summary>Complete elliptic integral of the first kind, by the mean of Gauss.</summary>
    public static double EllipticK(double k)
    {
        (double a, double b) = (1, Math.Sqrt(1 - (k * k)));
        while (Math.Abs(a - b) > 1e-15 * a)
        {
            (a, b) = (0.5 * (a + b), Math.Sqrt(a * b));
        }

        return Math.PI / (2 * a);
    }
}
