using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Packages.BumpedDieFanOuts;
using Strata.Results;
using static Strata.Tests.Packages.BumpedDiePresetTests;

namespace Strata.Tests.Packages;

/// <summary>Passive devices of document 001 between two contacts: current passes resistors and inductors, by hand.</summary>
public sealed class MouldedPassiveTests
{
    /// <summary>Of a device 1000 um long two contacts of 150 um leave this much, m.</summary>
    private const double Length = 700e-6;

    /// <summary>Half of a depth of 6 mm, m.</summary>
    private const double Depth = 3e-3;

    private const double RhoTantalumNitride = 2e-6;
    private const double RhoCopper = 1.7241e-8;

    // Without the ball of the joined net all current passes the device: 1 um of tantalum nitride or of copper between contacts of
    // copper, into which it spreads on from 1 um of their 20 um of height, and about a milliohm of traces and balls.
    [Theory]
    [InlineData("resistor", RhoTantalumNitride)]
    [InlineData("inductor", RhoCopper)]
    public void Current_passes_a_device_from_contact_to_contact(string kind, double rho)
    {
        CrossSection section = Draw("fig-8e", ("passive_kind", kind), ("analysis", "electrical"), ("cells", "20000"));
        NetResult net = Net(section with { Terminals = [.. section.Terminals.Where(terminal => terminal.Name is "pad-4" or "end-5")] });
        double hand = rho * Length / (1e-6 * Depth);
        Assert.InRange(net.ResistanceOhm!.Value, hand, 1.01 * hand + 1e-3);
    }

    // What the two routes are about: the joined net takes another way, and its pad another potential, beyond what the bounds leave open.
    [Theory]
    [InlineData("fig-8g")]
    [InlineData("fig-8h")]
    [InlineData("fig-8l")]
    [InlineData("fig-8m")]
    [InlineData("fig-9f")]
    [InlineData("fig-9g")]
    [InlineData("fig-9k")]
    [InlineData("fig-9l")]
    public void A_pair_of_routes_differs_in_its_joined_net_by_more_than_the_bounds(string pair)
    {
        (double lower, double upper) = Pad(pair + "-a");
        (double otherLower, double otherUpper) = Pad(pair + "-b");
        string found = FormattableString.Invariant($"{lower} to {upper} V in one layer, {otherLower} to {otherUpper} V in both");
        Assert.True(otherUpper < lower, found);
    }

    private static (double Lower, double Upper) Pad(string preset)
    {
        CrossSection section = Draw(preset, ("analysis", "electrical"), ("accuracy_percent", "1"));
        NetResult joined = SectionAnalysis.Solve(section).Result.Electrical!.Nets.Last(net => net.ResistanceOhm is null && net.IrDropV > 0);
        TerminalResult pad = joined.Terminals.Single(terminal => terminal.Name.StartsWith("pad-", StringComparison.Ordinal));
        return (pad.Lower!.Value, pad.Upper!.Value);
    }

    // A resistor as a number: 50 milliohm between the contacts, and the potential of the contact is that of the joined net.
    [Fact]
    public void A_stated_resistance_carries_the_potential_over_it()
    {
        CrossSection section = Draw("fig-8e", ("passive_resistance_ohm", "0.05"), ("analysis", "electrical"), ("cells", "20000"));
        NetResult net = Net(section);
        double through = net.Terminals.Single(terminal => terminal.Name == "end-5").CurrentA;
        double pad = net.Terminals.Single(terminal => terminal.Name == "pad-4").VMeanV;
        Assert.InRange(-through, 0.1 * pad / 0.05, pad / 0.05);
        CrossSection alone = section with { Terminals = [.. section.Terminals.Where(terminal => terminal.Name is "pad-4" or "end-5")] };
        Assert.InRange(Net(alone).ResistanceOhm!.Value, 0.05, 0.0515);
    }

    [Theory]
    [InlineData("capacitor")]
    [InlineData("filter")]
    public void No_direct_current_passes_a_capacitor_or_a_filter_and_its_ball_has_no_terminal(string kind)
    {
        CrossSection section = Draw("fig-8e", ("passive_kind", kind), ("analysis", "electrical"), ("cells", "2000"));
        Assert.DoesNotContain(section.Terminals, terminal => terminal.Name == "end-5");
        Assert.DoesNotContain(section.Shapes, shape => shape.Region == "passive-1-element");
    }

    [Theory]
    [InlineData("fig-8e", "2", RuleVerdict.Pass)]
    [InlineData("fig-9l-b-removed", "2 and 2", RuleVerdict.Pass)]
    [InlineData("resistor-out-of-plane", "2", RuleVerdict.Pass)]
    [InlineData("passive-one-contact", "1", RuleVerdict.OutsidePreferred)]
    public void Contacts_are_counted_on_the_drawing(string preset, string found, RuleVerdict verdict)
    {
        RuleResult rule = BumpedDieTemplate.Instance.Check(Values(preset), Draw(preset))
            .Single(one => one.Rule.StartsWith("A passive device has two contacts", StringComparison.Ordinal));
        Assert.Equal(found, rule.Found);
        Assert.Equal(verdict, rule.Verdict);
    }

    private static NetResult Net(CrossSection section)
    {
        DesignResult result = SectionAnalysis.Solve(section).Result;
        Assert.True(result.Status == DesignStatus.Ok, result.Message);
        Assert.InRange(result.Electrical!.BalanceRelative, 0, 1e-9);
        return result.Electrical.Nets.Single(net => net.Terminals.Any(terminal => terminal.Name == "pad-4"));
    }
}
