using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Packages.RecessedFilms;
using Strata.Problems;

namespace Strata.Tests.Packages;

/// <summary>The structures of document 003 come out as its claims describe them.</summary>
public sealed class RecessedFilmStructureTests
{
    private static readonly RecessedFilmTemplate Template = RecessedFilmTemplate.Instance;

    [Fact]
    public void Bond_wires_resist_as_their_length_over_section_and_conductivity()
    {
        // 1 mm of gold wire 25 um thick: 2.2 to 2.4 uohm cm over 490.9 um2, 310 to 320 W/(m K) (handbook values of gold).
        (double thermal, double electrical) = BondWire.Resistances(MaterialLibrary.Default, "gold", 25, 1000, 1);
        Assert.InRange(electrical, 2.2e-8 * 1e-3 / 490.9e-12, 2.4e-8 * 1e-3 / 490.9e-12);
        Assert.InRange(thermal, 1e-3 / 490.9e-12 / 320, 1e-3 / 490.9e-12 / 310);
    }

    [Fact]
    public void Wires_side_by_side_share_the_current()
    {
        (double _, double one) = BondWire.Resistances(MaterialLibrary.Default, "copper", 20, 700, 1);
        (double _, double ten) = BondWire.Resistances(MaterialLibrary.Default, "copper", 20, 700, 10);
        Assert.Equal(one / 10, ten, one * 1e-12);
    }

    [Fact]
    public void Wire_mode_draws_a_link_for_every_leg_and_bump_mode_none()
    {
        Assert.Equal(2, Draw("f1").Links.Count);
        Assert.Empty(Draw("f3").Links);
    }

    [Fact]
    public void Recesses_thin_the_bumped_package_by_what_they_are_deeper()
    {
        // The gap that the bump needs under the die shrinks by the recess: the same bump, the same package otherwise.
        double shallow = Draw("f3", ("recess_depth_um", "20"), ("glue_thickness_um", "25")).Outline.Height;
        double deep = Draw("f3", ("recess_depth_um", "40"), ("glue_thickness_um", "5")).Outline.Height;
        Assert.Equal(20e-6, shallow - deep, 1e-11);
    }

    [Fact]
    public void Etched_recesses_are_wider_at_the_film_s_face()
    {
        CrossSection section = Draw("f1-etched", ("orientation", "end-points-up"));
        TrapezoidShape recess = Assert.IsType<TrapezoidShape>(section.Shapes.First(shape => shape.Region == "recess-fill").Shape);
        double face = recess.X1Bottom - recess.X0Bottom;
        double floor = recess.X1Top - recess.X0Top;
        Assert.Equal(2 * 30e-6 * Math.Tan(double.DegreesToRadians(125 - 90)), face - floor, 1e-11);
    }

    [Theory]
    [InlineData("recess_depth_um", "0", "Every leg position is recessed")]
    [InlineData("electrode_protrusion_um", "0", "The electrodes protrude from the film's back")]
    [InlineData("pad_thickness_um", "40", "The pads lie within their recesses")]
    public void What_claim_1_excludes_draws_and_fails_its_rule(string parameter, string value, string rule)
    {
        Dictionary<string, string> values = With("f1", (parameter, value));
        List<InputProblem> problems = [];
        CrossSection section = Template.Draw("f1", values, problems) ?? throw new InputException(problems);
        Assert.Equal(RuleVerdict.Fail, Template.Check(values, section).Single(result => result.Rule == rule).Verdict);
    }

    [Fact]
    public void Bump_mode_reports_that_the_wires_of_claim_1_are_waived()
    {
        Dictionary<string, string> values = With("f3");
        RuleResult rule = Template.Check(values, Draw("f3")).Single(result => result.Rule.StartsWith("Each wire joins", StringComparison.Ordinal));
        Assert.Equal(RuleVerdict.Pass, rule.Verdict);
        Assert.Contains("waived", rule.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f1", "wire_length_um", "100", "wire_length_um")]
    [InlineData("f1", "legs", "3", "legs")]
    [InlineData("f1", "recess_depth_um", "60", "recess_depth_um")]
    [InlineData("f4", "plate_width_um", "1200", "plate_width_um")]
    [InlineData("f3", "leg_pitch_um", "1600", "die_width_um")]
    [InlineData("f1", "recess_angle_deg", "150", "recess_angle_deg")]
    [InlineData("f3", "plate_depth_um", "5", "plate_depth_um")]
    public void Parameters_in_conflict_are_refused_by_name(string preset, string parameter, string value, string named)
    {
        Dictionary<string, string> values = With(preset, (parameter, value));
        if (parameter == "recess_angle_deg")
        {
            values["leg_offset_um"] = "100";
        }

        List<InputProblem> problems = [];
        Assert.Null(Template.Draw(preset, values, problems));
        Assert.Contains(problems, problem => problem.Path.Split(", ").Contains(named));
    }

    private static Dictionary<string, string> With(string preset, params (string Name, string Value)[] changes)
    {
        Dictionary<string, string> values = new(Template.Presets.Single(one => one.Name == preset).Values);
        foreach ((string name, string value) in changes)
        {
            values[name] = value;
        }

        return values;
    }

    private static CrossSection Draw(string preset, params (string Name, string Value)[] changes)
    {
        List<InputProblem> problems = [];
        return Template.Draw(preset, With(preset, changes), problems) ?? throw new InputException(problems);
    }
}
