using Strata.Cli.Commands;
using Strata.Packages;
using Strata.Tests.Packages;

namespace Strata.Tests.Cli;

/// <summary>The line on a preset against its sibling, where one of them has no chip, a laser, or several packages.</summary>
public sealed class SiblingLineTests
{
    [Theory]
    [InlineData("fig-3", "No chip yet: 0.053390 W pass from face to face, 0.053489 W in fig-2.")]
    [InlineData("fig-6", "junction 50.")]
    [InlineData("fig-10", "Against fig-9")]
    [InlineData("fig-28-panel", "Against fig-28")]
    public void A_preset_is_compared_with_what_its_sibling_has(string preset, string begins)
    {
        (IPackageTemplate template, Preset found) = TemplatePresetTests.Find("film-fan-out", preset);
        Assert.StartsWith(begins, SiblingLine.Of(template, found), StringComparison.Ordinal);
    }
}
