using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Packages.Blocks;
using Strata.Packages.CavityBuildUps;
using Strata.Packages.MetalSubstrates;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Every structure of documents 000 and 004 solves, for heat and for every net, and gives what a hand calculation gives.</summary>
public sealed class MetalCarrierSolveTests
{
    /// <summary>What the project promises of heat and current balances.</summary>
    private const double Balance = 1e-9;

    /// <summary>Cells of the test grids: enough for every layer, few enough for many solves.</summary>
    private const string Cells = "3000";

    /// <summary>Residual of the solver, 1e-8, in a resistance that is exact on any grid.</summary>
    private const double SolverRelative = 1e-7;

    public static TheoryData<string, string> Presets()
    {
        TheoryData<string, string> presets = [];
        foreach (IPackageTemplate template in (ReadOnlySpan<IPackageTemplate>)[CavityBuildUpTemplate.Instance, MetalSubstrateTemplate.Instance])
        {
            foreach (Preset preset in template.Presets)
            {
                presets.Add(template.Name, preset.Name);
            }
        }

        return presets;
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Every_preset_solves_with_closed_balances_and_a_resistance_for_every_net(string templateName, string presetName)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find(templateName, presetName);
        List<InputProblem> problems = [];
        CrossSection section = template.Draw(presetName, new Dictionary<string, string>(preset.Values) { ["cells"] = Cells }, problems) ?? throw new InputException(problems);
        DesignResult result = SectionAnalysis.Solve(section).Result;
        Assert.Equal((DesignStatus.Ok, ""), (result.Status, result.Message));
        Assert.InRange(Math.Abs(result.Thermal!.BalanceRelative), 0, Balance);
        Assert.True(result.Thermal.TMaxC > 25);
        Assert.InRange(Math.Abs(result.Electrical!.BalanceRelative), 0, Balance);
        int pads = section.Terminals.Count(terminal => terminal.Name.StartsWith("pad-", StringComparison.Ordinal));
        Assert.Equal(pads, result.Electrical.Nets.Sum(net => net.Terminals.Count(terminal => terminal.Name.StartsWith("pad-", StringComparison.Ordinal))));
        Assert.All(result.Electrical.Nets.Where(net => net.Terminals.Count == 2), net => Assert.True(net.ResistanceOhm!.Value > 0));
        Assert.DoesNotContain(result.Electrical.FloatingRegions, region => region.StartsWith("traces", StringComparison.Ordinal) || region.StartsWith("columns", StringComparison.Ordinal) || region == "end-points");
    }

    [Fact]
    public void A_straight_column_on_its_pad_resists_as_the_sum_of_length_over_section()
    {
        CavityBuildUpParameters design = new()
        {
            Analysis = AnalysisKind.Electrical,
            PadCurrentA = 0.1,
            Cells = 3000,
            DielectricLayers = 1,
            EndPoints = EndPointForm.None,
            OuterPadUm = 0,
            Nets = 3,
            EndPointPitchUm = 480,
            DiePadWidthUm = 40,
            ColumnWidthUm = 40,
            ColumnFill = 0.1,
            DepthMm = 6,
        };
        double section = 40e-6 * 0.1 * 6e-3;
        double expected = (MaterialLibrary.Default.Get("aluminium").ResistivityAt(20) * 3e-6 + MaterialLibrary.Default.Get("copper").ResistivityAt(20) * 12e-6) / section;
        DesignResult result = SectionAnalysis.Solve(design.ToSection("post")).Result;
        Assert.Equal(3, result.Electrical!.Nets.Count);
        Assert.All(result.Electrical.Nets, net => Assert.InRange(net.ResistanceOhm!.Value / expected - 1, -SolverRelative, SolverRelative));
    }

