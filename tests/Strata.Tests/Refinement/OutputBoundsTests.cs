using Strata.Analysis;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Analysis;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Refinement;

/// <summary>Means over probes and sources lie in their bounds, against closed forms of layered bodies.</summary>
public class OutputBoundsTests
{
    // Solves and bounds in floating point; a slab's fields are exact on any grid, its sources' parabolas are not.
    private const double Rounding = 1e-6;
    private static readonly AnalysisOptions Options = new() { Library = Library, RelativeTolerance = 1e-10 };

    private static ThermalResult Solve(CrossSection section) => SectionAnalysis.Solve(section, Options).Result.Thermal!;

    /// <summary>A plate of 1 mm by 1 mm in 1 mm depth over which two layers are heated; a film of 1000 W/(m2 K) below.</summary>
    private static CrossSection Stack(double low, double high) => new()
    {
        Name = "stack",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 1000),
        Shapes = [Rectangle("body", "lower", 0, 1000, 0, 500), Rectangle("metal", "upper", 0, 1000, 500, 1000)],
        HeatSources = [Source("low", low, 0, 1000, 200, 300), Source("high", high, 0, 1000, 800, 900)],
        Boundaries = [Film("base", Side.Bottom, 1000, 20), Adiabatic()],
        Probes = [new Probe("box", Box.Um(0, 1000, 500, 800)), new Probe("line", Box.Um(200, 600, 500, 500)), new Probe("floor", Box.Um(0, 1000, 0, 0)), new Probe("roof", Box.Um(0, 500, 1000, 1000))],
        Analysis = new AnalysisRequest { Cells = 400 },
    };

    // K/W over 1 mm2: the film, the lower 200 um of k = 10, the next 100 um, and so on.
    private const double FilmR = 1e3;
    private static double Lower(double um) => um * 1e-6 / 10 / 1e-6;
    private static double Upper(double um) => um * 1e-6 / 400 / 1e-6;

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 0)]
    [InlineData(-1, 1)]
    public void Means_of_a_stack_lie_in_close_bounds(double low, double high)
    {
        ThermalResult result = Solve(Stack(low, high));
        double all = low + high;

        // Above the lower source only the upper one's heat flows down; above the upper one nothing does.
        double line = (FilmR * all) + (Lower(200) * all) + (Lower(100) * (high + (0.5 * low))) + (Lower(200) * high);
        double box = line + (0.5 * Upper(300) * high);
        double roof = line + (Upper(300) * high) + (Upper(100) * 0.5 * high);
        double[] exact = [box, line, FilmR * all, roof];
        Assert.All(result.Probes, (probe, n) =>
        {
            Assert.InRange(20 + exact[n], probe.Lower!.Value - Rounding, probe.Upper!.Value + Rounding);
            Assert.InRange(probe.TC, probe.Lower.Value, probe.Upper.Value);
            Assert.True(probe.Upper - probe.Lower < 0.01 * (1 + Math.Abs(exact[n])), $"{probe}");
        });
    }

    [Fact]
    public void The_matrix_of_two_sources_is_that_of_the_stack()
    {
        ThermalResult result = Solve(Stack(1, 2));

        // A uniform source over the height h of a layer has a mean rise of h / (3 k A) above its foot.
        double own = FilmR + Lower(200) + (Lower(100) / 3), mutual = FilmR + Lower(200) + (Lower(100) / 2);
        double high = FilmR + Lower(500) + Upper(300) + (Upper(100) / 3);
        double[] exact = [own, mutual, high];
        Assert.Equal([("low", "low"), ("low", "high"), ("high", "high")], result.TransferResistances.Select(one => (one.From, one.To)));
        Assert.All(result.TransferResistances, (one, n) =>
        {
            Assert.InRange(exact[n], one.RthKW.Lower!.Value - Rounding, one.RthKW.Upper!.Value + Rounding);
            Assert.InRange(one.RthKW.GapPercent!.Value, 0, 1);
        });
        Assert.InRange(20 + own + (2 * mutual), result.Sources[0].TMeanLowerC!.Value - Rounding, result.Sources[0].TMeanUpperC!.Value + Rounding);
        Assert.InRange(20 + mutual + (2 * high), result.Sources[1].TMeanLowerC!.Value - Rounding, result.Sources[1].TMeanUpperC!.Value + Rounding);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_matrix_at_the_temperatures_of_the_solution_adds_up_to_the_means(bool fixedGrid)
    {
        // Silicon conducts a third less at the temperatures of this stack; each watt is carried by what the others have made of it.
        CrossSection section = Stack(20, 40) with
        {
            Shapes = [Rectangle("copper", "lower", 0, 1000, 0, 500), Rectangle("silicon", "upper", 0, 1000, 500, 1000)],
            Boundaries = [Film("base", Side.Bottom, 3e5, 20), Adiabatic()],
            Analysis = fixedGrid ? new AnalysisRequest { Cells = 400 } : new AnalysisRequest { AccuracyPercent = 0.1 },
        };
        ThermalResult result = SectionAnalysis.Solve(section).Result.Thermal!;

        // The means of the cells have the error of their width squared, so they are taken from a fine grid.
        DesignSolution solution = SectionAnalysis.Solve(section with { Analysis = new AnalysisRequest { Cells = 20_000 } });
        double[] own = [.. solution.Thermal!.TemperatureC];
        double Mean(double z0, double z1)
        {
            int[] cells = [.. CellCover.Of(solution.Thermal.Mesh.Grid, Box.Um(0, 1000, z0, z1)).Cells];
            double Volume(int c) => solution.Thermal.Mesh.Grid.CellVolume(c / solution.Thermal.Mesh.Grid.Nz, c % solution.Thermal.Mesh.Grid.Nz);
            return cells.Sum(c => own[c] * Volume(c)) / cells.Sum(Volume);
        }

        double[] r = [.. result.TransferResistances.Select(one => one.RthKW.Value)];
        double[] means = [20 + (20 * r[0]) + (40 * r[1]), 20 + (20 * r[1]) + (40 * r[2])];
        double[] fields = [Mean(200, 300), Mean(800, 900)];
        Assert.All(means, (mean, n) =>
        {
            Assert.InRange(mean, result.Sources[n].TMeanLowerC!.Value - Rounding, result.Sources[n].TMeanUpperC!.Value + Rounding);
            Assert.Equal(fields[n], mean, 1e-3 * (fields[n] - 20));
        });
        Assert.True(r[2] > r[1] && r[1] >= r[0] * (1 - 1e-6), string.Join(", ", r));
    }

    [Fact]
    public void Means_between_two_ambients_lie_in_close_bounds()
    {
        CrossSection section = Stack(1, 2) with { Boundaries = [Film("base", Side.Bottom, 1000, 20), Film("lid", Side.Top, 500, 70), Adiabatic()] };
        ThermalResult result = Solve(section);
        Assert.Empty(result.TransferResistances);

        // Superposition of the three flows through the stack, by the nodes at the feet of both sources.
        (double low, double high) = MeansBetweenAmbients(Lower(100), Upper(100));
        Assert.InRange(low, result.Sources[0].TMeanLowerC!.Value - Rounding, result.Sources[0].TMeanUpperC!.Value + Rounding);
        Assert.InRange(high, result.Sources[1].TMeanLowerC!.Value - Rounding, result.Sources[1].TMeanUpperC!.Value + Rounding);
        Assert.True(result.Sources[0].TMeanUpperC - result.Sources[0].TMeanLowerC < 1);
        Assert.All(result.Probes, probe => Assert.True(probe.Lower <= probe.TC && probe.TC <= probe.Upper && probe.Upper - probe.Lower < 1, $"{probe}"));
    }

    /// <summary>
    /// Mean temperatures of both sources. d flows down below the lower source, so d - 1 above it and d - 3 above the upper one,
    /// and the temperature climbs from 20 below to 70 above.
    /// </summary>
    private static (double Low, double High) MeansBetweenAmbients(double lowLayer, double highLayer)
    {
        double foot = FilmR + Lower(200), middle = Lower(200) + Upper(300), last = Upper(100) + 2000;
        double Rise(double d) => (foot * d) + (lowLayer * (d - 0.5)) + (middle * (d - 1)) + (highLayer * (d - 2)) + (last * (d - 3));
        double down = (50 - Rise(0)) / (Rise(1) - Rise(0));
        double Mean(double start, double layer, double flow, double power) => start + (layer * ((flow / 2) - (power / 6)));
        double head = 20 + (foot * down) + (lowLayer * (down - 0.5)) + (middle * (down - 1));
        return (Mean(20 + (foot * down), lowLayer, down, 1), Mean(head, highLayer, down - 1, 2));
    }

    [Fact]
    public void Coarse_bounds_of_a_probe_hold_the_finer_mean()
    {
        CrossSection section = HeatedBody() with { Probes = [new Probe("corner", Box.Um(0, 150, 0, 120)), new Probe("rim", Box.Um(800, 1000, 500, 500))] };
        ThermalResult fine = Solve(section with { Analysis = new AnalysisRequest { Cells = 60_000 } });
        foreach (int cells in new[] { 200, 2000 })
        {
            ThermalResult coarse = Solve(section with { Analysis = new AnalysisRequest { Cells = cells } });
            Assert.All(coarse.Probes, (probe, n) =>
            {
                Assert.InRange(fine.Probes[n].TC, probe.Lower!.Value, probe.Upper!.Value);
                Assert.True(fine.Probes[n].Upper - fine.Probes[n].Lower < probe.Upper - probe.Lower);
            });
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_point_lies_in_its_bounds_and_it_and_the_maximum_carry_an_estimate(bool fixedGrid)
    {
        CrossSection section = HeatedBody() with
        {
            Probes = [Point("p", 500, 490), Point("q", 50, 50)],
            Analysis = fixedGrid ? new AnalysisRequest { Cells = 3000 } : new AnalysisRequest { AccuracyPercent = 5 },
        };
        ThermalResult result = Solve(section), exact = Solve(section with { Analysis = new AnalysisRequest { Cells = 100_000 } });
        Assert.All(result.Probes, (probe, n) =>
        {
            Assert.InRange(exact.Probes[n].TC, probe.Lower!.Value, probe.Upper!.Value);
            Assert.InRange(probe.Estimate!.Value, Math.Abs(probe.TC - exact.Probes[n].TC) / 3, 2);
        });
        Assert.InRange(result.TMaxEstimateK!.Value, Math.Abs(result.TMaxC - exact.TMaxC) / 3, 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_mean_potential_in_a_bar_lies_in_its_bounds(bool equipotential)
    {
        CrossSection bar = Bar(Current("in", 0.5, 0, 0, 100, 200, equipotential), Voltage("out", 0.1, 1000, 1000, 100, 200)) with
        {
            Probes = [new Probe("half", Box.Um(0, 500, 100, 200)), new Probe("middle", Box.Um(500, 500, 100, 200))],
        };
        ElectricalResult result = SectionAnalysis.Solve(bar, Options).Result.Electrical!;
        double ohm = 2e-8 * 1e-3 / (100e-6 * 1e-3);
        double[] exact = [0.1 + (0.5 * ohm * 0.75), 0.1 + (0.5 * ohm * 0.5)];
        Assert.All(result.Probes, (probe, n) => Assert.InRange(exact[n], probe.Lower!.Value - (Rounding * ohm), probe.Upper!.Value + (Rounding * ohm)));
        Assert.All(result.Probes, probe => Assert.InRange((probe.Upper - probe.Lower)!.Value, 0, 1e-3 * ohm));
    }

    [Fact]
    public void A_contact_under_a_fill_does_not_fade_on_finer_grids()
    {
        // A column of half the depth on a plate, in an insulator: r on its share alone, r / s.
        CrossSection section = new()
        {
            Name = "column",
            Depth = 1e-3,
            Outline = Box.Um(0, 100, 0, 200),
            Shapes = [Rectangle("metal", "plate", 0, 100, 0, 100), Rectangle("insulator", "resin", 0, 100, 100, 200), Rectangle("metal", "column", 0, 100, 100, 200, fill: 0.5)],
            Interfaces = [new SectionInterface { Name = "joint", Between = ("column", "plate"), ThermalResistance = 1e-5 }],
            HeatSources = [Source("heat", 1, 0, 100, 190, 200)],
            Boundaries = [Temperature("base", Side.Bottom, 0), Adiabatic()],
        };
        double share = 0.5 * 400 / ((0.5 * 400) + (0.5 * 0.3)), expected = 1e-5 * share * share / 0.5 / 1e-7;
        foreach (int cells in new[] { 100, 1000, 20_000 })
        {
            CrossSection drawn = section with { Analysis = new AnalysisRequest { Cells = cells } };
            double with = Solve(drawn).Sources[0].RthKW!.Value, without = Solve(drawn with { Interfaces = [] }).Sources[0].RthKW!.Value;
            Assert.Equal(expected, with - without, 1e-4 * expected);
        }
    }
}
