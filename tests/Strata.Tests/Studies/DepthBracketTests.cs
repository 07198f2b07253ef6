using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Packages;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;
using Strata.Studies;
using Strata.Tests.Packages;

namespace Strata.Tests.Studies;

/// <summary>The bracket of a package in three dimensions, against the exact series of a square source on a square plate.</summary>
public sealed class DepthBracketTests
{
    private const double Width = 10e-3;

    // Circles for squares: the largest difference of the nine plates is 1.6 %.
    private const double RoundPercent = 2;

    // thickness m, conductivity W/(m K), film W/(m2 K), width of the source m
    public static TheoryData<double, double, double, double> Plates() => new()
    {
        { 1e-3, 20, 5000, 3e-3 }, { 1e-3, 20, 100, 3e-3 }, { 1e-3, 20, 1e6, 3e-3 },
        { 3e-3, 200, 1000, 2e-3 }, { 3e-3, 1, 1000, 2e-3 }, { 0.3e-3, 400, 20000, 6e-3 },
        { 0.3e-3, 5, 2000, 6e-3 }, { 6e-3, 50, 3000, 1e-3 }, { 2e-3, 150, 500, 8e-3 },
    };

    [Theory]
    [MemberData(nameof(Plates))]
    public void The_exact_plate_lies_in_the_bracket(double thickness, double conductivity, double film, double source)
    {
        double exact = Exact(thickness, conductivity, film, source, source);
        BracketResult found = DepthBracket.Of(Plate(thickness, conductivity, film, source), AnalysisOptions.Default, "plate");
        Assert.True(found.LeastKW.Lower <= exact && exact <= found.MostKW.Upper, Words(found, exact));
        Assert.True(Math.Abs(found.AxisymmetricKW!.Value / exact - 1) <= RoundPercent / 100, Words(found, exact));
        Assert.True(Math.Abs(found.SpreadKW!.Value / exact - 1) <= 0.005, Words(found, exact));
    }

    [Theory]
    [MemberData(nameof(Plates))]
    public void The_closed_form_is_the_series_of_cosines(double thickness, double conductivity, double film, double source)
    {
        FluxChannel square = new(Width / 2, Width / 2, source / 2, source / 2, thickness, film);
        Assert.Equal(1, square.Resistance(conductivity) / Exact(thickness, conductivity, film, source, source), 3e-4);
        FluxChannel strip = square with { SourceY = Width / 2 };
        Assert.Equal(1, strip.Resistance(conductivity) / Exact(thickness, conductivity, film, source, Width), 3e-4);
        Assert.Equal(conductivity, strip.ConductivityFor(strip.Resistance(conductivity))!.Value, 1e-6 * conductivity);
    }

    [Theory]
    [InlineData("cavity-build-up", "b4")]
    [InlineData("metal-substrate-thin-film", "m1-flat")]
    [InlineData("recessed-film", "f4-die-back")]
    public void The_estimates_of_a_package_lie_in_its_bracket(string template, string preset)
    {
        BracketResult found = DepthBracket.Of(Drawn(template, preset), AnalysisOptions.Default, preset);
        Assert.InRange(found.AxisymmetricKW!.Value, found.LeastKW.Lower!.Value, found.MostKW.Upper!.Value);
        Assert.InRange(found.SpreadKW!.Value, found.LeastKW.Lower!.Value, found.MostKW.Upper!.Value);
    }

    // Falling from 40 at 0 C to 20 W/(m K) at 200 C; the film of the cold face is so good that the plate alone resists.
    [Fact]
    public void With_a_conductivity_over_temperature_all_plates_of_the_band_lie_between_the_ends()
    {
        TemperatureTable table = new([(0, 40), (200, 20)]);
        CrossSection plate = Plate(1e-3, 1, 20000, 3e-3);
        plate = plate with
        {
            Materials = [plate.Materials[0] with { Conductivity = ThermalConductivity.Isotropic(table) }],
            HeatSources = [plate.HeatSources[0] with { Amount = 10 }],
        };
        BracketBand band = DepthBracket.Of(plate, AnalysisOptions.Default, "plate").Band!;
        Assert.Equal(25, band.LowC, 0.1);
        Assert.InRange(band.HighC, 60, 200);
        foreach (double at in (ReadOnlySpan<double>)[band.LowC, (band.LowC + band.HighC) / 2, band.HighC])
        {
            Assert.InRange(Exact(1e-3, table.At(at), 20000, 3e-3, 3e-3), band.LeastKW, band.MostKW);
        }
    }

    // A source over all of it makes a slab, d/dz of the integral of k = flux: 40 T - T^2 / 20 from face to face, exact.
    [Fact]
    public void A_slab_with_a_conductivity_over_temperature_lies_between_the_ends()
    {
        const double power = 100;
        TemperatureTable table = new([(0, 40), (200, 20)]);
        CrossSection plate = Plate(1e-3, 1, 20000, Width);
        plate = plate with
        {
            Materials = [plate.Materials[0] with { Conductivity = ThermalConductivity.Isotropic(table) }],
            HeatSources = [plate.HeatSources[0] with { Amount = power }],
        };
        double flux = power / (Width * Width), foot = 25 + flux / 20000;
        double integral = 40 * foot - foot * foot / 20 + flux * 1e-3;
        double top = 400 - Math.Sqrt(400 * 400 - 20 * integral);
        BracketBand band = DepthBracket.Of(plate, AnalysisOptions.Default, "slab").Band!;
        Assert.InRange((top - 25) / power, band.LeastKW, band.MostKW);
    }

