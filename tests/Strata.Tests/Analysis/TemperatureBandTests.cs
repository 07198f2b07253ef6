using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Analysis;

/// <summary>Resistances of nets that are heated hold for a band of temperature fields.</summary>
public class TemperatureBandTests
{
    private static BoundedValue Bar(double coefficient, double accuracy) => SectionAnalysis.Solve(new CrossSection
    {
        Name = "bar",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 200),
        Shapes =
        [
            Rectangle("plate", "base", 0, 300, 0, 100), Rectangle("resin", "gap", 300, 1000, 0, 100),
            Rectangle("trace", "trace", 0, 1000, 100, 200),
        ],
        Materials = [Material("trace", 398, 1.7e-8, coefficient), Material("plate", 5), Material("resin", 0.02)],
        Boundaries = [Film("film", Side.Bottom, 5000, 20), Adiabatic()],
        Terminals = [Current("in", 5, 0, 0, 100, 200), Voltage("out", 0, 1000, 1000, 100, 200)],
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, AccuracyPercent = accuracy },
    }).Result.Electrical!.Nets[0].ResistanceOhm!;

    [Fact]
    public void A_resistivity_that_is_constant_needs_no_band()
    {
        BoundedValue found = Bar(0, 5);
        const double exact = 1.7e-8 * 1e-3 / (100e-6 * 1e-3);
        Assert.InRange(found.Lower!.Value, exact * (1 - 1e-9), exact);
        Assert.InRange(found.Upper!.Value, exact, exact * (1 + 1e-9));
    }

    [Fact]
    public void A_heated_bar_is_as_uncertain_as_its_temperature()
    {
        // The current is almost even: the width is that of the temperatures, and a finer grid of these makes it narrower.
        BoundedValue coarse = Bar(0.0039, 5), fine = Bar(0.0039, 0.01);
        Assert.InRange(fine.Value, coarse.Lower!.Value, coarse.Upper!.Value);
        Assert.InRange(coarse.GapPercent!.Value, 10 * fine.GapPercent!.Value, 5);
    }

    [Theory]
    [InlineData("bumped-die-moulded-fan-out", "fig-9e")]
    [InlineData("cavity-build-up", "b1")]
    public void Intervals_of_heated_nets_at_two_accuracies_have_a_value_in_common(string template, string name)
    {
        Assert.True(TemplateCatalog.TryGet(template, out IPackageTemplate? of));
        List<InputProblem> problems = [];
        CrossSection section = of.Draw(name, of.Presets.Single(preset => preset.Name == name).Values, problems)
            ?? throw new InputException(problems);
        NetResult[] Nets(double accuracy) => [.. SectionAnalysis.Solve(section with
        {
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, AccuracyPercent = accuracy },
        }).Result.Electrical!.Nets];
        // A net of three terminals, such as one with a passive device in it, has no single resistance.
        int compared = 0;
        foreach ((NetResult coarse, NetResult fine) in Nets(5).Zip(Nets(1)))
        {
            Assert.Equal(coarse.Name, fine.Name);
            Assert.Equal(coarse.Terminals.Count == 2, coarse.ResistanceOhm is not null);
            if (coarse.ResistanceOhm is { } first && fine.ResistanceOhm is { } second)
            {
                Assert.True(first.Lower <= second.Upper && second.Lower <= first.Upper, $"{coarse.Name}: {first}, {second}");
                compared++;
            }
        }

        Assert.True(compared > 1);
    }
}
