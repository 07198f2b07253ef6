using Strata.Cli.Commands;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Tests.Packages;

namespace Strata.Tests.Cli;

/// <summary>The second picture of a preset with bumps and moulded dies contains what the preset is about.</summary>
public sealed class BumpedDieWindowTests
{
    private const string Template = "bumped-die-moulded-fan-out";

    public static TheoryData<string> Substrates => [.. TemplatePresetTests.Find(Template, "fig-6n").Template.Presets
        .Select(preset => preset.Name).Where(name => name.StartsWith("substrate-", StringComparison.Ordinal))];

    [Theory]
    [InlineData("fig-8e")]
    [InlineData("fig-8h-b")]
    [InlineData("fig-9k-b-removed")]
    public void A_passive_device_is_shown_with_the_pad_next_to_it_and_not_with_the_whole_die(string preset)
    {
        (CrossSection section, Box window) = Window(preset);
        Box device = Bounds(section, "passive-1").Single();
        Box[] pads = [.. Bounds(section, "die-1-pads").OrderBy(pad => Math.Abs(pad.X0 - device.X0))];
        Assert.True(Contains(window, device));
        Assert.True(Contains(window, pads[0]));
        Assert.False(Contains(window, pads[^1]));
    }

    [Theory]
    [InlineData("fig-6y")]
    [InlineData("fig-7b-7j")]
    public void Two_joined_dies_are_shown_where_they_are_joined(string preset)
    {
        (CrossSection section, Box window) = Window(preset);
        Assert.True(Contains(window, Bounds(section, "die-1-pads").MaxBy(pad => pad.X0)));
        Assert.True(Contains(window, Bounds(section, "die-2-pads").MinBy(pad => pad.X0)));
        Assert.True(window.Width < section.Outline.Width / 3);
    }

    [Theory]
    [InlineData("front-end-2a", "bumps")]
    [InlineData("front-end-3d", "bumps")]
    [InlineData("bumps-cu-ni-au", "bumps")]
    [InlineData("fig-3e", "wafer-traces-1")]
    public void A_part_of_several_figures_is_shown_whole(string preset, string region)
    {
        (CrossSection section, Box window) = Window(preset);
        Box[] parts = [.. Bounds(section, region).Where(part => part.X0 < window.X1 && part.X1 > window.X0)];
        Assert.True(parts.Length > 1);
        Assert.All(parts, part => Assert.True(Contains(window, part)));
    }

    [Theory]
    [MemberData(nameof(Substrates))]
    public void A_substrate_is_in_the_picture_of_the_preset_about_it(string preset)
    {
        (CrossSection section, Box window) = Window(preset);
        Box carrier = Bounds(section, "carrier").Single();
        Assert.True(window.Z0 < carrier.Z0 && window.Z1 >= carrier.Z1);
    }

    private static (CrossSection Section, Box Window) Window(string name)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find(Template, name);
        CrossSection section = template.Draw(preset.Name, preset.Values, [])!;
        return (section, PresetWindow.Of(preset, section)!.Value);
    }

    private static IEnumerable<Box> Bounds(CrossSection section, string region) =>
        section.Shapes.Where(shape => shape.Region == region).Select(shape => shape.Shape.Bounds);

    private static bool Contains(Box window, Box part) =>
        window.X0 <= part.X0 && window.X1 >= part.X1 && window.Z0 <= part.Z0 && window.Z1 >= part.Z1;
}
