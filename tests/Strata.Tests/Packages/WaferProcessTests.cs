using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Packages.BumpedDieFanOuts;
using Strata.Problems;
using Strata.Results;
using static Strata.Tests.Packages.BumpedDiePresetTests;

namespace Strata.Tests.Packages;

/// <summary>States of the process of document 001 on the wafer: what is there, by hand, and what is refused.</summary>
public sealed class WaferProcessTests
{
    private const double Depth = 6e-3;
    private const double Fill = 0.5;
    private const double RhoCopper = 1.7241e-8;
    private const double RhoAluminiumCopper = 2.82e-8;

    [Theory]
    [InlineData("fig-1a", "die-1 die-1-front-end die-1-pads openings passivation")]
    [InlineData("fig-1b", "caps die-1 die-1-front-end die-1-pads passivation")]
    [InlineData("fig-2d", "die-1 die-1-front-end die-1-pads passivation wafer-traces-1")]
    [InlineData("fig-2g", "caps die-1 die-1-front-end die-1-pads passivation wafer-traces-1")]
    [InlineData("fig-3a", "die-1 die-1-front-end die-1-pads openings passivation wafer-polymer-1")]
    [InlineData("fig-3b", "die-1 die-1-front-end die-1-pads openings passivation wafer-polymer-1")]
    [InlineData("fig-3e", "die-1 die-1-front-end die-1-pads passivation wafer-polymer-1 wafer-traces-1")]
    [InlineData("fig-4a", "caps die-1 die-1-front-end die-1-pads openings passivation wafer-polymer-1")]
    [InlineData("fig-4c", "caps die-1 die-1-front-end die-1-pads passivation wafer-polymer-1 wafer-traces-1")]
    public void A_figure_shows_what_has_been_made(string preset, string regions)
    {
        CrossSection section = Draw(preset);
        Assert.Equal(regions, string.Join(' ', section.Shapes.Select(shape => shape.Region).Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(4, section.Terminals.Count(terminal => terminal.Voltage is not null));
        Assert.Equal(3e-3, section.Outline.Width, 1e-12);
    }

    // From the 2 um that release the heat, a third of them on average, by 718.2 um of silicon to the chuck.
    [Fact]
    public void Heat_of_a_wafer_passes_its_body_to_the_chuck() =>
        Near((718.2e-6 + 2e-6 / 3) / 148 / (3e-3 * Depth), Solve("fig-1a").Thermal!.Sources[0].RthKW!.Value, 0.02);

    // Current enters the foot of the pad evenly and leaves by 30 um of its 60 um. Half of it comes from 15 um at either side, a third of
    // that way on average, a quarter of the current at each edge; there it turns in 0.44 of the thickness (2 ln 2 / pi); and across it.
    [Fact]
    public void Current_of_a_pad_narrows_to_the_opening_of_the_polymer() =>
        Near(RhoAluminiumCopper / (Fill * Depth) * (0.5 * 15.0 / 3 * 15 / 60 / 1 + 1.0 / 60 + 2 * 0.25 * 0.25 * 0.44), Net("fig-3a"), 0.1);

    // 5 um of copper: on average a third of the 60 um over the pad, then 55 um to the probe as wide as the bump.
    [Fact]
    public void Current_of_a_trace_runs_from_the_pad_to_where_the_bump_will_stand() =>
        Near(RhoCopper / (5e-6 * Fill * Depth) * (60e-6 / 3 + 120e-6 - 30e-6 - 35e-6), Net("fig-2d"), 0.05);

    // Two plates, 100 K apart: body (25 to 85 C, so that its mean is at 55), on-chip wiring, and the sub-layers of method 6, of which the
    // lowest fills up 1 um beside a single small pad (85 to 125 C).
    [Fact]
    public void Heat_passes_wiring_and_passivation_layer_by_layer()
    {
        CrossSection section = Draw(
            "fig-1a", ("analysis", "thermal"), ("pad_count", "1"), ("pad_opening_um", "1"), ("pad_overlap_um", "0.5"),
            ("environment", "as-given"), ("power_w", "0"), ("bottom_temperature_c", "25"), ("top_temperature_c", "125"),
            ("side_film_w_m2k", "0"),
            ("passivation_method", "6"), ("passivation_layers_um", "1.5 1.5 0.6"), ("passivation_thickness_um", "3.6"));
        MaterialLibrary library = MaterialLibrary.Default.With(section.Materials);
        double layers = 720.2e-6 / library.Get("silicon").KzAt(55) + 4.8e-6 / library.Get("on-chip-wiring").KzAt(85)
            + 2.5e-6 / library.Get("silicon-dioxide").KzAt(100) + 1.5e-6 / 1.1 + 0.6e-6 / 1.62;
        double heat = SectionAnalysis.Solve(section).Result.Thermal!.Boundaries.Single(boundary => boundary.Name == "bottom").HeatW;
        Near(100 / layers * (3e-3 * Depth), heat, 0.02);
    }

    [Theory]
    [InlineData("process_step", "cap", "process_step, front_end")]
    [InlineData("process_step", "polymer", "process_step, front_end")]
    [InlineData("process_step", "trace", "process_step, front_end")]
    [InlineData("die_count", "2", "process_step, die_count, panel_packages")]
    [InlineData("passive_count", "1", "process_step, passive_count")]
    [InlineData("mould_thickness_um", "450", "mould_thickness_um, die_thickness_um")]
    [InlineData("package_width_um", "5000", "process_step, package_width_um")]
    [InlineData("environment", "ring-cold-plate", "process_step, board, spreader_thickness_um, environment")]
    [InlineData("die_width_um", "2000", "pad_count, pad_pitch_um, bump_shift_um, bump_width_um, die_width_um")]
    public void What_a_wafer_cannot_have_is_refused_by_name(string parameter, string value, string named)
    {
        List<InputProblem> problems = [];
        Dictionary<string, string> values = Values("fig-1a", (parameter, value));
        Assert.Null(BumpedDieTemplate.Instance.Draw("wafer", values, problems));
        Assert.Contains(named, problems.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData("fig-3e")]
    [InlineData("front-end-3f")]
    public void Traces_that_would_run_into_the_next_are_refused_by_name(string preset)
    {
        List<InputProblem> problems = [];
        Assert.Null(BumpedDieTemplate.Instance.Draw("wafer", Values(preset, ("pad_pitch_um", "200")), problems));
        Assert.Contains("pad_pitch_um, bump_shift_um, wafer_trace_width_um", problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Openings_of_a_polymer_that_meet_are_refused_by_name()
    {
        List<InputProblem> problems = [];
        Assert.Null(BumpedDieTemplate.Instance.Draw("wafer", Values("fig-3b", ("wafer_opening_um", "930")), problems));
        Assert.Contains("wafer_opening_um, pad_pitch_um", problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Rules_see_a_rim_that_is_covered_or_bare_and_metal_that_is_not_bared()
    {
        const string Rim = "A polymer with the narrower";
        Assert.Equal(RuleVerdict.Pass, Verdict("fig-3a", Draw("fig-3a"), Rim));
        Assert.Equal(RuleVerdict.Pass, Verdict("fig-3b", Draw("fig-3b"), Rim));
        Assert.Equal(RuleVerdict.Fail, Verdict("fig-3b", Draw("fig-3a"), Rim));
        CrossSection open = Draw("fig-1a");
        CrossSection shut = open with { Shapes = [.. open.Shapes.Where(shape => shape.Region != "openings")] };
        Assert.Equal(RuleVerdict.Pass, Verdict("fig-1a", open, "The openings bare"));
        Assert.Equal(RuleVerdict.Fail, Verdict("fig-1a", shut, "The openings bare"));
    }

    [Fact]
    public void Dies_of_a_wafer_stand_side_by_side_with_streets()
    {
        CrossSection wafer = Draw("fig-3e", ("panel_packages", "3"), ("saw_street_um", "100"));
        Assert.Equal(3 * 3.1e-3, wafer.Outline.Width, 1e-9);
        Assert.Equal(DesignStatus.Ok, SectionAnalysis.Solve(wafer).Result.Status);
    }

    private static RuleVerdict Verdict(string preset, CrossSection section, string rule) => BumpedDieTemplate.Instance
        .Check(Values(preset), section).Single(one => one.Rule.StartsWith(rule, StringComparison.Ordinal)).Verdict;

    private static double Net(string preset) => Solve(preset).Electrical!.Nets[0].ResistanceOhm!.Value;

    private static DesignResult Solve(string preset) => SectionAnalysis.Solve(Draw(preset, ("accuracy_percent", "0.5"))).Result;

    private static void Near(double hand, double found, double within) => Assert.True(Math.Abs(found / hand - 1) <= within,
        FormattableString.Invariant($"found {found}, by hand {hand}: {100 * (found / hand - 1):0.00} %"));
}
