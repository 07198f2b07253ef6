using Strata.CrossSections;
using Strata.Packages;
using Strata.Packages.BumpedDieFanOuts;
using static Strata.Tests.Packages.BumpedDiePresetTests;

namespace Strata.Tests.Packages;

/// <summary>The rules of document 001 say pass where its text holds and name what does not.</summary>
public sealed class BumpedDieRuleTests
{
    private static readonly BumpedDieTemplate Template = BumpedDieTemplate.Instance;

    [Fact]
    public void All_twenty_claims_are_checked_or_said_to_be_out_of_sight()
    {
        IReadOnlyList<RuleResult> rules = Check("fig-6y");
        Assert.All(Enumerable.Range(1, 20), claim => Assert.Contains(rules, rule => rule.Rule.StartsWith(FormattableString.Invariant($"Claim {claim}:"), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("claim-1", 1, RuleVerdict.Pass)]
    [InlineData("claim-1", 12, RuleVerdict.NotApplicable)]
    [InlineData("fig-6n", 12, RuleVerdict.Pass)]
    [InlineData("fig-6n", 8, RuleVerdict.NotApplicable)]
    [InlineData("fig-6y", 8, RuleVerdict.Pass)]
    [InlineData("fig-6n", 10, RuleVerdict.NotApplicable)]
    [InlineData("fig-8e", 10, RuleVerdict.Pass)]
    [InlineData("fig-6n", 13, RuleVerdict.OutsidePreferred)]
    [InlineData("fig-6x", 14, RuleVerdict.Pass)]
    [InlineData("row-14-n-layers", 15, RuleVerdict.Pass)]
    [InlineData("front-end-3g", 18, RuleVerdict.Pass)]
    [InlineData("front-end-3f", 18, RuleVerdict.OutsidePreferred)]
    [InlineData("gold-throughout", 7, RuleVerdict.OutsidePreferred)]
    [InlineData("gold-throughout", 19, RuleVerdict.OutsidePreferred)]
    [InlineData("fig-6n", 9, RuleVerdict.NotVisible)]
    public void A_claim_holds_for_the_structures_that_show_it(string preset, int claim, RuleVerdict verdict) =>
        Assert.Equal(verdict, Claim(Check(preset), claim).Verdict);

    [Fact]
    public void Claim_1_does_not_hold_without_a_conductor_across_an_edge_of_the_die()
    {
        CrossSection section = Draw("fig-6n");
        Box die = section.Shapes.First(shape => shape.Region == "die-1").Shape.Bounds;
        CrossSection inside = section with { Shapes = [.. section.Shapes.Where(shape => shape.Region != "circuit-1" || (shape.Shape.Bounds.X0 > die.X0 && shape.Shape.Bounds.X1 < die.X1))] };
        Assert.Equal(RuleVerdict.OutsidePreferred, Claim(Template.Check(Values("fig-6n"), inside), 1).Verdict);
    }

    [Theory]
    [InlineData("circuit_thickness_um", "40", "0149 against claim 5")]
    [InlineData("bump_height_um", "35", "0126, 0009 against claims 6 and 7")]
    [InlineData("pad_thickness_um", "2.5", "0038 against 0039")]
    public void A_design_where_the_document_contradicts_itself_is_told_which_statements(string parameter, string value, string where)
    {
        RuleResult Rule(params (string, string)[] changes) => Check("fig-6n", [("bump_plated_height_um", "40"), ("solder_mask_thickness_um", "60"), .. changes]).Single(rule => rule.Source.EndsWith(where, StringComparison.Ordinal));
        Assert.Equal(RuleVerdict.Pass, Rule().Verdict);
        Assert.Equal(RuleVerdict.OutsidePreferred, Rule((parameter, value)).Verdict);
    }

    [Fact]
    public void Sub_layers_of_a_passivation_are_held_to_their_method()
    {
        RuleVerdict[] Verdicts(string layers, string sum) => [.. Check("fig-6n", ("passivation_method", "2"), ("passivation_layers_um", layers), ("passivation_thickness_um", sum))
            .Where(rule => rule.Rule.StartsWith("Sub-layer", StringComparison.Ordinal)).Select(rule => rule.Verdict)];
        Assert.Equal([RuleVerdict.Pass, RuleVerdict.Pass, RuleVerdict.Pass], Verdicts("0.5 0.1 0.4", "1"));
        Assert.Equal([RuleVerdict.Pass, RuleVerdict.Fail, RuleVerdict.Pass], Verdicts("0.4 0.3 0.3", "1"));
    }

    [Fact]
    public void A_bridge_between_two_nets_is_found()
    {
        CrossSection section = Draw("fig-6n");
        Box[] traces = [.. section.Shapes.Where(shape => shape.Region == "circuit-1").Select(shape => shape.Shape.Bounds).OrderBy(box => box.X0)];
        Box bridge = new(traces[0].X1, traces[1].X0, traces[0].Z0, traces[0].Z1);
        CrossSection bridged = section with { Shapes = [.. section.Shapes, new PaintedShape(new RectangleShape(bridge), "copper", "circuit-1")] };
        RuleResult apart = Template.Check(Values("fig-6n"), bridged).Single(rule => rule.Rule == "Nets do not touch each other");
        Assert.Equal(RuleVerdict.Fail, apart.Verdict);
    }

    [Fact]
    public void A_missing_trace_is_found()
    {
        CrossSection section = Draw("fig-6n");
        CrossSection cut = section with { Shapes = [.. section.Shapes.Where(shape => shape.Region != "circuit-1")] };
        IReadOnlyList<RuleResult> rules = Template.Check(Values("fig-6n"), cut);
        Assert.Equal(RuleVerdict.Fail, rules.Single(rule => rule.Rule.StartsWith("Every bonding pad reaches", StringComparison.Ordinal)).Verdict);
        Assert.Equal(RuleVerdict.Fail, rules.Single(rule => rule.Rule.StartsWith("The first circuit layer lies straight", StringComparison.Ordinal)).Verdict);
    }

    private static RuleResult Claim(IReadOnlyList<RuleResult> rules, int claim) => rules.Single(rule => rule.Rule.StartsWith(FormattableString.Invariant($"Claim {claim}:"), StringComparison.Ordinal));

    private static IReadOnlyList<RuleResult> Check(string preset, params (string, string)[] changes) => Template.Check(Values(preset, changes), Draw(preset, changes));
}
