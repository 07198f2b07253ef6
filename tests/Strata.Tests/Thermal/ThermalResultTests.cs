using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Thermal;

public class ThermalResultTests
{
    private const double BalanceTolerance = 1e-9;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static DesignResult Solve(CrossSection section) => SectionAnalysis.Solve(section, Options).Result;

    [Fact]
    public void Heat_in_is_heat_out_and_the_resistance_names_its_reference()
    {
        ThermalResult thermal = Solve(HeatedBody()).Thermal!;
        Assert.True(thermal.BalanceRelative < BalanceTolerance);
        Assert.Equal(1.0, thermal.Boundaries[0].HeatW, BalanceTolerance);
        Assert.Equal("25 C (base)", thermal.Sources[0].Reference);
        BoundedValue rth = thermal.Sources[0].RthKW!;
        Assert.InRange(rth.Value, rth.Lower!.Value, rth.Upper!.Value);
        Assert.Equal(25 + rth.Value, thermal.Sources[0].TMeanC, 1e-9);
        Assert.True(thermal.TMaxC >= thermal.Sources[0].TMaxC && thermal.Sources[0].TMaxC >= thermal.Sources[0].TMeanC);
        Assert.Equal(100, thermal.Shares.Sum(share => share.Percent), 1e-9);
        Assert.Contains(thermal.Shares, share => share.Region == "base");
    }

    [Fact]
    public void Several_sources_have_no_single_resistance_and_the_reason_is_given()
    {
        SourceResult source = Solve(HeatedBody() with { HeatSources = [Source("a", 1, 300, 400, 480, 500), Source("b", 1, 600, 700, 480, 500)] }).Thermal!.Sources[1];
        Assert.Null(source.RthKW);
        Assert.Contains("2 heat sources", source.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_references_have_no_single_resistance_and_are_named()
    {
        SourceResult source = Solve(HeatedBody() with { Boundaries = [Film("base", Side.Bottom, 2000, 25), Film("lid", Side.Top, 10, 40), Adiabatic()] }).Thermal!.Sources[0];
        Assert.Null(source.RthKW);
        Assert.Contains("25 C (base); 40 C (lid)", source.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public void Loads_and_levels_add_up()
    {
        CrossSection both = HeatedBody() with { Boundaries = [Film("base", Side.Bottom, 2000, 25), Film("lid", Side.Top, 100, 45), Adiabatic()], Probes = [Point("p", 123, 321)] };
        CrossSection loads = both with { Boundaries = [Film("base", Side.Bottom, 2000, 25), Film("lid", Side.Top, 100, 25), Adiabatic()] };
        CrossSection levels = both with { HeatSources = [] };
        double sum = Probe(loads) + Probe(levels) - 25;
        Assert.Equal(sum, Probe(both), 1e-5);
    }

    [Fact]
    public void A_point_on_an_interface_has_the_value_there()
    {
        CrossSection wall = new()
        {
            Name = "wall",
            Outline = Box.Um(0, 100, 0, 200),
            Shapes = [Rectangle("insulator", "lower", 0, 100, 0, 50), Rectangle("silicon", "upper", 0, 100, 50, 200)],
            Boundaries = [Temperature("cold", Side.Bottom, 0), Temperature("hot", Side.Top, 100), Adiabatic()],
            Probes = [Point("interface", 37, 50), Point("outline", 0, 20), Point("corner", 100, 50), new Probe("segment", Box.Um(10, 90, 50, 50)), new Probe("box", Box.Um(0, 100, 0, 50))],
            Analysis = new AnalysisRequest { Cells = 50 },
        };
        double lower = 50e-6 / 0.3;
        double upper = 150e-6 / 148;
        double at = 100 * lower / (lower + upper);
        IReadOnlyList<ThermalProbeResult> probes = Solve(wall).Thermal!.Probes;
        double[] expected = [at, at * 0.4, at, at, 0.5 * at];
        Assert.All(probes, (probe, n) => Assert.Equal(expected[n], probe.TC, 1e-5));
    }

    [Fact]
    public void A_material_outside_its_table_is_named()
    {
        var table = new Material { Name = "body", Conductivity = ThermalConductivity.Isotropic(new TemperatureTable([(0, 10), (26, 9)])) };
        DesignResult result = Solve(HeatedBody() with { Materials = [table] });
        Assert.Contains(result.Warnings, warning => warning.StartsWith("table: body is between", StringComparison.Ordinal) && warning.Contains("table between 0 and 26 C", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1.3, 1.0)]
    [InlineData(0.5, 2.0)]
    public void Sensitivities_and_shares_are_those_of_full_solves(double factor, double film)
    {
        CrossSection section = HeatedBody() with { Analysis = new AnalysisRequest { AccuracyPercent = 0.02 } };
        ThermalResult thermal = Solve(section).Thermal!;
        const double step = 0.02;
        double Resistance(double bodyFactor, double filmFactor) => Solve(section with
        {
            Materials = [Material("body", 10 * factor * bodyFactor)],
            Boundaries = [Film("base", Side.Bottom, 2000 * film * filmFactor, 25), Adiabatic()],
        }).Thermal!.Sources[0].RthKW!.Value;
        ThermalResult here = Solve(section with { Materials = [Material("body", 10 * factor)], Boundaries = [Film("base", Side.Bottom, 2000 * film, 25), Adiabatic()] }).Thermal!;
        double byBody = Math.Log(Resistance(1 + step, 1) / Resistance(1 - step, 1)) / Math.Log((1 + step) / (1 - step));
        double byFilm = Math.Log(Resistance(1, 1 + step) / Resistance(1, 1 - step)) / Math.Log((1 + step) / (1 - step));
        // The difference quotient is good to step^2 and to the bounds' width over the step.
        Assert.Equal(byBody, here.Sensitivities.Single(one => one.Name == "body").Value, 0.01);
        Assert.Equal(byFilm, here.Sensitivities.Single(one => one.Name == "base").Value, 0.01);
        Assert.NotEmpty(thermal.Sensitivities);
    }

    private static double Probe(CrossSection section) => Solve(section).Thermal!.Probes[0].TC;
}
