using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Thermal;

/// <summary>Bounds of a resistance whose coefficients follow the temperatures: they say so, and hold exact solutions.</summary>
public class CoefficientBandTests
{
    private const double Length = 400e-6, Layer = 20e-6, Width = 1e-3, Depth = 1e-3, KLayer = 100, PowerW = 20;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    // k falls from 200 at 0 C to 40 W/(m K) at 400 C.
    private static Material Steep => new()
    {
        Name = "steep",
        Conductivity = ThermalConductivity.Isotropic(new TemperatureTable([(0, 200), (400, 40)])),
    };

    private static CrossSection Slab(double accuracy, SurfaceCondition below, double x0 = 0, double x1 = 1000) => new()
    {
        Name = "slab",
        Depth = Depth,
        Outline = Box.Um(0, 1000, 0, 420),
        Materials = [Steep, Material("layer", KLayer)],
        Shapes = [Rectangle("steep", "slab", 0, 1000, 0, 400), Rectangle("layer", "top", 0, 1000, 400, 420)],
        HeatSources = [Source("q", PowerW, x0, x1, 400, 420)],
        Boundaries = [new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = below }, Adiabatic()],
        Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
    };

    private static DesignResult Solve(CrossSection section) => SectionAnalysis.Solve(section, Options).Result;

    // The heat flows straight through the slab: the integral of k from the base up is q L; the heated layer adds q t / (3 k).
    private static double Rise(double baseC, double referenceC)
    {
        double q = PowerW / (Width * Depth), a = 0.5 * 160 / 400, b = 200 - (2 * a * baseC);
        double over = (b - Math.Sqrt((b * b) - (4 * a * q * Length))) / (2 * a);
        return baseC - referenceC + over + (q * Layer / (3 * KLayer));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void A_slab_of_a_conductivity_that_falls_is_held(double accuracy)
    {
        DesignResult result = Solve(Slab(accuracy, new FixedSurface(25)));
        BoundedValue found = result.Thermal!.Sources[0].RthKW!;
        double exact = Rise(25, 25) / PowerW;
        Assert.True(found.Lower <= exact && exact <= found.Upper, $"{exact:R} is not in [{found.Lower:R}, {found.Upper:R}]");
        Assert.True(found.GapPercent <= accuracy);
        Assert.Equal(BoundsBasis.TemperatureBand, found.HoldsFor);
        Assert.Equal(BoundsBasis.Solution, result.Thermal.BoundsHoldFor);
        Assert.Contains(result.Notes, note => note.Contains("the exact one lies in the band is an estimate", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(0.1)]
    public void A_slab_that_radiates_is_held(double accuracy)
    {
        // 2 W from 1 mm2 at 0.9: the face is at the temperature that radiates them.
        CrossSection slab = Slab(accuracy, new RadiatingSurface(0.9, 25)) with
        {
            Materials = [Material("steep", 100), Material("layer", KLayer)],
            HeatSources = [Source("q", 2e-3, 0, 1000, 400, 420)],
        };
        const double q = 2e-3 / (Width * Depth), sigma = 5.670374419e-8;
        double face = Math.Pow((q / (0.9 * sigma)) + Math.Pow(298.15, 4), 0.25) - 273.15;
        double exact = (face - 25 + (q * ((Length / 100) + (Layer / (3 * KLayer))))) / 2e-3;
        BoundedValue found = Solve(slab).Thermal!.Sources[0].RthKW!;
        Assert.True(found.Lower <= exact && exact <= found.Upper, $"{exact:R} is not in [{found.Lower:R}, {found.Upper:R}]");
        Assert.Equal(BoundsBasis.TemperatureBand, found.HoldsFor);
    }

    [Fact]
    public void A_spot_on_the_slab_has_one_value_at_every_accuracy()
    {
        (double lower, double upper) = (0, double.PositiveInfinity);
        foreach (double accuracy in (ReadOnlySpan<double>)[20, 5, 1, 0.2])
        {
            BoundedValue found = Solve(Slab(accuracy, new FilmSurface(2e5, 25), 300, 500)).Thermal!.Sources[0].RthKW!;
            Assert.True(found.GapPercent <= accuracy);
            (lower, upper) = (Math.Max(lower, found.Lower!.Value), Math.Min(upper, found.Upper!.Value));
            Assert.True(lower <= upper, $"disjoint at {accuracy} %");
        }
    }

    [Fact]
    public void Constant_coefficients_are_bounded_for_the_drawing()
    {
        CrossSection slab = Slab(1, new FixedSurface(25)) with { Materials = [Material("steep", 100), Material("layer", KLayer)] };
        ThermalResult result = Solve(slab).Thermal!;
        Assert.Equal(BoundsBasis.Drawing, result.Sources[0].RthKW!.HoldsFor);
        Assert.Equal(BoundsBasis.Drawing, result.BoundsHoldFor);
    }
}
