using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Packages on their panel before sawing: symmetry, each with its power, what is refused.</summary>
public sealed class PanelTests
{
    public static TheoryData<string, string> Packages() => new()
    {
        { "cavity-build-up", "b4" }, { "metal-substrate-thin-film", "m1-flat" }, { "bumped-die-moulded-fan-out", "fig-7f" },
        { "film-fan-out", "fig-28" }, { "recessed-film", "f4-die-back" },
    };

    // The middle of a street is a plane of symmetry: a package and half a street at either side, insulated, is all that each one sees.
    [Theory]
    [MemberData(nameof(Packages))]
    public void Equal_packages_are_one_between_insulated_sides(string template, string preset)
    {
        IReadOnlyList<SourceResult> three = Solve(Draw(template, preset, ("panel_packages", "3")));
        SourceResult[] two = [.. Solve(Draw(template, preset, ("panel_packages", "2")))];
        CrossSection panel = Draw(template, preset, ("panel_packages", "2"));
        double street = panel.Outline.Width / 2;
        SourceResult alone = Solve(FirstOf(panel, street))[0];
        Assert.All([.. three, .. two], source => Assert.True(
            source.TMeanLowerC <= alone.TMeanUpperC && alone.TMeanLowerC <= source.TMeanUpperC,
            FormattableString.Invariant($"{source.Name}: {Interval(source)}, alone {Interval(alone)}")));
    }

    // Drawn another way: a package as much wider as a street.
    [Fact]
    public void A_package_of_a_panel_is_one_that_is_wider_by_the_street()
    {
        SourceResult wider = Solve(Draw("cavity-build-up", "b4", ("package_width_um", "12500")))[0];
        IReadOnlyList<SourceResult> panel = Solve(Draw("cavity-build-up", "b4", ("panel_packages", "3"), ("saw_street_um", "500")));
        Assert.All(panel, source => Assert.True(
            source.TMeanLowerC <= wider.TMeanUpperC && wider.TMeanLowerC <= source.TMeanUpperC,
            FormattableString.Invariant($"{source.Name}: {Interval(source)}, wider {Interval(wider)}")));
    }

    [Fact]
    public void A_package_that_is_off_is_warmed_by_its_neighbours_and_the_panel_has_no_side()
    {
        IReadOnlyList<SourceResult> east = Solve(Draw("film-fan-out", "fig-28", ("panel_packages", "3"), ("panel_load", "0 0 1")));
        IReadOnlyList<SourceResult> west = Solve(Draw("film-fan-out", "fig-28", ("panel_packages", "3"), ("panel_load", "1 0 0")));
        Assert.Equal([0, 0, 0.5], east.Select(source => source.PowerW), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.True(east[2].TMeanC > east[1].TMeanC && east[1].TMeanC > east[0].TMeanC);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(east[i].TMeanC, west[2 - i].TMeanC, 1e-3 * (east[2].TMeanC - 25));
        }
    }

    [Fact]
    public void Nets_and_rules_are_those_of_each_package()
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("metal-substrate-thin-film", "m1-flat");
        CrossSection one = Draw("metal-substrate-thin-film", "m1-flat");
        CrossSection panel = Draw("metal-substrate-thin-film", "m1-flat", ("panel_packages", "3"));
        Assert.Equal(3 * one.Terminals.Count, panel.Terminals.Select(terminal => terminal.Name).Distinct().Count());
        Dictionary<string, string> values = new(preset.Values) { ["panel_packages"] = "3" };
        Assert.Equal(
            template.Check(preset.Values, one).Select(rule => (rule.Rule, rule.Verdict)),
            template.Check(values, panel).Select(rule => (rule.Rule, rule.Verdict)));
    }

    [Theory]
    [InlineData("board", "true", "board")]
    [InlineData("panel_load", "1 2", "panel_load")]
    [InlineData("panel_load", "0", "panel_load")]
    public void What_a_panel_cannot_have_is_refused_by_name(string parameter, string value, string named)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("recessed-film", "f4-die-back");
        List<InputProblem> problems = [];
        Dictionary<string, string> values = new(preset.Values) { ["panel_packages"] = "3", [parameter] = value };
        Assert.Null(template.Draw("panel", values, problems));
        Assert.Contains(problems, problem => problem.Path.Split(", ").Contains(named));
    }

    private static string Interval(SourceResult source) =>
        FormattableString.Invariant($"[{source.TMeanLowerC}, {source.TMeanUpperC}] C");

    // The first package with its half streets, cut at the middle of the street.
    private static CrossSection FirstOf(CrossSection panel, double width) => panel with
    {
        Outline = panel.Outline with { X1 = width },
        Shapes = [.. panel.Shapes.Where(painted => painted.Shape.Bounds.X0 < width - 1e-9)],
        HeatSources = [.. panel.HeatSources.Where(source => source.Shape.Bounds.X0 < width)],
        Terminals = [],
        Probes = [],
        Links = [],
        Sheets = [.. panel.Sheets.Where(sheet => sheet.Segment.X0 < width - 1e-9)],
    };

    private static IReadOnlyList<SourceResult> Solve(CrossSection section) => SectionAnalysis.Solve(section with
    {
        Analysis = new AnalysisRequest { AccuracyPercent = 1 },
        Terminals = [],
        Links = [],
        JunctionFigures = [],
    }).Result.Thermal!.Sources;

    private static CrossSection Draw(string templateName, string presetName, params (string Name, string Value)[] more)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find(templateName, presetName);
        Dictionary<string, string> values = new(preset.Values);
        foreach ((string name, string value) in more)
        {
            values[name] = value;
        }

        List<InputProblem> problems = [];
        return template.Draw(presetName, values, problems) ?? throw new InputException(problems);
    }
}
