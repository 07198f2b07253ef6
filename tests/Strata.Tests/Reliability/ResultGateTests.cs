using Strata.Results;

namespace Strata.Tests.Reliability;

public class ResultGateTests
{
    private static readonly DesignResult Outline = new() { Name = "design" };

    private static DesignResult Good => Outline with
    {
        Thermal = new ThermalResult
        {
            TMaxC = 80,
            TMaxAtUm = (1, 2),
            TMinC = 25,
            Sources = [new SourceResult("die", 2, 79, 75, new BoundedValue(25, 24.9, 25.1), "25 C (film)", 74.8, 75.2)],
            Boundaries = [new BoundaryResult("film", 2, 30)],
            Probes = [new ThermalProbeResult("p", 40, 39, 41)],
            Shares = [new Share("die", 100)],
            Sensitivities = [new Sensitivity("conductivity", "silicon", -0.5)],
            BalanceRelative = 1e-12,
        },
        Electrical = new ElectricalResult
        {
            Nets =
            [
                new NetResult
                {
                    Name = "net",
                    ResistanceOhm = new BoundedValue(1, 0.99, 1.01),
                    IrDropV = 1,
                    JMaxAM2 = 1,
                    JMaxAtUm = (0, 0),
                    PowerW = 1,
                    Terminals = [new TerminalResult("a", 1, 1)],
                },
            ],
            FloatingRegions = [],
            Probes = [],
            BalanceRelative = 0,
        },
        Grid = new GridResult(10, 10, 100, 2, 2),
        Solver = new SolverResult(5, 1e-9, 0.1, "direct"),
    };

    /// <summary>One way to be wrong each, and the word that the message must name it with.</summary>
    public static TheoryData<string> Faults => [.. Wrong.Keys];

    private static readonly Dictionary<string, (Func<DesignResult, DesignResult> Break, string Word)> Wrong = new()
    {
        ["a residual"] = (good => good with { Solver = good.Solver! with { RelativeResidual = 0.021 } }, "residual of 0.021"),
        ["no residual"] = (good => good with { Solver = good.Solver! with { RelativeResidual = double.NaN } }, "residual"),
        ["no number"] = (good => Thermal(good, thermal => thermal with { TMaxC = double.NaN }),
            "thermal.t_max_c is not a finite number"),
        ["a wide interval"] = (good => Source(good, source => source with { RthKW = new BoundedValue(33.61, 4.24, 62.98) }), "175 % apart"),
        ["a value below its interval"] = (good => Source(good, source => source with { RthKW = new BoundedValue(24.8, 24.9, 25.1) }),
            "below its lower bound"),
        ["a mean above its interval"] = (good => Source(good, source => source with { TMeanC = 75.3 }), "above its upper bound"),
        ["a mean above the highest"] = (good =>
            Source(good, source => source with { TMeanC = 90, TMeanLowerC = 89.9, TMeanUpperC = 90.1 }), "not between"),
        ["a mean below the lowest"] = (good =>
            Source(good, source => source with { TMeanC = 20, TMeanLowerC = 19.9, TMeanUpperC = 20.1 }), "not between"),
        ["colder than absolute zero"] = (good => Thermal(good, thermal => thermal with { TMinC = -273.2 }), "absolute zero"),
        ["an open heat balance"] = (good => Thermal(good, thermal => thermal with { BalanceRelative = 0.02 }), "heat balance"),
        ["an open current balance"] = (good => good with { Electrical = good.Electrical! with { BalanceRelative = 0.02 } },
            "current balance"),
        ["an infinite resistance"] = (good => Net(good, net => net with { ResistanceOhm = new BoundedValue(double.NegativeInfinity) }),
            "electrical.nets[net].resistance_ohm is not a finite number"),
        ["a resistance of nothing"] = (good => Net(good, net => net with { ResistanceOhm = new BoundedValue(0) }), "is 0 ohm"),
        ["an infinite drop"] = (good => Net(good, net => net with { IrDropV = double.PositiveInfinity }), "nets[net].ir_drop_v is not"),
        ["a share"] = (good => Thermal(good, thermal => thermal with { Shares = [new Share("die", double.NaN)] }),
            "thermal.shares[die].percent is not"),
        ["a sensitivity"] = (good =>
            Thermal(good, thermal => thermal with { Sensitivities = [new Sensitivity("k", "silicon", double.NaN)] }),
            "thermal.sensitivities[k].value is not"),
        ["a probe"] = (good => Thermal(good, thermal => thermal with { Probes = [new ThermalProbeResult("p", 42, 39, 41)] }),
            "thermal.probes[p].t_c, 42, is above"),
        ["a place"] = (good => Thermal(good, thermal => thermal with { TMaxAtUm = (1, double.NaN) }), "thermal.t_max_at_um is not"),
        ["the current of a terminal"] = (good =>
            Net(good, net => net with { Terminals = [new TerminalResult("a", double.NaN, 1)] }), "nets[net].terminals[a].current_a is not"),
        ["an accuracy"] = (good => good with { Grid = good.Grid! with { AccuracyPercent = 101 } }, "101 % apart"),
    };

    [Fact]
    public void A_good_result_passes_as_it_is()
    {
        DesignResult good = Good;
        Assert.Same(good, ResultGate.Pass(good, Outline, 1e-8));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_fails_with_its_reason_and_shows_none_of_its_numbers(string fault)
    {
        (Func<DesignResult, DesignResult> breaks, string word) = Wrong[fault];
        DesignResult judged = ResultGate.Pass(breaks(Good), Outline, 1e-8);
        Assert.Equal(DesignStatus.Failed, judged.Status);
        Assert.Contains(word, judged.Message, StringComparison.Ordinal);
        Assert.Contains("tried: 2 refinements to 10 x 10 = 100 cells", judged.Message, StringComparison.Ordinal);
        Assert.Null(judged.Thermal);
        Assert.Null(judged.Electrical);
    }

    [Fact]
    public void A_message_of_many_reasons_ends_with_their_number()
    {
        DesignResult all = Wrong.Values.Where(fault => fault.Word != "not between").Aggregate(Good, (result, fault) => fault.Break(result));
        Assert.Matches("and [0-9]+ more \\(tried", ResultGate.Pass(all, Outline, 1e-8).Message);
    }

    private static DesignResult Thermal(DesignResult result, Func<ThermalResult, ThermalResult> change) =>
        result with { Thermal = change(result.Thermal!) };

    private static DesignResult Source(DesignResult result, Func<SourceResult, SourceResult> change) =>
        Thermal(result, thermal => thermal with { Sources = [change(thermal.Sources[0])] });

    private static DesignResult Net(DesignResult result, Func<NetResult, NetResult> change) =>
        result with { Electrical = result.Electrical! with { Nets = [change(result.Electrical.Nets[0])] } };
}