    [Fact]
    public void Cooled_sides_are_said_since_only_two_of_four_are_drawn()
    {
        CrossSection plate = Plate(1e-3, 20, 5000, 3e-3);
        Assert.False(DepthBracket.Of(plate, AnalysisOptions.Default, "plate").SidesCooled);
        Assert.True(DepthBracket.Of(Drawn("cavity-build-up", "b2"), AnalysisOptions.Default, "b2").SidesCooled);
    }

    [Fact]
    public void Several_dies_and_a_source_beside_the_middle_are_refused_by_name()
    {
        InputException several = Assert.Throws<InputException>(() =>
            DepthBracket.Of(Drawn("cavity-build-up", "two-dies"), AnalysisOptions.Default, "two-dies"));
        Assert.Contains("one heat source; found 2", several.Message, StringComparison.Ordinal);
        CrossSection plate = Plate(1e-3, 20, 5000, 3e-3);
        Box beside = new(1e-3, 2e-3, 0.9e-3, 1e-3);
        InputException off = Assert.Throws<InputException>(() => DepthBracket.Of(
            plate with { HeatSources = [plate.HeatSources[0] with { Shape = new RectangleShape(beside) }] },
            AnalysisOptions.Default,
            "beside"));
        Assert.Contains("-3500 um beside it", off.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_that_is_not_alike_on_both_sides_has_no_axisymmetric_section()
    {
        CrossSection plate = Plate(1e-3, 20, 5000, 3e-3);
        PaintedShape mark = new(new RectangleShape(new Box(1e-3, 2e-3, 0, 0.1e-3)), "copper", "mark");
        BracketResult found = DepthBracket.Of(plate with { Shapes = [.. plate.Shapes, mark] }, AnalysisOptions.Default, "mark");
        Assert.Null(found.AxisymmetricKW);
        Assert.Contains("mark is not drawn alike", found.AxisymmetricMissing, StringComparison.Ordinal);
    }

    // Mean over the source of the field of even power: a cosine series along both sides, each term with its own plate resistance
    // Z = (b + (h/k) tanh bt) / (k b (b tanh bt + h/k)), and t/k + 1/h for the mean.
    private static double Exact(double t, double k, double h, double sourceX, double sourceY)
    {
        const int Terms = 600;
        double sum = 0;
        for (int m = 0; m <= Terms; m++)
        {
            for (int n = 0; n <= Terms; n++)
            {
                double beta = 2 * Math.PI / Width * Math.Sqrt(((double)m * m) + ((double)n * n));
                double tanh = Math.Tanh(beta * t);
                double z = beta == 0 ? t / k + 1 / h : (beta + h / k * tanh) / (k * beta * (beta * tanh + h / k));
                sum += Weight(m, sourceX) * Weight(n, sourceY) * z;
            }
        }

        return sum / (Width * Width);
    }

    private static double Weight(int m, double source)
    {
        double angle = m * Math.PI * source / Width;
        return m == 0 ? 1 : 2 * Math.Pow(Math.Sin(angle) / angle, 2);
    }

    // The source is a sheet of 1e-4 of the plate's thickness at its top.
    private static CrossSection Plate(double thickness, double conductivity, double film, double source) => new()
    {
        Name = "plate",
        Depth = Width,
        Outline = new Box(0, Width, 0, thickness),
        Materials = [new Material { Name = "stuff", Conductivity = ThermalConductivity.Orthotropic(conductivity, conductivity) }],
        Shapes = [new PaintedShape(new RectangleShape(new Box(0, Width, 0, thickness)), "stuff", "plate")],
        HeatSources =
        [
            new HeatSource(
                "die",
                new RectangleShape(new Box((Width - source) / 2, (Width + source) / 2, thickness * (1 - 1e-4), thickness)),
                HeatAmountKind.Power,
                1),
        ],
        Boundaries =
        [
            new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = new FilmSurface(film, 25) },
            new BoundarySegment { Name = "rest", Side = Side.Rest, Condition = new AdiabaticSurface() },
        ],
        Analysis = new AnalysisRequest { AccuracyPercent = 0.5 },
    };

    private static CrossSection Drawn(string template, string preset)
    {
        (IPackageTemplate found, Preset values) = TemplatePresetTests.Find(template, preset);
        return found.Draw(preset, values.Values, new List<InputProblem>())!;
    }

    private static string Words(BracketResult found, double exact) => FormattableString.Invariant(
        $"{exact}: [{found.LeastKW.Lower}, {found.MostKW.Upper}], round {found.AxisymmetricKW?.Value}, closed form {found.SpreadKW}");
}
