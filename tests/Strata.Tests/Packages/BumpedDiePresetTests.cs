using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Packages.BumpedDieFanOuts;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Every structure of document 001 is a preset, and every preset solves.</summary>
public sealed class BumpedDiePresetTests
{
    /// <summary>Heat and current in and out agree this well: what the house asks for.</summary>
    private const double Balance = 1e-9;

    /// <summary>A grid coarse enough for a quick run over all presets; the balance does not depend on it.</summary>
    private const string Cells = "2000";

    private static readonly BumpedDieTemplate Template = BumpedDieTemplate.Instance;

    public static TheoryData<string> Names() => [.. Template.Presets.Select(preset => preset.Name)];

    [Fact]
    public void Every_figure_row_of_the_document_is_a_preset()
    {
        string[] plain =
        [
            "fig-6n", "fig-6b-6n", "fig-6x", "fig-6b-6x", "fig-6y", "row-6-n-layers", "fig-7e", "fig-7f", "fig-7g", "fig-7h", "fig-7i", "fig-7j", "row-14-n-layers",
            "fig-8e", "fig-8f", "fig-8j", "fig-8k", "row-23-n-layers", "fig-9d", "fig-9e", "fig-9i", "fig-9j", "row-33-n-layers", "summary", "claim-1",
        ];
        IEnumerable<string> inCavity = "efghij".Select(figure => $"fig-7b-7{figure}");
        IEnumerable<string> routed = ((string[])["fig-8g", "fig-8h", "fig-8l", "fig-8m", "fig-9f", "fig-9g", "fig-9k", "fig-9l"]).SelectMany(figure => (string[])[figure + "-a", figure + "-b"]);
        IEnumerable<string> removed = ((string[])["9d", "9e", "9f-a", "9f-b", "9g-a", "9g-b", "9i", "9j", "9k-a", "9k-b", "9l-a", "9l-b"]).Select(figure => $"fig-{figure}-removed");
        IEnumerable<string> frontEnds = Enum.GetNames<FrontEndForm>().Select(form => "front-end-" + form[3..]);
        Assert.Empty(plain.Concat(inCavity).Concat(routed).Concat(removed).Concat(frontEnds).Except(Template.Presets.Select(preset => preset.Name)));
        Assert.Equal(15, Enum.GetValues<FrontEndForm>().Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_preset_solves_for_heat_and_for_the_current_of_every_net(string name)
    {
        CrossSection section = Draw(name, ("cells", Cells));
        DesignResult result = SectionAnalysis.Solve(section).Result;
        Assert.True(result.Status == DesignStatus.Ok, result.Message);
        Assert.InRange(Assert.IsType<ThermalResult>(result.Thermal).BalanceRelative, 0, Balance);
        ElectricalResult electrical = Assert.IsType<ElectricalResult>(result.Electrical);
        Assert.InRange(electrical.BalanceRelative, 0, Balance);
        string[] driven = [.. section.Terminals.Where(terminal => terminal.Current is not null).Select(terminal => terminal.Name)];
        Assert.NotEmpty(driven);
        Assert.Equal(driven.Order(StringComparer.Ordinal), electrical.Nets.SelectMany(net => net.Terminals).Select(terminal => terminal.Name).Intersect(driven).Order(StringComparer.Ordinal));
        Assert.All(electrical.Nets, net => Assert.True(net.IrDropV > 0));
        Assert.True(result.Thermal!.TMaxC > 25);
    }

    // The second device is a capacitor: its far contact, with all that leads from there to its ball, has no direct current.
    [Theory]
    [InlineData("substrate-copper", "carrier")]
    [InlineData("fig-6n", "")]
    [InlineData("fig-8e", "")]
    [InlineData("fig-9l-b-removed", "passive-contacts circuit-1 circuit-2 end-points")]
    [InlineData("dies-and-passives", "passive-contacts circuit-1 circuit-2 end-points")]
    public void Only_the_metal_of_the_substrate_and_the_far_side_of_a_capacitor_float(string preset, string floating)
    {
        DesignResult result = SectionAnalysis.Solve(Draw(preset, ("cells", Cells), ("analysis", "electrical"))).Result;
        Assert.Equal(floating, string.Join(' ', Assert.IsType<ElectricalResult>(result.Electrical).FloatingRegions));
    }

    internal static CrossSection Draw(string preset, params (string Name, string Value)[] changes)
    {
        List<InputProblem> problems = [];
        return Template.Draw(preset, Values(preset, changes), problems) ?? throw new InputException(problems);
    }

    internal static Dictionary<string, string> Values(string preset, params (string Name, string Value)[] changes)
    {
        Dictionary<string, string> values = new(Template.Presets.Single(candidate => candidate.Name == preset).Values);
        foreach ((string parameter, string value) in changes)
        {
            values[parameter] = value;
        }

        return values;
    }
}
