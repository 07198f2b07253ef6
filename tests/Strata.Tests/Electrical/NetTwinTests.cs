using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Architecture;

namespace Strata.Tests.Electrical;

/// <summary>Nets that are drawn alike share one result, which is that of the net solved by itself.</summary>
public class NetTwinTests
{
    private static readonly AnalysisOptions Lean = AnalysisOptions.Default with { KeepFields = false };

    [Fact]
    public void Mirrored_nets_share_a_result_that_their_own_solve_confirms()
    {
        CrossSection section = Cavity();
        using var workspace = new AnalysisWorkspace();
        NetResult[] shared = [.. SectionAnalysis.Solve(section, Lean, workspace).Result.Electrical!.Nets];
        int few = workspace.Bounds.Evaluations;

        // A reading in each net has it solved by itself.
        CrossSection read = section with { Probes = [.. section.Terminals.Select(t => new Probe("at " + t.Name, t.Place))] };
        NetResult[] own = [.. SectionAnalysis.Solve(read, Lean, workspace).Result.Electrical!.Nets];
        Assert.True(few <= 9 && workspace.Bounds.Evaluations - few >= own.Length, $"{few} of {own.Length}");
        Assert.Equal(own.Select(net => net.Name), shared.Select(net => net.Name));
        foreach ((NetResult a, NetResult b) in own.Zip(shared))
        {
            Assert.InRange(b.ResistanceOhm!.Value, a.ResistanceOhm!.Value * (1 - 2e-3), a.ResistanceOhm.Value * (1 + 2e-3));
            Assert.True(b.ResistanceOhm.Lower <= a.ResistanceOhm.Upper && a.ResistanceOhm.Lower <= b.ResistanceOhm.Upper, a.Name);
            Assert.Equal(a.Terminals.Select(one => one.Name), b.Terminals.Select(one => one.Name));
            Assert.Equal(a.ConductanceS!.Terminals, b.ConductanceS!.Terminals);
            Assert.Equal(a.Shares.Select(one => one.Region).Order(), b.Shares.Select(one => one.Region).Order());
        }
    }

    [Fact]
    public void Results_are_the_same_whether_fields_are_kept_or_not()
    {
        CrossSection section = Cavity();
        NetResult[] kept = [.. SectionAnalysis.Solve(section).Result.Electrical!.Nets];
        NetResult[] lean = [.. SectionAnalysis.Solve(section, Lean).Result.Electrical!.Nets];
        Assert.Equal(kept.Select(Read), lean.Select(Read));
        static (BoundedValue?, (double, double), double) Read(NetResult net) => (net.ResistanceOhm, net.JMaxAtUm, net.PowerW);
    }

    [Fact]
    public void Coupled_nets_share_a_current_where_they_are_as_warm()
    {
        CrossSection section = Cavity("analysis=electrothermal");
        using var workspace = new AnalysisWorkspace();
        DesignResult shared = SectionAnalysis.Solve(section, Lean, workspace).Result;
        int few = workspace.Bounds.Evaluations;

        // A reading in each net has it solved by itself.
        CrossSection read = section with { Probes = [.. section.Terminals.Select(t => new Probe("at " + t.Name, t.Place))] };
        DesignResult own = SectionAnalysis.Solve(read, Lean, workspace).Result;
        Assert.True(few < workspace.Bounds.Evaluations - few, $"{few} of {workspace.Bounds.Evaluations - few}");
        Assert.Equal(own.Electrical!.Nets.Select(net => net.Name), shared.Electrical!.Nets.Select(net => net.Name));
        foreach ((NetResult a, NetResult b) in own.Electrical.Nets.Zip(shared.Electrical.Nets))
        {
            Assert.InRange(b.ResistanceOhm!.Value, a.ResistanceOhm!.Value * (1 - 2e-3), a.ResistanceOhm.Value * (1 + 2e-3));
            Assert.True(b.ResistanceOhm.Lower <= a.ResistanceOhm.Upper && a.ResistanceOhm.Lower <= b.ResistanceOhm.Upper, a.Name);
        }

        Assert.Equal(own.Thermal!.TMaxC, shared.Thermal!.TMaxC, 1e-3);
        double power = shared.Electrical.Nets.Sum(net => net.PowerW), heat = shared.Thermal.Boundaries.Sum(one => one.HeatW);
        double sources = shared.Thermal.Sources.Sum(one => one.PowerW);
        Assert.Equal(power, heat - sources, 1e-9 * heat);
    }

    [Fact]
    public void A_net_that_is_warmer_than_its_twin_is_solved_by_itself()
    {
        string[] two = ["dies=2", "nets=12", "package_width_um=12000", "die_gap_um=1000", "die_width_um=2500"];
        CrossSection section = Cavity(["analysis=electrothermal", .. two, "power_w=2 0"]);
        NetResult[] nets = [.. SectionAnalysis.Solve(section, Lean).Result.Electrical!.Nets];
        NetResult[] cold = [.. SectionAnalysis.Solve(Cavity(["analysis=electrical", .. two]), Lean).Result.Electrical!.Nets];
        double first = nets[0].ResistanceOhm!.Value / cold[0].ResistanceOhm!.Value;
        double last = nets[^1].ResistanceOhm!.Value / cold[^1].ResistanceOhm!.Value;
        Assert.True(first > last + 1e-3, $"{first}, {last}");
    }

    [Theory]
    [InlineData("current")]
    [InlineData("material")]
    [InlineData("size")]
    public void A_net_that_differs_is_solved_by_itself(string what)
    {
        CrossSection section = Cavity();
        string last = SectionAnalysis.Solve(section, Lean).Result.Electrical!.Nets[^1].Name;
        Terminal driven = section.Terminals.Single(one => last.StartsWith(one.Name + "-", StringComparison.Ordinal));
        int at = section.Terminals.ToList().IndexOf(driven);
        Box narrow = driven.Place with { X1 = driven.Place.X1 - 5e-6 };
        int shape = section.Shapes.ToList().FindLastIndex(one => one.Material == "copper" && one.Shape.Bounds.X1 <= driven.Place.X1 + 1e-5
            && one.Shape.Bounds.X0 >= driven.Place.X0 - 1e-5);
        Terminal other = what == "current" ? driven with { Current = 2 * (driven.Current ?? 0.1) } : driven with { Place = narrow };
        CrossSection changed = what == "material"
            ? section with { Shapes = [.. section.Shapes.Select((s, n) => n == shape ? s with { Material = "aluminium" } : s)] }
            : section with { Terminals = [.. section.Terminals.Select((t, n) => n == at ? other : t)] };
        Assert.True(shape >= 0);
        using AnalysisWorkspace first = new(), second = new();
        SectionAnalysis.Solve(section, Lean, first);
        SectionAnalysis.Solve(changed, Lean, second);
        Assert.True(second.Bounds.Evaluations > first.Bounds.Evaluations, $"{first.Bounds.Evaluations}, {second.Bounds.Evaluations}");
    }

    private static CrossSection Cavity(params string[] values) => DesignReader.Read(
        Repository.File("data", "designs", "cavity-build-up.json"), ["analysis=electrical", "accuracy_percent=1", .. values]).Section;
}