    [Fact]
    public void The_longest_trace_resists_as_its_length_over_its_section_but_for_its_ends()
    {
        // At least the piece between the near edges of its columns; at most the length between their axes with columns, pads and turns, a few squares of the trace.
        const double ends = 0.05;
        CavityBuildUpParameters design = new()
        {
            Analysis = AnalysisKind.Electrical,
            PadCurrentA = 0.1,
            Cells = 20_000,
            EndPoints = EndPointForm.None,
        };
        NetResult net = SectionAnalysis.Solve(design.ToSection("fan-out")).Result.Electrical!.Nets.MaxBy(one => one.ResistanceOhm!.Value)!;
        double length = 6 * (design.EndPointPitchUm - design.DiePadPitchUm) / 1e6;
        double expected = MaterialLibrary.Default.Get("copper").ResistivityAt(20) * length / (5e-6 * design.TraceFill * 6e-3);
        double least = 1 - design.ColumnWidthUm / 1e6 / length;
        Assert.InRange(net.ResistanceOhm!.Value / expected, least, 1 + ends);
    }

    [Fact]
    public void Nets_at_equal_distance_from_the_middle_resist_alike()
    {
        CavityBuildUpParameters design = new()
        {
            Analysis = AnalysisKind.Electrical,
            PadCurrentA = 0.1,
            Cells = 5000,
            EndPoints = EndPointForm.None,
        };
        IReadOnlyList<NetResult> nets = SectionAnalysis.Solve(design.ToSection("mirror")).Result.Electrical!.Nets;
        Assert.Equal(13, nets.Count);
        for (int i = 0; i < 6; i++)
        {
            Assert.InRange(nets[i].ResistanceOhm!.Value / nets[12 - i].ResistanceOhm!.Value - 1, -SolverRelative, SolverRelative);
        }
    }

    [Fact]
    public void A_poorer_carrier_and_a_contact_resistance_heat_the_die()
    {
        CavityBuildUpParameters design = new()
        {
            Cells = 5000,
            PowerW = 2,
            TopFilmWM2K = 1000,
            BottomFilmWM2K = 0,
            SideFilmWM2K = 0,
            AmbientC = 25,
            DieContact = DieContact.Metal,
        };
        double copper = Hottest(design);
        Assert.True(Hottest(design with { CarrierMaterial = "stainless-304" }) > copper);
        Assert.True(Hottest(design with { MetalContactM2KW = 1e-5 }) > copper);
    }

    [Fact]
    public void A_bus_shares_its_exits_and_a_resistor_adds_its_own_resistance()
    {
        MetalSubstrateParameters plain = new() { Analysis = AnalysisKind.Electrical, PadCurrentA = 0.1, Cells = 10_000, EndPoints = EndPointForm.None };
        ElectricalResult bus = SectionAnalysis.Solve((plain with { BusPads = 5 }).ToSection("bus")).Result.Electrical!;
        Assert.Equal(9, bus.Nets.Count);
        NetResult joined = bus.Nets.Single(net => net.Terminals.Count > 2);
        Assert.Equal(7, joined.Terminals.Count);
        double[] exits = [.. joined.Terminals.Where(terminal => terminal.Name.StartsWith("end-", StringComparison.Ordinal)).Select(terminal => terminal.CurrentA)];
        Assert.Equal(2, exits.Length);
        Assert.All(exits, current => Assert.InRange(current, -0.25 * (1 + SolverRelative), -0.25 * (1 - SolverRelative)));

        const double spreading = 0.02;
        double without = SectionAnalysis.Solve(plain.ToSection("plain")).Result.Electrical!.Nets.Max(net => net.ResistanceOhm!.Value);
        double with = SectionAnalysis.Solve((plain with { Passive = PassiveForm.Resistor, PassiveWidthUm = 200 }).ToSection("resistor")).Result.Electrical!.Nets.Max(net => net.ResistanceOhm!.Value);
        double added = (MaterialLibrary.Default.Get("tantalum-nitride").ResistivityAt(20) - MaterialLibrary.Default.Get("copper").ResistivityAt(20)) * 200e-6 / (5e-6 * plain.WiringFill * 6e-3);
        Assert.InRange((with - without) / added, 1 - spreading, 1 + spreading);
    }

    private static double Hottest(CavityBuildUpParameters design) => SectionAnalysis.Solve(design.ToSection("carrier")).Result.Thermal!.TMaxC;
}
