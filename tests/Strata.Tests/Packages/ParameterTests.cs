using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Packages.CavityBuildUps;
using Strata.Problems;

namespace Strata.Tests.Packages;

/// <summary>How parameters are named, read, checked and asked for.</summary>
public sealed class ParameterTests
{
    private static readonly CavityBuildUpTemplate Cavity = CavityBuildUpTemplate.Instance;

    private static readonly Dictionary<string, string> Driven = new()
    {
        ["power_w"] = "2",
        ["top_film_w_m2k"] = "1000",
        ["bottom_film_w_m2k"] = "10",
        ["side_film_w_m2k"] = "0",
        ["ambient_c"] = "25",
    };

    [Theory]
    [InlineData("CarrierThicknessUm", "carrier_thickness_um", "um")]
    [InlineData("TopFilmWM2K", "top_film_w_m2k", "W/(m2 K)")]
    [InlineData("MetalContactM2KW", "metal_contact_m2k_w", "m2 K/W")]
    [InlineData("PadCurrentA", "pad_current_a", "A")]
    [InlineData("PowerW", "power_w", "W")]
    [InlineData("DepthMm", "depth_mm", "mm")]
    [InlineData("AccuracyPercent", "accuracy_percent", "%")]
    [InlineData("Nets", "nets", "")]
    public void A_property_gives_its_parameter_name_and_unit(string property, string name, string unit)
    {
        Assert.Equal(name, ParameterName.Of(property));
        Assert.Equal(unit, ParameterName.UnitOf(property));
    }

    [Fact]
    public void Every_parameter_of_every_template_is_documented_and_bounded()
    {
        foreach (TemplateParameter parameter in TemplateCatalog.All.SelectMany(template => template.Parameters))
        {
            Assert.Matches("^[a-z][a-z0-9_]*$", parameter.Name);
            Assert.True(parameter.Meaning.Length > 10, parameter.Name);
            Assert.True(parameter.Source.Length > 0, parameter.Name);
            Assert.True(parameter.Kind is not ("number" or "numbers" or "integer") || (double.IsFinite(parameter.Range.Min) && double.IsFinite(parameter.Range.Max)), $"{parameter.Name} has no range");
        }
    }

    [Theory]
    [InlineData("carier_material", "copper", "did you mean 'carrier_material'?")]
    [InlineData("carrier_material", "coper", "did you mean 'copper'?")]
    [InlineData("die_contact", "metall", "did you mean 'metal'?")]
    [InlineData("die_width_um", "6,5", "cannot be read; expected numbers from 50 to 100000 um")]
    [InlineData("die_width_um", "-6000", "-6000 um is out of range")]
    [InlineData("die_width_um", "1e308", "out of range")]
    [InlineData("die_width_um", "NaN", "cannot be read")]
    [InlineData("die_width_um", "Infinity", "cannot be read")]
    [InlineData("die_width_um", "", "is empty")]
    [InlineData("nets", "3.5", "a whole number from 1 to 400")]
    [InlineData("board", "perhaps", "true or false")]
    [InlineData("passivation_um", "0.001", "0 or from 0.01 to 500 um")]
    [InlineData("power_w", "1 x", "numbers from 0 to 100000 W separated by spaces")]
    public void A_bad_value_is_refused_with_what_is_allowed(string name, string value, string expected)
    {
        List<InputProblem> problems = [];
        Assert.Null(Cavity.Draw("bad", new Dictionary<string, string>(Driven) { [name] = value }, problems));
        InputProblem problem = Assert.Single(problems);
        Assert.Equal(name, problem.Path);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("power_w")]
    [InlineData("top_film_w_m2k")]
    [InlineData("bottom_film_w_m2k")]
    [InlineData("side_film_w_m2k")]
    [InlineData("ambient_c")]
    public void What_drives_the_heat_has_no_default(string name)
    {
        Dictionary<string, string> values = new(Driven);
        values.Remove(name);
        List<InputProblem> problems = [];
        Assert.Null(Cavity.Draw("silent", values, problems));
        Assert.Equal(name, Assert.Single(problems).Path);
    }

    [Fact]
    public void An_electrical_analysis_needs_a_current_but_no_films()
    {
        List<InputProblem> problems = [];
        Assert.Null(Cavity.Draw("silent", new Dictionary<string, string> { ["analysis"] = "electrical" }, problems));
        Assert.Equal("pad_current_a", Assert.Single(problems).Path);
        problems.Clear();
        Assert.NotNull(Cavity.Draw("driven", new Dictionary<string, string> { ["analysis"] = "electrical", ["pad_current_a"] = "0.1" }, problems));
        Assert.Empty(problems);
    }

    [Fact]
    public void A_design_may_bring_a_material_of_its_own()
    {
        Material own = MaterialLibrary.Default.Get("copper") with { Name = "my-alloy" };
        List<InputProblem> problems = [];
        CrossSection? section = Cavity.Draw("own", new Dictionary<string, string>(Driven) { ["carrier_material"] = "my-alloy" }, [own], problems);
        Assert.Empty(problems);
        Assert.Equal("my-alloy", Assert.Single(section!.Materials).Name);
    }

    [Fact]
    public void A_record_draws_what_its_parameters_as_text_draw()
    {
        List<InputProblem> problems = [];
        CrossSection? text = Cavity.Draw("same", new Dictionary<string, string>(Driven) { ["carrier_thickness_um"] = "900" }, problems);
        CrossSection record = new CavityBuildUpParameters { CarrierThicknessUm = 900, PowerW = 2, TopFilmWM2K = 1000, BottomFilmWM2K = 10, SideFilmWM2K = 0, AmbientC = 25 }.ToSection("same");
        Assert.Equal(text!.Shapes, record.Shapes);
        Assert.Equal(text.Boundaries, record.Boundaries);
    }

    [Fact]
    public void A_record_out_of_range_is_refused() =>
        Assert.Contains("carrier_thickness_um", Assert.Throws<InputException>(() => new CavityBuildUpParameters { CarrierThicknessUm = double.NaN }.ToSection("bad")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("die_pad_pitch_um", "100", "dielectric_layers, nets, die_pad_pitch_um, end_point_pitch_um, land_width_um, spacing_um")]
    [InlineData("end_point_height_um", "300", "end_point_width_um, end_point_height_um")]
    [InlineData("column_width_um", "55", "column_width_um, column_outer_width_um, land_width_um")]
    [InlineData("carrier_thickness_um", "310", "carrier_thickness_um, die_thickness_um, back_joint_um, carrier_step_um")]
    public void Parameters_in_conflict_are_named_together(string name, string value, string names)
    {
        List<InputProblem> problems = [];
        Assert.Null(Cavity.Draw("conflict", new Dictionary<string, string>(Driven) { [name] = value }, problems));
        Assert.Contains(problems, problem => problem.Path == names);
    }
}
