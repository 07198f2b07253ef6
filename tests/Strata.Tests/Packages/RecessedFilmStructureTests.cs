using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Packages.RecessedFilms;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>The structures of document 003 come out as its claims describe them.</summary>
public sealed class RecessedFilmStructureTests
{
    private static readonly RecessedFilmTemplate Template = RecessedFilmTemplate.Instance;

    [Fact]
    public void Drawn_wires_resist_as_their_length_over_section_and_conductivity()
    {
        CrossSection section = Draw("f1", ("analysis", "electrical"), ("cells", "60000"), ("wire_length_um", "1000"), ("wire_diameter_um", "25"), ("wires_per_leg", "10"), ("wire_material", "gold"));
        NetResult net = SectionAnalysis.Solve(section).Result.Electrical!.Nets[0];
        double wire = net.ResistanceOhm!.Value * net.Shares.Single(share => share.Region == "wires").Percent / 100;

        // Ten gold wires of 1 mm, 25 um thick, 2.2 to 2.4 uohm cm (handbook values of gold between 20 and 40 C).
        double section1 = 10 * Math.PI / 4 * 25e-6 * 25e-6;
        Assert.InRange(wire, 2.2e-8 * 1e-3 / section1, 2.4e-8 * 1e-3 / section1);
    }

    [Fact]
    public void Wires_side_by_side_share_the_current()
    {
        PaintedShape[] ten = [.. Draw("f1", ("wires_per_leg", "10")).Shapes.Where(shape => shape.Region == "wires")];
        PaintedShape[] twenty = [.. Draw("f1", ("wires_per_leg", "20")).Shapes.Where(shape => shape.Region == "wires")];
        Assert.Equal(6, ten.Length);
        Assert.All(ten.Zip(twenty), pair => Assert.Equal(2 * pair.First.Fill, pair.Second.Fill, 1e-12));
    }

    [Fact]
    public void Loops_of_several_legs_are_nested_without_touching()
    {
        Dictionary<string, string> values = With("f1", ("legs", "6"), ("package_width_um", "5000"), ("wire_length_um", "2500"), ("cover_thickness_um", "300"));
        List<InputProblem> problems = [];
        CrossSection section = Template.Draw("six", values, problems) ?? throw new InputException(problems);
        Assert.Equal(RuleVerdict.Pass, Template.Check(values, section).Single(rule => rule.Rule == "Nets do not touch each other").Verdict);
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
        Dictionary<string, string> values = With("f1", (parameter, value), ("environment", "cold-plate-top"));
        List<InputProblem> problems = [];
        CrossSection section = Template.Draw("f1", values, problems) ?? throw new InputException(problems);
        Assert.Equal(RuleVerdict.Fail, Template.Check(values, section).Single(result => result.Rule == rule).Verdict);
    }

    [Fact]
    public void Bump_mode_reports_that_the_wires_of_claim_1_are_waived()
    {
        Dictionary<string, string> values = With("f3");
        RuleResult rule = Template.Check(values, Draw("f3")).Single(result => result.Rule.StartsWith("Wires join", StringComparison.Ordinal));
        Assert.Equal(RuleVerdict.NotApplicable, rule.Verdict);
        Assert.Contains("bumps take the wires' place", rule.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f1", "wire_length_um", "100", "wire_length_um")]
    [InlineData("f1", "wire_loop_um", "200", "cover_thickness_um")]
    [InlineData("f1", "wires_per_leg", "900", "wires_per_leg")]
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
