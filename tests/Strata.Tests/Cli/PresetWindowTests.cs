using Strata.Cli.Commands;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Tests.Cli;

public class PresetWindowTests
{
    [Theory]
    [InlineData("fig-3")]
    [InlineData("fig-4")]
    [InlineData("fig-20")]
    [InlineData("fig-21")]
    public void Layers_that_span_the_package_are_shown_by_a_piece_of_them(string preset)
    {
        (CrossSection section, Box window) = Window("film-fan-out", preset);
        Box film = Parts(section, "film").Single();
        Assert.True(film.Height > 0.2 * window.Height, $"the film takes {film.Height / window.Height:0.00} of the window");
        Assert.True(window.Width < 0.1 * section.Outline.Width);
        Assert.Equal(section.Outline.Z1, window.Z1);
    }

    [Theory]
    [InlineData("metal-substrate-thin-film", "m1-lined", "columns-1")]
    [InlineData("metal-substrate-thin-film", "m1-plugged", "columns-1")]
    [InlineData("film-fan-out", "fig-22", "traces-1")]
    [InlineData("film-fan-out", "fig-23", "traces-1")]
    [InlineData("film-fan-out", "par-126-level-1", "traces-2")]
    public void A_plus_asks_for_all_figures_that_hang_together_with_the_first(string template, string preset, string region)
    {
        (CrossSection section, Box window) = Window(template, preset);
        Box[] parts = Parts(section, region);
        Box[] seen = [.. parts.Where(part => part.X0 < window.X1 && window.X0 < part.X1)];
        Assert.True(seen.Length > 1);
        Assert.True(seen.Length < parts.Length);
        Assert.All(seen, part => Assert.True(part.X0 >= window.X0 && part.X1 <= window.X1 && part.Z0 >= window.Z0 && part.Z1 <= window.Z1));
    }

    [Theory]
    [InlineData("m8-same-dies", 2)]
    [InlineData("m8-different-dies", 3)]
    [InlineData("m12-several-dies", 2)]
    public void A_preset_of_several_dies_shows_them_all(string preset, int dies)
    {
        (CrossSection section, Box window) = Window("metal-substrate-thin-film", preset);
        for (int die = 1; die <= dies; die++)
        {
            Assert.All(
                Parts(section, $"die-{die}"),
                part => Assert.True(part.X0 >= window.X0 && part.X1 <= window.X1 && part.Z1 <= window.Z1));
        }
    }

    [Theory]
    [InlineData("m12-one-die")]
    [InlineData("m12-several-dies")]
    public void A_cut_unit_shows_both_of_its_sides(string preset)
    {
        (CrossSection section, Box window) = Window("metal-substrate-thin-film", preset);
        Assert.Equal((section.Outline.X0, section.Outline.X1), (window.X0, window.X1));
    }

    private static Box[] Parts(CrossSection section, string region)
    {
        Box[] parts = [.. section.Shapes.Where(shape => shape.Region == region).Select(shape => shape.Shape.Bounds)];
        Assert.NotEmpty(parts);
        return parts;
    }

    private static (CrossSection Section, Box Window) Window(string template, string name)
    {
        IPackageTemplate package = TemplateCatalog.All.Single(one => one.Name == template);
        Preset preset = package.Presets.Single(one => one.Name == name);
        List<InputProblem> problems = [];
        CrossSection section = package.Draw(name, preset.Values, problems)!;
        Assert.Empty(problems);
        return (section, PresetWindow.Of(preset, section)!.Value);
    }
}
