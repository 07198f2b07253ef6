using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Packages.CavityBuildUps;
using Strata.Packages.Environments;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Environments: their films, their standard figures, and what they refuse.</summary>
public sealed class EnvironmentTests
{
    private static readonly CavityBuildUpParameters Package = new() { PowerW = 2, AmbientC = 25, AccuracyPercent = 2 };

    // Back of the heated layer to the cold plate, straight down through the die's own area of 6 mm x 6 mm, silicon 148,
    // silver epoxy 2.5, copper 401 W/(m K): (296 um / 148 + 20 um / 2.5 + 500 um / 401) / 36 mm2 = 0.0556 + 0.2222 + 0.0346 =
    // 0.312 K/W; the copper beside the die and the joint at its sides take a few percent off.
    [Fact]
    public void Junction_to_case_of_a_die_in_a_copper_carrier_is_die_joint_and_floor()
    {
        JunctionFigureResult theta = Figure(Package with { Environment = EnvironmentKind.ColdPlateTop }, "theta_jc");
        Assert.InRange(theta.KW!.Value, 0.90 * 0.312, 0.312);
        Assert.NotNull(theta.KW.Lower);
    }

    // All 2 W leave by two faces of 114.3 mm x 76.2 mm: (h above + h below) A rise = P.
    [Theory]
    [InlineData(nameof(EnvironmentKind.BoardNatural))]
    [InlineData(nameof(EnvironmentKind.BoardForced))]
    [InlineData(nameof(EnvironmentKind.Jedec2s2p))]
    public void The_mean_rise_of_a_board_gives_off_the_power(string name)
    {
        EnvironmentKind environment = Enum.Parse<EnvironmentKind>(name);
        BoardFilms films = BoardFilms.Of(Package with { Environment = environment }, 2);
        Assert.Equal(2, (films.AboveFilm + films.BelowFilm) * 0.1143 * 0.0762 * films.MeanRise, 1e-6);
    }

    [Theory]
    [InlineData(nameof(EnvironmentKind.ColdPlateTop), "theta_jc")]
    [InlineData(nameof(EnvironmentKind.RingColdPlate), "theta_jb")]
    [InlineData(nameof(EnvironmentKind.Jedec2s2p), "theta_ja psi_jt psi_jb")]
    [InlineData(nameof(EnvironmentKind.BoardNatural), "")]
    [InlineData(nameof(EnvironmentKind.BoardForced), "")]
    public void An_environment_has_the_figures_that_it_defines_and_says_why_not_the_others(string name, string defined)
    {
        EnvironmentKind environment = Enum.Parse<EnvironmentKind>(name);
        DesignResult result = Solve(Package with { Environment = environment });
        Assert.Equal(5, result.Thermal!.JunctionFigures.Count);
        Assert.Equal(defined, string.Join(' ', result.Thermal.JunctionFigures.Where(figure => figure.KW is not null).Select(figure =>
            figure.Name)));
        Assert.All(result.Thermal.JunctionFigures.Where(figure => figure.KW is null), figure => Assert.StartsWith("not defined: ",
            figure.Definition, StringComparison.Ordinal));
        Assert.NotEmpty(result.Assumptions);
        Assert.InRange(result.Thermal.BalanceRelative, 0, 1e-9);
    }

    [Fact]
    public void Figures_against_places_lie_below_the_one_against_the_air()
    {
        DesignResult result = Solve(Package with { Environment = EnvironmentKind.Jedec2s2p });
        double Of(string name) => result.Thermal!.JunctionFigures.Single(figure => figure.Name == name).KW!.Value;
        Assert.InRange(Of("psi_jt"), 0, 1);
        Assert.InRange(Of("psi_jb"), Of("psi_jt"), Of("theta_ja"));
    }

    [Theory]
    [InlineData(nameof(EnvironmentKind.ColdPlateTop))]
    [InlineData(nameof(EnvironmentKind.RingColdPlate))]
    [InlineData(nameof(EnvironmentKind.Jedec2s2p))]
    public void An_environment_follows_the_package_when_it_is_drawn_upside_down(string name)
    {
        EnvironmentKind environment = Enum.Parse<EnvironmentKind>(name);
        CavityBuildUpParameters down = Package with { Environment = environment };
        BoundedValue one = Solve(down).Thermal!.Sources[0].RthKW!;
        BoundedValue other = Solve(down with { Orientation = Orientation.EndPointsUp }).Thermal!.Sources[0].RthKW!;
        Assert.True(one.Lower <= other.Upper && other.Lower <= one.Upper, $"{one} and {other}");
    }

    [Fact]
    public void A_film_of_the_design_goes_before_the_environments_and_takes_its_figures()
    {
        CrossSection section = (Package with { Environment = EnvironmentKind.ColdPlateTop, BottomFilmWM2K = 7 }).ToSection("own");
        BoundarySegment bottom = section.Boundaries.Single(boundary => boundary.Name == "bottom");
        Assert.Equal(7, Assert.IsType<FilmSurface>(bottom.Condition).Film);
        Assert.All(section.JunctionFigures, figure => Assert.False(figure.IsDefined));
    }

