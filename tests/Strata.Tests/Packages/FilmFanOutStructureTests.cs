using Strata.CrossSections;
using Strata.Packages;
using Strata.Packages.FilmFanOuts;
using Strata.Problems;

namespace Strata.Tests.Packages;

/// <summary>The figures of document 002 come out as its text describes them.</summary>
public sealed class FilmFanOutStructureTests
{
    /// <summary>Places are rounded to 1e-6 um when drawn.</summary>
    private const double Rounding = 2e-12;

    private static readonly FilmFanOutTemplate Template = FilmFanOutTemplate.Instance;

    public static TheoryData<string> ClosedFigures() => ["fig-28", "fig-36", "fig-37", "fig-38", "fig-44", "fig-52", "fig-53", "fig-54"];

    [Fact]
    public void Every_figure_that_shows_a_structure_is_a_preset()
    {
        int[] figures = [11, 12, 14, 15, 16, 17, 28, 30, 32, 34, .. Enumerable.Range(36, 19)];
        Assert.Empty(figures.Select(figure => FormattableString.Invariant($"fig-{figure}")).Except(Template.Presets.Select(preset => preset.Name)));
    }

    [Theory]
    [MemberData(nameof(ClosedFigures))]
    public void A_figure_without_exit_draws_warns_and_refuses_current(string name)
    {
        Preset preset = Preset(name);
        CrossSection section = Draw(preset.Values);
        Assert.DoesNotContain(section.Terminals, terminal => terminal.Voltage is not null);
        RuleResult exit = Template.Check(preset.Values, section).Single(rule => rule.Rule == "Every net has an exit for its current");
        Assert.Equal(RuleVerdict.OutsidePreferred, exit.Verdict);
        Assert.Contains("28, 36, 37, 38, 44, 52, 53 and 54", exit.Allowed, StringComparison.Ordinal);

        List<InputProblem> problems = [];
        Assert.Null(Template.Draw(name, With(preset, ("analysis", "electrical")), problems));
        Assert.Contains("no exit", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_other_preset_has_an_exit_for_each_net()
    {
        foreach (Preset preset in Template.Presets.Where(preset => preset.Values["analysis"] != "thermal"))
        {
            CrossSection section = Draw(preset.Values);
            Assert.NotEmpty(section.Terminals);
            Assert.Equal(section.Terminals.Count(terminal => terminal.Current is not null), section.Terminals.Count(terminal => terminal.Voltage is not null));
        }
    }

    [Fact]
    public void Metal_through_the_film_is_flush_with_its_outer_face()
    {
        CrossSection section = Draw(With(Preset("fig-43"), ("orientation", "end-points-up"), ("environment", "cold-plate-top")));
        Assert.Equal(Extent(section, "film").Z1, Extent(section, "film-metal").Z1, Rounding);
        Assert.Equal(section.Outline.Z1, Extent(section, "film").Z1, Rounding);
    }

    [Fact]
    public void A_connecting_structure_starts_at_the_inner_face_and_protrudes_from_the_outer_one()
    {
        CrossSection section = Draw(With(Preset("fig-49"), ("orientation", "end-points-up"), ("connecting_protrusion_um", "12")));
        Assert.Equal(Extent(section, "protective").Z0, Extent(section, "connecting-structure").Z0, Rounding);
        Assert.Equal(Micrometres.ToMetres(12), Extent(section, "connecting-foot").Z1 - Extent(section, "film").Z1, Rounding);
    }

    [Theory]
    [InlineData(75)]
    [InlineData(105)]
    public void A_hole_widens_by_the_thickness_over_the_tangent_of_its_angle_at_each_side(double angle)
    {
        CrossSection section = Draw(With(Preset("fig-39"), ("orientation", "end-points-up"), ("film_thickness_um", "20"), ("film_hole_angle_deg", FormattableString.Invariant($"{angle}"))));
        TrapezoidShape hole = Assert.IsType<TrapezoidShape>(section.Shapes.First(shape => shape.Region == "film-metal").Shape);
        double wall = hole.X0Top - hole.X0Bottom;

        // The angle in the film between its outer face and the wall, read from the two points of the wall.
        double found = double.RadiansToDegrees(Math.Atan2(hole.Z1 - hole.Z0, wall));
        Assert.Equal(angle, found, 1e-5);
        Assert.Equal(angle < 90, hole.X1Bottom - hole.X0Bottom > hole.X1Top - hole.X0Top);
    }

    [Fact]
    public void Insulation_and_film_taper_against_each_other_in_figure_51()
    {
        CrossSection section = Draw(With(Preset("fig-51"), ("orientation", "end-points-up")));
        TrapezoidShape via = Assert.IsType<TrapezoidShape>(section.Shapes.First(shape => shape.Region == "columns-2").Shape);
        TrapezoidShape film = Assert.IsType<TrapezoidShape>(section.Shapes.First(shape => shape.Region == "connecting-structure" && shape.Shape.Bounds.Height > 5e-6).Shape);
        Assert.True(via.X1Bottom - via.X0Bottom > via.X1Top - via.X0Top);
        Assert.True(film.X1Bottom - film.X0Bottom < film.X1Top - film.X0Top);
    }

    [Fact]
    public void Removing_film_and_protective_layer_thins_the_package_by_both()
    {
        double full = Draw(With(Preset("fig-28"), ("environment", "cold-plate-top"))).Outline.Height;
        double bare = Draw(With(Preset("fig-34"), ("environment", "cold-plate-top"))).Outline.Height;
        Assert.Equal(Micrometres.ToMetres(15 + 0.5), full - bare, Rounding);
    }

    [Fact]
    public void A_third_protective_layer_over_the_flush_exit_is_named_as_the_documents_contradiction()
    {
        Preset preset = Preset("fig-44");
        RuleResult rule = Template.Check(preset.Values, Draw(preset.Values)).Single(rule => rule.Rule.Contains("leaves the flush exit", StringComparison.Ordinal));
        Assert.Equal(RuleVerdict.OutsidePreferred, rule.Verdict);
        Assert.Contains("describes no opening", rule.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.8", RuleVerdict.Pass)]
    [InlineData("3", RuleVerdict.Fail)]
    public void Metal_that_stands_over_the_film_is_flush_within_a_micrometre_only(string step, RuleVerdict verdict)
    {
        Dictionary<string, string> values = With(Preset("fig-39"), ("flush_step_um", step));
        RuleResult rule = Template.Check(values, Draw(values)).Single(rule => rule.Rule == "The metal's outer face is flush with the film's outer face");
        Assert.Equal(verdict, rule.Verdict);
    }

    [Fact]
    public void A_gap_between_chip_and_alignment_parts_is_outside_what_the_document_prefers()
    {
        Dictionary<string, string> values = With(Preset("fig-12"), ("alignment_gap_um", "10"));
        RuleResult rule = Template.Check(values, Draw(values)).Single(rule => rule.Rule.StartsWith("At least two alignment parts per chip", StringComparison.Ordinal));
        Assert.Equal(RuleVerdict.OutsidePreferred, rule.Verdict);
        Assert.Contains("10 um", rule.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lining_is_as_thick_square_to_a_sloped_wall_as_stated()
    {
        CrossSection section = Draw(With(Preset("fig-47"), ("orientation", "end-points-up"), ("film_hole_angle_deg", "120"), ("liner_thickness_um", "5"), ("film_hole_width_um", "90")));
        TrapezoidShape wall = Assert.IsType<TrapezoidShape>(section.Shapes.Last(shape => shape.Region == "connecting-structure" && shape.Shape.Bounds.X1 < 1.5e-3).Shape);
        TrapezoidShape core = Assert.IsType<TrapezoidShape>(section.Shapes.Last(shape => shape.Region == "film-holes" && shape.Shape is TrapezoidShape && shape.Shape.Bounds.X1 < 1.5e-3).Shape);
        Assert.Equal(wall.Z1, core.Z1, Rounding);
        Assert.Equal(5e-6 / Math.Sin(double.DegreesToRadians(120)), core.X0Top - wall.X0Top, 1e-11);
    }

    [Theory]
    [InlineData("fig-11", "film_holes", "filled", "film_holes")]
    [InlineData("fig-43", "metal_width_um", "60 50", "metal_width_um")]
    [InlineData("fig-43", "metal_width_um", "60 120 200", "levels")]
    [InlineData("fig-39", "fan_out_um", "200", "alignment")]
    [InlineData("fig-46", "balls", "true", "film_holes")]
    [InlineData("fig-28", "pins_per_chip", "40", "pin_pitch_um")]
    [InlineData("fig-39", "film_hole_angle_deg", "30", "film_hole_angle_deg")]
    [InlineData("fig-47", "liner_thickness_um", "40", "liner_thickness_um")]
    [InlineData("fig-40", "ball_height_um", "300", "ball_height_um")]
    [InlineData("fig-43", "core_material", "copper", "core_material")]
    public void Parameters_in_conflict_are_refused_by_name(string preset, string parameter, string value, string named)
    {
        List<InputProblem> problems = [];
        Assert.Null(Template.Draw(preset, With(Preset(preset), (parameter, value)), problems));
        Assert.Contains(problems, problem => problem.Path.Split(", ").Contains(named));
    }

    [Fact]
    public void The_document_s_numbers_of_chips_pins_and_levels_can_be_drawn()
    {
        foreach (int chips in (ReadOnlySpan<int>)[1, 2, 3, 4])
        {
            foreach (int pins in (ReadOnlySpan<int>)[2, 3, 4, 5, 7])
            {
                foreach (int levels in (ReadOnlySpan<int>)[1, 2, 3, 4, 5])
                {
                    CrossSection section = Draw(new Dictionary<string, string>(Preset("fig-39").Values)
                    {
                        ["chips"] = FormattableString.Invariant($"{chips}"),
                        ["pins_per_chip"] = FormattableString.Invariant($"{pins}"),
                        ["levels"] = FormattableString.Invariant($"{levels}"),
                        ["pin_pitch_um"] = "150",
                        ["chip_pitch_um"] = "1500",
                        ["package_width_um"] = "8000",
                    });
                    Assert.Equal(2 * chips * pins, section.Terminals.Count);
                }
            }
        }
    }

    private static Preset Preset(string name) => Template.Presets.Single(preset => preset.Name == name);

    private static Dictionary<string, string> With(Preset preset, params (string Name, string Value)[] changes)
    {
        Dictionary<string, string> values = new(preset.Values);
        foreach ((string name, string value) in changes)
        {
            values[name] = value;
        }

        return values;
    }

    private static CrossSection Draw(IReadOnlyDictionary<string, string> values)
    {
        List<InputProblem> problems = [];
        return Template.Draw("figure", values, problems) ?? throw new InputException(problems);
    }

    private static Box Extent(CrossSection section, string region)
    {
        Box[] boxes = [.. section.Shapes.Where(shape => shape.Region == region).Select(shape => shape.Shape.Bounds)];
        return new Box(boxes.Min(box => box.X0), boxes.Max(box => box.X1), boxes.Min(box => box.Z0), boxes.Max(box => box.Z1));
    }
}