    // Four equal blocks, all power in one: the hottest block is the junction of the whole power, and warmer than an even die.
    [Fact]
    public void The_junction_of_a_power_map_is_its_hottest_block()
    {
        CavityBuildUpParameters even = Package with { Environment = EnvironmentKind.ColdPlateTop };
        DesignResult result = Solve(even with { PowerMap = new NumberList(1, 0, 3, 0) });
        Assert.Equal(["die-block-1", "die-block-3"], result.Thermal!.Sources.Select(source => source.Name));
        Assert.Equal([0.5, 1.5], result.Thermal.Sources.Select(source => source.PowerW));
        JunctionFigureResult theta = result.Thermal.JunctionFigures.Single(figure => figure.Name == "theta_jc");
        SourceResult hottest = result.Thermal.Sources[1];
        Assert.Equal((hottest.TMeanC - 25) / 2, theta.KW!.Value, 1e-9);
        Assert.InRange(theta.KW.Value, 1.5 * Figure(even, "theta_jc").KW!.Value, 4 * Figure(even, "theta_jc").KW!.Value);
    }

    [Fact]
    public void An_even_power_map_is_an_even_die()
    {
        CavityBuildUpParameters even = Package with { Environment = EnvironmentKind.ColdPlateTop, Cells = 4000, AccuracyPercent = null };
        DesignResult blocks = Solve(even with { PowerMap = new NumberList(1, 1, 1) });
        double mean = blocks.Thermal!.Sources.Average(source => source.TMeanC);
        Assert.Equal(Solve(even).Thermal!.Sources[0].TMeanC, mean, 1e-3);
    }

    [Fact]
    public void Several_dies_have_no_one_junction()
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("metal-substrate-thin-film", "m8-same-dies");
        Dictionary<string, string> values = new(preset.Values) { ["environment"] = "cold-plate-top" };
        CrossSection section = template.Draw("dies", values, new List<InputProblem>())!;
        Assert.All(section.JunctionFigures, figure => Assert.False(figure.IsDefined));
    }

    [Fact]
    public void The_standard_board_is_not_changed_silently()
    {
        InputException fault = Assert.Throws<InputException>(() => (Package with
        {
            Environment = EnvironmentKind.Jedec2s2p,
            BoardThicknessUm = 800
        }).ToSection("thin"));
        Assert.Contains(fault.Problems, problem => problem.Path == "board_thickness_um");
    }

    [Fact]
    public void An_environment_without_an_ambient_is_refused_by_name()
    {
        InputException fault = Assert.Throws<InputException>(() => (Package with
        {
            Environment = EnvironmentKind.ColdPlateTop,
            AmbientC = null
        }).ToSection("none"));
        Assert.Equal("ambient_c", Assert.Single(fault.Problems).Path);
    }

    [Fact]
    public void Bare_exits_are_soldered_to_the_lands_of_a_board()
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("film-fan-out", "fig-39");
        Dictionary<string, string> values = new(preset.Values) { ["board"] = "true" };
        CrossSection section = template.Draw("on a board", values, new List<InputProblem>())!;
        Box solder = Extent(section, "end-points");
        Assert.Equal(Extent(section, "board-lands").Z1, solder.Z0, 1e-12);
        Assert.Equal(Extent(section, "film").Z0, solder.Z1, 1e-12);
    }

    [Fact]
    public void A_plate_at_the_films_back_is_soldered_to_a_land_of_its_own()
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("recessed-film", "f2");
        Dictionary<string, string> values = new(preset.Values) { ["board"] = "true" };
        CrossSection section = template.Draw("on a board", values, new List<InputProblem>())!;
        Box plate = Extent(section, "plate");
        Assert.Contains(section.Shapes, shape => shape.Region == "board-solder" && shape.Shape.Bounds is Box solder
            && solder.Z1 == plate.Z0 && solder.X0 == plate.X0 && solder.X1 == plate.X1);
        values["thermal_land"] = "false";
        CrossSection apart = template.Draw("over a board", values, new List<InputProblem>())!;
        Assert.DoesNotContain(apart.Shapes, shape => shape.Region == "board-solder" && shape.Shape.Bounds.X0 == plate.X0);
    }

    private static Box Extent(CrossSection section, string region)
    {
        Box[] boxes = [.. section.Shapes.Where(shape => shape.Region == region).Select(shape => shape.Shape.Bounds)];
        return new Box(boxes.Min(box => box.X0), boxes.Max(box => box.X1), boxes.Min(box => box.Z0), boxes.Max(box => box.Z1));
    }

    private static DesignResult Solve(CavityBuildUpParameters package) => SectionAnalysis.Solve(package.ToSection("package")).Result;

    private static JunctionFigureResult Figure(CavityBuildUpParameters package, string name) => Solve(package)
        .Thermal!.JunctionFigures.Single(figure => figure.Name == name);
}
